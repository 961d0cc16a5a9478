// What a rubric says otherwise than an older one, whose points can change by it, and the version it must have.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/rubric/versions/fingerprint.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::rubric {

/// The key of a part of a fingerprint: its aspect, and a name where the aspect has several parts.
using Reason = Parts::key_type;

/// One thing that two rubrics say differently.
struct Change {
    enum class Kind : std::uint8_t { rubric, module, indicator, measure, fact } kind = Kind::rubric;
    enum class State : std::uint8_t { changed, added, removed } state = State::changed;
    std::string id;
    base::Text title;
    std::vector<VillageClass> classes;  ///< for whose villages points, places or grades can change; none: for nobody
    bool every_class = false;           ///< the classes are all that there are
    std::vector<Reason> reasons;        ///< of one that was changed

    bool can_change_results() const { return !classes.empty(); }
};

/// All that two rubrics say differently.
struct Changes {
    std::vector<Change> list;         ///< the head, modules, indicators, measures, facts; new order, removed ones last
    std::size_t same_indicators = 0;  ///< whose points cannot have changed

    bool can_change_results() const;
    /// How many indicators of the list can give other points than before.
    std::size_t changed_indicators() const;
};

/// Compares two rubrics by the names of all they hold.
Changes compare(const Rubric& old, const Rubric& now);

/// Demands the version that the changes ask for: the first number must rise when results can change, any must rise
/// when anything was changed. `map` holds the new rubric.
void check_version(const Rubric& old, const Rubric& now, const Changes& changes, const source::SourceMap& map,
                   issue::Issues& issues);

}  // namespace leitai::rubric
