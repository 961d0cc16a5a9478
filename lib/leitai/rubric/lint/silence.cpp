// Warns of points for silence: more than the worst report gets, or all that is to be had.
#include "leitai/rubric/silence.hpp"

#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;
using rule::Scope;

/// Whether the contestant itself may report the fact, so that its own silence is in question.
bool own_word(const Fact& fact) {
    const std::vector<Level>& by = fact.authority.scored_by;
    return !fact.supplied && (by.empty() || std::find(by.begin(), by.end(), Level::self) != by.end());
}

/// What an indicator reads, as far as silence is concerned.
struct Reads {
    bool reported = false;  ///< a fact that somebody reports
    bool own = false;       ///< one that the contestant itself may report
    bool owed = false;      ///< one of which silence means that it is missing
    bool owed_own = false;  ///< one that is both
    bool beyond = false;    ///< something that nobody reports: points, places, marks of panels, registers
};

Reads reads_of(const Rubric& rubric, const Indicator& indicator) {
    Reads reads;
    for (const rule::FactId f : facts_read(rubric, indicator)) {
        const Fact& fact = rubric.facts[f];
        reads.beyond = reads.beyond || fact.supplied || fact.from || fact.round;
        if (fact.supplied || fact.from || fact.round) continue;
        const bool owed = !silence_of(fact).speaks();
        reads.reported = true;
        reads.own = reads.own || own_word(fact);
        reads.owed = reads.owed || owed;
        reads.owed_own = reads.owed_own || (owed && own_word(fact));
    }
    return reads;
}

/// What `missing` is worth; empty where that depends on others.
std::optional<Rational> when_missing(const Indicator& indicator, const Scope& scope) {
    using Kind = rule::Outcome::Kind;
    const rule::Outcome& missing = indicator.instead[static_cast<std::size_t>(rule::Cause::missing)];
    if (missing.kind == Kind::zero) return Rational(0);
    if (missing.kind == Kind::full) return scope.full_mark;
    if (missing.kind == Kind::points) return missing.points.of(scope);
    return std::nullopt;
}

/// What an indicator gives to a contestant that mentions none of its facts and handed something in; empty where that
/// is not certain.
std::optional<Rational> when_silent(Lint& lint, const Indicator& indicator, const Reads& reads, const Scope& scope) {
    if (reads.owed) return when_missing(indicator, scope);
    if (reads.beyond) return std::nullopt;
    const Interval points = lint.silent.limited(indicator, scope.village_class);
    const bool certain = !points.unbounded_below && !points.unbounded_above && points.least == points.most;
    return certain ? std::optional(points.least) : std::nullopt;
}

/// Warns when not reporting gives more points than the worst report.
void silence_pays(Lint& lint, const Indicator& indicator) {
    const Reads reads = reads_of(lint.rubric(), indicator);
    if (!reads.reported) return;
    bool said = false;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const Interval interval = lint.bounds.limited(indicator, scope.village_class);
        std::optional<Rational> given = reads.owed || reads.own ? when_missing(indicator, scope) : std::nullopt;
        const std::optional<Rational> silent =
            reads.own && !reads.owed ? when_silent(lint, indicator, reads, scope) : std::nullopt;
        if (silent && (!given || *silent > *given)) given = silent;
        if (said || !given || (!interval.unbounded_below && !(*given > interval.least))) return;
        said = true;
        const base::Text worst = interval.unbounded_below
                                     ? base::Text{"负分（没有下限）", "points below 0 (there is no limit)"}
                                     : same(to_string(interval.least));
        lint.reader.report(Code::missing_beats_worst_report(same(indicator.id), same(to_string(*given)), worst),
                           lint.at(indicator));
    });
}

/// Warns of a rubric that gives the full mark to silence wherever it looks at what is reported.
void all_for_silence(Lint& lint) {
    const Rubric& rubric = lint.rubric();
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        std::size_t count = 0;
        Rational sum;
        bool nothing = true, silent = true;  // by who hands in nothing, and by who hands in something else
        for (const Indicator& indicator : rubric.indicators) {
            const auto id = static_cast<rule::ClassId>(c);
            if (rubric.modules[indicator.module].in != Module::In::total || !rubric.on_sheet(indicator, id)) continue;
            const Reads reads = reads_of(rubric, indicator);
            const Scope scope{id, indicator.points.of(id)};
            if (!reads.reported || scope.full_mark.sign() <= 0) continue;
            ++count;
            sum += scope.full_mark;
            nothing = nothing && when_missing(indicator, scope) == scope.full_mark;
            silent = silent && when_silent(lint, indicator, reads, scope) == scope.full_mark;
        }
        if (count == 0 || (!nothing && !silent)) continue;
        lint.reader.issues.add(
            Code::silence_earns_full_marks(same(std::to_string(count)), same(to_string(sum)),
                                           {std::string(rubric.unit->zh), std::string(rubric.unit->en)}),
            rubric.place);
        return;
    }
}

}  // namespace

void lint_silence(Lint& lint) {
    for (const Indicator& indicator : lint.rubric().indicators) silence_pays(lint, indicator);
    all_for_silence(lint);
}

}  // namespace leitai::rubric
