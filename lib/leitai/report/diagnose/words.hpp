// How states, reasons and progress are worded.
#pragma once

#include <string>

#include "leitai/diagnose/progress.hpp"
#include "leitai/diagnose/warning.hpp"
#include "leitai/report/diagnose/page.hpp"

namespace leitai::report {

/// The word of a reason for programs.
std::string_view id(diagnose::Reason reason);
/// "符合 W1、W4", "未查 W2.1 等 9 种": the reason in a cell.
base::Text reason_words(const rubric::Weakness& weakness, const diagnose::Standing& standing);
/// The same as a sentence under a village's name.
base::Text reason_sentence(const rubric::Weakness& weakness, const diagnose::Standing& standing);
/// "逾期；已 68 天没有进展"; empty where all is well.
base::Text progress_words(const diagnose::Progress& progress);
/// A number of a measure in its own unit: "62.5%", "4.58 月".
/// What stands behind the numbers of a measure: " 万元", " 10k yuan"; empty for rates and plain numbers.
base::Text unit_of(const rubric::Rubric& rubric, rule::MeasureId measure);
base::Text measured(const rubric::Rubric& rubric, rule::MeasureId measure, const base::Rational& value);
/// How far two of them are apart: rates by percentage points, "6.5 个百分点".
base::Text distance_words(const rubric::Rubric& rubric, rule::MeasureId measure, const base::Rational& distance);
/// Months with one decimal.
std::string months_text(const base::Rational& months);

/// Ids joined: "W1、W4", or the first `most` of them "等 9 种".
base::Text joined_ids(const std::vector<std::string>& ids, std::size_t most);
/// Ids of the criteria whose state is `met`, and of the signs whose presence is `present`.
std::vector<std::string> criteria_ids(const rubric::Weakness& weakness, const diagnose::Standing& standing,
                                      rule::Truth met);
std::vector<std::string> sign_ids(const rubric::Weakness& weakness, const diagnose::Standing& standing,
                                  rule::Truth present);

}  // namespace leitai::report
