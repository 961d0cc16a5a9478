# Run by cpack on the files that go into a package: no debugging symbols in the library, and no other date than the commit's.
find_program(strip NAMES strip)
file(GLOB_RECURSE libraries "${CPACK_TEMPORARY_DIRECTORY}/*.a")
foreach(library IN LISTS libraries)
  execute_process(COMMAND "${strip}" --strip-debug --enable-deterministic-archives
    --remove-section=.comment --remove-section=.note "${library}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch -h -d "@$ENV{SOURCE_DATE_EPOCH}" {} +
    COMMAND_ERROR_IS_FATAL ANY)
endif()
