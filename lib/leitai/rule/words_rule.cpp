// Puts rules into words (the condition, the scale and the bounds, in the order in which they act), and outcomes.
#include "leitai/base/overloaded.hpp"
#include "leitai/rule/phrases.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

namespace {

std::optional<FactId> events_of(const Measure& measure) {
    const auto* list = std::get_if<EventList>(&measure.what);
    if (list == nullptr) return std::nullopt;
    return list->fact;
}

Text times_words(const Times& times, const Naming& naming, ClassId village_class, FactId events) {
    const Text factor =
        std::visit(base::Overloaded{[&](const Constant& constant) { return number_words(constant, village_class, {}); },
                                    [&](MeasureId id) { return words(naming.measure(id), naming); }},
                   times.by);
    if (times.where.always()) return {"；一律乘以" + factor.zh, "; times " + factor.en};
    const Text where = condition_words(times.where, naming, village_class, events);
    return {"；" + where.zh + "的乘以" + factor.zh, "; times " + factor.en + " where " + where.en};
}

Text waiver_words(const Waiver& waiver, const Naming& naming, ClassId village_class) {
    if (waiver.kind == Waiver::Kind::none) return {};
    if (waiver.kind == Waiver::Kind::granted) {
        return {"；经批准免扣的，按免扣比例不扣", "; a waived share is not deducted"};
    }
    const Text when = words(waiver.when, naming, village_class);
    return {"；" + when.zh + "的不扣", "; nothing is deducted if " + when.en};
}

Text bound_words(const Rational& points, bool cap) {
    const Text size = points_words(abs(points));
    const char* verb = abs(points) == Rational(1) ? " is deducted" : " are deducted";
    if (points.sign() < 0) {
        return cap ? Text{"；至少扣" + size.zh, "; at least " + size.en + verb}
                   : Text{"；最多扣" + size.zh, "; at most " + size.en + verb};
    }
    return cap ? Text{"；最多" + size.zh, "; at most " + size.en} : Text{"；最低" + size.zh, "; at least " + size.en};
}

Text bounds(const Rule& rule, const Naming& naming, const Scope& scope) {
    Text text;
    const auto events = events_of(naming.measure(rule.measure));
    if (rule.highest_per && events) {
        const Text field = naming.field(*events, *rule.highest_per);
        append(text, {"；同一" + field.zh + "只计最高", "; only the highest of one " + field.en + " counts"});
    }
    if (rule.cap_per) {
        const Text most = points_words(abs(rule.cap_per->limit.of(scope)));
        const bool month = rule.cap_per->unit == CapPer::Unit::month;
        append(text, {(month ? "；每月最多计" : "；每年最多计") + most.zh,
                      "; at most " + most.en + " a " + (month ? "month" : "year")});
    }
    if (rule.cap) append(text, bound_words(rule.cap->of(scope), true));
    if (rule.floor) append(text, bound_words(rule.floor->of(scope), false));
    return text;
}

}  // namespace

Text words(const Rule& rule, const Naming& naming, const Scope& scope) {
    Text text;
    if (!rule.when.always()) {
        const Text when = words(rule.when, naming, scope.village_class);
        text = {joined(when.zh, "时，"), "if " + when.en + ": "};
    }
    const Measure& measure = naming.measure(rule.measure);
    append(text, scale_words(rule.scale, measure, naming, scope, rule.points));
    if (const auto events = events_of(measure)) {
        for (const Times& times : rule.times) append(text, times_words(times, naming, scope.village_class, *events));
    }
    append(text, waiver_words(rule.waiver, naming, scope.village_class));
    append(text, bounds(rule, naming, scope));
    return text;
}

Text words(const Outcome& outcome, const Naming& naming, const Scope& scope) {
    switch (outcome.kind) {
        case Outcome::Kind::zero:
            return {"得0分", "0 points"};
        case Outcome::Kind::full: {
            const std::string full = to_string(scope.full_mark);
            return {"得满分" + full + "分", "the full mark of " + full + " points"};
        }
        case Outcome::Kind::points:
            return words(outcome.points, scope);
        case Outcome::Kind::peers_mean: {
            const Text among = among_words(outcome.among, naming.scored());
            return {"按" + among.zh + "的平均得分率计", "the mean rate of " + among.en};
        }
        case Outcome::Kind::respread_module:
            return {"分值摊给本模块其他指标", "its full mark goes to the other indicators of the module"};
        case Outcome::Kind::respread_rubric:
            return {"分值摊给全表其他指标", "its full mark goes to all other indicators"};
        case Outcome::Kind::refuse:
            return {"不予评分", "not scored"};
        case Outcome::Kind::not_applicable:
            return {"按不适用处理", "as if not applicable"};
        case Outcome::Kind::by: {
            const Text scale =
                scale_words(*outcome.scale, naming.measure(outcome.measure), naming, scope, std::nullopt);
            return {"改按：" + scale.zh, "instead: " + scale.en};
        }
        case Outcome::Kind::undeclared:
            break;
    }
    return {"未规定", "not stated"};
}

}  // namespace leitai::rule
