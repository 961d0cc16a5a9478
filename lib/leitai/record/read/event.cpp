// Reads the dated events of a fact, with the fields that the fact declares.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/record/read/fact.hpp"
#include "leitai/text/invisible.hpp"
#include "leitai/yaml/keys.hpp"

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

namespace extra = event_extra;

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
    if (value->cut) {
        yaml::read_raw(value, issues);  // says so
        return std::nullopt;
    }
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
    report(issues, Code::waived_share_out_of_range(Text::same(value.is_scalar() ? value.text() : "")), value);
    return std::nullopt;
}

std::optional<Rational> read_waived(Value value, issue::Issues& issues) {
    const Mapping map(value, waived_table, {"免扣", "waiver"}, issues);
    map.line(by);
    map.line(reason);
    return map.has(share) ? read_share(map.at(share), issues) : std::nullopt;
}

/// The position of a choice among its values; yes and no may be written as 是 and 否.
std::int64_t read_field_choice(const rubric::EventField& field, Value value, issue::Issues& issues) {
    constexpr std::string_view no_yes[] = {"no", "yes"};
    if (std::equal(field.values.begin(), field.values.end(), std::begin(no_yes), std::end(no_yes))) {
        const auto answer = yaml::read_yes_no(value, issues);
        return answer ? std::int64_t{*answer} : extra::not_given;
    }
    const auto word = yaml::check_line(value, issues);
    if (!word) return extra::not_given;
    const auto found = std::find(field.values.begin(), field.values.end(), *word);
    if (found != field.values.end()) return found - field.values.begin();
    report(issues, Code::value_not_declared_for_fact(Text::same(*word), field.title, base::listed(field.values)),
           value);
    return extra::not_given;
}

/// The value of a fact's own field as a number: a decimal in its declared places, a position, or the key of a text.
std::int64_t read_field(const rubric::EventField& field, Value value, issue::Issues& issues) {
    if (field.type == rubric::EventField::Type::choice) return read_field_choice(field, value, issues);
    if (field.type == rubric::EventField::Type::text) {
        const auto words = yaml::check_line(value, issues);
        return words ? extra::text_key(text::seen(*words)) : extra::not_given;
    }
    const auto number = read_figure(value, field.percent, issues);
    if (!number) return extra::not_given;
    if (const auto scaled = base::rescale(*number, field.decimals)) return scaled->units;
    report(issues,
           Code::value_has_too_many_decimals(Text::same(value.text()), field.title,
                                             Text::same(std::to_string(field.decimals))),
           value);
    return extra::not_given;
}

}  // namespace

std::span<const Field> event_fields() { return event_table; }
std::span<const Field> waived_fields() { return waived_table; }

Text level_text(rubric::Level level, const base::ScoredUnit& unit) {
    switch (level) {
        case rubric::Level::self:
            return {std::string(unit.zh), "self"};
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

bool FactReader::own_fields(const Task& task, const Mapping& map, std::size_t first) const {
    bool any = false;
    for (std::size_t f = 0; f < task.fact.fields.size(); ++f) {
        if (!map.has(first_own + f)) continue;
        task.into.extras[first + extra::first_field + f] =
            read_field(task.fact.fields[f], map.at(first_own + f), task.issues);
        any = true;
    }
    return any;
}

bool FactReader::event(const Task& task, Value value) const {
    const std::size_t errors_before = task.issues.errors();
    const Mapping map(value, prepared_[task.id].event_table, task.fact.title, task.issues);
    const auto day = map.date(on);
    const auto words = map.has(what) ? yaml::check_line(map.at(what), task.issues) : std::nullopt;
    if (map.has(event_evidence)) evidence(task, map.at(event_evidence));
    const std::size_t first = task.into.extras.size();
    task.into.extras.resize(first + extra::first_field + task.fact.fields.size(), extra::not_given);
    bool more = own_fields(task, map, first);
    if (const auto given = map.decimal(mark)) {
        const auto scaled = base::rescale(*given, rubric::Fact::mark_decimals);
        if (scaled) task.into.extras[first + extra::mark] = scaled->units;
        if (!scaled) {
            report(task.issues,
                   Code::value_has_too_many_decimals(Text::same(map.at(mark).text()), task.fact.title,
                                                     Text::same(std::to_string(rubric::Fact::mark_decimals))),
                   map.at(mark));
        }
        more = true;
    }
    if (map.has(waived)) {
        const auto share = read_waived(map.at(waived), task.issues);
        const auto scaled = share ? to_decimal(*share, base::max_decimals) : std::nullopt;
        if (scaled) task.into.extras[first + extra::waived] = scaled->units;
        more = true;
    }
    if (!day || task.issues.errors() != errors_before) return false;
    if (task.head.period_known && !contains(task.head.period, *day)) {
        report(task.issues,
               Code::day_outside_period(Text::same(base::to_string(*day)), Text::same(to_string(task.head.period))),
               map.at(on));
    }
    Event event;
    event.day = base::days_of(*day);
    note_place(event, value, task.head.first_line);
    if (more) {
        event.extra = (first + 1) & 0x7FFFFFFFU;
    } else {
        task.into.extras.resize(first);
    }
    task.into.events.push_back(event);
    if (task.detail != nullptr)
        task.detail->events.push_back(base::to_string(*day) + (words ? " " + std::string(*words) : ""));
    return true;
}

std::optional<std::int64_t> FactReader::events(const Task& task, Value list) const {
    if (!list.is_sequence()) {
        report(task.issues, Code::events_not_listed(task.fact.title), list);
        return std::nullopt;
    }
    const std::size_t first = task.into.events.size();
    bool all = true;
    for (Value item = list.first(); !(item == list.last()); item = item.next()) all = event(task, item) && all;
    const std::size_t count = task.into.events.size() - first;
    // A list with an event in error counts as missing: without that event it would be another list.
    if (!all) return std::nullopt;
    constexpr std::size_t most = EventRun::most;
    const std::size_t at_most = task.fact.at_most ? static_cast<std::size_t>(*task.fact.at_most) : most;
    if (count > std::min(at_most, most)) {
        report(task.issues,
               Code::too_many_events(task.fact.title, Text::same(std::to_string(count)),
                                     Text::same(std::to_string(std::min(at_most, most)))),
               list);
        return std::nullopt;
    }
    return EventRun{first, count}.units();
}

}  // namespace leitai::record
