// Finds why each indicator may have no number, and checks that the rubric says what every such cause is worth.
#include <bitset>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

using rule::Cause;
using Causes = std::bitset<rule::cause_count>;
using Kind = rule::Outcome::Kind;

std::size_t position(Cause cause) { return static_cast<std::size_t>(cause); }

base::Text words_of(Cause cause) {
    switch (cause) {
        case Cause::missing:
            return {"缺报", "something not reported"};
        case Cause::not_applicable:
            return {"不适用", "not being applicable"};
        case Cause::zero_baseline:
            return {"遇到基期为零", "a baseline of zero"};
        case Cause::negative_baseline:
            return {"遇到基期为负", "a negative baseline"};
        case Cause::missing_baseline:
            return {"没有基期", "no baseline"};
        case Cause::zero_divisor:
            return {"遇到分母为零或负", "a divisor of zero or less"};
        case Cause::missing_round:
            break;
    }
    return {"缺一轮评分", "a round without a mark"};
}

constexpr std::string_view keys[] = {"missing",          "not_applicable", "zero_baseline", "negative_baseline",
                                     "missing_baseline", "zero_divisor",   "missing_round"};

/// The outcome that acts on a cause; empty while it is undeclared.
const rule::Outcome& outcome_of(const rule::Instead& instead, Cause cause) {
    const rule::Outcome& outcome = instead[position(cause)];
    return outcome.kind == Kind::not_applicable ? instead[position(Cause::not_applicable)] : outcome;
}

bool respreads(const rule::Outcome& outcome) {
    return outcome.kind == Kind::respread_module || outcome.kind == Kind::respread_rubric;
}

class Check {
public:
    Check(Reader& reader, const std::vector<rule::Interval>& ranges)
        : reader_(reader),
          ranges_(ranges),
          measures_(reader.rubric.measures.size()),
          indicators_(reader.rubric.indicators.size()) {}

    void measure(std::uint16_t id) {
        if (!reader_.measures[id].sound) return;
        measures_[id] = std::visit([&](const auto& m) { return of(m); }, reader_.rubric.measures[id].what);
    }

    void indicator(std::uint16_t id) {
        if (!reader_.indicators[id].sound) return;
        const Indicator& indicator = reader_.rubric.indicators[id];
        Causes causes = of_rules(indicator);
        const bool applies = !indicator.applies.always() || !reader_.rubric.modules[indicator.module].applies.always();
        if (applies) causes.set(position(Cause::not_applicable));
        for (std::size_t i = 0; i < causes.size(); ++i) {
            if (causes[i] && indicator.instead[i].kind == Kind::not_applicable)
                causes.set(position(Cause::not_applicable));
        }
        indicators_[id] = causes;
        for (std::size_t i = 0; i < causes.size(); ++i) {
            if (causes[i]) demand(id, static_cast<Cause>(i));
        }
    }

private:
    static Causes only(Cause cause) { return Causes().set(position(cause)); }

    Causes of_rules(const Indicator& indicator) const {
        Causes causes;
        const auto condition = [&](rule::MeasureId) { causes.set(position(Cause::missing)); };
        visit_measures(reader_.rubric.modules[indicator.module].applies, condition);
        visit_measures(indicator.applies, condition);
        for (const rule::Rule& rule : indicator.rules) {
            visit_measures(rule.when, condition);
            visit_measures(rule.scale, condition);
            // A mark outside its range counts as missing.
            if (std::holds_alternative<rule::Judged>(rule.scale)) causes.set(position(Cause::missing));
            causes |= measures_[rule.measure];
            for (const rule::Times& times : rule.times) {
                if (const auto* by = std::get_if<rule::MeasureId>(&times.by)) causes |= measures_[*by];
            }
        }
        return causes;
    }

    Causes of(const rule::FactValue& m) const {
        const Fact& fact = reader_.rubric.facts[m.fact];
        Causes causes = only(fact.round ? Cause::missing_round : Cause::missing);
        // What joint building brought applies to nobody who is in none.
        if (fact.supplied && fact.from->kind == SuppliedFact::Kind::cluster_income)
            causes.set(position(Cause::not_applicable));
        if (!fact.from || fact.from->kind != SuppliedFact::Kind::panel) return causes;
        causes.set(position(Cause::missing));
        const Panel& panel = reader_.rubric.panels[fact.from->value.panel];
        if (panel.absent == Panel::Absent::not_applicable) causes.set(position(Cause::not_applicable));
        return causes;
    }
    Causes of(const rule::EventList&) const { return only(Cause::missing); }
    Causes of(const rule::Count&) const { return only(Cause::missing); }
    Causes of(const rule::Sum&) const { return only(Cause::missing); }
    Causes of(const rule::Converted&) const { return only(Cause::missing); }
    Causes of(const rule::Placed& m) const { return measures_[m.operand]; }
    Causes of(const rule::Climb& m) const { return measures_[m.operand] | only(Cause::missing_baseline); }

    Causes of(const rule::PointsOf& m) const {
        Causes causes;
        if (m.total || !m.indicators.empty()) causes.set(position(Cause::missing));
        for (const rule::IndicatorId id : m.indicators) {
            const rule::Instead& instead = reader_.rubric.indicators[id].instead;
            for (std::size_t i = 0; i < rule::cause_count; ++i) {
                if (!indicators_[id][i] || !respreads(outcome_of(instead, static_cast<Cause>(i)))) continue;
                causes.set(position(Cause::not_applicable));
            }
        }
        return causes;
    }

    Causes of(const rule::Compared& m) const {
        Causes causes = measures_[m.operand];
        rule::Interval reference = ranges_[m.operand];
        if (const auto* other = std::get_if<rule::MeasureId>(&m.against)) {
            causes |= measures_[*other];
            reference = ranges_[*other];
        }
        if (std::holds_alternative<rule::Past>(m.against)) causes.set(position(Cause::missing_baseline));
        if (std::holds_alternative<rule::Constant>(m.against)) return causes;  // constants are known to be above 0
        const bool may_be_zero = reference.unbounded_below || reference.least.sign() <= 0;
        const bool may_be_negative = reference.unbounded_below || reference.least.sign() < 0;
        if (m.how == rule::Compared::How::ratio && may_be_zero) causes.set(position(Cause::zero_divisor));
        if (m.how == rule::Compared::How::growth && may_be_zero) causes.set(position(Cause::zero_baseline));
        if (m.how == rule::Compared::How::growth && may_be_negative) causes.set(position(Cause::negative_baseline));
        return causes;
    }

    void demand(std::uint16_t id, Cause cause) {
        const Indicator& indicator = reader_.rubric.indicators[id];
        const Value at = reader_.indicators[id].at;
        const rule::Outcome& outcome = indicator.instead[position(cause)];
        if (outcome.kind == Kind::undeclared) {
            // Where `instead` could not be read, the cause may have been declared there, so nothing is reported.
            if (reader_.instead_sound) {
                reader_.report(
                    Code::instead_lacks_cause(same(indicator.id), same(keys[position(cause)]), words_of(cause)), at);
            }
            return;
        }
        if (outcome.kind == Kind::peers_mean && !indicator.has_points) {
            reader_.report(Code::share_without_full_mark(same("peers_mean")), at);
        }
        const Module& module = reader_.rubric.modules[indicator.module];
        if (respreads(outcome) && module.in != Module::In::total) {
            const std::string in = module.in == Module::In::outside ? "in: outside" : "in: beside";
            reader_.report(Code::key_does_not_go_with(same("respread"), quoted(in)), at);
        }
    }

    Reader& reader_;
    const std::vector<rule::Interval>& ranges_;
    std::vector<Causes> measures_, indicators_;
};

}  // namespace

void check_causes(Reader& reader, const std::vector<Settled>& order, const std::vector<rule::Interval>& ranges) {
    Check check(reader, ranges);
    for (const Settled& one : order) {
        if (one.is_measure) {
            check.measure(one.index);
        } else {
            check.indicator(one.index);
        }
    }
}

}  // namespace leitai::rubric
