// The parts of which the sentences about rules are made; only for the files that word rules.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "leitai/rule/words.hpp"

namespace leitai::rule {

/// How the numbers of a measure are written.
struct Style {
    enum class Kind : std::uint8_t { plain, percent, percentage_points, place } kind = Kind::plain;
    base::Text unit;  ///< 万元, 10k yuan; empty where the numbers have none
};

/// A measure as the subject of a sentence: "X 比上年同期" + "增长" / "下降" + number.
struct Phrase {
    base::Text noun;        ///< stands alone
    base::Text lead;        ///< before `more` or `less` and a number; the noun where nothing is compared
    base::Text more, less;  ///< verbs for numbers above and below 0; empty where nothing is compared
    Style style;

    bool compared() const { return !more.empty(); }
};

/// The measure as a phrase. `depth`: how many measures it stands within; from a limit on only its name is given.
Phrase phrase_of(const Measure& measure, const Naming& naming, int depth = 0);
/// "5 次", "15%", "3 个百分点", "第 2 名".
base::Text number_words(const base::Rational& value, const Style& style, bool percent = false);
/// The number that a class has, likewise.
base::Text number_words(const Constant& constant, ClassId village_class, const Style& style);
/// The peers: "本乡镇各村", "the villages of the same township".
base::Text among_words(const Among& among, const base::ScoredUnit& unit);
/// A condition in words. `events`: the fact whose fields a condition in `where` names. `depth` above 0 puts brackets
/// around several parts.
base::Text condition_words(const Condition& condition, const Naming& naming, ClassId village_class,
                           std::optional<FactId> events, int depth = 0);
/// The sentence that names the measure and says which points the scale gives for it.
base::Text scale_words(const Scale& scale, const Measure& measure, const Naming& naming, const Scope& scope,
                       const std::optional<Constant>& points);

/// "6 points", "1 point"; "6 分".
base::Text points_words(const base::Rational& points);
/// Joins Chinese words, with a blank between where the first end in a Latin letter.
inline std::string joined(std::string first, const std::string& second) {
    const char last = first.empty() ? ' ' : first.back();
    const bool latin = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
    return std::move(first) + (latin ? " " : "") + second;
}

/// Adds `more` at the end, in both languages.
inline void append(base::Text& text, const base::Text& more) {
    text.zh += more.zh;
    text.en += more.en;
}

}  // namespace leitai::rule
