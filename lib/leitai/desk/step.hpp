// What an act writes: records, the notice, the seal and the plan's text, made and not written yet.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/sealing.hpp"
#include "leitai/desk/standing.hpp"
#include "leitai/desk/text_edit.hpp"

namespace leitai::desk {

/// A file that is going to be written.
struct PlannedFile {
    enum class Change : std::uint8_t { added, edited };
    std::string path;  ///< named as the plan is
    std::string text;  ///< all of it
    Change change = Change::added;
    std::vector<ChangedLine> lines = {};  ///< of one that is edited: the lines that differ
    bool is_record = false;
};

/// All that an act writes. The files get their names in this order, the plan's last, so that a run that is killed
/// leaves a record that the plan does not know of yet and never a plan that is ahead of its records.
struct Planned {
    Act act{};
    base::Period period;                     ///< the plan's, after it
    process::State state{};                  ///< likewise
    std::optional<campaign::MadeSeal> seal;  ///< written before all files
    std::vector<PlannedFile> files;
    std::vector<std::string> folders = {};  ///< made where they are not there; named as the plan is
};

/// Only a person knows it, and did not say it: `words` name the option.
class Unsaid : public base::Failure {
public:
    using Failure::Failure;
};

/// The data is not ready for it: it has errors, something is owed, a result is not the one that was sealed.
class NotReady : public base::Failure {
public:
    using Failure::Failure;
};

/// What is to be written for an act. Of `correction` the campaign was read with the details of the village, for
/// `freeze` with ReadMore::evidence. `today` stands for the day that is not said. Throws Unsaid, NotReady, and
/// base::Failure where the act does not fit the state, or a word of `said` stands for nothing.
Planned plan_act(const Standing& standing, Act act, const Said& said, base::Date today);

/// The campaign as it would read with the files of an act.
struct AsIf {
    campaign::ScoredCampaign scored;
    std::set<source::FileId> added;  ///< the files of the act

    /// What it would say of these files; `only_errors`: without warnings.
    issue::Issues about_added(bool only_errors) const;
};
/// Reads the campaign again as if the act were done; nothing of it is written. Not for acts that seal or change the
/// period.
AsIf read_as_if(const campaign::ScoredCampaign& scored, const Planned& planned);

/// Puts the notice as it would be published (notices/SEAL/notice.json) before the record of its step, and its hash and
/// form into that. Throws NotReady where the results are not those that were sealed.
void add_notice(const AsIf& as_if, Planned& planned);

/// Throws NotReady where the results are not those of the seal that the period stands on, because a record or the
/// rubric was changed since.
void check_against_seal(const campaign::ScoredCampaign& scored);

}  // namespace leitai::desk
