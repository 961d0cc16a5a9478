// The tables of keys of files that are no records: the plan, the rubric, the catalogues, the calendar and the layout.
#pragma once

#include <vector>

#include "leitai/yaml/named_table.hpp"

namespace leitai::schema {

/// In the order in which help prints them: the file's own first, then those of the mappings in it.
std::vector<yaml::NamedTable> plan_tables();
std::vector<yaml::NamedTable> rubric_tables();
std::vector<yaml::NamedTable> weakness_tables();
std::vector<yaml::NamedTable> duties_tables();
std::vector<yaml::NamedTable> conduct_tables();
std::vector<yaml::NamedTable> books_tables();
std::vector<yaml::NamedTable> awards_tables();
std::vector<yaml::NamedTable> pairing_tables();
std::vector<yaml::NamedTable> calendar_tables();
std::vector<yaml::NamedTable> layout_tables();
std::vector<yaml::NamedTable> texts_tables();

}  // namespace leitai::schema
