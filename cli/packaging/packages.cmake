# The packages that `cpack` makes of a build: leitai (program, manuals, completions) and libleitai-dev (library, header,
# CMake and pkg-config files) as .deb, and one .tar.gz of both. settings.cmake sets what is known only when they are made.
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_SOURCE_DIR}/settings.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_SOURCE_DIR}/before.cmake")
set(CPACK_PACKAGE_NAME leitai)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # else it would stand before the line of each package
set(CPACK_PACKAGE_CONTACT "The authors of leitai <leitai@example.invalid>")
set(CPACK_PACKAGE_FILE_NAME "leitai-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 1) # several compress to other bytes
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_LEITAI_SOURCE "${PROJECT_SOURCE_DIR}")
set(CPACK_LEITAI_MAN "${LEITAI_LOWDOWN}")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip) # a third larger than xz, and ten times as fast

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME leitai)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "checks and scores contests among village Party secretaries
Checks what villages, townships and departments hand in as YAML records,
scores it by a 100-point rubric with exact arithmetic, ranks the villages,
and explains every point down to file and line. Counts contests judged by
panels, writes the quarterly report, and seals results so that anybody can
compute them again. Works offline, in Chinese and English.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libleitai-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libfmt-dev, libyaml-dev, libzip-dev, libexpat1-dev, coinor-libcbc-dev, libxlsxwriter-dev, libssl-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "leitai")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "library of leitai, for programs that open and score campaigns
Opens a campaign folder, scores it, explains a village's points, seals it
and verifies its seals, in a few lines of C++20. Contains the static
library, its header, and the files for CMake (find_package) and pkg-config.")

install(FILES copyright DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/leitai" COMPONENT program)
install(FILES copyright DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libleitai-dev" COMPONENT development)
if(LEITAI_GZIP)
  add_custom_command(
    OUTPUT "${made}/changelog.gz"
    COMMAND "${LEITAI_GZIP}" -9nc "${CMAKE_CURRENT_SOURCE_DIR}/changelog" > "${made}/changelog.gz"
    DEPENDS changelog
    VERBATIM)
  add_custom_target(leitai_changelog ALL DEPENDS "${made}/changelog.gz")
  install(FILES "${made}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/leitai" COMPONENT program)
  install(FILES "${made}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libleitai-dev" COMPONENT development)
endif()

include(CPack)
