// Warns of bands with gaps, shared ends or overlaps, by the numbers that can really be reported.
#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Band;

/// The distance of neighbouring numbers of a measure; empty where it takes any fraction.
std::optional<Rational> step_of(const Lint& lint, rule::MeasureId id) {
    const rule::Measure& measure = lint.rubric().measures[id];
    std::optional<int> decimals = measure.decimals;
    if (const auto* value = std::get_if<rule::FactValue>(&measure.what)) {
        const Fact& fact = lint.rubric().facts[value->fact];
        if (fact.type == FactType::number) decimals = fact.stored_decimals();
    }
    if (!decimals && lint.reader.measures[id].whole) decimals = 0;
    if (!decimals) return std::nullopt;
    Rational step(1);
    for (int i = 0; i < *decimals; ++i) step = step / Rational(10);
    return step;
}

/// How two neighbouring bands meet.
enum class Meeting : std::uint8_t { well, gap, shared, overlap };

Meeting meeting(const Band& lower, const Band& upper, rule::ClassId c, const std::optional<Rational>& step) {
    const Rational &high = lower.high->of(c), &low = upper.low->of(c);
    if (high > low) return Meeting::overlap;
    if (high == low) {
        if (lower.high_inclusive && upper.low_inclusive) return Meeting::shared;
        return lower.high_inclusive || upper.low_inclusive ? Meeting::well : Meeting::gap;
    }
    if (!step) return Meeting::gap;
    const Rational first = lower.high_inclusive ? high + *step : high;  // the least number above the lower band
    const Rational last = upper.low_inclusive ? low - *step : low;
    return first > last ? Meeting::well : Meeting::gap;
}

/// Whether a band can never be reached because an earlier one takes all of its numbers. Bands open to one side
/// ({from: 90}, {from: 80}) count in their order, so that in the wrong order the later one is idle.
bool hidden(const Band& earlier, const Band& later, rule::ClassId c) {
    if (earlier.low && later.low && !earlier.high && !later.high) return !(later.low->of(c) < earlier.low->of(c));
    if (earlier.high && later.high && !earlier.low && !later.low) return !(later.high->of(c) > earlier.high->of(c));
    return false;
}

class Check {
public:
    Check(Lint& lint, const rule::Rule& rule, const rule::Bands& scale)
        : lint_(lint), bands_(scale.bands), step_(step_of(lint, rule.measure)) {}

    /// Stops at the first finding, for classes mostly share their bands.
    void run() {
        for (std::size_t c = 0; c < lint_.rubric().classes.size(); ++c) {
            if (run(static_cast<rule::ClassId>(c))) return;
        }
    }

private:
    bool run(rule::ClassId c) {
        for (std::size_t i = 1; i < bands_.size(); ++i) {
            if (hidden(bands_[i - 1], bands_[i], c))
                return say(Code::band_never_reached(written(bands_[i].low, c), written(bands_[i].low, c)), bands_[i]);
        }
        std::vector<const Band*> sorted;
        for (const Band& band : bands_) sorted.push_back(&band);
        std::stable_sort(sorted.begin(), sorted.end(), [&](const Band* a, const Band* b) {
            if (!a->low || !b->low) return !a->low && b->low;
            return a->low->of(c) < b->low->of(c);
        });
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            const Band &lower = *sorted[i - 1], &upper = *sorted[i];
            if (!lower.high || !upper.low) continue;
            switch (meeting(lower, upper, c, step_)) {
                case Meeting::well:
                    continue;
                case Meeting::gap:
                    return say(Code::gap_between_bands(written(lower.high, c), written(upper.low, c)), upper);
                case Meeting::shared:
                    return say(Code::bands_share_bound(written(lower.high, c)), upper);
                case Meeting::overlap:
                    return say(Code::band_never_reached(written(upper.low, c), written(upper.low, c)), upper);
            }
        }
        return false;
    }

    static base::Text written(const std::optional<rule::Constant>& limit, rule::ClassId c) {
        if (!limit) return same("…");
        return same(limit->percent ? to_string(limit->of(c) * Rational(100)) + "%" : to_string(limit->of(c)));
    }

    bool say(issue::Said said, const Band& at) {
        lint_.reader.issues.add(std::move(said), at.place);
        return true;
    }

    Lint& lint_;
    const std::vector<Band>& bands_;
    std::optional<Rational> step_;
};

}  // namespace

void lint_bands(Lint& lint) {
    for_rules(lint.rubric(), [&](const Indicator&, const rule::Rule& rule) {
        if (const auto* bands = std::get_if<rule::Bands>(&rule.scale)) Check(lint, rule, *bands).run();
    });
}

}  // namespace leitai::rubric
