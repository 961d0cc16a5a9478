// What must be true of entries: the fields that are needed, the order of states, and the catalogue's rules.
#pragma once

#include <optional>
#include <vector>

#include "leitai/book/view.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::book {

/// One place where a rule does not hold.
struct Breach {
    RegisterId of = 0;
    std::size_t rule = 0;    ///< position in the register's rules
    base::NameId entry = 0;  ///< its id; of who is left out: the id, or the empty text
    base::Text who;          ///< as it is called: "C0101", "东溪镇 东阳村"
    std::string code;        ///< of who is left out: its code, person or id; else the entry's id
    bool left_out = false;   ///< nobody covers it
    source::Place place;
    std::optional<source::Place> related;
};

/// Every breach of every rule at a moment, in the order of registers and rules, then of entries.
std::vector<Breach> breaches(const View& view);

/// Reports the breaches, and what entries lack: needed fields, states that were skipped.
void check_entries(const View& view, const std::vector<Breach>& breaches, issue::Issues& issues);

}  // namespace leitai::book
