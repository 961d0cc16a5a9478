# How everything here is compiled: warnings, hardening, sanitizers; as the target leitai_flags, which is not installed.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(LEITAI_SANITIZE)
  set(CMAKE_POSITION_INDEPENDENT_CODE OFF) # else a third of a short run is spent on relocating what the sanitizers add
else()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(CheckLinkerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

find_program(LEITAI_CCACHE ccache)
mark_as_advanced(LEITAI_CCACHE)
if(LEITAI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LEITAI_CCACHE}")
endif()

add_library(leitai_flags INTERFACE)
target_compile_options(leitai_flags INTERFACE
  -Wall -Wextra -Wpedantic
  -Wcast-align -Wconversion -Wsign-conversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
  -Wnon-virtual-dtor -Woverloaded-virtual -Wshadow -Wundef -Wunused
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
  $<$<BOOL:${LEITAI_WERROR}>:-Werror>)
# GCC 12 sees overlapping and overlong copies in `"text" + string` that are none (its bug 105651); which of the four
# warnings it gives depends on what was precompiled. Clang and the address sanitizer see the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(leitai_flags INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
# In a batch a file's own names are seen by those behind it, which is no mistake; clang-tidy looks at each file alone.
if(LEITAI_BATCH)
  target_compile_options(leitai_flags INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
# Boost's target sets this; set everywhere, so that all files can take the same precompiled headers.
target_compile_definitions(leitai_flags INTERFACE BOOST_ALL_NO_LIB)

# Hardening. _FORTIFY_SOURCE works on optimised code only; some distributions set it themselves, hence the -U.
target_compile_options(leitai_flags INTERFACE -fstack-protector-strong)
target_link_options(leitai_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
# A sanitizer's build of a program is linked by GNU ld in 16 s, by lld in 4 s; there are forty of them.
check_linker_flag(CXX -fuse-ld=lld LEITAI_LLD)
if(LEITAI_LLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  target_link_options(leitai_flags INTERFACE -fuse-ld=lld)
endif()
if(NOT LEITAI_SANITIZE AND NOT LEITAI_COVERAGE)
  target_compile_options(leitai_flags INTERFACE
    $<$<AND:$<CONFIG:Release,RelWithDebInfo>,$<NOT:$<BOOL:$<TARGET_PROPERTY:LEITAI_UNOPTIMIZED>>>>:-U_FORTIFY_SOURCE
    -D_FORTIFY_SOURCE=2>)
endif()
# leitai_unoptimized(TARGET): a test, which is compiled once and runs for a moment.
function(leitai_unoptimized target)
  set_target_properties(${target} PROPERTIES LEITAI_UNOPTIMIZED ON)
  target_compile_options(${target} PRIVATE -O0)
endfunction()
# leitai_less_optimized(TARGET): code of which no time is spent in loops.
function(leitai_less_optimized target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O1>)
endfunction()
# Where speed does not count, the standard library checks every index and iterator.
target_compile_definitions(leitai_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(LEITAI_SANITIZE)
  # Among the checks that sanitizers put in, GCC no longer sees what is initialised.
  target_compile_options(leitai_flags INTERFACE
    -fsanitize=${LEITAI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(leitai_flags INTERFACE -fsanitize=${LEITAI_SANITIZE})
endif()
if(LEITAI_COVERAGE)
  target_compile_options(leitai_flags INTERFACE --coverage)
  target_link_options(leitai_flags INTERFACE --coverage)
endif()
# leitai_precompile(TARGET FROM [MORE...]): with LEITAI_PRECOMPILE, the headers that most files include in compiled form;
# TARGET takes those of FROM, or makes its own, with MORE of them, where it is FROM itself.
function(leitai_precompile target from)
  if(LEITAI_PRECOMPILE AND target STREQUAL from)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <string> <unordered_map> <vector>
      "${PROJECT_SOURCE_DIR}/lib/leitai/cohort/cohort.hpp" "${PROJECT_SOURCE_DIR}/lib/leitai/page/page.hpp" ${ARGN})
  elseif(LEITAI_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()
if(LEITAI_FUZZ)
  target_compile_options(leitai_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
# leitai_batch(TARGET...): with LEITAI_BATCH, sources of a target are compiled a dozen together where their own names let
# them (batches.py): a third of the time for all, more for one that was changed.
function(leitai_batch)
  if(NOT LEITAI_BATCH)
    return()
  endif()
  find_program(LEITAI_PYTHON python3 HINTS /usr/bin REQUIRED)
  set(all "")
  foreach(target IN LISTS ARGN)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    foreach(source IN LISTS sources)
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}")
      string(APPEND all "${target};${source}\n")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  endforeach()
  file(WRITE "${PROJECT_BINARY_DIR}/batches.in" "${all}")
  execute_process(
    COMMAND ${LEITAI_PYTHON} -B "${PROJECT_SOURCE_DIR}/lib/cmake/batches.py" "${PROJECT_SOURCE_DIR}"
    INPUT_FILE "${PROJECT_BINARY_DIR}/batches.in" OUTPUT_VARIABLE batches COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]+" batches "${batches}")
  foreach(row IN LISTS batches)
    string(REGEX MATCH "^(.*)\\|(.*)\\|(.*)$" row "${row}")
    set_source_files_properties("${CMAKE_MATCH_3}" TARGET_DIRECTORY ${CMAKE_MATCH_1}
      PROPERTIES UNITY_GROUP "${CMAKE_MATCH_1}_${CMAKE_MATCH_2}")
  endforeach()
endfunction()
