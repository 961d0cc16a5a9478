# Finds libxlsxwriter, which ships no CMake file, through pkg-config: the target Xlsxwriter::Xlsxwriter. Installed for consumers.
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(XLSXWRITER QUIET IMPORTED_TARGET xlsxwriter)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Xlsxwriter
  REQUIRED_VARS XLSXWRITER_LINK_LIBRARIES
  VERSION_VAR XLSXWRITER_VERSION
  REASON_FAILURE_MESSAGE "pkg-config knows no xlsxwriter (Debian: libxlsxwriter-dev)")

if(Xlsxwriter_FOUND AND NOT TARGET Xlsxwriter::Xlsxwriter)
  add_library(Xlsxwriter::Xlsxwriter INTERFACE IMPORTED)
  target_link_libraries(Xlsxwriter::Xlsxwriter INTERFACE PkgConfig::XLSXWRITER)
endif()
