// The list of output formats, and finding one by its name or by a file's ending.
#include "leitai/page/format.hpp"

#include "leitai/page/writers.hpp"

namespace leitai::page {

const std::vector<FormatRow>& formats() {
    static const std::vector<FormatRow> rows = {
        {"text", ".txt", write_text},     {"csv", ".csv", write_csv},          {"json", ".json", write_json},
        {"jsonl", ".jsonl", write_jsonl}, {"markdown", ".md", write_markdown}, {"html", ".html", write_html},
        {"xlsx", ".xlsx", write_xlsx},    {"docx", ".docx", write_docx},
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

}  // namespace leitai::page
