# leitai_embed(TARGET NAME FILES... [RELATIVE FOLDER]): files become rows `{"key", "bytes"sv},` of NAME.inc, which a
# source of TARGET includes. The key is the file's name without its ending, or its path below FOLDER.
set(LEITAI_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/WriteRows.cmake")

function(leitai_embed target name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "RELATIVE" "FILES")
  set(rows "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.inc")
  set(list "${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.txt")
  list(SORT arg_FILES)
  # The list is rewritten only when it differs, so that configuring again does not compile again.
  list(JOIN arg_FILES "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  add_custom_command(
    OUTPUT "${rows}"
    COMMAND "${CMAKE_COMMAND}" "-DLIST=${list}" "-DRELATIVE=${arg_RELATIVE}" "-DOUTPUT=${rows}"
            -P "${LEITAI_EMBED_SCRIPT}"
    DEPENDS ${arg_FILES} "${list}" "${LEITAI_EMBED_SCRIPT}"
    COMMENT "Embedding ${name}"
    VERBATIM)
  # What only reads the sources (clang-tidy) builds this target and nothing else.
  if(NOT TARGET leitai_embedded)
    add_custom_target(leitai_embedded)
  endif()
  add_custom_target(leitai_embedded_${name} DEPENDS "${rows}")
  add_dependencies(leitai_embedded leitai_embedded_${name})
  add_dependencies(${target} leitai_embedded_${name})
  target_sources(${target} PRIVATE "${rows}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/embedded")
endfunction()
