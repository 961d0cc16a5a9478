// The checks on the steps, objections and decisions of a period, one function each.
#pragma once

#include <map>

#include "leitai/process/follow.hpp"

namespace leitai::process {

/// Reports to the issues of a run; changes nothing of a timeline but what its objections came to.
class Checks {
public:
    Checks(const Terms& terms, issue::Issues& issues) : terms_(terms), issues_(issues) {}

    void out_of_order(process::State state, const record::Step& step) const;
    void before_its_predecessor(const record::Step& step, const record::Step& before) const;
    void before_period(const record::Step& step) const;
    void frozen_late(const record::Step& step) const;
    void notice_late(const record::Step& step, base::Date frozen) const;
    /// The last day of a notice; reports where no calendar gives it, and where it is shorter than the plan demands.
    std::optional<base::Date> end_of_notice(const record::Step& step) const;
    void final_in_time(const record::Step& step, const std::optional<Notice>& notice) const;

    /// Keeps the objections that can be used, sorted: of known villages, with unique ids, made while a notice ran.
    void objections(Timeline& timeline, const cohort::Cohort& cohort, const rubric::Rubric& rubric) const;
    /// Attaches each decision to its objection. `faulty`: a record is in error, so an objection that seems missing may
    /// be there.
    void decisions(std::map<base::Period, Timeline>& timelines, std::vector<record::Decision> decisions,
                   bool faulty) const;
    /// Counts the corrections that name an objection.
    void corrections(std::map<base::Period, Timeline>& timelines, const cohort::Cohort& cohort, bool faulty) const;
    /// Whether all is decided when a period is made final, and what was upheld was acted upon.
    void answered(const Timeline& timeline) const;

private:
    base::Date end_of(base::Period period) const;
    bool has_calendar(source::Place at) const;
    void uncovered(base::Date from, source::Place at) const;
    /// A term of the plan that began on `from`.
    void late(const std::optional<std::int64_t>& term, base::Date from, base::Date on, const base::Text& what,
              source::Place at) const;

    const Terms& terms_;
    issue::Issues& issues_;
};

}  // namespace leitai::process
