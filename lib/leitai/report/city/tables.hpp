// Counties and townships beside each other, and the seals that a city's points come from.
#pragma once

#include <optional>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Of some villages, by reporting unit or by township, in the order of codes: how many have a total, mean, median, best
/// and change since the period before. The first is there where the campaign is a city's or has several units.
page::Table by_county_table(const Subject& subject, const std::vector<cohort::VillageId>& villages);
page::Table by_township_table(const Subject& subject, const std::vector<cohort::VillageId>& villages);

/// Rates of score by module, the counties beside each other.
page::Table county_modules_table(const Subject& subject, const std::vector<cohort::VillageId>& villages,
                                 base::Lang lang);

/// What each county handed in, and what became of it; of a city.
page::Table seals_table(const Subject& subject, base::Lang lang);
/// Who has not handed in, and who is not compared; empty where everybody is. Of a city.
base::Text seals_words(const Subject& subject);
/// "2 个县区没有报来封存": how many have not handed in; empty where nobody owes, or it is no city.
base::Text owed_seals_words(const Subject& subject);
/// Whether the table is, point by point, that of one campaign with all records, and where it is not, why. Of a city.
base::Text reach_words(const Subject& subject);

}  // namespace leitai::report
