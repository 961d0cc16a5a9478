// What is owed, put together: villages for which an office owes the same, and all that one office owes.
#pragma once

#include <string>
#include <vector>

#include "leitai/report/validate/missing_page.hpp"

namespace leitai::report {

/// Villages of one township (townships of one unit…) for which one owner owes the same.
struct OwedGroup {
    const Behind* first = nullptr;
    std::vector<cohort::VillageId> villages;
};

/// The groups of rows that are in the order of behind(); they point into `rows`.
std::vector<OwedGroup> groups_of(const Subject& subject, const std::vector<Behind>& rows);

/// "12个村：东阳村、溪墩村等"; `counted`: with the number first wherever there are several.
std::string names_of(const Subject& subject, const std::vector<cohort::VillageId>& villages, base::Lang lang,
                     bool counted);

/// The titles of facts.
std::string titles_of(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts, base::Lang lang);

/// All that one office owes.
struct Office {
    base::Text name;           ///< words that say so where the rubric names nobody
    std::vector<Behind> rows;  ///< in the order of behind()
    std::size_t facts = 0, unread = 0, villages = 0;
};

/// The offices that owe what `rows` say (in the order of behind()), in the order in which the rubric first names them.
std::vector<Office> offices(const std::vector<Behind>& rows);

}  // namespace leitai::report
