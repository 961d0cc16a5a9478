// Where a period stands: its state, what is still open, and what may come next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/step_act.hpp"

namespace leitai::desk {

/// The scored period of a campaign. It looks at the campaign, which must outlive it.
struct Standing {
    const campaign::ScoredCampaign& scored;
    const process::Timeline* timeline = nullptr;  ///< nullptr: no step or objection is recorded
    process::State state = process::State::open;  ///< that the records of steps lead to
    std::vector<const process::Contested*> undecided;
    std::vector<const process::Contested*> unmended;  ///< upheld, and the period was not opened again since
    std::string sealed;                               ///< the last seal of the period; empty: none
    bool seal_is_recorded = false;                    ///< by a step of any time
    page::Finality finality;                          ///< of what would be sealed

    base::Period period() const { return scored.reading.cohort.period; }
    const record::Step* last_step() const {
        return timeline == nullptr || timeline->steps.empty() ? nullptr : &timeline->steps.back();
    }
    /// Whether the period was ever on notice.
    bool had_notice() const;
};
Standing standing_of(const campaign::ScoredCampaign& scored);

/// Whether it can be done in the state that the period is in.
bool fits(const Standing& standing, Act act);
/// "能做的是：leitai step freeze（封存）、…": what fits, for the end of a refusal. A clause without its full stop.
base::Text what_fits(const Standing& standing);

/// Something that may come next.
struct Possible {
    Act act{};
    std::string options;             ///< what must be said: " --why …"
    std::optional<base::Date> from;  ///< not before this day; empty: at any time, or not known
    base::Text hindered;             ///< why it cannot be done yet; empty: it can
};
/// What may come next, the way onward first.
std::vector<Possible> possible_next(const Standing& standing);

/// The office of the last step of any period; empty where there is none.
std::string last_office(const campaign::ScoredCampaign& scored);

}  // namespace leitai::desk
