// Takes every ratio of two counts again, and notes where it passes 100 %.
#include "leitai/score/shares.hpp"

#include <algorithm>

#include "leitai/rubric/uses.hpp"
#include "leitai/score/parallel.hpp"

namespace leitai::score {

namespace {

using base::Rational;

/// The fact that is counted; nullptr for a measure that is no count.
const rubric::Fact* counted(const rubric::Rubric& rubric, rule::MeasureId id) {
    const auto& what = rubric.measures[id].what;
    const auto fact = rule::fact_of(what);
    if (!fact) return nullptr;
    const bool value =
        std::holds_alternative<rule::FactValue>(what) && rubric.facts[*fact].type == rubric::FactType::count;
    return value || std::holds_alternative<rule::Count>(what) ? &rubric.facts[*fact] : nullptr;
}

/// Finds a number above 100 % among the parts of a scale.
struct AboveWhole {
    bool& found;

    void operator()(const rule::Constant& constant) const {
        for (const Rational& one : constant.by_class) found = found || one > Rational(1);
    }
    void operator()(const std::optional<rule::Constant>& constant) const {
        if (constant) (*this)(*constant);
    }
    void operator()(const std::vector<rule::Band>& bands) const {
        for (const rule::Band& band : bands) {
            (*this)(band.low);
            (*this)(band.high);
        }
    }
    template <class Part>
    void operator()(const Part&) const {}
};

/// Whether a condition compares the measure with more than 100 %.
bool above_whole(const rule::Condition& condition, rule::MeasureId id) {
    bool found = false;
    if (condition.kind == rule::Condition::Kind::test) {
        const rule::Test& test = condition.test;
        if (test.subject != rule::Subject::measure || test.id != id) return false;
        for (const auto* limits : {&test.least, &test.most}) {
            for (const rule::Test::Limit& limit : *limits) AboveWhole{found}(limit.at);
        }
        return found;
    }
    return std::any_of(condition.parts.begin(), condition.parts.end(),
                       [&](const rule::Condition& part) { return above_whole(part, id); });
}

bool expects_more_than_whole(const rubric::Rubric& rubric, rule::MeasureId id) {
    bool found = false;
    for (const rubric::Indicator& indicator : rubric.indicators) {
        found = found || above_whole(indicator.applies, id);
        for (const rule::Rule& rule : indicator.rules) {
            found = found || above_whole(rule.when, id);
            if (rule.measure != id) continue;
            std::visit([&](const auto& scale) { visit_parts(scale, AboveWhole{found}); }, rule.scale);
        }
    }
    for (const rubric::Veto& veto : rubric.vetoes) found = found || above_whole(veto.when, id);
    rubric::visit_grade_conditions(rubric,
                                   [&](const rule::Condition& when) { found = found || above_whole(when, id); });
    return found;
}

/// Whether a measure is a share: a count against a count, where nothing says that it may pass 100 %.
bool is_share(const rubric::Rubric& rubric, rule::MeasureId id) {
    const auto* ratio = std::get_if<rule::Compared>(&rubric.measures[id].what);
    if (ratio == nullptr || ratio->how != rule::Compared::How::ratio) return false;
    const auto* against = std::get_if<rule::MeasureId>(&ratio->against);
    if (against == nullptr) return false;
    const rubric::Fact* part = counted(rubric, ratio->operand);
    const rubric::Fact* whole = counted(rubric, *against);
    if (part == nullptr || whole == nullptr || part == whole) return false;
    const bool other_units = !part->unit.empty() && !whole->unit.empty() && part->unit != whole->unit;
    return !other_units && !expects_more_than_whole(rubric, id);
}

std::vector<cohort::VillageId> above_whole_in(const Evaluator& evaluator, rule::MeasureId id, cohort::Slot slot,
                                              unsigned jobs) {
    const auto villages = static_cast<cohort::VillageId>(evaluator.cohort().villages.size());
    const auto parts = by_ranges(villages, jobs, [&](cohort::VillageId first, cohort::VillageId last) {
        Evaluator own = evaluator;
        std::vector<cohort::VillageId> found;
        for (cohort::VillageId v = first; v < last; ++v) {
            own.look_at(v);
            const Yield yield = own.measure(id, slot);
            if (yield.is_number() && !yield.number.beyond() && yield.number > Rational(1)) found.push_back(v);
        }
        return found;
    });
    std::vector<cohort::VillageId> all;
    for (const auto& [first, part] : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

std::vector<WholePassed> ratios_above_whole(const Evaluator& evaluator, unsigned jobs) {
    std::vector<WholePassed> found;
    const rubric::Rubric& rubric = evaluator.rubric();
    const cohort::Cohort& cohort = evaluator.cohort();
    for (std::size_t m = 0; m < rubric.measures.size(); ++m) {
        const auto id = static_cast<rule::MeasureId>(m);
        if (!is_share(rubric, id)) continue;
        for (std::size_t slot = 0; slot < cohort.needs.periods.size(); ++slot) {
            bool kept = true;
            rubric::visit_facts(rubric, id,
                                [&](rule::FactId f) { kept = kept && cohort.needs.position[slot][f] >= 0; });
            if (!kept) continue;
            const auto at = static_cast<cohort::Slot>(slot);
            WholePassed passed{id, at, above_whole_in(evaluator, id, at, jobs)};
            if (!passed.villages.empty()) found.push_back(std::move(passed));
        }
    }
    return found;
}

}  // namespace leitai::score
