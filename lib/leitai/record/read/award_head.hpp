// What the records of awards share: village, period, award.
#pragma once

#include "leitai/record/read/head.hpp"

namespace leitai::record {

/// The first rows of every table of awards: kind, period, village, award.
enum AwardField : std::size_t { award_kind, award_period, award_village, award_award, award_own };
inline constexpr yaml::Field award_row = {"award",      yaml::Need::required, yaml::Shape::word,
                                          "评先的代号", "id of the award",    "red_flag"};

/// The awards that a record names: one, or all themes of one; reported where there is none.
std::vector<rubric::AwardId> read_awards_named(const yaml::Mapping& map, std::size_t field,
                                               const rubric::Rubric& rubric, issue::Issues& issues);
/// The one award that a record names, with its theme; reported where there is none.
std::optional<rubric::AwardId> read_award_named(const yaml::Mapping& map, std::size_t field,
                                                const rubric::Rubric& rubric, issue::Issues& issues);

/// Fills village, period, day and places of a record of an award; false where one of them is missing or wrong.
template <class Record>
bool read_award_head(const yaml::Mapping& map, std::size_t on, const rubric::Rubric& rubric, Record& record,
                     issue::Issues& issues) {
    const auto period = map.period(award_period);
    const auto day = map.date(on);
    const auto code =
        map.has(award_village) ? yaml::read_code(map.at(award_village), rubric.unit->digits, issues) : std::nullopt;
    record.place = map.whole().place();
    if (!period || !day || !code) return false;
    record.on_place = map.at(on).place();
    record.period = *period;
    record.on = *day;
    record.village = *code;
    return true;
}

}  // namespace leitai::record
