// Plans the steps of a period, and leads other acts to their own functions.
#include "leitai/desk/step.hpp"

#include "leitai/desk/doing.hpp"

namespace leitai::desk {

using base::Date;
using base::Failure;
using base::Text;
using process::State;
using record::Step;
using record::StepKind;

namespace {

void plan_notice(const Doing& doing, Planned& planned) {
    check_day(doing);
    Step step = step_of(doing, StepKind::notice);
    const auto& rules = doing.campaign().plan->steps;
    const auto days = doing.said.days ? doing.said.days : rules ? rules->notice_days : std::nullopt;
    if (!days) throw Unsaid({"公示几个工作日？加 --days", "for how many working days? add --days"});
    step.days = *days;
    check_against_seal(doing.scored());
    add_step(doing, step, planned);
}

void plan_final(const Doing& doing, Planned& planned) {
    check_day(doing);
    check_against_seal(doing.scored());
    add_step(doing, step_of(doing, StepKind::final), planned);
}

void plan_reopening(const Doing& doing, Planned& planned) {
    check_day(doing);
    Step step = step_of(doing, StepKind::reopened);
    step.why = needed(doing.said.why, {"为什么重新开启？", "why is it opened again?"}, "--why");
    add_step(doing, step, planned);
}

base::Period following(base::Period period) {
    if (period.is_year()) return {static_cast<std::int16_t>(period.year + 1), 0};
    if (period.quarter < 4) return {period.year, static_cast<std::int8_t>(period.quarter + 1)};
    return {static_cast<std::int16_t>(period.year + 1), 1};
}

void plan_next(const Doing& doing, Planned& planned) {
    planned.period = following(doing.standing.period());
    planned.state = State::open;
    const KeyValue keys[] = {{"period", base::to_string(planned.period)},
                             {"as_of", base::to_string(base::last_day(planned.period)), true},
                             {"state", std::string(process::word(State::open))}};
    planned.files.push_back(doing.plan(keys));
    try {
        const std::string path = path_of_new(doing.campaign(), Shelf::inputs, planned.period, "x");
        const std::size_t slash = path.rfind('/');
        if (slash != std::string::npos)
            planned.folders.push_back(doing.campaign().plan->folder + path.substr(0, slash));
    } catch (const Failure&) {  // NOLINT: the plan reads single files, so there is no folder to make
    }
}

void plan_other(const Doing& doing, Planned& planned) {
    const auto plan = [&] {
        switch (planned.act) {
            case Act::objection:
                return plan_objection(doing);
            case Act::decision:
                return plan_decision(doing);
            case Act::correction:
                return plan_correction(doing);
            case Act::close:
                return plan_closing(doing);
            case Act::held:
                return plan_not_held(doing);
            case Act::revote:
                return plan_revote(doing);
            case Act::conferral:
                return plan_conferral(doing);
            default:
                return plan_withdrawal(doing);
        }
    };
    planned.files.push_back(plan());
}

/// Refuses what does not fit the state, and says what does.
void check_fit(const Standing& standing, Act act, const Said& said) {
    const bool earlier = said.period && *said.period != standing.period();
    if (earlier) {
        const process::Timeline* then = process::of_period(standing.scored.reading.timelines, *said.period);
        if (then != nullptr && then->state == State::final) return;
        const std::string name = base::to_string(*said.period);
        throw Failure({name + " 还没有公布，不能" + words(act).zh, name + " is not final: cannot " + words(act).en});
    }
    if (fits(standing, act)) return;
    if (act == Act::decision && standing.state != State::final)
        throw Failure({"没有未答复的异议", "no objection waits for a decision"});
    const Text is = process::words(standing.state), what = words(act), can = what_fits(standing);
    const std::string period = base::to_string(standing.period());
    throw Failure({period + " " + is.zh + "，不能" + what.zh + "\n" + can.zh,
                   period + " is " + is.en + ": cannot " + what.en + "\n" + can.en});
}

}  // namespace

Planned plan_act(const Standing& standing, Act act, const Said& said, Date today) {
    if (!standing.scored.campaign.has_plan_file())
        throw Failure({"登记进程要有计划 leitai.yaml", "steps need a plan, leitai.yaml"});
    check_fit(standing, act, said);
    const Doing doing{standing, said, today};
    Planned planned;
    planned.act = act;
    planned.period = standing.period();
    planned.state = standing.state;
    switch (act) {
        case Act::freeze:
            plan_freeze(doing, planned);
            break;
        case Act::notice:
            plan_notice(doing, planned);
            break;
        case Act::final:
            plan_final(doing, planned);
            break;
        case Act::reopen:
            plan_reopening(doing, planned);
            break;
        case Act::next:
            plan_next(doing, planned);
            break;
        default:
            plan_other(doing, planned);
    }
    return planned;
}

}  // namespace leitai::desk
