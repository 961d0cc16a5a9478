// Adds up modules and the total of a village (`leitai help rubric-order`, steps 16 and 17).
#include "leitai/score/totals.hpp"

#include "leitai/score/indicator.hpp"

namespace leitai::score {

using base::Rational;

namespace {

/// The sums over the items of a module.
struct Items {
    bool known = true;
    Rational sum;
    Rational represented;      ///< full marks of the items that have points
    Rational respread_module;  ///< full marks that go to the module's other items
    Rational respread_rubric;  ///< full marks that go to the whole rubric
    PointSum terms;            ///< for the trace: what is added up
};

Items items_of(const Evaluator& evaluator, const Scores& scores, const rubric::Module& module) {
    Items items;
    const rubric::Rubric& rubric = evaluator.rubric();
    for (const rule::IndicatorId i : module.indicators) {
        const How& how = scores.how(evaluator.village_id(), i);
        const Rational& full = rubric.indicators[i].points.of(evaluator.village_class());
        if (how.kind == How::Kind::off_sheet) continue;
        if (how.unscored()) {
            items.known = false;
            continue;
        }
        if (how.kind != How::Kind::respread) {
            const Rational points = scores.indicator(evaluator.village_id(), i).value();
            items.sum += points;
            items.represented += full;
            if (evaluator.trace() != nullptr) items.terms.terms.push_back(points);
            continue;
        }
        const rule::Outcome& outcome = outcome_of(rubric.indicators[i], how.cause);
        (outcome.kind == rule::Outcome::Kind::respread_module ? items.respread_module : items.respread_rubric) += full;
    }
    return items;
}

void write_module(Evaluator& evaluator, Stage stage, std::optional<std::size_t> module, const Rational& result,
                  Operands operands = {}) {
    if (evaluator.trace() == nullptr || result.beyond()) return;
    TraceLine line;
    line.stage = stage;
    if (module) line.module = static_cast<std::uint16_t>(*module);
    line.operands = std::move(operands);
    line.result = result;
    evaluator.trace()->lines.push_back(std::move(line));
}

/// The part of a module's full mark that comes from its start and not from its items: all of it where items only
/// deduct. It must count as represented, or re-spreading over the rubric would give more than the total.
Rational full_mark_of_start(const Rational& full, const Rational& of_items) {
    return full > of_items ? full - of_items : Rational{};
}

/// The points of a module from its items: re-spreading within the module, start, bounds, rounding.
Rational module_points(Evaluator& evaluator, std::size_t index, Items& items) {
    const rubric::Rubric& rubric = evaluator.rubric();
    const rubric::Module& module = rubric.modules[index];
    const Rational full = rubric.full_mark(module, evaluator.village_class());
    const rule::Scope scope{evaluator.village_class(), full};
    const Rational of_items = items.represented + items.respread_module + items.respread_rubric;
    Rational sum = items.sum;
    write_module(evaluator, Stage::module_sum, index, sum, std::move(items.terms));
    if (items.respread_module.sign() != 0 && items.represented.sign() != 0) {
        const Rational whole = items.represented + items.respread_module;
        sum = sum * whole / items.represented;
        write_module(evaluator, Stage::respread, index, sum, Respread{items.sum, whole, items.represented});
        items.represented = whole;
    } else {
        items.respread_rubric += items.respread_module;
    }
    if (module.start) {
        sum += module.start->of(scope);
        items.represented += full_mark_of_start(full, of_items);
    }
    const Rational limited = bounded(sum, module.cap, module.floor, scope);
    if (!sum.beyond() && !(limited == sum)) write_module(evaluator, Stage::module_bounds, index, limited);
    if (limited.beyond() || !rubric.rounding.module) return limited;
    const Rational final_points = round(limited, *rubric.rounding.module);
    if (!(final_points == limited)) write_module(evaluator, Stage::rounding, index, final_points);
    return final_points;
}

/// The total from the sums of modules: re-spreading over the rubric, modules outside of that, bounds, rounding. Unknown
/// where it cannot be computed.
Points total_of(Evaluator& evaluator, Items& inside, const Rational& outside) {
    const rubric::Rubric& rubric = evaluator.rubric();
    Rational total = inside.sum;
    if (inside.respread_rubric.sign() != 0) {
        if (inside.represented.sign() == 0) return {};
        const Rational whole = inside.represented + inside.respread_rubric;
        total = total * whole / inside.represented;
        write_module(evaluator, Stage::respread, std::nullopt, total, Respread{inside.sum, whole, inside.represented});
    }
    total += outside;
    write_module(evaluator, Stage::total, std::nullopt, total, std::move(inside.terms));
    const Rational limited = bounded(total, rubric.cap, rubric.floor, {evaluator.village_class(), rubric.total});
    if (limited.beyond()) return {};
    if (!(limited == total)) write_module(evaluator, Stage::total_bounds, std::nullopt, limited);
    if (!rubric.rounding.total) return Points::of(limited);
    const Rational final_points = round(limited, *rubric.rounding.total);
    if (!(final_points == limited)) write_module(evaluator, Stage::rounding, std::nullopt, final_points);
    return Points::of(final_points);
}

}  // namespace

Totals sum_up(Evaluator& evaluator, const Scores& scores) {
    const rubric::Rubric& rubric = evaluator.rubric();
    Totals totals;
    totals.modules.resize(rubric.modules.size());
    Items inside;
    Rational outside(0);
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        const rubric::Module& module = rubric.modules[m];
        Items items = items_of(evaluator, scores, module);
        const bool counts = module.in != rubric::Module::In::beside;
        if (!items.known) {
            inside.known = inside.known && !counts;
            continue;
        }
        const Rational points = module_points(evaluator, m, items);
        totals.modules[m] = Points::of(points);
        if (!totals.modules[m].known()) inside.known = inside.known && !counts;
        if (module.in == rubric::Module::In::outside) outside += points;
        if (!counts) continue;
        if (evaluator.trace() != nullptr && !points.beyond()) inside.terms.terms.push_back(points);
        if (module.in == rubric::Module::In::outside) continue;
        inside.sum += points;
        inside.represented += items.represented;
        inside.respread_rubric += items.respread_rubric;
    }
    if (inside.known) totals.total = total_of(evaluator, inside, outside);
    return totals;
}

}  // namespace leitai::score
