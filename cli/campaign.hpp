// Campaign: plan, rubric and inputs of a run, found and opened in the order in which messages name them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inputs.hpp"
#include "leitai/batch/read_records.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/score.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::app {

/// What a command works on. `plan` and `rubric` are empty when they cannot be used; `issues` then says why. A rubric
/// without a plan is one that was given alone.
struct Campaign {
    source::SourceMap map;
    issue::Issues issues;  ///< of plan and rubric
    std::optional<plan::Plan> plan;
    std::optional<rubric::Rubric> rubric;
    std::optional<process::Calendar> calendar;    ///< of working days, where the plan names one
    std::optional<source::FileId> calendar_file;  ///< no result depends on it, so no seal lists it
    std::optional<page::Layout> layout;           ///< of documents, where the plan names one
    std::optional<source::FileId> layout_file;    ///< nor does it depend on this
    source::FileId first_record = 0;
    std::size_t rubrics = 0;     ///< how many rubric files were read
    std::size_t catalogues = 0;  ///< how many catalogues, calendars and layouts were read by themselves

    bool usable() const { return plan && rubric; }
    bool has_records() const { return first_record < map.size(); }
};

/// Finds and reads plan and rubric and lists the records, which are not opened yet.
/// With `check_rubrics` (for validate), rubrics among the paths are read as such, and no plan is needed if nothing else
/// is there. Throws base::Failure when there is no plan or no input at all.
Campaign open_campaign(const Env& env, const InputOptions& inputs, std::size_t issue_limit, bool check_rubrics = false);

/// Plan and rubric alone, for a command that reads no records.
Campaign open_rubric_only(const Env& env, const InputOptions& inputs);

/// Where files that evidence names are looked for: the plan's folder; empty (do not look) without a plan's file.
std::string evidence_folder(const Env& env, const Campaign& campaign);

/// Whether steps, objections and decisions are followed and checked: not where the inputs of a seal are read again.
enum class Steps : std::uint8_t { followed, left };

/// Reads the records of a usable campaign. With a terminal on stderr it says what it is busy with.
batch::Reading read(Env& env, const Languages& languages, const Campaign& campaign, batch::ReadOptions options,
                    Steps steps = Steps::followed);

/// Scores what was read: a period by its facts, or a year by the results of its quarters.
score::Scored score(const Campaign& campaign, const cohort::Cohort& cohort, unsigned jobs);

}  // namespace leitai::app
