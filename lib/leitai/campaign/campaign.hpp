// Plan, rubric and inputs of a run, found and opened in the order in which messages name them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/city.hpp"
#include "leitai/campaign/inputs.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::campaign {

/// An opened campaign. `plan` and `rubric` are empty when they cannot be used; `issues` then says why. A rubric
/// without a plan is one that was given alone.
struct Campaign {
    Inputs inputs;  ///< what it was opened from; the seals and the evidence are looked for from the same root
    source::SourceMap map;
    issue::Issues issues;  ///< of plan and rubric
    std::optional<plan::Plan> plan;
    std::optional<rubric::Rubric> rubric;
    std::optional<process::Calendar> calendar;    ///< of working days, where the plan names one
    std::optional<source::FileId> calendar_file;  ///< no result depends on it, so no seal lists it
    std::optional<page::Layout> layout;           ///< of documents, where the plan names one
    std::optional<source::FileId> layout_file;    ///< nor does it depend on this
    plan::Texts texts = plan::builtin_texts();    ///< of documents
    std::optional<source::FileId> texts_file;     ///< nor on these
    source::FileId first_record = 0;
    std::map<std::string, source::FileId> drafts;  ///< the inputs that are drafts, by their names in `Inputs::drafts`
    std::optional<City> city;                      ///< where it is made of the seals of counties: see city.hpp
    std::vector<std::string> unread;    ///< entries of the records' folders that are not read: see unread.hpp
    std::vector<std::string> excluded;  ///< likewise, because `Inputs::exclude` fits them; in byte order
    std::size_t rubrics = 0;            ///< how many rubric files were read
    std::size_t catalogues = 0;         ///< how many catalogues, calendars and layouts were read by themselves

    bool usable() const { return plan && rubric; }
    bool has_records() const { return first_record < map.size(); }
    /// Whether there is a plan's file; with a period given, records can be scored without one.
    bool has_plan_file() const { return plan && plan->place.line > 0; }
    /// Whether standard input is among the records, which can be read once only.
    bool reads_stdin() const;
    /// A name of the inputs as it is seen from the plan's folder.
    std::string below_plan(const std::string& name) const;
};

/// There is no plan, neither named nor found; `words` says where it was looked for.
class NoPlan : public base::Failure {
public:
    using Failure::Failure;
};

/// Whether rubrics and catalogues that stand among the records are read and linted as such. Then no plan is needed
/// where nothing else is there.
enum class Sheets : std::uint8_t { passed_over, checked };

/// Finds and reads plan and rubric and lists the records, which are not opened yet.
/// Throws NoPlan, and base::Failure when there is no input at all or a file cannot be read.
Campaign open(const Inputs& inputs, Sheets sheets = Sheets::passed_over);

/// Plan and rubric alone, for what reads no records. Throws like open().
Campaign open_rubric_only(const Inputs& inputs);

/// Where files that evidence names are looked for: the plan's folder; empty (do not look) without a plan's file.
std::string evidence_folder(const Campaign& campaign);

}  // namespace leitai::campaign
