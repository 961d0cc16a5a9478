// What every act asks of the campaign and of the person: the day, the office, the village, a place for its record.
#pragma once

#include <string>
#include <string_view>

#include "leitai/desk/shelf.hpp"
#include "leitai/desk/step.hpp"
#include "leitai/desk/step_texts.hpp"

namespace leitai::desk {

/// An act on its way. All that it asks for throws Unsaid where only a person knows it and did not say it.
struct Doing {
    const Standing& standing;
    const Said& said;
    base::Date today;

    const campaign::ScoredCampaign& scored() const { return standing.scored; }
    const campaign::Campaign& campaign() const { return standing.scored.campaign; }
    const rubric::Rubric& rubric() const { return *standing.scored.campaign.rubric; }
    const cohort::Cohort& cohort() const { return standing.scored.reading.cohort; }

    base::Date on() const { return said.on.value_or(today); }
    /// What was said, else the office of the last step.
    std::string by() const;
    cohort::VillageId village() const;
    Named named(cohort::VillageId village) const;
    /// A new record of a period.
    PlannedFile record(Shelf shelf, base::Period period, const base::Text& word, std::string text) const;
    /// The word of a file in the plan's language.
    std::string in_plan(const base::Text& word) const;
    /// The plan with other values for its keys.
    PlannedFile plan(std::span<const KeyValue> keys) const;
};

/// What must be said; `ask` is the question, `option` what to add.
std::string needed(const std::optional<std::string>& given, const base::Text& ask, std::string_view option);

/// Refuses a day before the end of the period, or before the step that this one follows.
void check_day(const Doing& doing);
/// A step of the period, with day and office.
record::Step step_of(const Doing& doing, record::StepKind kind);
/// Puts the record of a step and the plan's state behind what is planned.
void add_step(const Doing& doing, const record::Step& step, Planned& planned);
void plan_freeze(const Doing& doing, Planned& planned);

// The acts that are no steps of the period, each as what it writes.
PlannedFile plan_objection(const Doing& doing);
PlannedFile plan_decision(const Doing& doing);
PlannedFile plan_correction(const Doing& doing);
PlannedFile plan_closing(const Doing& doing);
PlannedFile plan_not_held(const Doing& doing);
PlannedFile plan_revote(const Doing& doing);
PlannedFile plan_conferral(const Doing& doing);
PlannedFile plan_withdrawal(const Doing& doing);

}  // namespace leitai::desk
