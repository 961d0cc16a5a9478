// Joins words to a list, with the marks that Chinese and English set between them.
#pragma once

#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::base {

/// What stands between two members of a list.
struct Between {
    std::string_view zh, en;

    std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};
inline constexpr Between between_words{"、", ", "};
inline constexpr Between between_phrases{"，", ", "};
inline constexpr Between between_clauses{"；", "; "};

/// Puts one more member at the end of a list; the first one stands without a mark before it.
inline void add_to(std::string& list, std::string_view one, std::string_view between) {
    if (!list.empty()) list += between;
    list += one;
}
inline void add_to(Text& list, const Text& one, Between between = between_words) {
    add_to(list.zh, one.zh, between.zh);
    add_to(list.en, one.en, between.en);
}
/// A name that reads the same in both languages.
inline void add_to(Text& list, std::string_view name, Between between = between_words) {
    add_to(list.zh, name, between.zh);
    add_to(list.en, name, between.en);
}

/// All members of a range of strings, one list for one language.
template <class Range>
std::string join(const Range& members, std::string_view between) {
    std::string list;
    for (const auto& one : members) add_to(list, one, between);
    return list;
}

/// All members of a range of strings or Texts: "甲、乙", "a, b".
template <class Range>
Text listed(const Range& members, Between between = between_words) {
    Text list;
    for (const auto& one : members) add_to(list, one, between);
    return list;
}

}  // namespace leitai::base
