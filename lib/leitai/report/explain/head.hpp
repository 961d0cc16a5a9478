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

/// What a full mark is: of points within the total, or the limit of those added beside it (表彰加分).
enum class Most : std::uint8_t { full, limit };
Most most_of(const rubric::Module& module);
/// "满分10分", "上限5分"; empty where none is stated.
base::Text most_words(const base::Rational& full, Most most);

/// "得8.14分，满分10分", "得0.00分，上限5分"; "不计分" where there are no points.
base::Text points_of_full(const score::Points& points, const base::Rational& full, Places places, Most most);

/// Points for people: as they are printed, or rounded and called so where no decimal writes them.
base::Text readable_points(const base::Rational& points, Places places);

}  // namespace leitai::report
