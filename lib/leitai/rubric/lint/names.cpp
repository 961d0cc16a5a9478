// Warns of facts that nobody reads, titles that stand twice, indicators on no sheet, and facts that count twice.
#include <string>
#include <unordered_map>

#include "leitai/rubric/lint/lint.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/rubric/versions/canonical.hpp"

namespace leitai::rubric {

namespace {

void same_titles(Lint& lint) {
    std::unordered_map<std::string, std::size_t> first;
    const std::vector<Fact>& facts = lint.rubric().facts;
    for (std::size_t f = 0; f < facts.size(); ++f) {
        const auto [it, fresh] = first.emplace(facts[f].title.zh, f);
        if (fresh) continue;
        lint.reader.report(
            Code::fact_titles_equal(same(facts[it->second].id), same(facts[f].id), same(facts[f].title.zh)),
            lint.reader.fact_at[f], facts[it->second].place);
    }
}

void never_read(Lint& lint) {
    const Rubric& rubric = lint.rubric();
    std::vector<bool> measures(rubric.measures.size()), facts(rubric.facts.size());
    const auto read = [&](rule::MeasureId id) {
        if (measures[id]) return;
        measures[id] = true;
        visit_facts(rubric, id, [&](rule::FactId f) { facts[f] = true; });
    };
    for (const Indicator& indicator : rubric.indicators) visit_measures(rubric, indicator, read);
    visit_verdict_measures(rubric, read);
    if (rubric.weakness) visit_sign_measures(*rubric.weakness, read);
    for (const Fact& fact : rubric.facts) {
        if (fact.part_of) facts[*fact.part_of] = true;
        if (fact.from && fact.from->kind == SuppliedFact::Kind::months_since) facts[fact.from->date] = true;
    }
    for (std::size_t f = 0; f < rubric.own_facts; ++f) {
        if (!facts[f]) lint.reader.report(Code::fact_never_read(same(rubric.facts[f].id)), lint.reader.fact_at[f]);
    }
}

bool same_points(const Indicator& a, const Indicator& b) { return a.points.by_class == b.points.by_class; }

/// The scales of an indicator, with its start and bounds, in one form that can be compared.
std::string scales_of(const Rubric& rubric, const Indicator& indicator) {
    Gathered gathered;
    Canonical canonical(rubric, std::nullopt, gathered);
    std::string text =
        canonical.text(indicator.start) + canonical.text(indicator.floor) + canonical.text(indicator.cap);
    for (const rule::Rule& rule : indicator.rules) text += "; " + canonical.text(rule.scale, rule.measure);
    return text;
}

/// Two indicators with one title and different full marks or scales: probably a copied row, changed in one place only.
void same_rows(Lint& lint) {
    std::unordered_map<std::string, const Indicator*> first;
    for (const Indicator& indicator : lint.rubric().indicators) {
        const auto [it, fresh] = first.emplace(indicator.title.zh, &indicator);
        if (fresh) continue;
        const bool points = same_points(*it->second, indicator);
        if (points && scales_of(lint.rubric(), *it->second) == scales_of(lint.rubric(), indicator)) continue;
        const base::Text differs = points ? base::Text{"计分办法", "scales"} : base::Text{"分值", "points"};
        lint.reader.report(
            Code::indicator_titles_equal(same(it->second->id), same(indicator.id), indicator.title, differs),
            lint.at(indicator), lint.at(*it->second).place());
    }
}

void no_class(Lint& lint, const Indicator& indicator) {
    bool any = false;
    for_classes(lint.rubric(), indicator, [&](const rule::Scope&) { any = true; });
    if (!any) lint.reader.report(Code::indicator_worth_nothing(same(indicator.id)), lint.at(indicator));
}

/// Whether a rule takes points off, for some class.
bool deducts(Lint& lint, const Indicator& indicator, const rule::Rule& rule) {
    bool takes = false;
    for_classes(lint.rubric(), indicator, [&](const rule::Scope& scope) {
        const rule::Interval given = lint.bounds.of(rule, scope);
        takes = takes || given.unbounded_below || given.least.sign() < 0;
    });
    return takes;
}

/// Indicators by the facts that their deducting rules read.
std::unordered_multimap<rule::FactId, const Indicator*> deductions(Lint& lint) {
    std::unordered_multimap<rule::FactId, const Indicator*> result;
    for_rules(lint.rubric(), [&](const Indicator& indicator, const rule::Rule& rule) {
        if (!deducts(lint, indicator, rule)) return;
        visit_measures(rule, [&](rule::MeasureId id) {
            visit_facts(lint.rubric(), id, [&](rule::FactId f) { result.emplace(f, &indicator); });
        });
    });
    return result;
}

/// A fact that both leads to a deduction and decides a veto, where the rubric does not say whether the deduction stays.
void veto_and_deduction(Lint& lint) {
    const Rubric& rubric = lint.rubric();
    if (rubric.vetoes.empty()) return;
    const auto deducted = deductions(lint);
    for (std::size_t v = 0; v < rubric.vetoes.size(); ++v) {
        const Veto& veto = rubric.vetoes[v];
        std::vector<bool> named(rubric.indicators.size());
        for (const rule::IndicatorId i : veto.indicators) named[i] = true;
        visit_measures(veto.when, [&](rule::MeasureId id) {
            visit_facts(rubric, id, [&](rule::FactId f) {
                const auto [first, last] = deducted.equal_range(f);
                for (auto it = first; it != last; ++it) {
                    const auto i = static_cast<std::size_t>(it->second - rubric.indicators.data());
                    if (named[i]) continue;
                    named[i] = true;
                    lint.reader.report(
                        Code::veto_and_deduction_overlap(same(veto.id), same(it->second->id), same(rubric.facts[f].id)),
                        lint.reader.vetoes[v].at);
                }
            });
        });
    }
}

}  // namespace

void lint_names(Lint& lint) {
    same_titles(lint);
    never_read(lint);
    same_rows(lint);
    for (const Indicator& indicator : lint.rubric().indicators) no_class(lint, indicator);
    veto_and_deduction(lint);
}

}  // namespace leitai::rubric
