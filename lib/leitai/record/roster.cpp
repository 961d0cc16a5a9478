// Roster: its field tables and their reading.
#include "leitai/record/roster.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view village_types[] = {"village", "community"};

enum RosterField { kind, from, units, townships, villages };
constexpr Field roster_table[] = {
    {"kind", Need::required, Shape::word, "记录种类", "kind of record", "roster"},
    {"from", Need::required, Shape::date, "从哪一天起有效", "the day from which it holds", "2023-01-01"},
    {"units", Need::optional, Shape::list, "填报单位", "reporting units", ""},
    {"townships", Need::optional, Shape::list, "乡镇", "townships", ""},
    {"villages", Need::optional, Shape::list, "村", "villages", ""},
};

enum UnitField { unit_code, unit_name, unit_reports_for };
constexpr Field unit_table[] = {
    {"code", Need::required, Shape::region, "6 位区划代码", "6-digit code", "\"359902\""},
    {"name", Need::required, Shape::line, "名称", "name", "某区"},
    {"reports_for", Need::optional, Shape::list, "代为填报的代码前缀(与代码不一致时)",
     "prefixes it reports for, where they differ from its code", "[\"359902310\"]"},
};

enum TownshipField { township_code, township_name };
constexpr Field township_table[] = {
    {"code", Need::required, Shape::region, "9 位区划代码", "9-digit code", "\"359902101\""},
    {"name", Need::required, Shape::line, "名称", "name", "东溪镇"},
};

enum VillageField { code, name, type, village_class, class_decided, secretary, at, merged, renamed };
constexpr Field village_table[] = {
    {"code", Need::required, Shape::village, "12 位区划代码", "12-digit code", "\"359902101201\""},
    {"name", Need::required, Shape::line, "村名", "name", "东阳村"},
    {"type", Need::optional, Shape::choice, "村或社区", "village or community", "village", village_types},
    {"class", Need::required, Shape::word, "村类别", "class of village", "ordinary"},
    {"class_decided", Need::optional, Shape::mapping, "类别由谁何时认定", "who decided the class, when", ""},
    {"secretary", Need::optional, Shape::mapping, "书记编号和任职日期", "the secretary's id, and since when", ""},
    {"at", Need::optional, Shape::list, "经度、纬度", "longitude, latitude", "[130.01, 20.43]"},
    {"merged", Need::optional, Shape::mapping, "并入哪个村、何时", "merged into which village, when", ""},
    {"renamed", Need::optional, Shape::mapping, "原名、何时更名", "its former name, renamed when", ""},
};

enum DecidedField { decided_on, decided_by };
constexpr Field decided_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-03-28"},
    {"by", Need::required, Shape::line, "单位", "office", "区委组织部"},
};

enum SecretaryField { secretary_id, secretary_since };
constexpr Field secretary_table[] = {
    {"id", Need::required, Shape::word, "编号(不写姓名和证件号)", "an id, never a name or identity number", "S0412"},
    {"since", Need::required, Shape::date, "任职日期", "in office since", "2021-11-06"},
};

enum MergedField { merged_into, merged_on };
constexpr Field merged_table[] = {
    {"into", Need::required, Shape::village, "并入的村", "the village it went into", "\"359902101202\""},
    {"on", Need::required, Shape::date, "日期", "day", "2023-02-01"},
};

enum RenamedField { renamed_was, renamed_on };
constexpr Field renamed_table[] = {
    {"was", Need::required, Shape::line, "原名", "former name", "旧名村"},
    {"on", Need::required, Shape::date, "日期", "day", "2023-01-15"},
};

/// Units have 6 digits, townships 9: a code of another length is in the wrong list.
bool has_digits(base::RegionCode code, int digits, Value at, issue::Issues& issues) {
    if (code.digits == digits) return true;
    report(issues, issue::Code::E0508, at,
           {base::Text::same(to_string(code)), base::Text::same(std::to_string(digits))});
    return false;
}

std::optional<Unit> read_unit(Value value, issue::Issues& issues) {
    const Mapping map(value, unit_table, {"填报单位", "unit"}, issues);
    const auto given_code = map.region(unit_code);
    const auto given_name = map.line(unit_name);
    std::vector<base::RegionCode> prefixes;
    for (const Value item : map.list(unit_reports_for)) {
        if (const auto prefix = yaml::read_region(item, issues)) prefixes.push_back(*prefix);
    }
    if (!given_code || !has_digits(*given_code, 6, map.at(unit_code), issues)) return std::nullopt;
    return Unit{*given_code, given_name.value_or(""), std::move(prefixes), map.at(unit_code).place()};
}

std::optional<Township> read_township(Value value, issue::Issues& issues) {
    const Mapping map(value, township_table, {"乡镇", "township"}, issues);
    const auto given_code = map.region(township_code);
    const auto given_name = map.line(township_name);
    if (!given_code || !has_digits(*given_code, 9, map.at(township_code), issues)) return std::nullopt;
    return Township{*given_code, given_name.value_or(""), map.at(township_code).place()};
}

/// Facts of the roster that nobody reads further are still checked.
void check_others(const Mapping& map, issue::Issues& issues) {
    map.choice(type);
    if (map.has(class_decided)) {
        const Mapping decided(map.at(class_decided), decided_table, {"类别认定", "decision on the class"}, issues);
        decided.date(decided_on);
        decided.line(decided_by);
    }
    if (map.has(renamed)) {
        const Mapping former(map.at(renamed), renamed_table, {"更名", "renaming"}, issues);
        former.line(renamed_was);
        former.date(renamed_on);
    }
    for (const Value item : map.list(at)) yaml::read_decimal(item, issues);
}

std::optional<Entry> read_entry(Value value, issue::Issues& issues) {
    const Mapping map(value, village_table, {"村", "village"}, issues);
    Entry entry;
    const auto given_code = map.village(code);
    entry.name = map.line(name).value_or("");
    if (const auto word = map.word(village_class)) {
        entry.village_class = *word;
        entry.class_place = map.at(village_class).place();
    }
    check_others(map, issues);
    if (map.has(secretary)) {
        const Mapping person(map.at(secretary), secretary_table, {"书记", "secretary"}, issues);
        entry.secretary = person.word(secretary_id).value_or("");
        entry.secretary_since = person.date(secretary_since);
    }
    if (map.has(merged)) {
        const Mapping merger(map.at(merged), merged_table, {"合并", "merger"}, issues);
        entry.merged_into = merger.village(merged_into);
        entry.merged_on = merger.date(merged_on);
        entry.merged_place = map.at(merged).place();
        if (merger.has(merged_into)) entry.into_place = merger.at(merged_into).place();
    }
    if (!given_code) return std::nullopt;
    entry.code = *given_code;
    entry.place = map.at(code).place();
    return entry;
}

}  // namespace

std::span<const Field> roster_fields() { return roster_table; }

std::span<const Field> unit_fields() { return unit_table; }

std::span<const Field> township_fields() { return township_table; }

std::span<const Field> village_fields() { return village_table; }

std::optional<Roster> read_roster(Value root, issue::Issues& issues) {
    const std::size_t errors_before = issues.errors();
    const Mapping map(root, roster_table, {"名册", "roster"}, issues);
    Roster roster;
    const auto given_from = map.date(from);
    for (const Value item : map.list(units)) {
        if (auto unit = read_unit(item, issues)) roster.units.push_back(std::move(*unit));
    }
    for (const Value item : map.list(townships)) {
        if (auto township = read_township(item, issues)) roster.townships.push_back(std::move(*township));
    }
    for (const Value item : map.list(villages)) {
        if (auto entry = read_entry(item, issues)) roster.villages.push_back(std::move(*entry));
    }
    if (!given_from) return std::nullopt;
    roster.from = *given_from;
    roster.place = map.at(from).place();
    roster.in_error = issues.errors() != errors_before;
    return roster;
}

}  // namespace leitai::record
