// Compares parts with their wholes, and rates with those that were usual.
#include <algorithm>
#include <memory>

#include "leitai/cohort/merge.hpp"
#include "leitai/rubric/silence.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::cohort {

using base::Rational;
using issue::Code;

namespace {

/// A value as its record stated it.
struct Stated {
    std::int64_t units = 0;
    const Cell* cell = nullptr;  ///< nullptr where silence says it
};

Rational number(const rubric::Fact& fact, std::int64_t units) {
    const bool decimal = fact.type == rubric::FactType::number;
    return Rational(base::Decimal{units, static_cast<std::uint8_t>(decimal ? fact.stored_decimals() : 0)});
}

/// What a village says of a fact that may be a whole, by a record or by silence.
std::optional<Stated> whole_of(const Cohort& cohort, const rubric::Rubric& rubric, VillageId v, Slot slot,
                               rule::FactId f) {
    const rubric::Fact& fact = rubric.facts[f];
    const Cell* cell = cohort.cell(v, slot, f);
    if (cell != nullptr && cell->state() == Cell::State::value) return Stated{stated(fact, *cell), cell};
    const bool absent = cell == nullptr || cell->state() == Cell::State::absent;
    const rubric::Silence silence = rubric::silence_of(fact);
    if (!absent || !silence.speaks() || !cohort.handed_in(v, slot)) return std::nullopt;
    return Stated{silence.units, nullptr};
}

/// Percent figures of one fact in one period, and what is usual among them.
class Usual {
public:
    Usual(const Cohort& cohort, Slot slot, rule::FactId fact) {
        for (VillageId v = 0; v < cohort.villages.size(); ++v) {
            const Cell* cell = cohort.cell(v, slot, fact);
            if (cell != nullptr && cell->state() == Cell::State::value) units_.push_back(cell->units);
        }
        const auto middle = units_.begin() + static_cast<std::ptrdiff_t>(units_.size() / 2);
        std::nth_element(units_.begin(), middle, units_.end());
        if (units_.size() >= fewest) median_ = *middle;
    }
    std::optional<std::int64_t> median() const { return median_; }

private:
    static constexpr std::size_t fewest = 4;  // fewer do not say what is usual
    std::vector<std::int64_t> units_;
    std::optional<std::int64_t> median_;
};

/// The greatest rate that the village itself reported in another period.
std::optional<std::int64_t> own_rate(const Cohort& cohort, VillageId v, Slot slot, rule::FactId fact) {
    std::optional<std::int64_t> most;
    for (std::size_t other = 0; other < cohort.needs.periods.size(); ++other) {
        const auto s = static_cast<Slot>(other);
        if (s == slot || cohort.needs.position[other][fact] < 0) continue;
        const Cell* cell = cohort.cell(v, s, fact);
        if (cell == nullptr || cell->state() != Cell::State::value) continue;
        if (!most || cell->units > *most) most = cell->units;
    }
    return most;
}

/// One percent in the units of a fact.
std::int64_t one_percent(const rubric::Fact& fact) {
    std::int64_t unit = 1;
    for (int i = 0; i < fact.decimals; ++i) unit *= 10;
    return unit;
}

/// Warns of the rates of one fact in one period.
void check_rate(const Cohort& cohort, const rubric::Rubric& rubric, Slot slot, rule::FactId f, issue::Issues& issues) {
    const rubric::Fact& fact = rubric.facts[f];
    const std::int64_t one = one_percent(fact);
    std::unique_ptr<const Usual> usual;  // looked up only where a rate is small enough to ask
    for (VillageId v = 0; v < cohort.villages.size(); ++v) {
        const Cell* cell = cohort.cell(v, slot, f);
        const bool small =
            cell != nullptr && cell->state() == Cell::State::value && cell->units > 0 && cell->units <= one;
        if (!small) continue;
        std::optional<std::int64_t> other = own_rate(cohort, v, slot, f);
        if (!other) {
            if (!usual) usual = std::make_unique<const Usual>(cohort, slot, f);
            other = usual->median();
        }
        // A fraction is a hundredth of what was meant; twentyfold leaves room for a rate that really differs.
        if (!other || *other < 10 * one || *other / 20 < cell->units) continue;
        issues.add(Code::rate_typed_as_fraction(fact.title, rubric::value_words(fact, cell->units),
                                                rubric::value_words(fact, *other)),
                   cohort.place(*cell));
    }
}

}  // namespace

void check_parts(Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues) {
    for (rule::FactId f = 0; f < rubric.facts.size(); ++f) {
        const rubric::Fact& fact = rubric.facts[f];
        if (!fact.part_of) continue;
        const rubric::Fact& whole = rubric.facts[*fact.part_of];
        for (std::size_t s = 0; s < cohort.needs.periods.size(); ++s) {
            const std::int16_t position = cohort.needs.position[s][f];
            for (VillageId v = 0; position >= 0 && v < cohort.villages.size(); ++v) {
                const auto slot = static_cast<Slot>(s);
                const Cell* cell = cohort.cell(v, slot, f);
                if (cell == nullptr || cell->state() != Cell::State::value) continue;
                const auto of = whole_of(cohort, rubric, v, slot, *fact.part_of);
                const std::int64_t units = stated(fact, *cell);
                if (!of || !(number(fact, units) > number(whole, of->units))) continue;
                const auto said = Code::part_above_whole(fact.title, rubric::value_words(fact, units), whole.title,
                                                         rubric::value_words(whole, of->units));
                if (of->cell != nullptr) {
                    issues.add(said, cohort.place(*cell), cohort.place(*of->cell));
                } else {
                    issues.add(said, cohort.place(*cell));
                }
                cohort.cells[s].row(cohort.villages[v].row)[position].set(Cell::State::bad);
                cohort.villages[v].in_error = true;
            }
        }
    }
}

void check_rates(const Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues) {
    for (rule::FactId f = 0; f < rubric.facts.size(); ++f) {
        const rubric::Fact& fact = rubric.facts[f];
        if (!fact.percent || fact.supplied) continue;
        for (std::size_t slot = 0; slot < cohort.needs.periods.size(); ++slot) {
            if (cohort.needs.position[slot][f] >= 0) check_rate(cohort, rubric, static_cast<Slot>(slot), f, issues);
        }
    }
}

}  // namespace leitai::cohort
