// The table of keys of sheets, and their reader.
#include <algorithm>

#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum SheetField : std::size_t { sheet_round = head_own, sheet_judge, sheet_marks };
constexpr Field sheet_table[] = {
    kind_row("sheet"),
    period_row,
    {"round", Need::required, Shape::word, "哪一轮", "which round", "county-final"},
    {"judge", Need::required, Shape::word, "哪位评委（编号）", "which judge, by id", "J01"},
    {"marks", Need::required, Shape::mapping, "给各村打的分；只有一个打分项的，直接写分数",
     "the marks by village; a number alone where the rules have one mark",
     "{\"359902101207\": {report: 88, questions: 90.5}}"},
};

/// A sheet keeps at most this many names of marks; no panel can have so many, so the last one is reported as unknown.
constexpr std::size_t most_names = 200;

std::uint8_t name_of(Sheet& sheet, std::string_view name) {
    const auto known = std::find(sheet.names.begin(), sheet.names.end(), name);
    if (known != sheet.names.end()) return static_cast<std::uint8_t>(known - sheet.names.begin());
    if (sheet.names.size() == most_names) return static_cast<std::uint8_t>(most_names - 1);
    sheet.names.emplace_back(name);
    return static_cast<std::uint8_t>(sheet.names.size() - 1);
}

void add(Sheet& sheet, base::RegionCode village, std::uint8_t name, Value value, issue::Issues& issues) {
    const auto read = yaml::read_decimal(value, issues);
    if (!read) return;
    const source::Place at = value.place();
    SheetMark mark;
    mark.village = village.number;
    mark.units = read->units;
    mark.decimals = read->decimals;
    mark.name = name;
    mark.line = at.line;
    mark.column = static_cast<std::uint16_t>(std::min<std::uint32_t>(at.column, 65535));
    sheet.marks.push_back(mark);
}

/// `90,5` between braces: YAML takes it for 90 and a key 5 without a value. Whether that key follows the mark.
bool is_behind_comma(Value key) {
    const std::string_view text = key.text();
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return key->kind == yaml::Kind::plain && key.next()->kind == yaml::Kind::plain && key.next()->length == 0 &&
           !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Adds the mark under a key of a mapping; gives the last key that belongs to it.
Value read_mark(Value key, Value last, base::RegionCode village, std::uint8_t name, Sheet& sheet,
                issue::Issues& issues) {
    const Value value = key.next(), behind = value.next();
    if (!value.is_scalar() || behind == last || !is_behind_comma(behind)) {
        add(sheet, village, name, value, issues);
        return key;
    }
    const std::string written = std::string(value.text()) + "," + std::string(behind.text());
    report(issues, Code::separator_in_number(base::Text::same(written)), value);
    return behind;
}

/// The marks of a judge, one by one: one that cannot be read is missing, and the others count. Of what stands twice
/// nobody knows which is meant.
void read_marks(Value marks, const rubric::Rubric& rubric, Sheet& sheet, issue::Issues& issues) {
    if (!yaml::expect_mapping(marks, {"marks", "marks"}, issues)) return;
    const yaml::SoundKeys contestants(marks, rubric.unit->digits, issues);
    for (Value key = marks.first(); !(key == marks.last()); key = key.next().next()) {
        if (!contestants.is_sound(key)) continue;
        const Value value = key.next();
        const auto village = yaml::read_code(key, rubric.unit->digits, issues);
        if (!village) continue;
        if (!value.is_mapping()) {
            key = read_mark(key, marks.last(), *village, SheetMark::lone, sheet, issues);
            continue;
        }
        const yaml::SoundKeys names(value, issues);
        for (Value name = value.first(); !(name == value.last()); name = name.next().next()) {
            if (name.is_scalar() && names.is_sound(name))
                name = read_mark(name, value.last(), *village, name_of(sheet, name.text()), sheet, issues);
        }
    }
}

}  // namespace

std::vector<NamedTable> sheet_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, sheet_table}}; }

std::optional<Sheet> read_sheet(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, sheet_table, {"评分表", "sheet"}, issues);
    Sheet sheet;
    const auto period = map.period(head_period);
    const auto round = map.word(sheet_round);
    const auto judge = map.word(sheet_judge);
    if (map.has(sheet_marks)) read_marks(map.at(sheet_marks), rubric, sheet, issues);
    if (map.has(sheet_marks) && sheet.marks.empty() && issues.errors() == before)
        report(issues, Code::expected_content_missing({"至少一个分数", "at least one mark"}), map.key(sheet_marks));
    if (!period || !round || !judge) return std::nullopt;
    sheet.faulty = issues.errors() != before;
    sheet.period = *period;
    sheet.round = *round;
    sheet.judge = *judge;
    sheet.place = map.at(sheet_judge).place();
    sheet.round_place = map.at(sheet_round).place();
    return sheet;
}

}  // namespace leitai::record
