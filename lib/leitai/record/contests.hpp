// The records of judging as they were read: panels, rounds, sheets and ballots, and re-votes on grades.
#pragma once

#include <vector>

#include "leitai/record/ballots.hpp"
#include "leitai/record/panel.hpp"
#include "leitai/record/revote.hpp"
#include "leitai/record/round.hpp"
#include "leitai/record/sheet.hpp"

namespace leitai::record {

/// One list for each row of the group in kinds.def: `panels`, `rounds` …
struct Contests {
#define LEITAI_KIND(...)
#define LEITAI_CONTEST(word, Type, list, ...) std::vector<Type> list;
#include "leitai/record/kinds.def"
    // Some such record is in error and left out, so whatever is counted is provisional.
    bool faulty = false;
    // Likewise of panels and of rounds: a reference to a record that is missing may be right.
    bool panel_faulty = false, round_faulty = false;
};

}  // namespace leitai::record
