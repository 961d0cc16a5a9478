// Writes the first table of a page as CSV: UTF-8 with a byte order mark, CRLF, RFC 4180, one line of heads; text that a
// spreadsheet would run as a formula is guarded. Where a page has no table, its facts are one.
//
// Each row of a result says in its last column whether it is final, because rows are copied without their heading.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/tables.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

constexpr std::string_view bom = "\xef\xbb\xbf";
constexpr std::string_view line_end = "\r\n";

/// What makes spreadsheets take a text for a formula, also behind blanks; some take the wide signs of Chinese keyboards
/// for the same.
bool looks_like_formula(std::string_view text) {
    constexpr std::string_view signs[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

/// One field; free text is guarded, numbers are not: -0.50 is a number.
void write_field(Buffer& out, std::string_view text, bool free_text) {
    const bool guarded = free_text && looks_like_formula(text);
    // (Looked up in a text of them, by a call for each character, they took a tenth of the time of writing.)
    const auto needs_quotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(text.begin(), text.end(), needs_quotes)) {
        if (guarded) out << '\'';
        out << text;
        return;
    }
    out << '"';
    if (guarded) out << '\'';
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
        out << text.substr(0, quote + 1) << '"';
        text.remove_prefix(quote + 1);
    }
    out << text << '"';
}

/// For programs a rate is its digits, and yes is true; spreadsheets read a sign of percent as a part of the number.
void write_cell(Buffer& out, const Cell& cell, const WriteOptions& options) {
    const auto digits = digits_of(cell);
    if (digits && (options.ids || !is_percent(cell))) return write_field(out, *digits, false);
    const bool as_data = options.ids && cell.kind == Cell::Kind::boolean;
    const bool free_text = cell.kind != Cell::Kind::number && cell.kind != Cell::Kind::boolean;
    write_field(out, as_data ? std::string_view(cell.text) : words_of(cell, options.lang), free_text);
}

/// The last column of results: its head, or what stands in it.
std::string_view state_words(const WriteOptions& options, bool provisional) {
    const bool zh = options.lang == base::Lang::zh;
    if (options.ids) return provisional ? "true" : "false";
    if (provisional) return zh ? "暂定" : "provisional";
    return zh ? "正式" : "final";
}

std::string_view state_head(const WriteOptions& options) {
    if (options.ids) return "provisional";
    return options.lang == base::Lang::zh ? "状态" : "State";
}

void write_table(Buffer& out, const Table& table, const WriteOptions& options, const Page& page) {
    const std::vector<std::size_t> shown = columns_for(Reader::data, table);
    const bool own = std::any_of(table.columns.begin(), table.columns.end(),
                                 [](const Column& column) { return column.id == "provisional"; });
    const bool stated = page.result && !own;
    for (const std::size_t c : shown) {
        if (c != shown.front()) out << ',';
        const Column& column = table.columns[c];
        write_field(out, options.ids ? std::string_view(column.id) : column.label.in(options.lang), true);
    }
    if (stated) out << ',' << state_head(options);
    out << line_end;
    const std::string_view state = state_words(options, page.finality.provisional());
    write_rows(out, table, options.jobs, [&](Buffer& to, std::size_t, const std::vector<Cell>& cells) {
        for (const std::size_t c : shown) {
            if (c != shown.front()) to << ',';
            write_cell(to, cells[c], options);
        }
        if (stated) to << ',' << state;
        to << line_end;
    });
}

}  // namespace

void write_csv(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    out << bom;
    const std::vector<Table> tables = data_tables(page, options.lang);
    if (!tables.empty()) write_table(out, tables.front(), options, page);
    out.finish();
}

}  // namespace leitai::page
