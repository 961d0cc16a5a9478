// Event: the dated events of a fact, with the fields that its declaration names.
#include <algorithm>

#include "leitai/record/fact.hpp"

namespace leitai::record {

using base::Rational;
using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum EventField { on, what, event_evidence, mark, waived, first_own };
constexpr Field event_table[] = {
    {"on", Need::required, Shape::date, "日期", "day", "2023-05-04"},
    {"what", Need::optional, Shape::line, "内容", "what it was", "读书会"},
    {"evidence", Need::optional, Shape::list, "佐证材料", "evidence", ""},
    {"mark", Need::optional, Shape::decimal, "酌情打分", "mark given", "1.5"},
    {"waived", Need::optional, Shape::mapping, "免扣:比例、谁、为何", "waiver: share, by, reason", ""},
};

enum WaivedField { share, by, reason };
constexpr Field waived_table[] = {
    {"share", Need::required, Shape::any, "免扣比例", "share of the deduction", "50%"},
    {"by", Need::required, Shape::line, "批准单位", "who granted it", "县委组织部"},
    {"reason", Need::required, Shape::line, "理由", "reason", ""},
};

/// "50%" or "0.5", from 0 to 1.
std::optional<Rational> read_share(Value value, issue::Issues& issues) {
    if (value.is_scalar()) {
        std::string_view text = value.text();
        const bool percent = !text.empty() && text.back() == '%';
        if (percent) text.remove_suffix(1);
        const base::ParsedDecimal parsed = base::parse_decimal(text);
        if (parsed.fault == base::DecimalFault::none) {
            const Rational share = Rational(parsed.value) / Rational(percent ? 100 : 1);
            if (share.sign() >= 0 && share <= Rational(1)) return share;
        }
    }
    report(issues, Code::E0617, value, {Text::same(value.is_scalar() ? value.text() : "")});
    return std::nullopt;
}

std::optional<Rational> read_waived(Value value, issue::Issues& issues) {
    const Mapping map(value, waived_table, {"免扣", "waiver"}, issues);
    map.line(by);
    map.line(reason);
    return map.has(share) ? read_share(map.at(share), issues) : std::nullopt;
}

/// The position of a choice among its values; yes and no may be written as 是 and 否.
std::optional<Rational> read_field_choice(const rubric::EventField& field, Value value, issue::Issues& issues) {
    if (field.values == std::vector<std::string>{"no", "yes"}) {
        const auto answer = yaml::read_yes_no(value, issues);
        return answer ? std::optional<Rational>(*answer ? 1 : 0) : std::nullopt;
    }
    const auto word = yaml::read_line(value, issues);
    if (!word) return std::nullopt;
    const auto found = std::find(field.values.begin(), field.values.end(), *word);
    if (found != field.values.end()) return Rational(found - field.values.begin());
    std::string known;
    for (const std::string& one : field.values) known += (known.empty() ? "" : ", ") + one;
    report(issues, Code::E0607, value, {Text::same(*word), field.title, Text::same(known)});
    return std::nullopt;
}

/// The value of a fact's own field: a number, the position of a choice, or the number of a text in `into.words`.
std::optional<Rational> read_field(const rubric::EventField& field, Value value, Returns& into, issue::Issues& issues) {
    if (field.type == rubric::EventField::Type::choice) return read_field_choice(field, value, issues);
    if (field.type == rubric::EventField::Type::text) {
        auto words = yaml::read_line(value, issues);
        if (!words) return std::nullopt;
        into.words.push_back(std::move(*words));
        return Rational(static_cast<std::int64_t>(into.words.size() - 1));
    }
    const auto number = yaml::read_decimal(value, issues);
    if (!number) return std::nullopt;
    if (base::rescale(*number, field.decimals)) return Rational(*number);
    report(issues, Code::E0605, value,
           {Text::same(value.text()), field.title, Text::same(std::to_string(field.decimals))});
    return std::nullopt;
}

}  // namespace

std::span<const Field> event_fields() { return event_table; }

Text level_text(rubric::Level level) {
    switch (level) {
        case rubric::Level::self:
            return {"村", "self"};
        case rubric::Level::township:
            return {"乡镇", "township"};
        case rubric::Level::department:
            return {"部门", "department"};
        case rubric::Level::county:
            return {"县", "county"};
    }
    return {};
}

std::vector<Field> event_table_of(const rubric::Fact& fact) {
    std::vector<Field> table(std::begin(event_table), std::end(event_table));
    for (const rubric::EventField& field : fact.fields) {
        const Need need = field.required ? Need::required : Need::optional;
        table.push_back({field.id, need, Shape::any, field.title.zh, field.title.en, ""});
    }
    return table;
}

bool FactReader::own_fields(const Task& task, const Mapping& map, EventExtra& extra) const {
    bool any = false;
    extra.fields.resize(task.fact.fields.size());
    for (std::size_t f = 0; f < task.fact.fields.size(); ++f) {
        if (!map.has(first_own + f)) continue;
        extra.fields[f] = read_field(task.fact.fields[f], map.at(first_own + f), task.into, task.issues);
        any = true;
    }
    return any;
}

bool FactReader::event(const Task& task, Value value) const {
    const std::size_t errors_before = task.issues.errors();
    const Mapping map(value, prepared_[task.id].event_table, task.fact.title, task.issues);
    const auto day = map.date(on);
    const auto words = map.line(what);
    for (const Value item : map.list(event_evidence)) {
        if (item.is_scalar()) yaml::read_line(item, task.issues);
    }
    EventExtra extra;
    bool more = own_fields(task, map, extra);
    if (const auto given = map.decimal(mark)) {
        extra.mark = Rational(*given);
        more = true;
    }
    if (map.has(waived)) {
        extra.waived = read_waived(map.at(waived), task.issues).value_or(Rational(0));
        more = true;
    }
    if (!day || task.issues.errors() != errors_before) return false;
    if (!contains(task.head.period, *day)) {
        report(task.issues, Code::W0652, map.at(on),
               {Text::same(base::to_string(*day)), Text::same(to_string(task.head.period))});
    }
    Event event;
    event.day = static_cast<std::int32_t>(std::chrono::sys_days(*day).time_since_epoch().count());
    event.line = value.place().line - task.head.first_line + 1;
    if (more) {
        task.into.extras.push_back(std::move(extra));
        event.extra = static_cast<std::uint32_t>(task.into.extras.size());
    }
    task.into.events.push_back(event);
    if (task.detail != nullptr) task.detail->events.push_back(base::to_string(*day) + " " + words.value_or(""));
    return true;
}

std::optional<std::int64_t> FactReader::events(const Task& task, Value list) const {
    if (!list.is_sequence()) {
        report(task.issues, Code::E0612, list, {task.fact.title});
        return std::nullopt;
    }
    const std::size_t first = task.into.events.size();
    bool all = true;
    for (Value item = list.first(); !(item == list.last()); item = item.next()) all = event(task, item) && all;
    const std::size_t count = task.into.events.size() - first;
    // A list with an event in error is not a shorter list: it counts as missing.
    if (!all) return std::nullopt;
    constexpr std::size_t most = 0xFFFF;
    const std::size_t at_most = task.fact.at_most ? static_cast<std::size_t>(*task.fact.at_most) : most;
    if (count > std::min(at_most, most)) {
        report(
            task.issues, Code::E0610, list,
            {task.fact.title, Text::same(std::to_string(count)), Text::same(std::to_string(std::min(at_most, most)))});
        return std::nullopt;
    }
    return static_cast<std::int64_t>(first << 16U | count);
}

}  // namespace leitai::record
