// The result records that results.json stands for: what results.yaml of the same seal must be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leitai::report {

/// The text of results.yaml made of results.json, of the seal with this number; empty when it is no such document. A
/// key that result records get must be in results.json too, and is put here.
std::optional<std::string> records_of_results(std::string_view results_json, int sealed);

}  // namespace leitai::report
