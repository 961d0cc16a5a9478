// Puts conditions into words: single tests, and tests joined by "and" or "or".
#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/rule/phrases.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

namespace {

Text day_words(const Rational& days) {
    return Text::same(base::to_string(base::date_of(static_cast<std::int64_t>(days.numerator()))));
}

/// Puts one test into words: what it looks at, and the names of the values.
struct Wording {
    const Test& test;
    const Naming& naming;
    ClassId village_class;
    std::optional<FactId> events;

    /// The fact whose own value is tested, if it is one.
    std::optional<FactId> fact() const {
        if (test.subject != Subject::measure) return std::nullopt;
        const auto* value = std::get_if<FactValue>(&naming.measure(test.id).what);
        if (value == nullptr) return std::nullopt;
        return value->fact;
    }
    Text name() const {
        switch (test.subject) {
            case Subject::measure:
                return phrase_of(naming.measure(test.id), naming, 1).noun;
            case Subject::field:
                return naming.field(*events, static_cast<FieldId>(test.id));
            case Subject::event_day:
                return {"日期", "the day"};
            case Subject::village_class:
                return {std::string(naming.scored().zh) + "类别", "the class"};
            case Subject::county:
                return {"县（区）", "the county"};
            case Subject::township:
                return {"乡镇", "the township"};
            case Subject::quantity:
                return naming.quantity(test.id);
            case Subject::village:
                break;
        }
        return {std::string(naming.scored().zh), "the " + std::string(naming.scored().en)};
    }

    Text value(const Rational& value, bool percent = false) const {
        switch (test.subject) {
            case Subject::field:
                return naming.field_value(*events, static_cast<FieldId>(test.id), value);
            case Subject::event_day:
                return day_words(value);
            case Subject::village_class:
                return naming.village_class(static_cast<ClassId>(static_cast<std::int64_t>(value.numerator())));
            case Subject::county:
            case Subject::township:
                return Text::same(to_string(value));
            case Subject::village:
                return Text::same(to_string(base::RegionCode{static_cast<std::uint64_t>(value.numerator()),
                                                             static_cast<std::uint8_t>(naming.scored().digits)}));
            case Subject::quantity:
                return percent ? number_words(value, {}, percent) : naming.quantity_value(test.id, value);
            case Subject::measure:
                break;
        }
        if (const auto of = fact()) {
            const Naming::Nature nature = naming.nature(*of);
            const bool number = nature == Naming::Nature::number || nature == Naming::Nature::mark;
            if (!number && nature != Naming::Nature::events) return naming.value(*of, value);
        }
        return number_words(value, phrase_of(naming.measure(test.id), naming).style, percent);
    }

    /// Whether the values are codes, which get a blank between them and the Chinese words around.
    bool is_code() const {
        return test.subject == Subject::county || test.subject == Subject::township || test.subject == Subject::village;
    }

    bool dated() const {
        return test.subject == Subject::event_day || (fact() && naming.nature(*fact()) == Naming::Nature::date);
    }

    Text limits() const {
        Text text{"", " is"};
        const auto add = [&](const Test::Limit& limit, const Text& verb) {
            const Text number = value(limit.at.of(village_class), limit.at.percent);
            const bool first = text.zh.empty();
            append(text, {first ? "" : "，且", first ? " " : " and "});
            append(text, {verb.zh + number.zh, verb.en + " " + number.en});
        };
        for (const Test::Limit& limit : test.least) {
            if (dated()) add(limit, limit.inclusive ? Text{"不早于", "on or after"} : Text{"晚于", "after"});
            if (!dated()) add(limit, limit.inclusive ? Text{"不低于", "at least"} : Text{"高于", "above"});
        }
        for (const Test::Limit& limit : test.most) {
            if (dated()) add(limit, limit.inclusive ? Text{"不晚于", "on or before"} : Text{"早于", "before"});
            if (!dated()) add(limit, limit.inclusive ? Text{"不高于", "at most"} : Text{"低于", "below"});
        }
        return text;
    }

    Text all() const {
        Text text = name();
        if (test.values.empty()) {
            append(text, limits());
            return text;
        }
        append(text, {"为", " is "});
        for (std::size_t i = 0; i < test.values.size(); ++i) {
            const Text one = value(test.values[i]);
            if (i > 0) text = {joined(text.zh, "或"), text.en + " or "};
            append(text, {(is_code() ? " " : "") + one.zh, one.en});
        }
        return text;
    }
};

}  // namespace

Text condition_words(const Condition& condition, const Naming& naming, ClassId village_class,
                     std::optional<FactId> events, int depth) {
    if (condition.kind == Condition::Kind::test) return Wording{condition.test, naming, village_class, events}.all();
    if (condition.always()) return {"任何情况", "always"};
    const bool any = condition.kind == Condition::Kind::any;
    Text text;
    for (const Condition& part : condition.parts) {
        if (!text.empty()) append(text, any ? Text{"，或", " or "} : Text{"，且", " and "});
        append(text, condition_words(part, naming, village_class, events, depth + 1));
    }
    if (depth == 0 || condition.parts.size() == 1) return text;
    return {"（" + text.zh + "）", "(" + text.en + ")"};
}

Text words(const Condition& condition, const Naming& naming, ClassId village_class) {
    return condition_words(condition, naming, village_class, std::nullopt);
}

Text words(const Condition& condition, const Naming& naming, ClassId village_class, FactId events) {
    return condition_words(condition, naming, village_class, events);
}

}  // namespace leitai::rule
