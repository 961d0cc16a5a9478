# How everything here is compiled: warnings, hardening, sanitizers; as the target leitai_flags, which is not installed.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
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
# Boost's target sets this; set everywhere, so that all files can take the same precompiled headers.
target_compile_definitions(leitai_flags INTERFACE BOOST_ALL_NO_LIB)

# Hardening. _FORTIFY_SOURCE works on optimised code only; some distributions set it themselves, hence the -U.
target_compile_options(leitai_flags INTERFACE -fstack-protector-strong)
target_link_options(leitai_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
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
