// The tables about awards that pages share.
#pragma once

#include "leitai/report/awards/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// Every decision of some awards, for programs.
page::Table decisions_table(const AwardsInput& input, const std::vector<const award::Outcome*>& outcomes,
                            base::Lang lang);
/// How many places, candidates and winners each award has in each circle.
page::Table circles_table(const AwardsInput& input, const std::vector<const award::Outcome*>& outcomes,
                          base::Lang lang);
/// Those who won one award, or wait for it; with everybody else where `all`.
page::Table winners_of(const AwardsInput& input, const award::Outcome& outcome, bool all, base::Lang lang);
/// The stops of tours.
page::Table tours_table(const AwardsInput& input, const std::vector<const award::Outcome*>& outcomes, base::Lang lang);
/// What those who are trained again are to train.
page::Table training_table(const AwardsInput& input, const std::vector<const award::Outcome*>& outcomes,
                           base::Lang lang);
/// What each award brings, and comes to in all: grants in yuan, pay rises in yuan a month.
page::Table brings_table(const AwardsInput& input, const std::vector<const award::Outcome*>& outcomes, base::Lang lang);

}  // namespace leitai::report
