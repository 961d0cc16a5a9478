// The list of output formats, and finding one by its name or by a file's ending.
#include "leitai/page/format.hpp"

#include <algorithm>

#include "leitai/page/gate.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

using Writer = void (*)(const Page&, const WriteOptions&, const Sink&);

/// A writer that gets what is for its readers, and nothing but what may leave: whoever writes a page finds its writer
/// in this list.
template <Writer writer>
void data(const Page& page, const WriteOptions& options, const Sink& sink) {
    writer(gated(shown_to(Reader::data, page)), options, sink);
}
template <Writer writer>
void people(const Page& page, const WriteOptions& options, const Sink& sink) {
    writer(gated(shown_to(Reader::people, page)), options, sink);
}

}  // namespace

const std::vector<FormatRow>& formats() {
    using By = FormatRow::By;
    using Several = FormatRow::Several;
    static const std::vector<FormatRow> rows = {
        {.name = "text", .ending = ".txt", .write = people<write_text>, .prose = true, .several = Several::below},
        {.name = "csv",
         .ending = ".csv",
         .data = true,
         .write = data<write_csv>,
         .several = Several::table,
         .one_table = true},
        {.name = "json",
         .ending = ".json",
         .data = true,
         .write = data<write_json>,
         .several = Several::list,
         .notice = true},
        {.name = "jsonl",
         .ending = ".jsonl",
         .data = true,
         .write = data<write_jsonl>,
         .several = Several::rows,
         .one_table = true},
        {.name = "markdown",
         .ending = ".md",
         .write = people<write_markdown>,
         .prose = true,
         .several = Several::below},
        {.name = "html", .ending = ".html", .also = ".htm", .write = people<write_html>, .footer = true},
        {.name = "xlsx",
         .ending = ".xlsx",
         .write = people<write_xlsx>,
         .binary = true,
         .footer = true,
         .sheets = true},
        {.name = "docx",
         .ending = ".docx",
         .write = people<write_docx>,
         .binary = true,
         .document = true,
         .footer = true},
        {.name = "pdf", .ending = ".pdf", .by = By::printer, .binary = true, .document = true, .footer = true},
        {.name = "yaml", .ending = ".yaml", .also = ".yml", .by = By::records},
    };
    return rows;
}

const FormatRow* find_format(std::string_view name) {
    for (const FormatRow& row : formats()) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

bool has_ending(std::string_view path, std::string_view ending) {
    if (ending.empty() || path.size() < ending.size()) return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [&](char a, char b) { return a == lower(b); });
}

const FormatRow* format_of_file(std::string_view path) {
    for (const FormatRow& row : formats()) {
        if (has_ending(path, row.ending) || has_ending(path, row.also)) return &row;
    }
    return nullptr;
}

const FormatRow& notice_format() {
    return *std::find_if(formats().begin(), formats().end(), [](const FormatRow& row) { return row.notice; });
}

}  // namespace leitai::page
