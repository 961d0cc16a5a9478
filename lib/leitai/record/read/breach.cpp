// The tables of keys of breaches, and their reader, which knows the catalogue of conduct.
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

constexpr std::string_view states[] = {"reported", "confirmed", "cleared"};

enum BreachField : std::size_t { on = register_own, by, prohibition, person, state, what, evidence, handled };
constexpr Field breach_table[] = {
    kind_row("breach"),
    period_row,
    village_row,
    {"on", Need::required, Shape::date, "发生日期", "day on which it happened", "2023-05-03"},
    {"by", Need::required, Shape::mapping, "谁查出", "who found it", "{level: county, name: 区纪委监委}"},
    {"prohibition", Need::required, Shape::word, "违反哪一条", "which rule of conduct", "C2"},
    {"person", Need::required, Shape::word, "人员编号，不写姓名", "id of the person, never a name", "S0412"},
    {"state", Need::required, Shape::choice, "反映 reported、查实 confirmed、不实 cleared", "only confirmed ones count",
     "confirmed", states},
    {"what", Need::optional, Shape::line, "情况", "what happened", "…"},
    {"evidence", Need::optional, Shape::list, "凭据", "evidence", "[…]"},
    {"handled", Need::optional, Shape::mapping, "处理", "what was done about it",
     "{on: 2023-05-20, by: 东溪镇纪委, how: 谈话提醒}"},
};

enum HandledField : std::size_t { handled_on, handled_by, handled_how };
constexpr Field handled_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-05-20"},
    {"by", Need::required, Shape::line, "单位", "office", "东溪镇纪委"},
    {"how", Need::required, Shape::line, "怎样处理", "how", "谈话提醒"},
};

void read_handled(Value value, Breach& breach, issue::Issues& issues) {
    const Mapping map(value, handled_table, {"处理", "handling"}, issues);
    breach.handled_on = map.date(handled_on);
    breach.handled_by = map.line(handled_by).value_or("");
    breach.handled_how = map.line(handled_how).value_or("");
}

}  // namespace

std::vector<NamedTable> breach_tables(const base::ScoredUnit& /*unit*/) {
    return {
        {{}, breach_table},
        {{"违规的 handled（处理）", "The handled of a breach"}, handled_table, "handled", "breach.handled"},
    };
}

std::optional<Breach> read_breach(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const rubric::Conduct& conduct = *rubric.conduct;
    const std::size_t before = issues.errors();
    const Mapping map(root, breach_table, {"违规记录", "record of a breach"}, issues);
    Breach breach;
    const bool head = read_register_head(map, breach);
    if (const auto day = map.date(on)) breach.on = *day;
    if (map.has(by)) {
        if (auto who = read_reporter(map.at(by), issues)) {
            breach.level = who->level;
            breach.by = std::move(who->name);
        }
    }
    if (const auto id = map.word(prohibition)) {
        std::vector<std::string_view> ids;
        for (const rubric::Prohibition& one : conduct.list) ids.push_back(one.id);
        const auto known = conduct.find(*id);
        if (!known) report_unknown_id(map.at(prohibition), {"禁令", "rule of conduct"}, ids, issues);
        breach.prohibition = known.value_or(0);
    }
    breach.person = map.word(person).value_or("");
    breach.state = static_cast<Breach::State>(map.choice(state).value_or(0));
    breach.what = map.line(what).value_or("");
    read_lines(map, evidence, issues);
    if (map.has(handled)) read_handled(map.at(handled), breach, issues);
    if (!head || issues.errors() != before) return std::nullopt;
    return breach;
}

}  // namespace leitai::record
