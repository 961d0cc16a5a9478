// Canonical: numbers, conditions, scales, rules and outcomes.
#include "leitai/rubric/versions/canonical.hpp"

#include <algorithm>

namespace leitai::rubric {

namespace {

std::string number(int n) { return std::to_string(n); }
template <class Enum>
std::string word(Enum e) {
    return std::to_string(static_cast<int>(e));
}
std::string flag(bool yes) { return yes ? "yes" : "no"; }

}  // namespace

std::string form(std::string_view word, const std::vector<std::string>& pieces) {
    std::string text(word);
    text += '(';
    for (std::size_t i = 0; i < pieces.size(); ++i) text += (i == 0 ? "" : "; ") + pieces[i];
    return text + ')';
}

std::string Canonical::text(const rule::Constant& constant) const {
    if (only_) return to_string(constant.of(*only_));
    if (!constant.differs()) return to_string(constant.by_class.at(0));
    std::vector<std::string> pieces;
    for (std::size_t c = 0; c < rubric_.classes.size(); ++c) {
        pieces.push_back(rubric_.classes[c].id + ": " + to_string(constant.by_class[c]));
    }
    std::sort(pieces.begin(), pieces.end());
    return form("by", pieces);
}

std::string Canonical::text(const rule::Worth& worth) const {
    const auto one = [](const rule::Worth::One& w) { return to_string(w.amount) + (w.share ? " of full" : ""); };
    if (only_) return one(worth.one(*only_));
    if (worth.by_class.size() == 1) return one(worth.by_class[0]);
    std::vector<std::string> pieces;
    for (std::size_t c = 0; c < rubric_.classes.size(); ++c) {
        pieces.push_back(rubric_.classes[c].id + ": " + one(worth.by_class[c]));
    }
    std::sort(pieces.begin(), pieces.end());
    return form("by", pieces);
}

std::string Canonical::text(const rule::Among& among) const {
    return form("among", {flag(among.county), flag(among.township), flag(among.village_class)});
}

std::string Canonical::key(const base::Rational& value, const std::vector<std::string>* names) const {
    if (names == nullptr || !value.is_whole() || value.sign() < 0) return to_string(value);
    const auto position = static_cast<std::size_t>(value.numerator());
    return position < names->size() ? "'" + (*names)[position] + "'" : to_string(value);
}

/// The declared values that the numbers of a measure stand for, if it is a choice.
const std::vector<std::string>* Canonical::names_of(rule::MeasureId look) const {
    const auto& what = rubric_.measures[look].what;
    if (const auto* list = std::get_if<rule::EventList>(&what); list != nullptr && list->by) {
        const EventField& field = rubric_.facts[list->fact].fields[*list->by];
        return field.type == EventField::Type::choice ? &field.values : nullptr;
    }
    const auto* value = std::get_if<rule::FactValue>(&what);
    if (value == nullptr || rubric_.facts[value->fact].type != FactType::choice) return nullptr;
    return &rubric_.facts[value->fact].values;
}

std::string Canonical::test(const rule::Test& test, std::optional<rule::FactId> events) {
    const std::vector<std::string>* names = nullptr;
    std::vector<std::string> classes;
    std::string subject = "subject " + word(test.subject);
    if (test.subject == rule::Subject::measure) {
        names = names_of(test.id);
        subject = measure(test.id);
    } else if (test.subject == rule::Subject::field && events) {
        const auto id = static_cast<rule::FieldId>(test.id);
        const EventField& of = rubric_.facts[*events].fields[id];
        if (of.type == EventField::Type::choice) names = &of.values;
        subject = field(*events, id);
    } else if (test.subject == rule::Subject::village_class) {
        if (only_ && !test.values.empty()) {
            return flag(std::find(test.values.begin(), test.values.end(), base::Rational(*only_)) != test.values.end());
        }
        for (const VillageClass& one : rubric_.classes) classes.push_back(one.id);
        names = &classes;
    }
    std::vector<std::string> pieces;
    for (const base::Rational& value : test.values) pieces.push_back(key(value, names));
    std::sort(pieces.begin(), pieces.end());
    const auto limit = [&](const char* name, const std::vector<rule::Test::Limit>& limits) {
        for (const auto& one : limits) pieces.push_back(form(name, {text(one.at), flag(one.inclusive)}));
    };
    limit("least", test.least);
    limit("most", test.most);
    pieces.insert(pieces.begin(), subject);
    return form("test", pieces);
}

std::string Canonical::text(const rule::Condition& condition, std::optional<rule::FactId> events) {
    if (condition.always()) return "always";
    if (condition.kind == rule::Condition::Kind::test) return test(condition.test, events);
    std::vector<std::string> pieces;
    for (const rule::Condition& part : condition.parts) pieces.push_back(text(part, events));
    std::sort(pieces.begin(), pieces.end());
    return form(condition.kind == rule::Condition::Kind::all ? "all" : "any", pieces);
}

std::string Canonical::text(const rule::Waiver& waiver, std::optional<rule::FactId> events) {
    return form("waiver", {word(waiver.kind), text(waiver.when, events)});
}

std::string Canonical::text(const rule::Scale& scale, rule::MeasureId look) {
    const auto judged = [&](const rule::Judged& s) { return form("judged", {text(s.lowest), text(s.highest)}); };
    if (const auto* s = std::get_if<rule::Each>(&scale)) {
        return form("each",
                    {text(s->worth), text(s->limit), flag(s->below), text(s->up_to), text(s->per), word(s->part)});
    }
    if (const auto* s = std::get_if<rule::Linear>(&scale)) return form("linear", {text(s->none_at), text(s->full_at)});
    if (const auto* s = std::get_if<rule::Judged>(&scale)) return judged(*s);
    std::vector<std::string> pieces;
    if (const auto* s = std::get_if<rule::Bands>(&scale)) {
        for (const rule::Band& band : s->bands) {
            pieces.push_back(form("band", {text(band.low), text(band.high), flag(band.low_inclusive),
                                           flag(band.high_inclusive), text(band.worth)}));
        }
        pieces.push_back(text(s->otherwise));
        return form("bands", pieces);
    }
    if (const auto* s = std::get_if<rule::Table>(&scale)) {
        for (const auto& entry : s->entries) {
            pieces.push_back(key(base::Rational(entry.key), names_of(look)) + ": " + text(entry.worth));
        }
        std::sort(pieces.begin(), pieces.end());
        pieces.push_back(text(s->otherwise));
        return form("table", pieces);
    }
    const auto& cases = std::get<rule::Cases>(scale);
    for (const rule::Case& one : cases.cases) {
        const auto* worth = std::get_if<rule::Worth>(&one.then);
        pieces.push_back(
            form("case", {text(one.when), worth != nullptr ? text(*worth) : judged(std::get<rule::Judged>(one.then))}));
    }
    pieces.push_back(text(cases.otherwise));
    return form("cases", pieces);
}

std::string Canonical::text(const rule::Rule& rule) {
    const auto* list = std::get_if<rule::EventList>(&rubric_.measures[rule.measure].what);
    const std::optional<rule::FactId> events = list != nullptr ? std::optional(list->fact) : std::nullopt;
    std::vector<std::string> pieces = {measure(rule.measure), text(rule.scale, rule.measure), text(rule.points),
                                       text(rule.when),       text(rule.waiver, events),      text(rule.cap),
                                       text(rule.floor)};
    for (const rule::Times& times : rule.times) {
        const auto* by = std::get_if<rule::MeasureId>(&times.by);
        pieces.push_back(form("times", {text(times.where, events),
                                        by != nullptr ? measure(*by) : text(std::get<rule::Constant>(times.by))}));
    }
    if (rule.highest_per && events) pieces.push_back("highest per " + field(*events, *rule.highest_per));
    if (rule.cap_per) pieces.push_back(form("cap per", {word(rule.cap_per->unit), text(rule.cap_per->limit)}));
    for (const rule::VetoId id : rule.dropped_by) pieces.push_back("dropped by " + veto(rubric_.vetoes[id]));
    return form("rule", pieces);
}

std::string Canonical::text(const rule::Outcome& outcome) {
    using Kind = rule::Outcome::Kind;
    std::vector<std::string> pieces = {word(outcome.kind)};
    if (outcome.kind == Kind::points) pieces.push_back(text(outcome.points));
    if (outcome.kind == Kind::peers_mean) pieces.push_back(text(outcome.among));
    if (outcome.kind == Kind::by) {
        pieces.push_back(measure(outcome.measure));
        pieces.push_back(text(*outcome.scale, outcome.measure));
    }
    return form("outcome", pieces);
}

std::string Canonical::veto(const Veto& veto) {
    std::string grade = number(veto.effect.grade);
    const Grading* grades = rubric_.grades();
    if (veto.effect.kind == Effect::Kind::demote_to && grades != nullptr) grade = grades->list[veto.effect.grade].id;
    std::vector<std::string> named;
    for (const rule::IndicatorId id : veto.indicators) named.push_back(rubric_.indicators[id].id);
    std::sort(named.begin(), named.end());
    gathered_.parts[{Aspect::veto, veto.id}] =
        form("veto", {text(veto.when), word(veto.effect.kind), grade, text(veto.waiver), flag(veto.replaces),
                      form("indicators", named)});
    return veto.id;
}

}  // namespace leitai::rubric
