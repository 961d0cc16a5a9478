// Goes through each period: steps by day, then objections and decisions, then what the plan says.
#include "leitai/process/follow.hpp"

#include <algorithm>
#include <map>

#include "leitai/process/checks.hpp"

namespace leitai::process {

using base::Date;
using issue::Code;
using process::State;
using record::Step;
using record::StepKind;

namespace {

/// What may come next: the one step onward; and back to open from everywhere but open.
bool may_follow(State state, StepKind kind) {
    if (kind == StepKind::reopened) return state != State::open;
    return static_cast<int>(state_after(kind)) == static_cast<int>(state) + 1;
}

/// The step that must come before a step of this kind.
StepKind step_before(StepKind kind) {
    if (kind == StepKind::final) return StepKind::notice;
    return kind == StepKind::notice ? StepKind::frozen : StepKind::final;
}

/// Takes the steps of one period in their order.
class Walk {
public:
    Walk(const Checks& checks, Timeline& timeline, std::vector<Step> steps)
        : checks_(checks), course_(timeline), left_(std::move(steps)) {
        std::sort(left_.begin(), left_.end(), [](const Step& a, const Step& b) {
            return std::tuple(a.on, a.kind, a.place) < std::tuple(b.on, b.kind, b.place);
        });
    }

    void run() {
        while (!left_.empty()) {
            const std::size_t next = choose();
            Step step = std::move(left_[next]);
            left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(next));
            take(std::move(step));
        }
    }

private:
    /// Which of the remaining steps comes next. Of those of the earliest day, the first that is allowed now, where a
    /// step that leads on goes before one that opens the period again. If none is allowed, the missing step before the
    /// first one, should it stand at a later day; otherwise the first.
    std::size_t choose() const {
        for (const bool again : {false, true}) {
            for (std::size_t i = 0; i < left_.size() && left_[i].on == left_[0].on; ++i) {
                const bool opens = left_[i].kind == StepKind::reopened;
                if (opens == again && may_follow(course_.state, left_[i].kind)) return i;
            }
        }
        const StepKind wanted = step_before(left_[0].kind);
        for (std::size_t i = 1; i < left_.size(); ++i) {
            if (left_[0].kind != StepKind::reopened && left_[i].kind == wanted && may_follow(course_.state, wanted))
                return i;
        }
        return 0;
    }

    void take(Step step) {
        if (!may_follow(course_.state, step.kind)) checks_.out_of_order(course_.state, step);
        if (!course_.steps.empty() && step.on < course_.steps.back().on) {
            checks_.before_its_predecessor(step, course_.steps.back());
        }
        checks_.before_period(step);
        // A period that was opened again has no term for its second freezing.
        if (step.kind == StepKind::frozen && course_.steps.empty()) checks_.frozen_late(step);
        if (step.kind == StepKind::notice) take_notice(step);
        if (step.kind == StepKind::final) checks_.final_in_time(step, course_.notice);
        if (step.kind == StepKind::reopened) course_.notice.reset();
        course_.state = state_after(step.kind);
        course_.steps.push_back(std::move(step));
    }

    void take_notice(const Step& step) {
        const auto& steps = course_.steps;
        const auto frozen =
            std::find_if(steps.rbegin(), steps.rend(), [](const Step& one) { return one.kind == StepKind::frozen; });
        if (frozen != steps.rend()) checks_.notice_late(step, frozen->on);
        course_.notice = Notice{step.on, step.days, checks_.end_of_notice(step), step.sha256, step.form};
    }

    const Checks& checks_;
    Timeline& course_;
    std::vector<Step> left_;
};

Timeline& course_of(std::map<base::Period, Timeline>& timelines, base::Period period) {
    Timeline& timeline = timelines[period];
    timeline.period = period;
    return timeline;
}

/// The state that the plan states against that of the records.
void compare_state(const Terms& terms, const std::map<base::Period, Timeline>& timelines, issue::Issues& issues) {
    if (!terms.state) return;
    const auto found = timelines.find(terms.period);
    const State recorded = found == timelines.end() ? State::open : found->second.state;
    if (recorded == *terms.state) return;
    std::optional<source::Place> last;
    if (found != timelines.end() && !found->second.steps.empty()) last = found->second.steps.back().place;
    issues.add(Code::plan_state_differs_from_steps(words(*terms.state), words(recorded)), terms.state_place, last);
}

}  // namespace

Timelines follow(record::Process records, const Terms& terms, const cohort::Cohort& cohort,
                 const rubric::Rubric& rubric, issue::Issues& issues) {
    const Checks checks(terms, issues);
    std::map<base::Period, std::vector<Step>> steps;
    for (Step& step : records.steps) steps[step.period].push_back(std::move(step));
    std::map<base::Period, Timeline> timelines;
    for (auto& [period, list] : steps) Walk(checks, course_of(timelines, period), std::move(list)).run();
    for (record::Objection& one : records.objections) {
        Timeline& timeline = course_of(timelines, one.period);
        timeline.contested.push_back({std::move(one), {}, 0});
    }
    for (auto& [period, timeline] : timelines) checks.objections(timeline, cohort, rubric);
    checks.decisions(timelines, std::move(records.decisions), records.faulty);
    checks.corrections(timelines, cohort, records.faulty);
    if (!records.faulty) {
        for (const auto& [period, timeline] : timelines) checks.answered(timeline);
        compare_state(terms, timelines, issues);
    }
    Timelines all;
    for (auto& [period, timeline] : timelines) all.push_back(std::move(timeline));
    return all;
}

}  // namespace leitai::process
