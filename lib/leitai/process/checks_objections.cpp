// Checks: objections, the decisions on them, the corrections that follow, and what must be done before a period is
// final.
#include <algorithm>

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
bool on_notice(const Course& course, const rubric::Calendar* calendar, Date day) {
    return std::any_of(course.steps.begin(), course.steps.end(), [&](const Step& step) {
        if (step.kind != StepKind::notice || day < step.on) return false;
        const auto last = calendar == nullptr ? std::nullopt : last_of(*calendar, step.on, step.days);
        return !last || day <= *last;
    });
}

Contested* find(Course& course, const std::string& id) {
    const auto found = std::find_if(course.contested.begin(), course.contested.end(),
                                    [&](const Contested& one) { return one.objection.id == id; });
    return found == course.contested.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& ids, std::string_view between) {
    std::string list;
    for (const std::string& id : ids) {
        if (!list.empty()) list += between;
        list += id;
    }
    return list;
}

/// Opened again after the decision: what was upheld could be mended.
bool reopened_between(const Course& course, Date first, Date last) {
    return std::any_of(course.steps.begin(), course.steps.end(), [&](const Step& step) {
        return step.kind == StepKind::reopened && first <= step.on && step.on <= last;
    });
}

}  // namespace

void Checks::objections(Course& course, const cohort::Cohort& cohort, const rubric::Rubric& rubric) const {
    std::vector<Contested>& all = course.contested;
    std::sort(all.begin(), all.end(), [](const Contested& a, const Contested& b) {
        const Objection &x = a.objection, &y = b.objection;
        return std::tie(x.on, x.id, x.place) < std::tie(y.on, y.id, y.place);
    });
    std::map<std::string, source::Place> seen;
    std::erase_if(all, [&](const Contested& one) {
        const Objection& objection = one.objection;
        const auto [first, fresh] = seen.try_emplace(objection.id, objection.place);
        if (!fresh) report(Code::E1421, objection.place, {Text::same(objection.id)}, first->second);
        return !fresh;
    });
    for (const Contested& one : all) {
        const Objection& objection = one.objection;
        if (!cohort.villages.empty() && !cohort.find(objection.village)) {
            const Text noun = rubric.unit->noun();
            const std::string code = to_string(objection.village);
            report(Code::E0701, objection.village_place, {{noun.zh + " " + code, noun.en + " " + code}});
        }
        if (!on_notice(course, terms_.calendar, objection.on))
            report(Code::W1422, objection.on_place, {Text::same(objection.id), day_text(objection.on)});
    }
}

void Checks::decisions(std::map<base::Period, Course>& courses, std::vector<Decision> decisions, bool faulty) const {
    std::sort(decisions.begin(), decisions.end(),
              [](const Decision& a, const Decision& b) { return std::tie(a.on, a.place) < std::tie(b.on, b.place); });
    for (Decision& decision : decisions) {
        const auto course = courses.find(decision.period);
        Contested* one = course == courses.end() ? nullptr : find(course->second, decision.objection);
        const Text id = Text::same(decision.objection);
        if (one == nullptr) {
            if (!faulty) report(Code::E1423, decision.place, {id, Text::same(base::to_string(decision.period))});
        } else if (one->decision) {
            report(Code::E1424, decision.place, {id}, one->decision->place);
        } else {
            const Date made = one->objection.on;
            if (decision.on < made) {
                report(Code::E1425, decision.on_place, {id, day_text(decision.on), day_text(made)},
                       one->objection.on_place);
            } else if (terms_.rules) {
                const Text what("“" + decision.objection + "”的答复", "the decision on “" + decision.objection + "”");
                late(terms_.rules->decide_within, made, decision.on, what, decision.on_place);
            }
            one->decision = std::move(decision);
        }
    }
}

void Checks::corrections(std::map<base::Period, Course>& courses, const cohort::Cohort& cohort, bool faulty) const {
    for (const cohort::Corrected& correction : cohort.corrected) {
        if (correction.objection.empty()) continue;
        const auto course = courses.find(correction.period);
        Contested* one = course == courses.end() ? nullptr : find(course->second, correction.objection);
        if (one != nullptr) {
            ++one->corrections;
        } else if (!faulty) {
            report(Code::E1426, correction.place,
                   {Text::same(correction.objection), Text::same(base::to_string(correction.period))});
        }
    }
}

void Checks::answered(const Course& course) const {
    for (const Step& step : course.steps) {
        if (step.kind != StepKind::final) continue;
        std::vector<std::string> open, ignored;
        for (const Contested& one : course.contested) {
            if (one.objection.on > step.on) continue;
            if (!one.decision || one.decision->on > step.on) {
                open.push_back(one.objection.id);
            } else if (one.upheld() && !reopened_between(course, one.decision->on, step.on)) {
                ignored.push_back(one.objection.id);
            }
        }
        const auto list = [](const std::vector<std::string>& ids) {
            return Text(joined(ids, "、"), joined(ids, ", "));
        };
        if (!open.empty()) report(Code::E1427, step.place, {list(open)});
        if (!ignored.empty()) report(Code::E1428, step.place, {list(ignored)});
        // Facts of other periods are not at hand, so their corrections cannot be counted.
        if (course.period != terms_.period) continue;
        for (const Contested& one : course.contested) {
            if (one.upheld() && one.corrections == 0 && one.decision->on <= step.on)
                report(Code::W1429, one.decision->place, {Text::same(one.objection.id)}, one.objection.place);
        }
    }
}

}  // namespace leitai::process
