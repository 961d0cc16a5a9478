// Which facts are asked of which village: the one answer for sheets of facts and of events.
#pragma once

#include <cstdint>
#include <vector>

#include "leitai/campaign/scoring.hpp"

namespace leitai::desk {

/// Whether and how a fact is asked for.
enum class Ask : std::uint8_t {
    no,    ///< reported, supplied by the toolkit, closed by a decision, or nothing of this village rests on it
    may,   ///< not reported; leaving it out says that there is none
    owed,  ///< `validate` lists it as owed, and only a report settles it
};

/// The answers for a scored campaign. What is owed is what scoring found: nobody else decides it.
class Asks {
public:
    explicit Asks(const campaign::ScoredCampaign& scored);

    Ask of(cohort::VillageId village, rule::FactId fact) const { return asks_[village * facts_ + fact]; }
    /// Whether the rubric compares the fact with the one of an earlier period of which nothing is known, though the
    /// village was there at that time.
    bool baseline(cohort::VillageId village, rule::FactId fact, rule::Past past) const;

private:
    const cohort::Cohort& cohort_;
    std::size_t facts_;
    std::vector<Ask> asks_;
};

}  // namespace leitai::desk
