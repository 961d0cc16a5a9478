# Run by leitai_embed: writes the files named in LIST, one a line, as rows {"key", "bytes"sv} to OUTPUT.
file(STRINGS "${LIST}" files ENCODING UTF-8)
string(REPEAT "....................." 4 line) # 21 escapes of 4 characters
file(WRITE "${OUTPUT}" "")
foreach(file IN LISTS files)
  if(RELATIVE)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${RELATIVE}" OUTPUT_VARIABLE key)
  else()
    cmake_path(GET file STEM LAST_ONLY key)
  endif()
  # Every byte is escaped, and a line is a literal of its own, so that no escape runs into the next byte.
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "(${line})" "\\1\"\n    \"" bytes "${bytes}")
  file(APPEND "${OUTPUT}" "{\"${key}\"sv,\n    \"${bytes}\"sv},\n")
endforeach()
