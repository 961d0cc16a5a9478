// Makes the schema of a file from its tables of keys.
#pragma once

#include <string>
#include <vector>

#include "leitai/schema/values.hpp"
#include "leitai/yaml/named_table.hpp"

namespace leitai::schema {

/// The tables of one kind of file, the file's own first. Of a record there is one list for each unit that may be
/// scored: the lists differ in the key that names the contestant.
using Variants = std::vector<std::vector<yaml::NamedTable>>;

/// Adds each table to `definitions`: the file's own under its name, those inside as OWN.NAME. Fields may also hold the
/// tables that are `shared`.
void define(Json& definitions, const Variants& variants, const std::vector<yaml::NamedTable>& shared = {});
/// Adds the shared ones, each under its name.
void define_shared(Json& definitions, const std::vector<yaml::NamedTable>& shared);

/// `{"$ref": "#/definitions/NAME"}`.
Json reference(const std::string& name);

}  // namespace leitai::schema
