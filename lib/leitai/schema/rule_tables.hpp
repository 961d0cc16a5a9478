// The tables that a rubric and the weakness catalogue share: facts and measures.
#pragma once

#include <vector>

#include "leitai/yaml/named_table.hpp"

namespace leitai::schema {

/// What stands below `facts` and `measures`.
std::vector<yaml::NamedTable> fact_tables();

}  // namespace leitai::schema
