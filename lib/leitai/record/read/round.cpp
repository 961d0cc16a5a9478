// The tables of keys of rounds, and their reader, which knows the panels of the rubric.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum RoundField : std::size_t {
    round_id = head_own,
    round_contest,
    round_title,
    round_level,
    round_form,
    round_on,
    round_rules,
    round_panel,
    round_contestants,
    round_advanced_from,
    round_teams,
    round_adjustments,
    round_revotes,
    round_held,
    round_why,
};
constexpr Field round_table[] = {
    kind_row("round"),
    period_row,
    {"id", Need::required, Shape::word, "这一轮的编号", "id of the round", "county-final"},
    {"contest", Need::optional, Shape::word, "属于哪次比武；各轮一起排名", "its contest: the rounds ranked together",
     "county-2026"},
    {"title", Need::optional, Shape::line, "标题", "title", "县级比武决赛"},
    {"level", Need::required, Shape::choice, "哪一级", "at which level", "county", round_level_words},
    {"form", Need::required, Shape::choice, "什么形式", "what kind of event", "final", round_form_words},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2026-03-20"},
    {"rules", Need::required, Shape::word, "按细则 panels 里的哪个评议办法", "by which of the rubric's panels", "ring"},
    {"panel", Need::optional, Shape::word, "由哪个评议团打分", "which panel of judges marks", "county-panel"},
    {"contestants", Need::optional, Shape::list, "谁参加（与 advanced_from、teams 只写一个）",
     "who takes part (or advanced_from, or teams)", "[\"359902101207\"]"},
    {"advanced_from", Need::optional, Shape::list, "参加的是哪些比武晋级的", "those who advanced in these contests",
     "[town-a, town-b]"},
    {"teams", Need::optional, Shape::list, "组团打擂的各队", "teams that take part",
     "[{id: red, members: [\"359902101207\", \"359902101208\"]}]"},
    {"adjustments", Need::optional, Shape::list, "平均之后的加减分", "points added or taken off after the mean",
     "[{village: \"359902101207\", points: -1.5, why: 超时, by: 计时员}]"},
    {"revotes", Need::optional, Shape::list, "同分者再投一次票的结果，由高到低", "re-votes among equals, best first",
     "[{on: 2026-03-21, by: 评议团, why: 并列, order: [\"359902101208\", \"359902101207\"]}]"},
    {"held", Need::optional, Shape::yes_no, "是否举行；没有举行写 no 和 why", "no, with why, where it was not held",
     "yes"},
    {"why", Need::optional, Shape::line, "为什么没有举行", "why it was not held", "防汛停办"},
};

enum ContestantField : std::size_t { contestant_unit, contestant_unranked };
constexpr Field contestant_table[] = {
    {"village", Need::required, Shape::village, "村代码", "code of the village", "\"359902101207\""},
    {"unranked", Need::required, Shape::line, "只打分、不排名的原因", "why it is scored and takes no place",
     "邀请参赛"},
};
constexpr ByUnit<2> contestant_tables = by_unit(contestant_table, contestant_unit);

enum TeamField : std::size_t { team_id, team_title, team_members };
constexpr Field team_table[] = {
    {"id", Need::required, Shape::word, "队的编号", "id of the team", "red"},
    {"title", Need::optional, Shape::line, "队名", "its name", "红队"},
    {"members", Need::required, Shape::list, "队员：各村代码", "its members: codes", "[\"359902101207\"]"},
};

enum AdjustmentField : std::size_t { adjustment_unit, adjustment_points, adjustment_why, adjustment_by };
constexpr Field adjustment_table[] = {
    {"village", Need::required, Shape::village, "村代码", "code of the village", "\"359902101207\""},
    {"points", Need::required, Shape::decimal, "加几分，减分写负数", "points; below zero to take off", "-1.5"},
    {"why", Need::required, Shape::line, "理由", "why", "超时"},
    {"by", Need::required, Shape::line, "谁定的", "who decided", "计时员"},
};
constexpr ByUnit<4> adjustment_tables = by_unit(adjustment_table, adjustment_unit);

enum RevoteField : std::size_t { revote_on, revote_by, revote_why, revote_order };
constexpr Field revote_table[] = {
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2026-03-21"},
    {"by", Need::required, Shape::line, "谁投的", "who voted", "评议团"},
    {"why", Need::required, Shape::line, "为什么再投", "why", "并列"},
    {"order", Need::required, Shape::list, "由高到低", "best first", "[\"359902101208\", \"359902101207\"]"},
};

/// What the readers of a round's parts share.
struct RoundReading {
    const rubric::Rubric& rubric;
    Round& round;
    issue::Issues& issues;

    std::size_t unit() const { return position(*rubric.unit); }
    std::optional<base::RegionCode> code(Value value) const {
        return yaml::read_code(value, rubric.unit->digits, issues);
    }
    void wants(Value at, Text words) const { report(issues, Code::expected_content_missing(std::move(words)), at); }
};

std::optional<Contestant> read_contestant(const RoundReading& reading, Value item) {
    Contestant one;
    one.place = item.place();
    std::optional<base::RegionCode> code;
    if (item.is_mapping()) {
        const Mapping map(item, contestant_tables[reading.unit()], {"参赛的", "contestant"}, reading.issues);
        if (map.has(contestant_unit)) code = reading.code(map.at(contestant_unit));
        one.unranked = map.line(contestant_unranked).value_or("");
    } else {
        code = reading.code(item);
    }
    if (!code) return std::nullopt;
    one.village = *code;
    return one;
}

std::vector<Contestant> read_contestants(const RoundReading& reading, const Mapping& map, std::size_t row) {
    std::vector<Contestant> list;
    const std::size_t before = reading.issues.errors();
    for (const Value item : map.list(row)) {
        if (auto one = read_contestant(reading, item)) list.push_back(std::move(*one));
    }
    if (map.has(row) && list.empty() && reading.issues.errors() == before)
        reading.wants(map.key(row), {"至少一个参赛的", "at least one contestant"});
    return list;
}

void read_team(RoundReading& reading, Value item) {
    const Mapping map(item, team_table, {"队", "team"}, reading.issues);
    if (!map.ok()) return;
    RoundTeam team;
    team.id = map.word(team_id).value_or("");
    team.title = map.line(team_title).value_or(team.id);
    team.members = read_contestants(reading, map, team_members);
    team.place = map.has(team_id) ? map.at(team_id).place() : item.place();
    for (const RoundTeam& other : reading.round.teams) {
        if (other.id == team.id)
            reading.issues.add(Code::key_stands_twice(Text::same(team.id)), team.place, other.place);
    }
    for (const Contestant& member : team.members) {
        if (!member.unranked.empty())
            reading.issues.add(Code::team_member_marked_unranked(Text::same(team.id)), member.place);
    }
    reading.round.teams.push_back(std::move(team));
}

void read_adjustment(RoundReading& reading, Value item) {
    const Mapping map(item, adjustment_tables[reading.unit()], {"加减分", "adjustment"}, reading.issues);
    Adjustment one;
    const auto code = map.has(adjustment_unit) ? reading.code(map.at(adjustment_unit)) : std::nullopt;
    const auto points = map.decimal(adjustment_points);
    one.why = map.line(adjustment_why).value_or("");
    one.by = map.line(adjustment_by).value_or("");
    if (code && !points) reading.round.unadjusted.push_back(*code);
    if (!code || !points) return;
    one.village = *code;
    one.points = base::Rational(*points);
    one.place = item.place();
    if (!reading.rubric.panels[reading.round.rules].adjust)
        report(reading.issues,
               Code::panel_takes_no_adjustments(Text::same(reading.rubric.panels[reading.round.rules].id)), item);
    reading.round.adjustments.push_back(std::move(one));
}

void read_revote(RoundReading& reading, Value item) {
    const Mapping map(item, revote_table, {"再次投票", "re-vote"}, reading.issues);
    Revote one;
    const auto on = map.date(revote_on);
    one.by = map.line(revote_by).value_or("");
    one.why = map.line(revote_why).value_or("");
    for (const Value who : map.list(revote_order)) {
        if (auto id = yaml::read_word(who, reading.issues)) one.order.emplace_back(std::move(*id), who.place());
    }
    if (map.ok() && map.complete() && one.order.size() < 2)
        reading.wants(map.key(revote_order), {"至少两个", "at least two"});
    if (!on) return;
    one.on = *on;
    reading.round.revotes.push_back(std::move(one));
}

/// Exactly one of three says who takes part.
void read_who(RoundReading& reading, const Mapping& map) {
    constexpr std::size_t rows[] = {round_contestants, round_advanced_from, round_teams};
    std::vector<std::size_t> there;
    for (const std::size_t row : rows) {
        if (map.has(row)) there.push_back(row);
    }
    if (there.size() != 1) {
        const Value at = there.size() > 1 ? map.key(there[1]) : map.whole();
        if (map.complete()) report(reading.issues, Code::contestants_not_stated(Text::same(reading.round.id)), at);
        return;
    }
    reading.round.contestants = read_contestants(reading, map, round_contestants);
    for (const Value item : map.list(round_advanced_from)) {
        if (auto id = yaml::read_word(item, reading.issues))
            reading.round.advanced_from.emplace_back(std::move(*id), item.place());
    }
    for (const Value item : map.list(round_teams)) read_team(reading, item);
    if (there.front() != round_contestants && reading.round.advanced_from.empty() && reading.round.teams.empty())
        reading.wants(map.key(there.front()), {"至少一个参赛的", "at least one contestant"});
    const rubric::Panel& rules = reading.rubric.panels[reading.round.rules];
    if (map.has(round_teams) && rules.team == rubric::Panel::Team::none)
        report(reading.issues, Code::team_scoring_not_declared(Text::same(rules.id)), map.key(round_teams));
}

void check_panel(RoundReading& reading, const Mapping& map) {
    const rubric::Panel& rules = reading.rubric.panels[reading.round.rules];
    const bool needs = !rules.marks.empty();
    reading.round.panel = map.word(round_panel).value_or("");
    if (map.has(round_panel)) reading.round.panel_place = map.at(round_panel).place();
    if (needs && !map.has(round_panel) && map.complete())
        report(reading.issues, Code::round_without_panel(Text::same(rules.id)), map.at(round_rules));
    if (!needs && map.has(round_panel))
        report(reading.issues, Code::round_with_needless_panel(Text::same(rules.id)), map.key(round_panel));
}

}  // namespace

std::vector<NamedTable> round_tables(const base::ScoredUnit& unit) {
    return {
        {{}, round_table},
        {{"一轮的 contestants（参赛的）每一项，或只写代码", "Each of a round's contestants, or its code alone"},
         contestant_tables[position(unit)],
         "contestant",
         "round.contestants",
         yaml::Stands::or_plain},
        {{"一轮的 teams（队）每一项", "Each of a round's teams"}, team_table, "round_team", "round.teams"},
        {{"一轮的 adjustments（加减分）每一项", "Each of a round's adjustments"},
         adjustment_tables[position(unit)],
         "adjustment",
         "round.adjustments"},
        {{"一轮的 revotes（再次投票）每一项", "Each of a round's re-votes"},
         revote_table,
         "round_revote",
         "round.revotes"},
    };
}

std::optional<Round> read_round(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, round_table, {"一轮评议", "round"}, issues);
    const std::size_t of_keys = issues.errors();
    Round round;
    RoundReading reading{rubric, round, issues};
    const auto period = map.period(head_period);
    round.id = map.word(round_id).value_or("");
    round.contest = map.word(round_contest).value_or(round.id);
    round.title = map.line(round_title).value_or(round.id);
    round.level = static_cast<RoundLevel>(map.choice(round_level).value_or(0));
    round.form = static_cast<RoundForm>(map.choice(round_form).value_or(0));
    round.held = map.yes_no(round_held).value_or(true);
    round.not_held_why = map.line(round_why).value_or("");
    if (!round.held && round.not_held_why.empty() && map.complete())
        reading.wants(map.key(round_held), {"why：没有举行的理由", "why: the reason why it was not held"});
    const auto on = map.date(round_on);
    const auto rules = read_rules(map, round_rules, rubric, issues);
    if (rules) {
        round.rules = *rules;
        if (round.held) {
            read_who(reading, map);
            check_panel(reading, map);
        }
    }
    // Without any of these nobody knows what was held. What follows is about single contestants.
    const bool judged = rules && (rubric.panels[*rules].marks.empty() || map.has(round_panel));
    const int who = map.has(round_contestants) + map.has(round_advanced_from) + map.has(round_teams);
    const bool told = !round.held || (judged && who == 1);
    const bool known =
        map.has(round_level) && map.has(round_form) && !round.id.empty() && told && issues.errors() == of_keys;
    if (rules) {
        for (const Value item : map.list(round_adjustments)) read_adjustment(reading, item);
        for (const Value item : map.list(round_revotes)) read_revote(reading, item);
    }
    if (!period || !on || !rules || !known) return std::nullopt;
    round.faulty = issues.errors() != before;
    round.period = *period;
    round.on = *on;
    round.place = map.at(round_id).place();
    if (!contains(round.period, round.on)) {
        report(
            issues,
            Code::day_outside_period(Text::same(base::to_string(round.on)), Text::same(base::to_string(round.period))),
            map.at(round_on));
    }
    return round;
}

}  // namespace leitai::record
