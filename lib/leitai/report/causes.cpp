// Looks through the measures of an indicator.
#include "leitai/report/causes.hpp"

#include <variant>

#include "leitai/rubric/uses.hpp"

namespace leitai::report {

using rubric::Rubric;

namespace {

/// What can keep an indicator from having a number.
class Causes {
public:
    Causes(const Rubric& rubric, const rubric::Indicator& indicator) : rubric_(rubric) {
        const bool applies = !indicator.applies.always() || !rubric.modules[indicator.module].applies.always();
        if (applies) add(Cause::not_applicable);
        const auto condition = [&](rule::MeasureId) { add(Cause::missing); };
        rubric::visit_measures(rubric.modules[indicator.module].applies, condition);
        rubric::visit_measures(indicator.applies, condition);
        for (const rule::Rule& rule : indicator.rules) {
            rubric::visit_measures(rule.when, condition);
            rubric::visit_measures(rule.scale, condition);
            if (std::holds_alternative<rule::Judged>(rule.scale)) add(Cause::missing);
            look_at(rule.measure);
            for (const rule::Times& times : rule.times) {
                if (const auto* by = std::get_if<rule::MeasureId>(&times.by)) look_at(*by);
            }
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (found_[i] && indicator.instead[i].kind == rule::Outcome::Kind::not_applicable)
                add(Cause::not_applicable);
        }
    }
    const std::bitset<rule::cause_count>& found() const { return found_; }

private:
    using Cause = rule::Cause;

    void add(Cause cause) { found_.set(static_cast<std::size_t>(cause)); }
    void look_at(rule::MeasureId id) {
        std::visit([&](const auto& measure) { see(measure); }, rubric_.measures[id].what);
    }
    void see(const rule::FactValue& one) {
        const rubric::Fact& fact = rubric_.facts[one.fact];
        add(fact.round ? Cause::missing_round : Cause::missing);
        // What a panel gives, and what joint building brought, may apply to nobody.
        if (fact.from) add(Cause::missing);
        if (fact.from) add(Cause::not_applicable);
    }
    void see(const rule::Placed& one) { look_at(one.operand); }
    void see(const rule::Climb& one) {
        look_at(one.operand);
        add(Cause::missing_baseline);
    }
    void see(const rule::PointsOf&) {
        add(Cause::missing);
        add(Cause::not_applicable);
    }
    void see(const rule::Compared& one) {
        look_at(one.operand);
        if (const auto* other = std::get_if<rule::MeasureId>(&one.against)) look_at(*other);
        if (std::holds_alternative<rule::Past>(one.against)) add(Cause::missing_baseline);
        if (std::holds_alternative<rule::Constant>(one.against)) return;  // which is above 0
        if (one.how == rule::Compared::How::ratio) add(Cause::zero_divisor);
        if (one.how != rule::Compared::How::growth) return;
        add(Cause::zero_baseline);
        add(Cause::negative_baseline);
    }
    template <class Other>
    void see(const Other&) {
        add(Cause::missing);
    }

    const Rubric& rubric_;
    std::bitset<rule::cause_count> found_;
};

}  // namespace

std::bitset<rule::cause_count> causes_of(const Rubric& rubric, const rubric::Indicator& indicator) {
    return Causes(rubric, indicator).found();
}

}  // namespace leitai::report
