// The seals of one member as a plan names them: found, and looked at once each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/members.hpp"
#include "leitai/campaign/seals.hpp"

namespace leitai::campaign {

/// Looks at the seals of a member. What is wrong is an issue at the plan's entry and a flaw of `members`, which also
/// lists the sums of every seal that was looked at.
class MemberSeals {
public:
    /// What is given must outlive it.
    MemberSeals(const Campaign& campaign, const plan::Member& entry, Members& members, issue::Issues& issues);

    const std::vector<Seal>& list() const { return seals_; }
    /// The seal that holds a period; nullptr where there is none.
    const Seal* of(base::Period period) const;
    /// Whether a seal is what it was by itself, and by the hash that `entry` names; told once.
    bool is_sound(const Seal& seal, const plan::Member& entry);
    /// What the plan says of the seal of an earlier period. Where it says nothing, the seal that follows (`manifest`)
    /// answers for it: that one lists its result records, which must say what its results say.
    plan::Member entry_of(base::Period before, const Seal& seal, const seal::Manifest* manifest) const;
    void report(issue::Said said, source::Place place);

private:
    bool look_at(const Seal& seal, const plan::Member& entry);
    void flaw(const Seal& seal, std::string_view file, const std::string& detail);
    std::string file_of(const Seal& seal, std::string_view file) const;

    const Campaign& campaign_;
    const plan::Member& entry_;
    Members& members_;
    issue::Issues& issues_;
    base::Text name_;
    std::vector<Seal> seals_;
};

}  // namespace leitai::campaign
