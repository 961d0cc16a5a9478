// Reads the values of facts by their type, within the bounds that the rubric declares.
#include "leitai/record/read/fact.hpp"

#include <algorithm>
#include <limits>

#include "leitai/base/list.hpp"

namespace leitai::record {

using base::Rational;
using base::Text;
using issue::Code;
using rubric::FactType;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum FactField { value_, events_, evidence_, note, reason, correction_, same_period_last_year, previous_period };
constexpr Field fact_table[] = {
    {"value", Need::optional, Shape::any, "填报值", "the reported value", "86.20"},
    {"events", Need::optional, Shape::list, "逐条列出的事项", "dated events", ""},
    {"evidence", Need::optional, Shape::list, "佐证材料", "evidence", "[财务公开表2023-06]"},
    {"note", Need::optional, Shape::line, "说明", "note", ""},
    {"reason", Need::optional, Shape::line, "打分理由", "reason of a mark", ""},
    {"correction", Need::optional, Shape::mapping, "更正:原值、原因、谁、何时", "correction: was, why, by, on", ""},
    {"same_period_last_year", Need::optional, Shape::any, "同期数", "value of the same period last year", "78.00"},
    {"previous_period", Need::optional, Shape::any, "上期数", "value of the previous period", "80.00"},
};

const Text& fact_text(const rubric::Fact& fact) { return fact.title; }

/// The position of a choice among the declared values.
std::optional<std::int64_t> read_choice(const rubric::Fact& fact, Value value, issue::Issues& issues) {
    if (!yaml::read_raw(value, issues)) return std::nullopt;
    const auto found = std::find(fact.values.begin(), fact.values.end(), value.text());
    if (found != fact.values.end()) return found - fact.values.begin();
    report(issues,
           Code::value_not_declared_for_fact(Text::same(value.text()), fact_text(fact), base::listed(fact.values)),
           value);
    return std::nullopt;
}

/// The places of a value as it is reported: a percent figure has two fewer than the rate that is stored.
int reported_decimals(const rubric::Fact& fact) {
    return fact.type == FactType::mark ? rubric::Fact::mark_decimals : fact.decimals;
}

/// A value that may stand there, as an example.
Text example_of(const rubric::Fact& fact) {
    switch (fact.type) {
        case FactType::count:
            return Text::same("3");
        case FactType::yes_no:
            return Text::same("yes");
        case FactType::choice:
            return Text::same(fact.values.empty() ? "…" : fact.values.front());
        case FactType::date:
            return Text::same("2023-06-30");
        case FactType::events:
            return Text::same("[{on: 2023-05-04}]");
        case FactType::number:
        case FactType::mark:
            break;
    }
    return Text::same(fact.decimals == 0 && fact.type == FactType::number ? "86" : "86.2");
}

std::optional<std::int64_t> bound(const rubric::Fact& fact, const std::optional<Rational>& limit, bool lower) {
    if (!limit) return std::nullopt;
    const int places = fact.type == FactType::number || fact.type == FactType::mark ? fact.stored_decimals() : 0;
    Rational scaled = *limit;
    for (int i = 0; i < places; ++i) scaled = scaled * Rational(10);
    const Rational whole = lower ? ceil(scaled) : floor(scaled);
    if (whole.beyond() || whole.numerator() > std::numeric_limits<std::int64_t>::max() ||
        whole.numerator() < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(whole.numerator());
}

}  // namespace

std::span<const Field> fact_fields() { return fact_table; }

FactReader::FactReader(const rubric::Rubric& rubric, EvidenceWanted evidence)
    : rubric_(rubric), evidence_files_(std::move(evidence)), prepared_(rubric.facts.size()) {
    for (std::size_t f = 0; f < rubric.facts.size(); ++f) {
        const rubric::Fact& fact = rubric.facts[f];
        prepared_[f].least = bound(fact, fact.least, true);
        prepared_[f].most = bound(fact, fact.most, false);
        if (fact.type == FactType::events) prepared_[f].event_table = event_table_of(fact);
    }
}

std::optional<base::Decimal> read_figure(Value value, bool percent, issue::Issues& issues) {
    if (!value.is_scalar() || value.text().empty()) return yaml::read_decimal(value, issues);
    std::string_view text = value.text();
    constexpr std::string_view wide_sign = "\xEF\xBC\x85";
    const bool wide = percent && text.ends_with(wide_sign);
    if (wide) {
        text.remove_suffix(wide_sign.size());
    } else if (percent && text.back() == '%') {
        text.remove_suffix(1);
    }
    const base::ParsedDecimal parsed = base::parse_decimal(text);
    if (wide && parsed.fault == base::DecimalFault::none) {
        report(issues, Code::full_width_digits(Text::same(value.text())), value);
        return std::nullopt;
    }
    if (parsed.fault == base::DecimalFault::none) return parsed.value;
    yaml::refuse_decimal(value, parsed.fault, issues);
    return std::nullopt;
}

std::optional<std::int64_t> FactReader::within_bounds(const Task& task, Value value, std::int64_t units) const {
    const Prepared& known = prepared_[task.id];
    const bool below = known.least && units < *known.least;
    const bool above = known.most && units > *known.most;
    if (!below && !above) return units;
    const auto limit = [&](const std::optional<Rational>& r) {
        if (!r) return std::string();
        return task.fact.percent ? to_string(*r * Rational(100)) + "%" : to_string(*r);
    };
    const std::string least = limit(task.fact.least);
    const std::string most = limit(task.fact.most);
    const Text range = !task.fact.least  ? Text{"不大于 " + most, "at most " + most}
                       : !task.fact.most ? Text{"不小于 " + least, "at least " + least}
                                         : Text{least + " 到 " + most, least + " to " + most};
    report(task.issues, Code::value_out_of_range(Text::same(value.text()), fact_text(task.fact), range), value);
    return std::nullopt;
}

std::optional<std::int64_t> FactReader::number(const Task& task, Value value) const {
    const auto figure = read_figure(value, task.fact.percent, task.issues);
    if (!figure) return std::nullopt;
    const int places = task.fact.most_decimals();
    const auto scaled = base::rescale(*figure, reported_decimals(task.fact));
    if (!scaled || !base::rescale(*figure, places)) {
        report(task.issues,
               Code::value_has_too_many_decimals(Text::same(value.text()), fact_text(task.fact),
                                                 Text::same(std::to_string(places))),
               value);
        return std::nullopt;
    }
    return within_bounds(task, value, scaled->units);
}

std::optional<std::int64_t> FactReader::units(const Task& task, Value value) const {
    switch (task.fact.type) {
        case FactType::count: {
            const auto whole = yaml::read_whole(value, task.issues);
            return whole ? within_bounds(task, value, *whole) : std::nullopt;
        }
        case FactType::yes_no: {
            const auto answer = yaml::read_yes_no(value, task.issues);
            return answer ? std::optional<std::int64_t>(*answer ? 1 : 0) : std::nullopt;
        }
        case FactType::date: {
            const auto date = yaml::read_date(value, task.issues);
            return date ? std::optional(std::int64_t{base::days_of(*date)}) : std::nullopt;
        }
        case FactType::choice:
            return read_choice(task.fact, value, task.issues);
        case FactType::number:
        case FactType::mark:
        case FactType::events:  // a list is read elsewhere; what else stands here is refused as no number
            break;
    }
    return number(task, value);
}

void FactReader::put(const Task& task, Value at, std::optional<std::int64_t> units, std::int32_t correction) const {
    Reported reported;
    reported.fact = task.id;
    reported.correction = correction;
    Cell& cell = reported.cell;
    cell.units = units.value_or(0);
    cell.set(units ? Cell::State::value : Cell::State::bad);
    cell.set(task.head.level);
    note_place(cell, at, task.head.first_line);
    task.into.reported.push_back(reported);
}

void FactReader::read_mapping(const Task& task, Value value) const {
    const Mapping map(value, fact_table, fact_text(task.fact), task.issues);
    const bool is_events = task.fact.type == FactType::events;
    const std::size_t main = is_events ? std::size_t{events_} : std::size_t{value_};
    const std::int32_t corrects = map.has(correction_) ? correction(task, map.at(correction_)) : -1;
    if (map.has(correction_) && corrects < 0) return;  // the old value stays, and this one is no second report
    const bool proven = map.has(evidence_) && evidence(task, map.at(evidence_));
    for (const std::size_t text : {std::size_t{note}, std::size_t{reason}}) {
        if (!map.has(text)) continue;
        const auto words = yaml::check_line(map.at(text), task.issues);
        if (!words || task.detail == nullptr) continue;
        if (!task.detail->note.empty()) task.detail->note += "; ";
        task.detail->note += *words;
    }
    if (map.has(same_period_last_year))
        restated(task, map.at(same_period_last_year), rule::Past::same_period_last_year);
    if (map.has(previous_period)) restated(task, map.at(previous_period), rule::Past::previous_period);
    if (!map.has(main)) {
        if (map.complete()) {
            report(task.issues,
                   Code::required_key_missing(Text::same(is_events ? "events" : "value"), fact_text(task.fact),
                                              example_of(task.fact)),
                   value.first() == value.last() ? value : value.first());
        }
        put(task, value, std::nullopt, -1);
        return;
    }
    if (task.fact.evidence_required && !proven)
        report(task.issues, Code::evidence_missing(fact_text(task.fact)), map.at(main));
    put(task, map.at(main), is_events ? events(task, map.at(main)) : units(task, map.at(main)), corrects);
}

void FactReader::read_plain(const Task& task, Value value) const {
    if (task.fact.evidence_required) report(task.issues, Code::evidence_missing(fact_text(task.fact)), value);
    put(task, value, task.fact.type == FactType::events ? events(task, value) : units(task, value), -1);
}

void FactReader::read(rule::FactId id, Value value, const Return& head, Returns& into, issue::Issues& issues,
                      Detail* detail) {
    const Task task{id, rubric_.facts[id], head, into, issues, detail};
    if (task.fact.supplied) {
        report(issues, Code::supplied_fact_reported(fact_text(task.fact), rubric::source_words(task.fact.from->kind)),
               value);
        return;
    }
    const rubric::Authority& authority = task.fact.authority;
    if (head.level_known && !authority.scored_by.empty() &&
        std::find(authority.scored_by.begin(), authority.scored_by.end(), head.level) == authority.scored_by.end()) {
        report(issues, Code::fact_reported_by_wrong_level(fact_text(task.fact), level_text(head.level, *rubric_.unit)),
               value);
        return;
    }
    if (value.is_mapping()) {
        read_mapping(task, value);
    } else {
        read_plain(task, value);
    }
}

}  // namespace leitai::record
