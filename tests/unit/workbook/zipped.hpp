// Packs parts that tests write by hand into a zip file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/page/docx/zip.hpp"

namespace leitai::workbook {

/// A zip file of parts by name, in their order.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::vector<page::ZipPart> files;
    for (const auto& [name, bytes] : parts) files.push_back({name, page::Spool(bytes)});
    std::string all;
    page::zip(files, [&](std::string_view bytes) { all += bytes; });
    return all;
}

}  // namespace leitai::workbook
