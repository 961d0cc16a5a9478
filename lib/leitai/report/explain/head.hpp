// Explain head: the figures on top, who the village is, and what was lost in one sentence.
#pragma once

#include "leitai/report/explain/account.hpp"
#include "leitai/report/explain/class_means.hpp"

namespace leitai::report {

/// Total, places beside those of the period before, change, grade: what a reader looks at first.
page::Facts key_figures(const Explained& explained, base::Lang lang);

/// The same of one indicator.
page::Facts key_figures(const Explained& explained, rule::IndicatorId indicator, base::Lang lang);

/// Vetoes, region, class, secretary.
page::Facts head_facts(const Explained& explained, Telling telling, base::Lang lang);

/// "满分100分，得73.13分，失分26.87分…": the account in a sentence; why there is no total, where there is none.
base::Text account_words(const Explained& explained, const Account& account);

/// "得8.14分，满分10分", and why there are no points where there are none.
base::Text points_of_full(const score::Points& points, const base::Rational& full, Places places);

/// Points for people: as they are printed, or rounded and called so where no decimal writes them.
base::Text readable_points(const base::Rational& points, Places places);

}  // namespace leitai::report
