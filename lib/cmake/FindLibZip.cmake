# Finds libzip, whose CMake file asks for its tools, through pkg-config: the target LibZip::LibZip. Installed for consumers.
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
  pkg_check_modules(LIBZIP QUIET IMPORTED_TARGET libzip)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibZip
  REQUIRED_VARS LIBZIP_LINK_LIBRARIES
  VERSION_VAR LIBZIP_VERSION
  REASON_FAILURE_MESSAGE "pkg-config knows no libzip (Debian: libzip-dev)")

if(LibZip_FOUND AND NOT TARGET LibZip::LibZip)
  add_library(LibZip::LibZip INTERFACE IMPORTED)
  target_link_libraries(LibZip::LibZip INTERFACE PkgConfig::LIBZIP)
endif()
