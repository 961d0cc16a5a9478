// The keys with which the records of a contest begin, and the tables of all of them for help, `init` and the schema.
#pragma once

#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/record/register_tables.hpp"

namespace leitai::record {

/// The first rows of every table: kind, period.
enum ContestField : std::size_t { contest_kind, contest_period, contest_own };

std::vector<NamedTable> panel_tables();
std::vector<NamedTable> round_tables(const base::ScoredUnit& unit);
std::vector<NamedTable> sheet_tables();
std::vector<NamedTable> ballots_tables();

}  // namespace leitai::record
