// Looks places up in the roster, from the village upward.
#include "leitai/report/books/territory.hpp"

#include <algorithm>

namespace leitai::report {

namespace {

base::RegionCode code_of(std::uint64_t number) {
    return {number, static_cast<std::uint8_t>(std::to_string(number).size())};
}

const cohort::Region* find(const std::vector<cohort::Region>& regions, base::RegionCode code) {
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const auto& one) { return one.code == code; });
    return found != regions.end() ? &*found : nullptr;
}

void settle(std::vector<std::uint64_t>& codes) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

}  // namespace

book::Where where_of(const cohort::Cohort& cohort, const base::ScoredUnit& unit, cohort::VillageId v) {
    const cohort::Village& village = cohort.villages[v];
    book::Where where;
    where.unit = v;
    if (unit.digits == 12) {
        where.village = village.code.number;
        where.township = cohort.townships[village.township].code.number;
        where.county = cohort.counties[village.county].code.number;
    } else if (unit.digits != 0) {
        if (unit.digits == 9) where.township = village.code.number;
        where.county = base::county_of(village.code).number;
    }
    return where;
}

std::string place_name(const BooksInput& b, std::uint64_t number) {
    const base::RegionCode code = code_of(number);
    const cohort::Cohort& cohort = b.cohort();
    if (code.digits == b.rubric().unit->digits) {
        const auto village = cohort.find(code);
        return village ? cohort.villages[*village].label() : base::to_string(code);
    }
    const cohort::Region* region = nullptr;
    if (code.digits == 9) region = find(cohort.townships, code);
    if (code.digits == 6) region = find(cohort.counties, code);
    return region != nullptr ? region->label : base::to_string(code);
}

Territory::Territory(const BooksInput& b) {
    for (cohort::VillageId v = 0; v < b.cohort().villages.size(); ++v) {
        const book::Where where = where_of(b.cohort(), *b.rubric().unit, v);
        if (!b.place.holds(where)) continue;
        if (where.township != 0) townships.push_back(where.township);
        if (where.county != 0) counties.push_back(where.county);
    }
    settle(townships);
    settle(counties);
}

bool Territory::concerns(const BooksInput& b, std::uint64_t keeper) const {
    if (keeper == 0 || !b.place.code) return true;
    if (std::binary_search(townships.begin(), townships.end(), keeper)) return true;
    if (std::binary_search(counties.begin(), counties.end(), keeper)) return true;
    const auto village = b.cohort().find(code_of(keeper));
    return village && b.place.holds(where_of(b.cohort(), *b.rubric().unit, *village));
}

}  // namespace leitai::report
