// Scale words: how one number became points, said with the numbers of this village.
#pragma once

#include <optional>

#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// What a scale was applied to, and what came out.
struct Priced {
    const rubric::Rubric& rubric;
    const rule::Rule& rule;
    rule::Scope scope;
    base::Rational x;
    base::Rational points;
    std::optional<std::uint16_t> chosen = {};  ///< of cases: the one that holds
};

/// Whether the numbers that a scale compares are written as percentages.
bool in_percent(const rubric::Rubric& rubric, const rule::Rule& rule);

/// "10 x 11.11% / 15%，约 7.4055", "达到 15%，得满分 10".
base::Text scale_words(const Priced& priced);

/// A sum or product and what it comes to: "a + b = 6.2"; "a / b，约 0.3333" for what no decimal writes.
base::Text result_words(const std::string& arithmetic, const base::Rational& result, bool rate = false);

}  // namespace leitai::report
