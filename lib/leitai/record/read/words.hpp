// Reads a list of words that are held against those of other records: industries, strengths, needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The words of a list, each once, in the order in which they stand; a word that stands there twice is reported. `key`
/// names the list.
std::vector<std::string> read_words(const yaml::Mapping& map, std::size_t field, std::string_view key,
                                    issue::Issues& issues);

}  // namespace leitai::record
