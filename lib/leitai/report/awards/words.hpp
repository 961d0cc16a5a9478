// The sentences about awards: the rule, the reason for a decision, how close it was, and what an award brings.
#pragma once

#include <string>

#include "leitai/award/outcome.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// All that pages about awards are made of. References must outlive the page.
struct AwardsInput {
    const Subject& subject;
    const award::Outcomes& outcomes;
    const page::Finality& finality;  ///< of the awards

    const rubric::Awards& awards() const { return *subject.rubric.awards; }
    const rubric::Award& award(const award::Outcome& of) const { return awards().list[of.award]; }
    const cohort::Village& village(cohort::VillageId v) const { return subject.cohort.villages[v]; }
};

/// A number of a quantity as it is printed: "83.46", "8.5%", "3"; a fraction where it is not rounded.
std::string quantity_text(const rubric::Rubric& rubric, rubric::QuantityId quantity, const base::Rational& value);

/// How an award is given: "谁能评：…；按总分；填报单位内；占 10%，…".
base::Text rule_words(const rubric::Rubric& rubric, const rubric::Award& award);
/// Why it stands as it does for a village.
base::Text why_words(const AwardsInput& input, const award::Outcome& outcome, const award::Decision& decision);
/// How close it was: "再多 1.26 就评上"; empty where no line is near.
base::Text margin_words(const AwardsInput& input, const award::Outcome& outcome, const award::Decision& decision);
/// What it brings to each: "一次性奖补 50000 元，绩效报酬每月增加 100 元"; empty where it brings nothing.
base::Text brings_words(const rubric::Brings& brings);
/// "沧浦区·东溪镇"; empty where all are one circle.
base::Text circle_name(const AwardsInput& input, const award::Outcome& outcome, const award::Circle& circle);

}  // namespace leitai::report
