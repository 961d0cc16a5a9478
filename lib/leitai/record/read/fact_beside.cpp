// Reads what may stand beside a value: evidence, a correction, a restated baseline.
#include "leitai/record/read/fact.hpp"

namespace leitai::record {

using rubric::FactType;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum CorrectionField { was, why, by, on, objection };
constexpr Field correction_table[] = {
    {"was", Need::required, Shape::any, "原填报值(事项填原条数)", "the value before (of events, how many)", "2"},
    {"why", Need::required, Shape::line, "原因", "reason", "漏报一次"},
    {"by", Need::required, Shape::line, "更正单位或人员编号", "who corrects", "镇党委"},
    {"on", Need::required, Shape::date, "更正日期", "day", "2023-07-04"},
    {"objection", Need::optional, Shape::word, "因哪件异议更正", "the objection that led to it", "OB-1"},
};

enum PastField { past_value, past_decided };
constexpr Field past_table[] = {
    {"value", Need::required, Shape::any, "重报的基期值", "the value stated anew", "6.00"},
    {"decided", Need::optional, Shape::mapping, "县级认定", "the county's decision", ""},
};

enum DecidedField { decided_by, decided_on, decided_why };
constexpr Field decided_table[] = {
    {"by", Need::required, Shape::line, "认定单位", "who decided", "县委组织部"},
    {"on", Need::required, Shape::date, "日期", "day", "2023-07-04"},
    {"why", Need::required, Shape::line, "理由", "reason", ""},
};

}  // namespace

std::span<const Field> correction_fields() { return correction_table; }
std::span<const Field> past_fields() { return past_table; }
std::span<const Field> decided_fields() { return decided_table; }

bool FactReader::evidence(const Task& task, Value list) const {
    const std::size_t errors_before = task.issues.errors();
    if (!yaml::expect_list(list, {"佐证材料", "evidence"}, task.issues)) return true;
    std::vector<std::string>* titles = task.detail != nullptr ? &task.detail->evidence : nullptr;
    evidence_files_.read(list, task.issues, task.into.evidence_files, titles);
    const bool any = !(list.first() == list.last());
    return any || task.issues.errors() != errors_before;  // what was wrong with it has been reported
}

std::int32_t FactReader::correction(const Task& task, Value value) const {
    const Mapping map(value, correction_table, {"更正", "correction"}, task.issues);
    Correction correction;
    correction.place = value.place();
    std::optional<std::int64_t> before;
    if (map.has(was)) {
        before =
            task.fact.type == FactType::events ? yaml::read_whole(map.at(was), task.issues) : units(task, map.at(was));
    }
    const auto day = map.date(on);
    const auto given_reason = map.line(why);
    const auto who = map.line(by);
    const auto contested = map.word(objection);
    if (task.detail != nullptr && day) {
        task.detail->correction = base::to_string(*day) + " " + who.value_or("") + ": " + given_reason.value_or("");
    }
    if (!before || !day) return -1;
    correction.was = *before;
    correction.was_place = map.at(was).place();
    correction.on = *day;
    correction.by = who.value_or("");
    correction.why = given_reason.value_or("");
    correction.objection = contested.value_or("");
    task.into.corrections.push_back(correction);
    return static_cast<std::int32_t>(task.into.corrections.size() - 1);
}

void FactReader::restated(const Task& task, Value value, rule::Past past) const {
    Restated restated;
    restated.fact = task.id;
    restated.past = past;
    Value stated = value;
    if (value.is_mapping()) {
        const Mapping map(value, past_table, {"基期数", "restated past"}, task.issues);
        if (!map.has(past_value)) return;
        stated = map.at(past_value);
        if (map.has(past_decided)) {
            const Mapping decision(map.at(past_decided), decided_table, {"认定", "decision"}, task.issues);
            decision.line(decided_by);
            decision.line(decided_why);
            restated.decided = decision.date(decided_on).has_value() && decision.complete();
            if (!restated.decided) return;  // what is wrong with the decision has been reported
        }
    }
    const auto read = units(task, stated);
    if (!read) return;
    restated.units = *read;
    restated.place = stated.place();
    task.into.restated.push_back(restated);
}

}  // namespace leitai::record
