// The tables of keys of objections and decisions, their readers, and what can be contested.
#include <algorithm>
#include <array>

#include "leitai/record/read/by_unit.hpp"
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

enum ObjectionField : std::size_t {
    objection_id = head_own,
    objection_on,
    objection_unit,
    objection_about,
    objection_by,
    objection_what
};
constexpr Field objection_table[] = {
    kind_row("objection"),
    period_row,
    {"id", Need::required, Shape::word, "异议的编号", "id of the objection", "OB-1"},
    {"on", Need::required, Shape::date, "提出的日期", "the day on which it was made", "2023-07-10"},
    {},  // the key of the scored unit
    {"about", Need::required, Shape::word,
     "对什么有异议：total 总分，rank 名次，grade 等次，或指标、模块、评议办法的编号",
     "what is contested: total, rank, grade, or the id of an indicator, module or panel", "total"},
    {"by", Need::required, Shape::choice, "谁提出：self 本村，peer 其他村，office 单位，resident 群众（不写姓名）",
     "who objects: the village itself, a peer, an office, or a resident (never by name)", "self", objector_words},
    {"what", Need::required, Shape::line, "内容", "what it says", "漏算一次书记讲堂"},
};
constexpr ByUnit<8> objection_by_unit = by_unit(objection_table, objection_unit);

enum DecisionField : std::size_t {
    decision_objection = head_own,
    decision_on,
    decision_by,
    decision_person,
    decision_upheld,
    decision_why
};
constexpr Field decision_table[] = {
    kind_row("decision"),
    period_row,
    {"objection", Need::required, Shape::word, "答复哪一件异议", "which objection", "OB-1"},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2023-07-12"},
    {"by", Need::required, Shape::line, "哪个单位", "by which office", "区委组织部"},
    {"person", Need::required, Shape::word, "签批人的编号", "id of who signed", "O02"},
    {"upheld", Need::required, Shape::choice, "是否成立：yes 成立，partly 部分成立，no 不成立", "whether it is upheld",
     "yes", upheld_words},
    {"why", Need::required, Shape::line, "理由", "the reason", "查原始签到，应为三次"},
};

/// What can be contested: total, rank, grade, and the ids of modules, indicators and panels.
std::vector<std::string_view> contestable(const rubric::Rubric& rubric) {
    std::vector<std::string_view> known = {"total", "rank", "grade"};
    for (const rubric::Module& one : rubric.modules) known.push_back(one.id);
    for (const rubric::Indicator& one : rubric.indicators) known.push_back(one.id);
    for (const rubric::Panel& one : rubric.panels) known.push_back(one.id);
    return known;
}

std::string read_about(const Mapping& map, const rubric::Rubric& rubric, issue::Issues& issues) {
    const auto about = map.word(objection_about);
    if (!about) return {};
    const std::vector<std::string_view> known = contestable(rubric);
    if (std::find(known.begin(), known.end(), *about) == known.end()) {
        report(issues, Code::objection_to_unknown_thing(Text::same(*about)), map.at(objection_about));
    }
    return *about;
}

}  // namespace

std::vector<NamedTable> objection_tables(const base::ScoredUnit& unit) {
    return {NamedTable{{}, objection_by_unit[position(unit)]}};
}

std::vector<NamedTable> decision_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, decision_table}}; }

std::optional<Objection> read_objection(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, objection_by_unit[position(*rubric.unit)], {"异议", "objection"}, issues);
    Objection objection;
    const auto period = map.period(head_period);
    const auto day = map.date(objection_on);
    const auto by = map.choice(objection_by);
    std::optional<base::RegionCode> village;
    if (map.has(objection_unit)) {
        village = yaml::read_code(map.at(objection_unit), rubric.unit->digits, issues);
        objection.village_place = map.at(objection_unit).place();
    }
    objection.id = map.word(objection_id).value_or("");
    objection.about = read_about(map, rubric, issues);
    objection.what = map.line(objection_what).value_or("");
    if (!period || !day || !village || !by || issues.errors() != before) return std::nullopt;
    objection.period = *period;
    objection.on = *day;
    objection.village = *village;
    objection.by = static_cast<Objector>(*by);
    objection.place = map.at(objection_id).place();
    objection.on_place = map.at(objection_on).place();
    return objection;
}

std::optional<Decision> read_decision(Value root, const rubric::Rubric& /*rubric*/, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, decision_table, {"答复", "decision"}, issues);
    Decision decision;
    const auto period = map.period(head_period);
    const auto day = map.date(decision_on);
    const auto upheld = map.choice(decision_upheld);
    decision.objection = map.word(decision_objection).value_or("");
    decision.by = map.line(decision_by).value_or("");
    decision.person = map.word(decision_person).value_or("");
    decision.why = map.line(decision_why).value_or("");
    if (!period || !day || !upheld || issues.errors() != before) return std::nullopt;
    decision.period = *period;
    decision.on = *day;
    decision.upheld = static_cast<Decision::Upheld>(*upheld);
    decision.place = map.at(decision_objection).place();
    decision.on_place = map.at(decision_on).place();
    return decision;
}

}  // namespace leitai::record
