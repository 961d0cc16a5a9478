// Repeats all draws of a campaign, earlier ones before those that rest on them, and checks rules and outcomes.
#pragma once

#include <vector>

#include "leitai/draw/candidates.hpp"
#include "leitai/draw/held.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/draws.hpp"

namespace leitai::draw {

/// All draws that were read.
struct Draws {
    std::vector<Held> held;              ///< by day, then id
    std::vector<record::Drawn> orphans;  ///< outcomes of draws that are not among the records
    bool faulty = false;                 ///< some record is in error and left out

    const Held* find(std::string_view id) const;
    /// How many could not be held.
    std::size_t hindered() const;
};

/// Holds every draw by its rule and compares the outcomes that were recorded. What is wrong is reported; a draw that
/// rests on one that could not be held says so in `hindered` and reports nothing.
Draws hold(record::Draws&& records, const Sources& sources, issue::Issues& issues);

}  // namespace leitai::draw
