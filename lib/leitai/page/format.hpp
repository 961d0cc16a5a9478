// The formats in which a page can be written: one row and one writer for each.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/page/document_layout.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Takes the next bytes of a document: standard output, or a file that is renamed when complete.
using Sink = std::function<void(std::string_view bytes)>;

/// What a writer may need besides the page.
struct WriteOptions {
    base::Lang lang = base::Lang::zh;
    int width = 80;                  ///< text: columns of the terminal; 0 = no limit
    bool color = false;              ///< text: bold headings
    const Layout* layout = nullptr;  ///< docx: of the plan; none: that of the standard
};

/// One row of the list of formats.
struct FormatRow {
    std::string_view name;    ///< "markdown"
    std::string_view ending;  ///< ".md", for `-o FILE`
    void (*write)(const Page&, const WriteOptions&, const Sink&);
};

/// text, csv, json, jsonl, markdown, html, xlsx, docx, in the order that help prints.
const std::vector<FormatRow>& formats();
const FormatRow* find_format(std::string_view name);
const FormatRow* format_of_file(std::string_view path);

}  // namespace leitai::page
