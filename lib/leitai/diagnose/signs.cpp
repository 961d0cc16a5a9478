// Goes through a village's checks by date, and asks the conditions of numeric signs.
#include "leitai/diagnose/signs.hpp"

namespace leitai::diagnose {

using cohort::Cohort;
using cohort::VillageId;
using rule::Truth;

namespace {

void take_found(const record::Check& check, base::Period period, std::vector<SignState>& signs) {
    for (const record::Finding& finding : check.found) {
        SignState& sign = signs[finding.sign];
        if (sign.present == Truth::yes) continue;  // seen again
        sign = {Truth::yes, &check, &finding, check.period == period};
    }
}

void take_resolved(const record::Check& check, base::Period period, std::vector<SignState>& signs) {
    for (const record::Finding& finding : check.resolved) {
        SignState& sign = signs[finding.sign];
        // A sign that was resolved in an earlier period has to be looked for again.
        const Truth present = check.period == period ? Truth::no : Truth::unknown;
        sign = {present, &check, &finding, sign.begun_now};
    }
}

/// A sign that was looked for in this period and not found is absent.
void take_covered(const record::Check& check, base::Period period, std::vector<SignState>& signs) {
    if (check.period != period) return;
    for (std::size_t s = 0; s < signs.size(); ++s) {
        if (check.covers[s] && signs[s].present == Truth::unknown) signs[s] = {Truth::no, &check, nullptr, false};
    }
}

}  // namespace

Moment now(const Cohort& cohort) { return {cohort.period, cohort.as_of, 0}; }

Moment at(const Cohort& cohort, cohort::Slot slot) {
    if (slot == 0) return now(cohort);
    const base::Period period = cohort.needs.periods[slot];
    return {period, base::last_day(period), slot};
}

Moment before(const Cohort& cohort, const Moment& moment) {
    const base::Period period = base::previous(moment.period);
    return {period, base::last_day(period), cohort.needs.slot(period)};
}

std::vector<SignState> signs_of(score::Evaluator& evaluator, VillageId village, const Moment& moment) {
    const rubric::Weakness& weakness = *evaluator.rubric().weakness;
    std::vector<SignState> signs(weakness.signs.size());
    const base::RegionCode code = evaluator.cohort().villages[village].code;
    const auto checks = record::of_village(evaluator.cohort().registers.checks, code);
    for (std::size_t begin = 0, end = 0; begin < checks.size() && checks[begin].on <= moment.day; begin = end) {
        while (end < checks.size() && checks[end].on == checks[begin].on) ++end;
        // Of one day all findings come before all resolutions, in whichever file they stand.
        const auto day = checks.subspan(begin, end - begin);
        for (const record::Check& check : day) take_found(check, moment.period, signs);
        for (const record::Check& check : day) take_resolved(check, moment.period, signs);
        for (const record::Check& check : day) take_covered(check, moment.period, signs);
    }
    evaluator.look_at(village);
    for (std::size_t s = 0; s < signs.size(); ++s) {
        if (weakness.signs[s].when) signs[s] = {evaluator.truth(*weakness.signs[s].when, moment.slot), {}, {}, false};
    }
    return signs;
}

SignCounts count_signs(score::Evaluator& evaluator, VillageId village, const Moment& moment) {
    const std::vector<SignState> start = signs_of(evaluator, village, before(evaluator.cohort(), moment));
    const std::vector<SignState> end = signs_of(evaluator, village, moment);
    const rubric::Weakness& weakness = *evaluator.rubric().weakness;
    SignCounts counts;
    for (std::size_t s = 0; s < end.size(); ++s) {
        if (weakness.signs[s].when && end[s].present == Truth::unknown) counts.known = false;
        // For the register of signs only what was found counts; a sign that nobody looked for is not on it.
        const bool present = end[s].present == Truth::yes;
        if (start[s].present != Truth::yes && !present && !end[s].begun_now) continue;
        ++counts.found;
        if (!present) ++counts.resolved;
    }
    return counts;
}

}  // namespace leitai::diagnose
