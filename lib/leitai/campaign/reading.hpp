// Makes of a campaign's records all that scoring looks at, in the order in which one thing rests on another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/batch/read_records.hpp"
#include "leitai/book/kept.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/members.hpp"
#include "leitai/draw/hold.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/process/follow.hpp"
#include "leitai/record/award.hpp"

namespace leitai::campaign {

/// What was read, and what follows from it before anything is scored.
struct Reading {
    cohort::Cohort cohort;            ///< with the results of panels and the facts that the program supplies
    panel::Contests contests;         ///< counted and ranked; empty for a year
    std::optional<book::Kept> books;  ///< where the plan names a catalogue of books; none for a year of quarters
    record::Awards awards;            ///< applications, reviews and earlier outcomes, of which `score` decides awards
    std::vector<record::Conferral> conferrals;
    std::vector<record::Withdrawal> withdrawals;
    draw::Draws draws;               ///< repeated by their rules, and compared with the outcomes that were recorded
    std::optional<Members> members;  ///< where facts are supplied from villages of members; none for a year of quarters
    process::Timelines timelines;    ///< how far each period has come; empty where steps are not followed
    issue::Issues issues;            ///< of the records
    batch::Counts counts;
    std::vector<record::Acknowledged> acknowledged;  ///< warnings that a person has judged, as records say
    std::vector<record::Detail> details;             ///< of the villages that are to be explained
    std::vector<source::FileId> used;                ///< inputs with a record that counts for the period, in order
    std::vector<std::string> evidence_files;         ///< named as evidence; only where they were looked for or listed
    std::vector<source::FileId> blank;               ///< inputs without a record, being empty or comments alone
    std::vector<source::FileId> sheets;              ///< inputs among the records that hold a plan, rubric or catalogue
};

/// What is read besides what scoring takes.
struct ReadMore {
    record::DetailsOf details_of = {};  ///< the villages that are to be explained
    bool evidence = false;              ///< files named as evidence must be there, and are listed
    int results_back = 1;               ///< results of so many earlier periods
    bool steps = true;  ///< steps, objections and decisions are followed, and the seals that it stands on are checked;
                        ///< a seal does not depend on them
    std::optional<std::int16_t> contests_of = {};  ///< contests of a whole year are counted, not of the period alone
    bool mergers = true;  ///< a village that took in others has their past; seals before 0.2.0 knew only its own
};

/// Reads the records of a usable campaign. Throws base::Failure when an input cannot be read.
Reading read(const Campaign& campaign, const ReadMore& more = {});

/// The same for inputs that no plan lists: `first` .. end of `map`. Steps are followed where `terms` are given, whose
/// period and day are filled in from `options`.
Reading read(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
             const batch::ReadOptions& options, const std::optional<process::Terms>& terms = {});

/// What goes on beside the results of a campaign: the steps of every period, and the draws.
struct Course {
    process::Timelines timelines;
    draw::Draws draws;
};

/// Reads these alone; returns, which say nothing of either, are passed over unread. Throws likewise.
Course read_course(const Campaign& campaign);

/// The villages of a campaign by its rosters, and nothing that was reported of them. Throws likewise.
cohort::Cohort read_villages(const Campaign& campaign);

/// What the members of a usable campaign come to; empty where no fact asks for it, or the plan names none. In
/// members.cpp.
std::optional<Members> read_members(const Campaign& campaign, const cohort::Cohort& cohort, issue::Issues& issues);

}  // namespace leitai::campaign
