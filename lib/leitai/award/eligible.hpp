// Who can have an award, and why somebody cannot.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "leitai/award/decide.hpp"
#include "leitai/award/numbers.hpp"

namespace leitai::award {

/// What was applied for and how it was reviewed, by village.
class Applications {
public:
    explicit Applications(const Input& input);
    const record::Application* application(rubric::AwardId award, base::RegionCode village) const;
    /// The review that counts: one against it before one for it.
    const record::Review* review(rubric::AwardId award, base::RegionCode village) const;

private:
    using Key = std::pair<rubric::AwardId, std::uint64_t>;
    std::map<Key, const record::Application*> applications_;
    std::map<Key, const record::Review*> reviews_;
};

/// Asks one award of one village after the other. `decided`: the outcomes of awards that it refers to.
class Eligible {
public:
    Eligible(const Input& input, Numbers& numbers, const Applications& applications,
             const std::map<rubric::AwardId, const Outcome*>& decided, const rubric::Award& award, rubric::AwardId id);

    /// Whether an award that this one refers to has an open line.
    bool waits() const;
    /// Empty where the village can have it, or waits for another award. Else the decision against it; with a margin
    /// (whose numbers are not filled in) where nothing stands against it but what the deciding quantity must reach.
    std::optional<Decision> against(VillageId village) const;
    /// Whether the village's outcome in another award decides, and that is open.
    bool waits_for_another(VillageId village) const;

private:
    std::optional<Decision> by_application(VillageId village, Decision decision) const;
    std::optional<Decision> by_veto(VillageId village, Decision decision) const;
    std::optional<Decision> by_least(VillageId village, Decision decision) const;
    std::optional<Decision> by_others(VillageId village, Decision decision) const;
    std::optional<Decision> by_unknown(VillageId village, Decision decision) const;
    /// How a village stands in any of some awards: chosen in one, or else open in one, or in none.
    State standing(const std::vector<rubric::AwardId>& any, VillageId village) const;

    const Input& input_;
    Numbers& numbers_;
    const Applications& applications_;
    const std::map<rubric::AwardId, const Outcome*>& decided_;
    const rubric::Award& award_;
    rubric::AwardId id_;
    std::map<rubric::AwardId, std::vector<State>> standings_;
};

}  // namespace leitai::award
