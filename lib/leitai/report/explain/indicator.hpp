// Explain indicator: the facts, rules, arithmetic and limits of one indicator, as labelled lines.
#pragma once

#include "leitai/report/explain/page.hpp"

namespace leitai::report {

/// A label and what stands behind it, possibly several lines.
using Lines = std::vector<page::Facts::Item>;

/// Adds one line.
void add(Lines& lines, base::Text label, const base::Text& words, base::Lang lang);

/// The facts that an indicator read: value, place, reporter, evidence, what other levels said.
void add_facts(const Explained& explained, rule::IndicatorId indicator, base::Lang lang, Lines& lines);

/// The same for what a veto looked at.
void add_facts_of_veto(const Explained& explained, rule::VetoId veto, base::Lang lang, Lines& lines);

/// Why there is no number, and what the rubric gives for that.
base::Text outcome_words(const Explained& explained, rule::IndicatorId indicator);

/// Rules, arithmetic, limits, what was given instead, rounding.
void add_steps(const Explained& explained, rule::IndicatorId indicator, base::Lang lang, Lines& lines);

}  // namespace leitai::report
