// Finds the measures that an indicator compares among peers and computes their columns, innermost first.
#include "leitai/score/peer_columns.hpp"

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/score/parallel.hpp"

namespace leitai::score {

using cohort::Slot;
using rule::MeasureId;

namespace {

/// Walks through measures and the measures that they read, and computes the columns that they need.
struct Settler {
    const cohort::Cohort& cohort;
    const rubric::Rubric& rubric;
    const Scores& scores;
    unsigned jobs;
    PeerColumns& peers;

    Slot earlier(Slot slot, rule::Past past) const {
        return slot == cohort::no_slot ? slot : cohort.needs.earlier[slot][static_cast<std::size_t>(past)];
    }

    void beneath(MeasureId id, Slot slot) {
        std::visit([&](const auto& what) { look(id, what, slot); }, rubric.measures[id].what);
    }

    void column(MeasureId id, Slot slot) {
        if (peers.column(id, slot) != nullptr) return;
        beneath(id, slot);
        Column column;
        column.values.resize(cohort.villages.size());
        for_ranges(static_cast<std::uint32_t>(cohort.villages.size()), jobs,
                   [&](std::uint32_t first, std::uint32_t last) {
                       Evaluator evaluator(cohort, rubric, peers, scores);
                       for (std::uint32_t v = first; v < last; ++v) {
                           evaluator.look_at(v);
                           const Yield yield = evaluator.measure(id, slot);
                           if (yield.is_number() && !yield.number.beyond())
                               column.values.set(v, Points::of(yield.number));
                       }
                   });
        peers.add(id, slot, std::move(column));
    }

    void circles(MeasureId id, Slot slot, const rule::Among& among) {
        column(id, slot);
        if (!peers.has_circles(id, slot, among)) peers.add_circles(cohort, id, slot, among);
    }

    void look(MeasureId, const rule::Compared& m, Slot slot) {
        beneath(m.operand, slot);
        std::visit(base::Overloaded{
                       [](const rule::Constant&) {},
                       [&](MeasureId other) { beneath(other, slot); },
                       [&](rule::Past past) { beneath(m.operand, earlier(slot, past)); },
                       [&](const rule::Peers& among) { circles(m.operand, slot, among.among); },
                   },
                   m.against);
    }

    void look(MeasureId, const rule::Placed& m, Slot slot) { circles(m.operand, slot, m.among); }

    void look(MeasureId id, const rule::Climb& m, Slot slot) {
        if (peers.has_climb(id, slot)) return;
        const Slot past = earlier(slot, m.against);
        column(m.operand, slot);
        column(m.operand, past);
        peers.add_climb(cohort, id, slot, past, m.among, *peers.column(m.operand, slot),
                        *peers.column(m.operand, past));
    }

    // The other kinds read no values of peers.
    void look(MeasureId, const rule::FactValue&, Slot) {}
    void look(MeasureId, const rule::EventList&, Slot) {}
    void look(MeasureId, const rule::Count&, Slot) {}
    void look(MeasureId, const rule::Sum&, Slot) {}
    void look(MeasureId, const rule::PointsOf&, Slot) {}
    void look(MeasureId, const rule::Converted&, Slot) {}
};

}  // namespace

void settle_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Indicator& indicator,
                    const Scores& scores, unsigned jobs, PeerColumns& peers) {
    Settler settler{cohort, rubric, scores, jobs, peers};
    rubric::visit_measures(rubric, indicator, [&](MeasureId id) { settler.beneath(id, 0); });
}

void settle_verdict_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores,
                            unsigned jobs, PeerColumns& peers) {
    Settler settler{cohort, rubric, scores, jobs, peers};
    rubric::visit_verdict_measures(rubric, [&](MeasureId id) { settler.beneath(id, 0); });
}

}  // namespace leitai::score
