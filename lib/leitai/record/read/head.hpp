// The keys with which all records but rosters and returns begin, and what their readers share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/rubric/level.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The first rows of every table of contests and of the process: kind, period.
enum HeadField : std::size_t { head_kind, head_period, head_own };
/// The first rows of every table of registers: kind, period, village.
enum RegisterField : std::size_t { register_kind, register_period, register_village, register_own };
constexpr yaml::Field kind_row(std::string_view kind) {
    return {"kind", yaml::Need::required, yaml::Shape::word, "记录种类", "kind of record", kind};
}
inline constexpr yaml::Field period_row = {"period", yaml::Need::required, yaml::Shape::period, "时期", "period",
                                           "2023-Q2"};
inline constexpr yaml::Field village_row = {"village",        yaml::Need::required,           yaml::Shape::village,
                                            "村的 12 位代码", "12-digit code of the village", "\"359901101201\""};

/// Fills `village`, `period` and the places of a record; false where one of them is missing or wrong.
template <class Record>
bool read_register_head(const yaml::Mapping& map, Record& record) {
    const auto period = map.period(register_period);
    const auto village = map.village(register_village);
    record.place = map.whole().place();
    if (map.has(register_village)) record.village_place = map.at(register_village).place();
    if (!period || !village) return false;
    record.period = *period;
    record.village = *village;
    return true;
}

/// `{level: township, name: …}`.
struct Reporter {
    rubric::Level level{};
    std::string name;
};
std::optional<Reporter> read_reporter(yaml::Value value, issue::Issues& issues);

/// A list of one-line texts: evidence by its title.
std::vector<std::string> read_lines(const yaml::Mapping& map, std::size_t field, issue::Issues& issues);

/// A SHA-256 as 64 lower-case digits; reported where it is none.
std::optional<std::string> read_sha256(const yaml::Mapping& map, std::size_t field, issue::Issues& issues);

/// The rules of a panel, by their id in the rubric; reported where there are none of that id.
std::optional<rubric::PanelId> read_rules(const yaml::Mapping& map, std::size_t field, const rubric::Rubric& rubric,
                                          issue::Issues& issues);

/// An id that a catalogue does not know; `what` names it ("表现情形", "sign").
void report_unknown_id(yaml::Value at, base::Text what, const std::vector<std::string_view>& known,
                       issue::Issues& issues);

}  // namespace leitai::record
