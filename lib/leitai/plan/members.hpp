// The members of a plan: campaigns of villages whose results an appraisal of townships or counties rests on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::plan {

/// One entry of `members`.
struct Member {
    std::string folder;  ///< of the member's campaign, seen from the plan's folder
    std::string sha256;  ///< of the SHA256SUMS of its seal; empty: not named
    std::string seal;    ///< "2023-Q2.2": the seal that the hash is of; empty: that of whatever period is scored
    source::Place place, sha256_place, seal_place;

    /// Whether it speaks of this period.
    bool is_of(base::Period period) const;
};

/// The keys of an entry, for its reader, for help and for the schema.
std::span<const yaml::Field> member_fields();

/// Reads the list; what is wrong with an entry is added to `issues`, and the entry left out.
std::vector<Member> read_members(const std::vector<yaml::Value>& list, issue::Issues& issues);

}  // namespace leitai::plan
