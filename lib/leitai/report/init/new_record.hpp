// New records to start from, with comments in one language that say what every key is.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// A village, or whatever the rubric scores, that new records are written for.
struct NewVillage {
    std::string code;
    std::string name;
    std::string village_class;
};

/// Three invented ones, one of each class as far as they go.
std::vector<NewVillage> invented_villages(const rubric::Rubric& rubric, base::Lang lang);

/// A roster of them; villages lie in one township of one unit. Without any it is empty, to be filled in by a sheet.
std::string new_roster(const rubric::Rubric& rubric, base::Period period, const std::vector<NewVillage>& villages,
                       base::Lang lang);

/// What the facts of a new return hold.
enum class Filling {
    keys,     ///< nothing: every fact is a comment to be filled in
    example,  ///< example values, with comments
    values,   ///< example values alone
};

/// A return of one village. Example values differ by `variant` and grow from year to year.
std::string new_return(const rubric::Rubric& rubric, base::Period period, const NewVillage& village, Filling filling,
                       base::Lang lang, int variant = 0);

}  // namespace leitai::report
