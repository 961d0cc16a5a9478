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

/// The same in one sentence a fact, with sources below `folder` and without what is not needed to follow the rule.
base::Text facts_in_brief(const Explained& explained, rule::IndicatorId indicator, const std::string& folder);

/// Files and lines alone, and in words what the arithmetic does not show: choices, and what was not reported.
base::Text sources_in_brief(const Explained& explained, rule::IndicatorId indicator, const std::string& folder);

/// The folder that all sources which an explanation names lie in, with its slash; empty where there is none.
std::string folder_of_sources(const Explained& explained);

/// The same for what a veto looked at.
void add_facts_of_veto(const Explained& explained, rule::VetoId veto, base::Lang lang, Lines& lines);

/// Why there is no number, and what the rubric gives for that.
base::Text outcome_words(const Explained& explained, rule::IndicatorId indicator);

/// Rules, arithmetic, limits, what was given instead, rounding.
void add_steps(const Explained& explained, rule::IndicatorId indicator, base::Lang lang, Lines& lines);
/// The same in one paragraph, without what stands elsewhere on the page: other indicators' points, rounding.
base::Text steps_in_brief(const Explained& explained, rule::IndicatorId indicator);

}  // namespace leitai::report
