// The records of how a period went from open to final: steps, objections, decisions.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/record/objection.hpp"
#include "leitai/record/register_tables.hpp"
#include "leitai/record/step.hpp"

namespace leitai::record {

/// As they were read, in input order.
struct Process {
    std::vector<Step> steps;
    std::vector<Objection> objections;
    std::vector<Decision> decisions;
    bool faulty = false;  ///< some such record is in error and left out: what seems missing may be there
};

/// Whether a word is the kind of such a record. No result depends on them.
constexpr bool is_of_process(std::string_view kind) {
    return kind == "step" || kind == "objection" || kind == "decision";
}

/// The first rows of every table: kind, period.
enum ProcessField : std::size_t { process_kind, process_period, process_own };

std::vector<NamedTable> step_tables();
std::vector<NamedTable> objection_tables(const base::ScoredUnit& unit);
std::vector<NamedTable> decision_tables();

}  // namespace leitai::record
