// Computes the value of a measure for a village, with one function for each kind (`leitai help rubric-measures`).
#include "leitai/score/evaluate.hpp"

namespace leitai::score {

using base::Rational;
using cohort::Slot;
using rule::Cause;

Yield Evaluator::measure(rule::MeasureId id, Slot slot) {
    const rule::MeasureId outer = std::exchange(current_, id);
    const rule::Measure& m = rubric_.measures[id];
    Yield yield = std::visit([&](const auto& what) { return take(what, slot); }, m.what);
    if (m.decimals && yield.is_number() && !yield.number.beyond()) yield.number = round(yield.number, *m.decimals);
    current_ = outer;
    return yield;
}

Yield Evaluator::take(const rule::FactValue& m, Slot slot) { return fact(m.fact, slot); }

Yield Evaluator::take(const rule::EventList& m, Slot slot) { return fact(m.fact, slot); }

Yield Evaluator::take(const rule::Count& m, Slot slot) {
    const Yield list = fact(m.fact, slot);
    if (list.kind == Yield::Kind::cause) return list;
    std::int64_t count = 0;
    for (const cohort::Event& event : all_events(m.fact, slot)) {
        if (counts(m.where, rubric_.facts[m.fact], event)) ++count;
    }
    return Yield::of(Rational(count));
}

Yield Evaluator::take(const rule::Sum& m, Slot slot) {
    const Yield list = fact(m.fact, slot);
    if (list.kind == Yield::Kind::cause) return list;
    Rational sum(0);
    for (const cohort::Event& event : all_events(m.fact, slot)) {
        if (!counts(m.where, rubric_.facts[m.fact], event)) continue;
        const std::optional<Rational> given = field(rubric_.facts[m.fact], event, m.of);
        if (!given) return Yield::none(Cause::missing);
        sum += *given;
    }
    return Yield::of(sum);
}

Yield Evaluator::peers_reference(const rule::Peers& peers, rule::MeasureId operand, Slot slot, const Rational& own) {
    const Circle& circle = peers_.circles(operand, slot, peers.among).of(village());
    const Points& settled = peers_.column(operand, slot)->values[village_];
    if (peers.what == rule::Peers::What::mean) {
        // The village's own value is part of the mean; where a value is supposed, it replaces the one in the column.
        const Rational before = settled.known() ? settled.value() : Rational(0);
        const std::int64_t count = circle.count + (settled.known() ? 0 : 1);
        return Yield::of((circle.sum - before + own) / Rational(count));
    }
    const bool more = rubric_.measures[operand].better != rule::Better::less;
    Rational best = own;
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < circle.sorted.size() && i < skipped + 1; ++i) {
        const Points& top = more ? circle.sorted[circle.sorted.size() - 1 - i] : circle.sorted[i];
        const bool self =
            settled.known() && top.numerator == settled.numerator && top.denominator == settled.denominator;
        if (self && skipped == 0) {
            ++skipped;  // only once, because another village may have the same value
            continue;
        }
        if (more ? top.value() > best : top.value() < best) best = top.value();
    }
    return Yield::of(best);
}

Yield Evaluator::reference(const rule::Compared& m, Slot slot) {
    if (const auto* constant = std::get_if<rule::Constant>(&m.against)) return Yield::of(constant->of(village_class()));
    if (const auto* other = std::get_if<rule::MeasureId>(&m.against)) return measure(*other, slot);
    const auto past = std::get<rule::Past>(m.against);
    const Slot earlier = slot == cohort::no_slot ? slot : cohort_.needs.earlier[slot][static_cast<std::size_t>(past)];
    Yield then = measure(m.operand, earlier);
    return then.is_number() ? then : Yield::none(Cause::missing_baseline);
}

Yield Evaluator::take(const rule::Compared& m, Slot slot) {
    const Yield x = measure(m.operand, slot);
    if (!x.is_number() || x.number.beyond()) return x;
    const auto* peers = std::get_if<rule::Peers>(&m.against);
    const Yield r = peers != nullptr ? peers_reference(*peers, m.operand, slot, x.number) : reference(m, slot);
    if (!r.is_number() || r.number.beyond()) return r;
    switch (m.how) {
        case rule::Compared::How::difference:
            note(Difference{x.number, r.number});
            return Yield::of(x.number - r.number);
        case rule::Compared::How::ratio:
            if (r.number.sign() <= 0) return Yield::none(Cause::zero_divisor);
            note(Quotient{x.number, r.number});
            return Yield::of(x.number / r.number);
        case rule::Compared::How::growth:
            break;
    }
    if (r.number.sign() == 0) return Yield::none(Cause::zero_baseline);
    if (r.number.sign() < 0) return Yield::none(Cause::negative_baseline);
    note(Growth{x.number, r.number});
    return Yield::of((x.number - r.number) / r.number);
}

Yield Evaluator::beyond() {
    note(std::monostate{});  // clears the numbers of the operand, which do not explain a place that is unknown
    return Yield::of(Rational::beyond_range());
}

Yield Evaluator::take(const rule::Placed& m, Slot slot) {
    if (cohort_.grew_since(village_, slot)) return Yield::none(Cause::missing_baseline);
    const Yield x = measure(m.operand, slot);
    if (!x.is_number() || x.number.beyond()) return x;
    const Circle& circle = peers_.circles(m.operand, slot, m.among).of(village());
    const Points& settled = peers_.column(m.operand, slot)->values[village_];
    const Points value = Points::of(x.number);
    if (!value.known()) return beyond();
    const std::uint32_t place = place_of(circle, value, settled, rubric_.measures[m.operand].better, m.ties);
    note(PlaceOf{x.number, place, circle.count + (settled.known() ? 0U : 1U)});
    return Yield::of(Rational(place));
}

Yield Evaluator::take(const rule::Climb& m, Slot slot) {
    const Yield x = measure(m.operand, slot);
    if (!x.is_number() || x.number.beyond()) return x;
    const PeerColumns::ClimbColumns& columns = peers_.climb(current_, slot);
    if (!columns.both[village_]) return Yield::none(Cause::missing_baseline);
    const Points now = Points::of(x.number);
    if (!now.known()) return beyond();
    const rule::Better better = rubric_.measures[m.operand].better;
    const auto place = [&](const Circles& circles, const Points& value, const Points& settled) {
        return static_cast<std::int64_t>(place_of(circles.of(village()), value, settled, better, m.ties));
    };
    const Points before = columns.before->values[village_];
    const std::int64_t then_place = place(columns.before_circles, before, before);
    const std::int64_t now_place = place(columns.now_circles, now, columns.now->values[village_]);
    note(PlacesMoved{then_place, now_place});
    return Yield::of(Rational(then_place - now_place));
}

Yield Evaluator::past_points(const rule::PointsOf& m, Slot slot) const {
    if (slot == cohort::no_slot || cohort_.results[slot].empty()) return Yield::none(Cause::missing);
    if (cohort_.grew_since(village_, slot)) return Yield::none(Cause::missing_baseline);
    const cohort::PastResult& result = cohort_.results[slot][village_];
    if (!result.present || !result.comparable) return Yield::none(Cause::missing);
    Rational sum(0);
    for (const rule::IndicatorId i : m.indicators) {
        const bool on_sheet = rubric_.on_sheet(rubric_.indicators[i], village_class());
        if (on_sheet && !result.indicators[i]) return Yield::none(Cause::missing);
        if (on_sheet) sum += *result.indicators[i];
    }
    return Yield::of(sum);
}

Yield Evaluator::take(const rule::PointsOf& m, Slot slot) {
    if (slot != 0) return past_points(m, slot);
    if (m.total) {
        const Points& total = scores_.total(village_);
        return total.known() ? Yield::of(total.value()) : Yield::none(Cause::missing);
    }
    Rational sum(0);
    for (const rule::IndicatorId i : m.indicators) {
        const How& how = scores_.how(village_, i);
        if (how.unscored()) return Yield::none(Cause::missing);
        if (how.kind == How::Kind::respread) return Yield::none(Cause::not_applicable);
        const Points& points = scores_.indicator(village_, i);
        if (points.known()) sum += points.value();
    }
    return Yield::of(sum);
}

Yield Evaluator::take(const rule::Converted& m, Slot slot) {
    // Goes back one quarter at a time within the year; in the first quarter there is nothing to subtract or add.
    const auto earlier = [&](Slot s) {
        return s == cohort::no_slot ? s
                                    : cohort_.needs.earlier[s][static_cast<std::size_t>(rule::Past::previous_period)];
    };
    Yield sum = fact(m.fact, slot);
    if (!sum.is_number() || slot == cohort::no_slot) return sum;
    const bool cut = m.span == rule::Span::quarter;
    SpanConversion conversion{sum.number, {}, cut};
    Slot s = slot;
    for (int quarter = cohort_.needs.periods[slot].quarter; quarter > 1; --quarter) {
        s = earlier(s);
        const Yield before = fact(m.fact, s);
        if (!before.is_number()) return before;
        sum.number = cut ? sum.number - before.number : sum.number + before.number;
        if (trace_ != nullptr) conversion.earlier.push_back(before.number);
        if (cut) break;  // the year-to-date figure of the quarter before already includes all earlier quarters
    }
    note(std::move(conversion));
    return sum;
}

}  // namespace leitai::score
