// Checks objections, the decisions on them, the corrections that follow, and what must be done before a period is
// final.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/process/checks.hpp"

namespace leitai::process {

using base::Date;
using base::Text;
using issue::Code;
using record::Decision;
using record::Objection;
using record::Step;
using record::StepKind;

namespace {

Text day_text(Date day) { return Text::same(base::to_string(day)); }

/// Whether any notice ran on that day; true where the end of one is not known.
bool on_notice(const Timeline& timeline, const process::Calendar* calendar, Date day) {
    return std::any_of(timeline.steps.begin(), timeline.steps.end(), [&](const Step& step) {
        if (step.kind != StepKind::notice || day < step.on) return false;
        const auto last = calendar == nullptr ? std::nullopt : last_of(*calendar, step.on, step.days);
        return !last || day <= *last;
    });
}

Contested* find(Timeline& timeline, const std::string& id) {
    const auto found = std::find_if(timeline.contested.begin(), timeline.contested.end(),
                                    [&](const Contested& one) { return one.objection.id == id; });
    return found == timeline.contested.end() ? nullptr : &*found;
}

/// Opened again after the decision: what was upheld could be mended.
bool reopened_between(const Timeline& timeline, Date first, Date last) {
    return std::any_of(timeline.steps.begin(), timeline.steps.end(), [&](const Step& step) {
        return step.kind == StepKind::reopened && first <= step.on && step.on <= last;
    });
}

}  // namespace

void Checks::objections(Timeline& timeline, const cohort::Cohort& cohort, const rubric::Rubric& rubric) const {
    std::vector<Contested>& all = timeline.contested;
    std::sort(all.begin(), all.end(), [](const Contested& a, const Contested& b) {
        const Objection &x = a.objection, &y = b.objection;
        return std::tie(x.on, x.id, x.place) < std::tie(y.on, y.id, y.place);
    });
    std::map<std::string, source::Place> seen;
    std::erase_if(all, [&](const Contested& one) {
        const Objection& objection = one.objection;
        const auto [first, fresh] = seen.try_emplace(objection.id, objection.place);
        if (!fresh)
            issues_.add(Code::objection_recorded_twice(Text::same(objection.id)), objection.place, first->second);
        return !fresh;
    });
    for (const Contested& one : all) {
        const Objection& objection = one.objection;
        if (!cohort.villages.empty() && !cohort.find(objection.village)) {
            const Text noun = rubric.unit->noun();
            const std::string code = to_string(objection.village);
            issues_.add(
                Code::village_not_on_roster({noun.zh + " " + code, noun.en + " " + code}, issue::times_words(1)),
                objection.village_place);
        }
        if (!on_notice(timeline, terms_.calendar, objection.on))
            issues_.add(Code::objection_outside_notice(Text::same(objection.id), day_text(objection.on)),
                        objection.on_place);
    }
}

void Checks::decisions(std::map<base::Period, Timeline>& timelines, std::vector<Decision> decisions,
                       bool faulty) const {
    std::sort(decisions.begin(), decisions.end(),
              [](const Decision& a, const Decision& b) { return std::tie(a.on, a.place) < std::tie(b.on, b.place); });
    for (Decision& decision : decisions) {
        const auto timeline = timelines.find(decision.period);
        Contested* one = timeline == timelines.end() ? nullptr : find(timeline->second, decision.objection);
        const Text id = Text::same(decision.objection);
        if (one == nullptr) {
            if (!faulty)
                issues_.add(Code::objection_not_recorded(id, Text::same(base::to_string(decision.period))),
                            decision.place);
        } else if (one->decision) {
            issues_.add(Code::objection_decided_twice(id), decision.place, one->decision->place);
        } else {
            const Date made = one->objection.on;
            if (decision.on < made) {
                issues_.add(Code::decision_before_objection(id, day_text(decision.on), day_text(made)),
                            decision.on_place, one->objection.on_place);
            } else if (terms_.rules) {
                const Text what("“" + decision.objection + "”的答复", "the decision on “" + decision.objection + "”");
                late(terms_.rules->decide_within, made, decision.on, what, decision.on_place);
            }
            one->decision = std::move(decision);
        }
    }
}

void Checks::corrections(std::map<base::Period, Timeline>& timelines, const cohort::Cohort& cohort, bool faulty) const {
    for (const cohort::Corrected& correction : cohort.corrected) {
        if (correction.objection.empty()) continue;
        const auto timeline = timelines.find(correction.period);
        Contested* one = timeline == timelines.end() ? nullptr : find(timeline->second, correction.objection);
        if (one != nullptr) {
            ++one->corrections;
        } else if (!faulty) {
            issues_.add(Code::correction_names_unknown_objection(Text::same(correction.objection),
                                                                 Text::same(base::to_string(correction.period))),
                        correction.place);
        }
    }
}

void Checks::answered(const Timeline& timeline) const {
    for (const Step& step : timeline.steps) {
        if (step.kind != StepKind::final) continue;
        std::vector<std::string> open, ignored;
        for (const Contested& one : timeline.contested) {
            if (one.objection.on > step.on) continue;
            if (!one.decision || one.decision->on > step.on) {
                open.push_back(one.objection.id);
            } else if (one.upheld() && !reopened_between(timeline, one.decision->on, step.on)) {
                ignored.push_back(one.objection.id);
            }
        }
        if (!open.empty()) issues_.add(Code::final_with_undecided_objections(base::listed(open)), step.place);
        if (!ignored.empty()) issues_.add(Code::final_without_new_notice(base::listed(ignored)), step.place);
        // Facts of other periods are not at hand, so their corrections cannot be counted.
        if (timeline.period != terms_.period) continue;
        for (const Contested& one : timeline.contested) {
            if (one.upheld() && one.corrections == 0 && one.decision->on <= step.on)
                issues_.add(Code::upheld_objection_not_corrected(Text::same(one.objection.id)), one.decision->place,
                            one.objection.place);
        }
    }
}

}  // namespace leitai::process
