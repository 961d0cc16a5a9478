// The tables of keys of rectification records, and their reader.
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

constexpr std::string_view inspection_words[] = {"progress", "stalled"};
constexpr std::string_view follow_up_words[] = {"steady", "slipping"};

enum CaseField : std::size_t {
    case_id = register_own,
    entered,
    helpers,
    deadline,
    measures,
    inspections,
    acceptance,
    follow_up
};
constexpr Field case_table[] = {
    kind_row("rectification"),
    period_row,
    village_row,
    {"case", Need::required, Shape::word, "整顿编号：同一编号的各份记录是同一次整顿",
     "id of the case; all records with it are one case", "K2301"},
    {"entered", Need::optional, Shape::mapping, "哪天由谁列入整顿", "when and by whom it was put on the list",
     "{on: 2023-01-20, by: 区委组织部}"},
    {"helpers", Need::optional, Shape::mapping, "四个一：人员写编号", "the four helpers; persons by id",
     "{county_leader: L03, township_leader: T21, first_secretary: F08, department: 区财政局}"},
    {"deadline", Need::optional, Shape::date, "整顿期限", "deadline", "2023-12-31"},
    {"measures", Need::optional, Shape::list, "措施：先写内容和期限，完成后写完成日",
     "measures: what and due first, done later", "[{id: M1, what: …, due: 2023-03-31}]"},
    {"inspections", Need::optional, Shape::list, "督查", "inspections",
     "[{on: 2023-02-15, by: 区委组织部, finding: progress, what: …}]"},
    {"acceptance", Need::optional, Shape::mapping, "验收：得分和测评票", "acceptance: score and ballots",
     "{on: 2023-06-20, by: 区委组织部, score: 82.5, ballots: {satisfied: 31, fairly: 12, dissatisfied: 5}}"},
    {"follow_up", Need::optional, Shape::list, "摘帽后的回访", "follow-up after leaving the list",
     "[{on: 2023-09-10, by: 东溪镇党委, finding: steady, what: …}]"},
};

enum EnteredField : std::size_t { entered_on, entered_by };
constexpr Field entered_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-01-20"},
    {"by", Need::required, Shape::line, "单位", "office", "区委组织部"},
};

enum HelperField : std::size_t { county_leader, township_leader, first_secretary, department };
constexpr Field helper_table[] = {
    {"county_leader", Need::optional, Shape::word, "县领导（编号）", "county leader (id)", "L03"},
    {"township_leader", Need::optional, Shape::word, "乡镇领导（编号）", "township leader (id)", "T21"},
    {"first_secretary", Need::optional, Shape::word, "第一书记（编号）", "first secretary (id)", "F08"},
    {"department", Need::optional, Shape::line, "帮扶单位", "department", "区财政局"},
};

enum MeasureField : std::size_t { measure_id, measure_what, measure_due, measure_done, measure_sign };
constexpr Field measure_table[] = {
    {"id", Need::required, Shape::word, "措施编号", "id of the measure", "M1"},
    {"what", Need::optional, Shape::line, "内容", "what is to be done", "补选支委一名"},
    {"due", Need::optional, Shape::date, "期限", "due day", "2023-03-31"},
    {"done", Need::optional, Shape::date, "完成日", "day on which it was done", "2023-03-20"},
    {"sign", Need::optional, Shape::word, "针对哪种表现情形", "the sign that it is for", "W2.1"},
};

enum StepField : std::size_t { step_on, step_by, step_finding, step_what };
constexpr Field step_row_on = {"on", Need::required, Shape::date, "日期", "day", "2023-02-15"};
constexpr Field step_row_by = {"by", Need::required, Shape::line, "单位", "office", "区委组织部"};
constexpr Field step_row_what = {"what", Need::optional, Shape::line, "情况", "what was seen", "…"};
constexpr Field inspection_table[] = {
    step_row_on,
    step_row_by,
    {"finding", Need::required, Shape::choice, "有进展 progress，还是停滞 stalled", "what came of it", "progress",
     inspection_words},
    step_row_what,
};
constexpr Field follow_up_table[] = {
    step_row_on,
    step_row_by,
    {"finding", Need::required, Shape::choice, "稳定 steady，还是滑坡 slipping", "what came of it", "steady",
     follow_up_words},
    step_row_what,
};

enum AcceptanceField : std::size_t { acceptance_on, acceptance_by, acceptance_score, acceptance_ballots };
constexpr Field acceptance_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-06-20"},
    {"by", Need::required, Shape::line, "单位", "office", "区委组织部"},
    {"score", Need::required, Shape::decimal, "验收得分，百分制", "score of 100", "82.5"},
    {"ballots", Need::required, Shape::mapping, "测评票数", "ballots", "{satisfied: 31, fairly: 12, dissatisfied: 5}"},
};

enum BallotField : std::size_t { satisfied, fairly, dissatisfied };
constexpr Field ballot_table[] = {
    {"satisfied", Need::required, Shape::whole, "满意", "satisfied", "31"},
    {"fairly", Need::required, Shape::whole, "基本满意", "fairly satisfied", "12"},
    {"dissatisfied", Need::required, Shape::whole, "不满意", "dissatisfied", "5"},
};

/// One dated step; `bad` is set by the second of the two words that `finding` may be.
std::optional<DatedStep> read_step(Value item, std::span<const Field> table, yaml::What name, issue::Issues& issues) {
    const Mapping map(item, table, name, issues);
    DatedStep step;
    step.place = item.place();
    const auto day = map.date(step_on);
    step.by = map.line(step_by).value_or("");
    step.bad = map.choice(step_finding).value_or(0) == 1;
    step.what = map.line(step_what).value_or("");
    if (!day) return std::nullopt;
    step.on = *day;
    return step;
}

void read_entry(Value value, Rectification& record, issue::Issues& issues) {
    const Mapping map(value, entered_table, {"列入", "entry"}, issues);
    DatedStep step;
    step.place = value.place();
    const auto day = map.date(entered_on);
    step.by = map.line(entered_by).value_or("");
    if (!day) return;
    step.on = *day;
    record.entered = std::move(step);
}

void read_helpers(Value value, Rectification& record, issue::Issues& issues) {
    const Mapping map(value, helper_table, {"帮扶力量", "helpers"}, issues);
    record.helpers = Helpers{map.word(county_leader).value_or(""), map.word(township_leader).value_or(""),
                             map.word(first_secretary).value_or(""), map.line(department).value_or(""), value.place()};
}

void read_measure(Value item, const rubric::Weakness& weakness, Rectification& record, issue::Issues& issues) {
    const Mapping map(item, measure_table, {"措施", "measure"}, issues);
    Measure measure;
    measure.place = item.place();
    const auto id = map.word(measure_id);
    measure.what = map.line(measure_what).value_or("");
    measure.due = map.date(measure_due);
    measure.done = map.date(measure_done);
    if (const auto sign = map.word(measure_sign)) {
        measure.sign = weakness.sign(*sign);
        std::vector<std::string_view> known;
        for (const rubric::Sign& one : weakness.signs) known.push_back(one.id);
        if (!measure.sign) report_unknown_id(map.at(measure_sign), {"表现情形", "sign"}, known, issues);
    }
    if (!id) return;
    measure.id = *id;
    record.measures.push_back(std::move(measure));
}

void read_acceptance(Value value, Rectification& record, issue::Issues& issues) {
    const Mapping map(value, acceptance_table, {"验收", "acceptance"}, issues);
    AcceptanceVote vote;
    vote.step.place = value.place();
    const auto day = map.date(acceptance_on);
    vote.step.by = map.line(acceptance_by).value_or("");
    const auto score = map.decimal(acceptance_score);
    if (score && (base::Rational(*score).sign() < 0 || base::Rational(*score) > base::Rational(100)))
        report(issues, Code::acceptance_score_out_of_range(Text::same(map.at(acceptance_score).text())),
               map.at(acceptance_score));
    if (map.has(acceptance_ballots)) {
        const Mapping ballots(map.at(acceptance_ballots), ballot_table, {"测评票", "ballots"}, issues);
        vote.satisfied = ballots.whole_number(satisfied).value_or(0);
        vote.fairly = ballots.whole_number(fairly).value_or(0);
        vote.dissatisfied = ballots.whole_number(dissatisfied).value_or(0);
        if (ballots.complete() && vote.satisfied + vote.fairly + vote.dissatisfied == 0)
            report(issues, Code::acceptance_without_ballots, map.at(acceptance_ballots));
    }
    if (!day || !score) return;
    vote.step.on = *day;
    vote.score = *score;
    record.acceptance = std::move(vote);
}

}  // namespace

std::vector<NamedTable> rectification_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, case_table},
        {{"整顿的 entered（列入）", "A case's entered"}, entered_table, "entered", "rectification.entered"},
        {{"整顿的 helpers（四个一）", "A case's helpers"}, helper_table, "helpers", "rectification.helpers"},
        {{"整顿的 measures（措施）每一项", "Each of a case's measures"},
         measure_table,
         "measure",
         "rectification.measures"},
        {{"整顿的 inspections（督查）每一项", "Each of a case's inspections"},
         inspection_table,
         "inspection",
         "rectification.inspections"},
        {{"整顿的 acceptance（验收）", "A case's acceptance"},
         acceptance_table,
         "acceptance",
         "rectification.acceptance"},
        {{"验收的 ballots（测评票）", "The ballots of an acceptance"}, ballot_table, "ballots", "acceptance.ballots"},
        {{"整顿的 follow_up（回访）每一项", "Each of a case's follow_up"},
         follow_up_table,
         "follow_up",
         "rectification.follow_up"},
    };
}

std::optional<Rectification> read_rectification(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const rubric::Weakness& weakness = *rubric.weakness;
    const std::size_t before = issues.errors();
    const Mapping map(root, case_table, {"整顿记录", "rectification record"}, issues);
    Rectification record;
    const bool head = read_register_head(map, record);
    record.id = map.word(case_id).value_or("");
    if (map.has(entered)) read_entry(map.at(entered), record, issues);
    if (map.has(helpers)) read_helpers(map.at(helpers), record, issues);
    record.deadline = map.date(deadline);
    if (map.has(deadline)) record.deadline_place = map.at(deadline).place();
    for (const Value item : map.list(measures)) read_measure(item, weakness, record, issues);
    for (const Value item : map.list(inspections)) {
        if (auto step = read_step(item, inspection_table, {"督查", "inspection"}, issues))
            record.inspections.push_back(std::move(*step));
    }
    if (map.has(acceptance)) read_acceptance(map.at(acceptance), record, issues);
    for (const Value item : map.list(follow_up)) {
        if (auto step = read_step(item, follow_up_table, {"回访", "follow-up"}, issues))
            record.follow_ups.push_back(std::move(*step));
    }
    if (!head || issues.errors() != before) return std::nullopt;
    return record;
}

}  // namespace leitai::record
