// Checks the steps of a period against each other, the period, the plan's terms and the calendar.
#include "leitai/process/checks.hpp"

#include "leitai/base/list.hpp"

namespace leitai::process {

using base::Date;
using base::Text;
using issue::Code;
using process::State;
using record::Step;
using record::StepKind;

namespace {

Text day_text(Date day) { return Text::same(base::to_string(day)); }
Text number_text(std::int64_t number) { return Text::same(std::to_string(number)); }

/// The steps that may follow a state, in words.
Text next_of(State state) {
    Text again = words(StepKind::reopened);
    if (state == State::final) return again;
    Text onward = words(state == State::open     ? StepKind::frozen
                        : state == State::frozen ? StepKind::notice
                                                 : StepKind::final);
    if (state == State::open) return onward;
    base::add_to(onward, again);
    return onward;
}

}  // namespace

Date Checks::end_of(base::Period period) const {
    return period == terms_.period ? terms_.as_of : base::last_day(period);
}

bool Checks::has_calendar(source::Place at) const {
    if (terms_.calendar == nullptr) issues_.add(Code::plan_names_no_calendar, at);
    return terms_.calendar != nullptr;
}

void Checks::uncovered(Date from, source::Place at) const {
    issues_.add(
        Code::term_leaves_calendar(day_text(from), day_text(terms_.calendar->from), day_text(terms_.calendar->until)),
        at);
}

void Checks::late(const std::optional<std::int64_t>& term, Date from, Date on, const Text& what,
                  source::Place at) const {
    if (!term || !has_calendar(at)) return;
    const auto last = within(*terms_.calendar, from, *term);
    if (!last) return uncovered(from, at);
    if (*last < on)
        issues_.add(Code::step_late(what, day_text(on), number_text(*term), day_text(from), day_text(*last)), at);
}

void Checks::out_of_order(State state, const Step& step) const {
    issues_.add(Code::step_cannot_follow_state(words(step.kind), words(state), next_of(state)), step.place);
}

void Checks::before_its_predecessor(const Step& step, const Step& before) const {
    issues_.add(
        Code::step_before_preceding_step(words(step.kind), day_text(step.on), words(before.kind), day_text(before.on)),
        step.on_place, before.on_place);
}

void Checks::before_period(const Step& step) const {
    const Date end = end_of(step.period);
    if (step.on >= end) return;
    issues_.add(Code::step_before_period_end(words(step.kind), day_text(step.on),
                                             Text::same(base::to_string(step.period)), day_text(end)),
                step.on_place);
}

void Checks::frozen_late(const Step& step) const {
    if (!terms_.rules) return;
    late(terms_.rules->freeze_within, end_of(step.period), step.on, words(step.kind), step.on_place);
}

void Checks::notice_late(const Step& step, Date frozen) const {
    if (terms_.rules) late(terms_.rules->notice_within, frozen, step.on, words(step.kind), step.on_place);
}

std::optional<Date> Checks::end_of_notice(const Step& step) const {
    const auto least = terms_.rules ? terms_.rules->notice_days : std::nullopt;
    if (least && step.days < *least)
        issues_.add(Code::notice_shorter_than_plan(number_text(step.days), number_text(*least)), step.days_place);
    if (!has_calendar(step.on_place)) return std::nullopt;
    const auto last = last_of(*terms_.calendar, step.on, step.days);
    if (!last) uncovered(step.on, step.on_place);
    return last;
}

void Checks::final_in_time(const Step& step, const std::optional<Notice>& notice) const {
    if (!notice || !notice->until) return;
    if (step.on <= *notice->until) {
        issues_.add(Code::final_while_notice_runs(day_text(step.on), day_text(notice->from), day_text(*notice->until),
                                                  number_text(notice->days)),
                    step.on_place);
    } else if (terms_.rules) {
        late(terms_.rules->final_within, *notice->until, step.on, words(step.kind), step.on_place);
    }
}

}  // namespace leitai::process
