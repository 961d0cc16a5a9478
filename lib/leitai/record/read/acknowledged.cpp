// The table of keys of `acknowledged`, and its reader.
#include "leitai/record/read/acknowledged.hpp"

#include <algorithm>

#include "leitai/record/read/head.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum AcknowledgedField { code, value_, why, by, on };
constexpr Field acknowledged_table[] = {
    {"code", Need::required, Shape::word, "警告的代码", "code of the warning", "W0751"},
    {"value", Need::required, Shape::any, "警告所指的值，照原样写；值改了，确认即失效",
     "the value that it points at, as written; with another value it is void", "86.20"},
    {"why", Need::required, Shape::line, "为什么属实", "why it is true", "当年新建成两个项目"},
    {"by", Need::required, Shape::mapping, "县级哪个单位确认", "who judged it, at county level",
     "{level: county, name: 县委组织部}"},
    {"on", Need::required, Shape::date, "哪一天", "on which day", "2023-07-05"},
};

void read_one(Value item, const Acknowledged& of_record, std::vector<Acknowledged>& into, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(item, acknowledged_table, {"确认的警告", "acknowledged warning"}, issues);
    Acknowledged one = of_record;
    one.place = item.place();
    const auto word = map.word(code);
    const auto known = word ? issue::find(*word) : std::nullopt;
    if (word && (!known || issue::severity(*known) == issue::Severity::error)) {
        report(issues, Code::not_a_warning_code(Text::same(*word)), map.at(code));
    }
    const auto stood = map.has(value_) ? yaml::read_raw(map.at(value_), issues) : std::nullopt;
    one.value = stood.value_or("");
    one.why = map.line(why).value_or("");
    if (map.has(by)) {
        const auto who = read_reporter(map.at(by), issues);
        if (who && who->level != rubric::Level::county) report(issues, Code::acknowledged_below_county, map.at(by));
        if (who) one.by = who->name;
        if (who && who->name.empty()) {
            report(issues,
                   Code::required_key_missing(Text::same("name"), {"填报人", "reporter"}, Text::same("县委组织部")),
                   map.at(by));
        }
    }
    one.on = map.date(on).value_or(base::Date{});
    if (!map.ok() || issues.errors() != before) return;
    one.code = *word;
    into.push_back(std::move(one));
}

}  // namespace

std::span<const Field> acknowledged_fields() { return acknowledged_table; }

void read_acknowledged(Value root, std::vector<Acknowledged>& into, issue::Issues& issues) {
    std::optional<Value> found;
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        if (key.text() != yaml::acknowledged_key) continue;
        if (found) return report(issues, Code::key_stands_twice(Text::same(key.text())), key, found->place());
        found = key;
    }
    if (!found || !yaml::expect_list(found->next(), {"acknowledged", "acknowledged"}, issues)) return;
    Acknowledged of_record;
    of_record.first_line = root.tape->first_line;
    std::uint32_t lines = 1;
    for (const yaml::Node& node : root.tape->nodes) lines = std::max(lines, node.line);
    of_record.last_line = of_record.first_line + lines - 1;
    const Value list = found->next();
    for (Value item = list.first(); !(item == list.last()); item = item.next()) read_one(item, of_record, into, issues);
}

}  // namespace leitai::record
