// The records of judging as they were read: panels, rounds, sheets and ballots.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/record/ballots.hpp"
#include "leitai/record/panel.hpp"
#include "leitai/record/round.hpp"
#include "leitai/record/sheet.hpp"

namespace leitai::record {

struct Contests {
    std::vector<Panel> panels;
    std::vector<Round> rounds;
    std::vector<Sheet> sheets;
    std::vector<Ballots> ballots;
    // Some such record is in error and left out, so whatever is counted is provisional.
    bool faulty = false;
    // Likewise of panels and of rounds: a reference to a record that is missing may be right.
    bool panel_faulty = false, round_faulty = false;
};

/// Whether a word is the kind of such a record.
constexpr bool is_of_contest(std::string_view kind) {
    return kind == "panel" || kind == "round" || kind == "sheet" || kind == "ballots";
}

}  // namespace leitai::record
