// The tables of keys of all registers, for help, `init` and the schema.
#pragma once

#include <span>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The table of one mapping, with what it is called: "整顿记录 kind: rectification".
struct NamedTable {
    base::Text title;
    std::span<const yaml::Field> fields;
};

/// Each record's own table, then those of the mappings in it.
std::vector<NamedTable> check_tables();
std::vector<NamedTable> rectification_tables();
std::vector<NamedTable> duty_tables();
std::vector<NamedTable> breach_tables();
std::vector<NamedTable> team_tables();
std::vector<NamedTable> determination_tables();

}  // namespace leitai::record
