# Finds the mixed-integer solver CBC through pkg-config: the target Cbc::Cbc. Installed for consumers.
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(CBC QUIET IMPORTED_TARGET cbc osi-clp)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Cbc
  REQUIRED_VARS CBC_LINK_LIBRARIES
  VERSION_VAR CBC_cbc_VERSION
  REASON_FAILURE_MESSAGE "pkg-config knows no cbc (Debian: coinor-libcbc-dev)")

if(Cbc_FOUND AND NOT TARGET Cbc::Cbc)
  add_library(Cbc::Cbc INTERFACE IMPORTED)
  target_link_libraries(Cbc::Cbc INTERFACE PkgConfig::CBC)
endif()
