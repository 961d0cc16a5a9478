// Reads the layout of documents from YAML: paper, margins, line pitch, fonts and sizes.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "leitai/issue/issues.hpp"
#include "leitai/page/document_layout.hpp"
#include "leitai/rubric/load/read.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::plan {

/// The key that opens the file, and that of the plan.
inline constexpr std::string_view layout_key = "layout";
/// The builtin one.
inline constexpr std::string_view standard_layout = "gbt9704";

/// The keys of the file, and of its margins, fonts and sizes.
std::span<const yaml::Field> layout_fields();
std::span<const yaml::Field> margin_fields();
std::span<const yaml::Field> font_fields();
std::span<const yaml::Field> size_fields();

/// Reads the one layout of a file; what it leaves out is that of GB/T 9704-2012. Empty, with an issue, when it cannot
/// be used. With linting each measure that departs from the standard is a warning; fonts are not, for it names none.
std::optional<page::Layout> read_layout(const source::SourceMap& map, source::FileId file, issue::Issues& issues,
                                        rubric::Linting linting);

}  // namespace leitai::plan
