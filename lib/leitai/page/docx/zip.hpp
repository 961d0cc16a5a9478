// Packs files into one zip file; the same files always give the same bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace leitai::page {

/// Names and bytes, in the order in which they stand in the archive. Entries are dated 1980-01-01, where the format's
/// time begins. Throws base::Failure when the library fails.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace leitai::page
