// Reads the terms of the plan, and checks the range of their numbers.
#include "leitai/process/terms.hpp"

namespace leitai::process {

using base::Text;
using yaml::Need;
using yaml::Shape;

namespace {

enum Key : std::size_t { freeze, notice, days, decide, final_ };
constexpr yaml::Field table[] = {
    {"freeze_within", Need::optional, Shape::whole, "期末以后几个工作日内封存",
     "sealed within so many working days of the end of the period", "10"},
    {"notice_within", Need::optional, Shape::whole, "封存以后几个工作日内公示",
     "on notice within so many working days of the freezing", "3"},
    {"notice_days", Need::optional, Shape::whole, "公示至少几个工作日", "least length of a notice in working days",
     "5"},
    {"decide_within", Need::optional, Shape::whole, "异议提出以后几个工作日内答复",
     "objections are decided within so many working days", "5"},
    {"final_within", Need::optional, Shape::whole, "公示期满以后几个工作日内公布",
     "final within so many working days of the end of the notice", "5"},
};

/// A term longer than a year is a slip, and none is 0 days long.
constexpr std::int64_t longest = 250;

std::optional<std::int64_t> read_days(const yaml::Mapping& keys, Key key, issue::Issues& issues) {
    const auto number = keys.whole_number(key);
    if (!number || (*number >= 1 && *number <= longest)) return number;
    yaml::report(issues, issue::Code::term_out_of_range(Text::same(std::to_string(longest))), keys.at(key));
    return std::nullopt;
}

}  // namespace

std::span<const yaml::Field> step_rules_fields() { return table; }

StepRules read_step_rules(yaml::Value value, issue::Issues& issues) {
    const yaml::Mapping keys(value, table, Text("steps", "steps"), issues);
    StepRules rules;
    rules.place = value.place();
    if (!keys.ok()) return rules;
    rules.freeze_within = read_days(keys, freeze, issues);
    rules.notice_within = read_days(keys, notice, issues);
    rules.notice_days = read_days(keys, days, issues);
    rules.decide_within = read_days(keys, decide, issues);
    rules.final_within = read_days(keys, final_, issues);
    return rules;
}

}  // namespace leitai::process
