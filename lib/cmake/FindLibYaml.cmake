# Finds libyaml, which ships no CMake file, through pkg-config: the target LibYaml::LibYaml. Installed for consumers.
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(LIBYAML QUIET IMPORTED_TARGET yaml-0.1)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibYaml
  REQUIRED_VARS LIBYAML_LINK_LIBRARIES
  VERSION_VAR LIBYAML_VERSION
  REASON_FAILURE_MESSAGE "pkg-config knows no yaml-0.1 (Debian: libyaml-dev)")

if(LibYaml_FOUND AND NOT TARGET LibYaml::LibYaml)
  add_library(LibYaml::LibYaml INTERFACE IMPORTED)
  target_link_libraries(LibYaml::LibYaml INTERFACE PkgConfig::LIBYAML)
endif()
