// What a draw came to: every candidate in the order of its stratum, and what became of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/record/draw.hpp"

namespace leitai::draw {

/// One who can be drawn.
struct Candidate {
    std::string code;
    base::Text name;
    std::string stratum;  ///< its id; empty where nothing is divided
    std::string key;
};

/// What became of a candidate.
enum class Fate : std::uint8_t {
    drawn,
    passed_over,   ///< recused or absent, as the rule says
    drawn_before,  ///< in an earlier draw that the rule names
    waiting        ///< behind those who were drawn
};

/// A candidate in the order of its stratum.
struct Line {
    std::size_t candidate = 0;  ///< position in Held::candidates
    Fate fate = Fate::waiting;
    bool reached = false;                ///< it stood in line before all places were taken
    std::int64_t place = 0;              ///< from 1; 0 where it was not drawn
    std::vector<std::size_t> questions;  ///< positions in the pool, in the order of their keys
};

/// A stratum, or all candidates where nothing is divided.
struct Stratum {
    std::string id;
    base::Text name;  ///< the id where it has none; empty where nothing is divided
    std::int64_t places = 0;
    std::vector<Line> order;  ///< by key, smallest first

    /// How many of its candidates have met this fate.
    std::size_t count(Fate fate) const;
    /// Who takes the next place that becomes free; nullptr where nobody is left.
    const Line* next() const;
};

/// How an outcome that was recorded differs from the rule.
struct Difference {
    enum class Kind : std::uint8_t {
        candidates,  ///< others could be drawn
        outcome,     ///< the same candidates, another outcome
    };
    Kind kind{};
    base::Text words;  ///< the first difference, as a clause
    source::Place at;
};

/// A draw that was repeated by its rule. Where it cannot be, `hindered` says why and nothing is ordered.
struct Held {
    record::Draw rule;
    std::vector<Candidate> candidates;  ///< sorted by the bytes of their codes
    std::string candidates_sha256;
    std::vector<Stratum> strata;            ///< sorted by the bytes of their ids
    std::vector<std::string> drawn_before;  ///< the candidates whom earlier draws have taken, sorted
    base::Text hindered;                    ///< a clause; empty where it was held
    std::optional<record::Drawn> recorded;
    std::optional<Difference> difference;  ///< between the recorded outcome and this one

    bool is_held() const { return hindered.empty(); }
    /// The codes of all candidates, sorted by their bytes.
    std::vector<std::string> codes() const;
};

/// The outcome as a record; of a draw that was held.
record::Drawn outcome_of(const Held& held);

}  // namespace leitai::draw
