// The tables of keys of duty records, and their reader, which knows the catalogue of duties.
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

constexpr std::string_view states[] = {"full", "partial"};

enum DutyField : std::size_t { by = register_own, done, excused };
constexpr Field duty_table[] = {
    kind_row("duty"),
    period_row,
    village_row,
    {"by", Need::required, Shape::mapping, "谁填报", "who hands it in", "{level: self}"},
    {"done", Need::optional, Shape::list, "做了的", "what was done", "[{duty: D1, on: 2023-04-20, what: …}]"},
    {"excused", Need::optional, Shape::list, "免办的", "what was excused",
     "[{duty: D4, for: 2023-05-01, by: 东溪镇党委, reason: …}]"},
};

enum DoneField : std::size_t { done_duty, done_on, done_for, done_what, done_evidence, done_state, done_why };
constexpr Field done_table[] = {
    {"duty", Need::required, Shape::word, "职责编号", "id of the duty", "D1"},
    {"on", Need::required, Shape::date, "哪一天做的", "day on which it was done", "2023-04-20"},
    {"for", Need::optional, Shape::date, "补哪一期的：那一期里的任何一天", "a day of the span that it makes up for",
     "2023-04-01"},
    {"what", Need::optional, Shape::line, "内容", "what was done", "…"},
    {"evidence", Need::optional, Shape::list, "凭据", "evidence", "[会议记录2023-04]"},
    {"state", Need::optional, Shape::choice, "全部完成 full 还是部分完成 partial，不写就是 full",
     "full or partial; full unless given", "full", states},
    {"why", Need::optional, Shape::line, "为什么只完成一部分", "why only in part", "…"},
};

enum ExcusedField : std::size_t { excused_duty, excused_for, excused_by, excused_reason };
constexpr Field excused_table[] = {
    {"duty", Need::required, Shape::word, "职责编号", "id of the duty", "D4"},
    {"for", Need::required, Shape::date, "哪一期的：那一期里的任何一天", "a day of the span", "2023-05-01"},
    {"by", Need::required, Shape::line, "谁批准", "who excused it", "东溪镇党委"},
    {"reason", Need::required, Shape::line, "理由", "reason", "…"},
};

std::optional<std::size_t> find(const Mapping& map, std::size_t row, const rubric::Duties& duties,
                                issue::Issues& issues) {
    const auto id = map.word(row);
    if (!id) return std::nullopt;
    const auto known = duties.find(*id);
    if (known) return known;
    std::vector<std::string_view> ids;
    for (const rubric::Duty& one : duties.list) ids.push_back(one.id);
    report_unknown_id(map.at(row), {"职责", "duty"}, ids, issues);
    return std::nullopt;
}

void read_done(Value item, const rubric::Duties& duties, DutyRecord& record, issue::Issues& issues) {
    const Mapping map(item, done_table, {"履责情况", "duty done"}, issues);
    DutyDone entry;
    const auto duty = find(map, done_duty, duties, issues);
    const auto day = map.date(done_on);
    const auto span_day = map.date(done_for);
    entry.what = map.line(done_what).value_or("");
    entry.evidence = read_lines(map, done_evidence, issues);
    entry.partial = map.choice(done_state).value_or(0) == 1;
    entry.why = map.line(done_why).value_or("");
    if (entry.partial && !map.has(done_why)) report(issues, Code::partial_duty_without_reason, map.at(done_state));
    if (!duty || !day) return;
    entry.duty = *duty;
    entry.on = *day;
    entry.span_day = span_day.value_or(*day);
    entry.place = map.at(done_duty).place();
    record.done.push_back(std::move(entry));
}

void read_excused(Value item, const rubric::Duties& duties, DutyRecord& record, issue::Issues& issues) {
    const Mapping map(item, excused_table, {"免办", "excuse"}, issues);
    DutyExcused entry;
    const auto duty = find(map, excused_duty, duties, issues);
    const auto day = map.date(excused_for);
    entry.by = map.line(excused_by).value_or("");
    entry.reason = map.line(excused_reason).value_or("");
    if (!duty || !day) return;
    entry.duty = *duty;
    entry.span_day = *day;
    entry.place = map.at(excused_duty).place();
    record.excused.push_back(std::move(entry));
}

}  // namespace

std::vector<NamedTable> duty_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, duty_table},
        {{"履责的 done（做了的）每一项", "Each of a duty record's done"}, done_table, "done", "duty.done"},
        {{"履责的 excused（免办的）每一项", "Each of a duty record's excused"},
         excused_table,
         "excused",
         "duty.excused"},
    };
}

std::optional<DutyRecord> read_duty(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const rubric::Duties& duties = *rubric.duties;
    const std::size_t before = issues.errors();
    const Mapping map(root, duty_table, {"履责记录", "duty record"}, issues);
    DutyRecord record;
    const bool head = read_register_head(map, record);
    if (map.has(by)) {
        if (auto who = read_reporter(map.at(by), issues)) {
            record.level = who->level;
            record.by = std::move(who->name);
        }
    }
    for (const Value item : map.list(done)) read_done(item, duties, record, issues);
    for (const Value item : map.list(excused)) read_excused(item, duties, record, issues);
    if (!head || issues.errors() != before) return std::nullopt;
    return record;
}

}  // namespace leitai::record
