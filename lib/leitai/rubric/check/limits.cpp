// Checks that indicators and modules whose sums can leave 0 to their full mark state a cap or a floor.
#include "leitai/rubric/check/bounds.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;

base::Text most_of(const Interval& interval) {
    if (interval.unbounded_above) return {"没有上限", "points without a limit"};
    const std::string most = to_string(interval.most);
    return {"最高为 " + most, "up to " + most};
}

base::Text least_of(const Interval& interval) {
    if (interval.unbounded_below) return {"没有下限", "points without a lower limit"};
    const std::string least = to_string(interval.least);
    return {"最低为 " + least, "as little as " + least};
}

void check_indicator(Reader& reader, const Bounds& bounds, std::size_t index) {
    const Indicator& indicator = reader.rubric.indicators[index];
    if (!indicator.has_points) return;
    bool above = indicator.cap.has_value(), below = indicator.floor.has_value();
    for (std::size_t c = 0; c < reader.rubric.classes.size() && !(above && below); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const Rational& full = indicator.points.of(id);
        if (full.sign() == 0) continue;
        const Interval interval = bounds.of(indicator, id);
        const Value at = reader.indicators[index].at;
        if (!above && (interval.unbounded_above || interval.most > full)) {
            above = true;
            reader.report(Code::rules_exceed_full_mark(same(indicator.id), most_of(interval), same(to_string(full))),
                          at);
        }
        if (!below && (interval.unbounded_below || interval.least.sign() < 0)) {
            below = true;
            reader.report(Code::rules_fall_below_zero(same(indicator.id), least_of(interval)), at);
        }
    }
}

/// Modules outside the total must be bounded; one that starts from a base of its own must stay within its full mark.
void check_module(Reader& reader, const Bounds& bounds, std::size_t index) {
    const Rubric& rubric = reader.rubric;
    const Module& module = rubric.modules[index];
    const bool outside = module.in == Module::In::outside;
    const bool starts = module.in == Module::In::total && module.start;
    if (!outside && !starts) return;
    bool above = module.cap || (outside && rubric.cap), below = module.floor || (outside && rubric.floor);
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const Interval sum = bounds.of(module, id);
        const Value at = reader.modules[index].at;
        const bool over = sum.unbounded_above || (starts && sum.most > rubric.full_mark(module, id));
        const bool under = sum.unbounded_below || (starts && sum.least.sign() < 0);
        if (over && !above) {
            above = true;
            reader.report(Code::module_without_limit(same(module.id), same("cap"),
                                                     outside ? base::Text{"没有上限", "have no upper limit"}
                                                             : base::Text{"可以超出满分", "can exceed its full mark"}),
                          at);
        }
        if (under && !below) {
            below = true;
            reader.report(Code::module_without_limit(same(module.id), same("floor"),
                                                     outside ? base::Text{"没有下限", "have no lower limit"}
                                                             : base::Text{"可以低于 0", "can fall below 0"}),
                          at);
        }
    }
}

}  // namespace

void check_bounds(Reader& reader, const std::vector<Interval>& ranges) {
    if (!reader.classes_sound) return;
    const Bounds bounds(reader.rubric, ranges);
    std::vector<bool> sound(reader.rubric.modules.size(), true);
    for (std::size_t i = 0; i < reader.rubric.indicators.size(); ++i) {
        const bool own = reader.indicators[i].sound;
        if (own) check_indicator(reader, bounds, i);
        if (!own) sound[reader.rubric.indicators[i].module] = false;
    }
    for (std::size_t m = 0; m < reader.rubric.modules.size(); ++m) {
        if (sound[m] && reader.modules[m].mapping.complete()) check_module(reader, bounds, m);
    }
}

}  // namespace leitai::rubric
