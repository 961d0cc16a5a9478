// The list of output formats, and finding one by its name or by a file's ending.
#include "leitai/page/format.hpp"

#include <algorithm>

#include "leitai/page/writers.hpp"

namespace leitai::page {

const std::vector<FormatRow>& formats() {
    using By = FormatRow::By;
    static const std::vector<FormatRow> rows = {
        {.name = "text", .ending = ".txt", .write = write_text, .prose = true},
        {.name = "csv", .ending = ".csv", .write = write_csv},
        {.name = "json", .ending = ".json", .write = write_json, .notice = true},
        {.name = "jsonl", .ending = ".jsonl", .write = write_jsonl},
        {.name = "markdown", .ending = ".md", .write = write_markdown, .prose = true},
        {.name = "html", .ending = ".html", .write = write_html, .footer = true},
        {.name = "xlsx", .ending = ".xlsx", .write = write_xlsx, .binary = true, .footer = true, .sheets = true},
        {.name = "docx", .ending = ".docx", .write = write_docx, .binary = true, .document = true, .footer = true},
        {.name = "pdf", .ending = ".pdf", .by = By::printer, .binary = true, .document = true, .footer = true},
        {.name = "yaml", .ending = ".yaml", .by = By::records},
    };
    return rows;
}

const FormatRow* find_format(std::string_view name) {
    for (const FormatRow& row : formats()) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

const FormatRow* format_of_file(std::string_view path) {
    for (const FormatRow& row : formats()) {
        if (path.ends_with(row.ending)) return &row;
    }
    return nullptr;
}

const FormatRow& notice_format() {
    return *std::find_if(formats().begin(), formats().end(), [](const FormatRow& row) { return row.notice; });
}

}  // namespace leitai::page
