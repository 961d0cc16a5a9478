// Reads which warnings about a record a person has judged: a key that every kind of record may have.
#pragma once

#include <span>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/record/acknowledged.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The keys of each of them.
std::span<const yaml::Field> acknowledged_fields();

/// Those of a record; what is wrong with one is reported, and it acknowledges nothing.
void read_acknowledged(yaml::Value root, std::vector<Acknowledged>& into, issue::Issues& issues);

}  // namespace leitai::record
