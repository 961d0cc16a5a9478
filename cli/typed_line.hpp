// An unfinished line as bash has it: its words without their quotes, and how a word that is put in has to be quoted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitai::app {

/// The words of a line up to the cursor; the last one may be empty.
struct TypedLine {
    std::vector<std::string> words;
    std::size_t kept = 0;  ///< bytes of the last word that bash keeps: it replaces what follows the last word break
    char quote = 0;        ///< ' or " where one is open at the end, else 0
};

/// Takes quotes and backslashes off. `breaks`: COMP_WORDBREAKS, at which bash begins a new word.
TypedLine typed_line(std::string_view line, std::string_view breaks);

/// What has to stand on the line so that the word comes out; without what bash keeps.
std::string quoted(std::string_view word, const TypedLine& line);

}  // namespace leitai::app
