// The tables of keys of checks, and their reader, which knows the catalogue of weakness.
#include "leitai/record/read/fact.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view levels[] = {"self", "township", "department", "county"};

enum CheckField : std::size_t { on = register_own, by, covers, found, resolved };
constexpr Field check_table[] = {
    kind_row("check"),
    period_row,
    village_row,
    {"on", Need::required, Shape::date, "哪一天排查", "day of the check", "2023-04-18"},
    {"by", Need::required, Shape::mapping, "谁排查", "who checked", "{level: township, name: 东溪镇党委}"},
    {"covers", Need::required, Shape::any, "查了哪些：all，或标准和表现情形的编号",
     "what was looked for: all, or ids of criteria and signs", "all"},
    {"found", Need::optional, Shape::list, "查出的表现情形", "signs that were found", "[{sign: W2.1, what: …}]"},
    {"resolved", Need::optional, Shape::list, "核实已销号的", "signs that are resolved", "[{sign: W3.2, what: …}]"},
};

enum FindingField : std::size_t { sign, what, evidence, reason, signed_ };
constexpr Field finding_table[] = {
    {"sign", Need::required, Shape::word, "表现情形的编号", "id of the sign", "W2.1"},
    {"what", Need::optional, Shape::line, "具体情况", "what was seen", "有两个月没有开组织生活会"},
    {"evidence", Need::optional, Shape::list, "凭据", "evidence", "[排查表2023-04]"},
    {"reason", Need::optional, Shape::line, "酌情认定的理由", "reason of a discretionary finding", "…"},
    {"signed", Need::optional, Shape::mapping, "酌情认定由谁签认", "who signed a discretionary finding",
     "{level: county, name: 区委组织部, on: 2023-04-20}"},
};

enum SignedField : std::size_t { signed_level, signed_name, signed_on };
constexpr Field signed_table[] = {
    {"level", Need::required, Shape::choice, "哪一级", "at which level", "county", levels},
    {"name", Need::required, Shape::line, "单位名称", "name of the office", "区委组织部"},
    {"on", Need::required, Shape::date, "日期", "day", "2023-04-20"},
};

std::vector<std::string_view> ids_of(const rubric::Weakness& weakness, bool criteria) {
    std::vector<std::string_view> ids;
    for (const rubric::Sign& one : weakness.signs) ids.push_back(one.id);
    if (!criteria) return ids;
    for (const rubric::Criterion& one : weakness.criteria) ids.push_back(one.id);
    return ids;
}

std::optional<rubric::SignId> read_sign(const Mapping& map, const rubric::Weakness& weakness, issue::Issues& issues) {
    const auto id = map.word(sign);
    if (!id) return std::nullopt;
    const auto known = weakness.sign(*id);
    if (!known) {
        report_unknown_id(map.at(sign), {"表现情形", "sign"}, ids_of(weakness, false), issues);
    } else if (weakness.signs[*known].when) {
        report(issues, Code::computed_sign_typed_in(Text::same(*id)), map.at(sign), weakness.signs[*known].place);
        return std::nullopt;
    }
    return known;
}

/// Who signed; of a discretionary finding it is demanded.
void read_signature(const Mapping& map, const rubric::Weakness& weakness, Finding& finding, issue::Issues& issues) {
    const rubric::Sign& of = weakness.signs[finding.sign];
    if (map.has(signed_)) {
        const Mapping by_whom(map.at(signed_), signed_table, {"签认", "signature"}, issues);
        const auto level = by_whom.choice(signed_level);
        finding.signed_by = by_whom.line(signed_name).value_or("");
        by_whom.date(signed_on);
        if (level) finding.signed_level = static_cast<rubric::Level>(*level);
        const rubric::Level least = weakness.determination.signed_by;
        if (of.discretionary && level && *finding.signed_level < least) {
            report(issues, Code::sign_signed_too_low(Text::same(of.id), level_text(least, base::scored_units[0])),
                   by_whom.at(signed_level));
        }
    }
    if (of.discretionary && (!map.has(reason) || !map.has(signed_)))
        report(issues, Code::discretionary_sign_unsigned(Text::same(of.id)), map.at(sign), of.place);
}

void read_finding(Value item, bool is_found, const rubric::Weakness& weakness, Check& check, issue::Issues& issues) {
    const Mapping map(item, finding_table, {"表现情形", "finding"}, issues);
    if (!map.ok()) return;
    Finding finding;
    finding.what = map.line(what).value_or("");
    finding.reason = map.line(reason).value_or("");
    finding.evidence = read_lines(map, evidence, issues);
    const auto known = read_sign(map, weakness, issues);
    if (!known) return;
    finding.sign = *known;
    finding.place = map.at(sign).place();
    check.covers[*known] = true;
    if (is_found) read_signature(map, weakness, finding, issues);
    (is_found ? check.found : check.resolved).push_back(std::move(finding));
}

void cover(Value item, const rubric::Weakness& weakness, Check& check, issue::Issues& issues) {
    const auto id = yaml::read_word(item, issues);
    if (!id) return;
    if (const auto known = weakness.sign(*id)) {
        check.covers[*known] = true;
    } else if (const auto criterion = weakness.criterion(*id)) {
        const rubric::Criterion& of = weakness.criteria[*criterion];
        for (std::size_t s = of.first; s < std::size_t{of.first} + of.signs; ++s) check.covers[s] = true;
    } else {
        report_unknown_id(item, {"标准或表现情形", "criterion or sign"}, ids_of(weakness, true), issues);
    }
}

void read_covers(Value value, const rubric::Weakness& weakness, Check& check, issue::Issues& issues) {
    check.covers.assign(weakness.signs.size(), false);
    if (value.is_scalar() && value.text() == "all") {
        check.covers.assign(weakness.signs.size(), true);
    } else if (yaml::expect_list(value, {"covers", "covers"}, issues)) {
        for (Value item = value.first(); !(item == value.last()); item = item.next()) {
            cover(item, weakness, check, issues);
        }
    }
}

}  // namespace

std::vector<NamedTable> check_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, check_table},
        {{"排查的 found、resolved 每一项", "Each of a check's found and resolved"},
         finding_table,
         "finding",
         "check.found check.resolved"},
        {{"酌情认定的 signed（谁签认）", "The signed of a discretionary finding"},
         signed_table,
         "signed",
         "finding.signed"},
    };
}

std::optional<Check> read_check(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const rubric::Weakness& weakness = *rubric.weakness;
    const std::size_t before = issues.errors();
    const Mapping map(root, check_table, {"排查记录", "check"}, issues);
    Check check;
    const bool head = read_register_head(map, check);
    if (const auto day = map.date(on)) check.on = *day;
    if (map.has(by)) {
        if (auto who = read_reporter(map.at(by), issues)) {
            check.level = who->level;
            check.by = std::move(who->name);
        }
    }
    check.covers.assign(weakness.signs.size(), false);
    if (map.has(covers)) read_covers(map.at(covers), weakness, check, issues);
    for (const Value item : map.list(found)) read_finding(item, true, weakness, check, issues);
    for (const Value item : map.list(resolved)) read_finding(item, false, weakness, check, issues);
    if (!head || issues.errors() != before) return std::nullopt;
    return check;
}

}  // namespace leitai::record
