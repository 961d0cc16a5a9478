// How a document of each kind becomes a record, and which keys it may have.
#pragma once

#include <optional>
#include <vector>

#include "leitai/base/scored_unit.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/kinds.hpp"
#include "leitai/record/records.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/named_table.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::record {

// std::optional<Check> read_check(yaml::Value, const rubric::Rubric&, issue::Issues&), and so on for each row of
// kinds.def: reads a document of that kind; empty, with its issues, where it cannot be used. `rubric` has what the kind
// needs. (Returns are many and small: see read/return.hpp.)
#define LEITAI_KIND(group, word, Type, ...) \
    std::optional<Type> read_##word(yaml::Value root, const rubric::Rubric& rubric, issue::Issues& issues);
#define LEITAI_RETURN(...)
#include "leitai/record/kinds.def"

using NamedTable = yaml::NamedTable;

// std::vector<NamedTable> check_tables(const base::ScoredUnit&), and so on for each row of kinds.def: the record's own
// table first, without title and name, for these are the kind's; then those of the mappings in it.
#define LEITAI_KIND(group, word, ...) std::vector<NamedTable> word##_tables(const base::ScoredUnit& unit);
#include "leitai/record/kinds.def"

/// What records of several kinds hold alike: who reports, and the warnings that were acknowledged.
std::vector<NamedTable> shared_tables();

/// The tables of a kind, for help, `init` and the schema: its own first, under the title of the kind.
std::vector<NamedTable> tables_of(const Kind& kind, const base::ScoredUnit& unit);

}  // namespace leitai::record
