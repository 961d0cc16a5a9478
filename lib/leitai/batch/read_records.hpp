// Reads all inputs of a run into one cohort, in parallel, with every issue found on the way.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/acknowledged.hpp"
#include "leitai/record/award.hpp"
#include "leitai/record/book.hpp"
#include "leitai/record/contests.hpp"
#include "leitai/record/details.hpp"
#include "leitai/record/draws.hpp"
#include "leitai/record/kinds.hpp"
#include "leitai/record/process.hpp"
#include "leitai/record/reported.hpp"
#include "leitai/record/roster.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/read_by.hpp"

namespace leitai::batch {

/// What is read, and for which period.
struct ReadOptions {
    base::Period period;                   ///< the scored one
    std::optional<rubric::Annual> annual;  ///< a year of quarters: results are read and returns passed over
    std::optional<base::Date> as_of;       ///< day on which terms are counted; the period's last day unless given
    unsigned jobs = 1;
    std::size_t issue_limit = issue::default_limit;
    int results_back = 1;          ///< of how many earlier periods results are read; at least 1
    record::DetailsOf details_of;  ///< the villages to be explained
    std::string campaign;          ///< its folder, as the names of inputs begin
    bool mergers = true;           ///< the pasts of merged villages are put together
    bool returns = true;           ///< false: documents that begin as a return are passed over unread
    std::function<void(std::size_t done, std::size_t files)> progress =
        {};  ///< told on the calling thread; may be empty
    /// Records that need one of these catalogues are passed over without a word: the sealed period did not have it.
    std::array<bool, rubric::catalogue_kinds> came_later{};
    record::EvidenceWanted evidence;  ///< whether files named as evidence are listed and looked for
};

/// How many records of each group were read, for the closing line of a command.
struct Counts {
    std::uint64_t documents = 0;
    yaml::ReadBy read_by;  ///< the documents by the reader that put them on a tape
    std::array<std::uint64_t, record::group_count> of_group{};
    std::uint64_t passed_over = 0;  ///< returns, registers and contests, where a year is made of results
    std::uint64_t later = 0;        ///< of periods after the scored one: left unread

    std::uint64_t& of(record::Group group) { return of_group[static_cast<std::size_t>(group)]; }
    std::uint64_t of(record::Group group) const { return of_group[static_cast<std::size_t>(group)]; }
};

/// What the records say, one by one; campaign/reading.hpp says what is made of it before scoring.
struct Reading {
    cohort::Cohort cohort;
    record::Contests contests;            ///< panels, rounds, sheets and ballots
    record::Process process;              ///< steps, objections and decisions
    record::Books books;                  ///< records of registers
    record::Awards awards;                ///< applications, reviews, and outcomes of earlier periods
    record::Draws draws;                  ///< rules and outcomes of random draws
    std::vector<record::Roster> rosters;  ///< all of them, only where something is drawn
    issue::Issues issues;
    Counts counts;
    std::vector<record::Detail> details;
    std::vector<record::Acknowledged> acknowledged;  ///< warnings that a person has judged, as records say
    std::vector<source::FileId> used;                ///< inputs with a record that counts for the period, in order
    std::vector<std::string> evidence_files;         ///< named as evidence, as ReadOptions::evidence wants it
    std::vector<source::FileId> blank;               ///< inputs without a document that holds anything
    std::vector<source::FileId> sheets;              ///< inputs with a plan, rubric or catalogue
};

/// Reads the inputs `first` .. end of `map`. Plans and rubrics among them are passed over.
/// Throws base::Failure when an input cannot be read.
Reading read_records(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
                     const ReadOptions& options);

}  // namespace leitai::batch
