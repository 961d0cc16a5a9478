// Writes a page as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, RFC 4180; text that a spreadsheet would
// run as a formula is guarded.
//
// A page of one table is that table alone, so that programs read it too. A page of several tables is written block by
// block with empty lines between them, as a person would lay them out on a sheet.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/table_view.hpp"
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
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
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

void write_cell(Buffer& out, const Cell& cell, base::Lang lang) {
    const auto digits = digits_of(cell);
    // A rate keeps its sign of percent, which spreadsheets read as a number.
    if (digits && !is_percent(cell)) return write_field(out, *digits, false);
    write_field(out, words_of(cell, lang), cell.kind == Cell::Kind::text);
}

void write_line(Buffer& out, std::string_view text) {
    write_field(out, text, true);
    out << line_end;
}

/// `provisional`: a last column says so in each row, because rows are copied without their heading.
void write_table(Buffer& out, const Table& table, base::Lang lang, bool provisional) {
    const std::vector<std::size_t> shown = columns_for(Reader::data, table);
    const bool zh = lang == base::Lang::zh;
    for (const std::size_t c : shown) {
        if (c != shown.front()) out << ',';
        write_field(out, table.columns[c].label.in(lang), true);
    }
    if (provisional) out << (zh ? ",状态" : ",State");
    out << line_end;
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (const std::size_t c : shown) {
            if (c != shown.front()) out << ',';
            write_cell(out, cells[c], lang);
        }
        if (provisional) out << (zh ? ",暂定" : ",provisional");
        out << line_end;
    });
}

void write_block(Buffer& out, const Heading& heading, base::Lang lang) {
    out << line_end;
    write_line(out, heading.words.in(lang));
}

void write_block(Buffer& out, const Paragraph& paragraph, base::Lang lang) {
    if (!paragraph.note) write_line(out, paragraph.words.in(lang));
}

void write_block(Buffer& out, const Facts& facts, base::Lang lang) {
    for (const Facts::Item& item : facts.items) {
        write_field(out, item.label.in(lang), true);
        out << ',';
        write_cell(out, item.value, lang);
        out << line_end;
    }
}

void write_block(Buffer& out, const Table& table, base::Lang lang) {
    out << line_end;
    if (!table.title.empty()) write_line(out, table.title.in(lang));
    write_table(out, table, lang, false);
}

}  // namespace

void write_csv(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    out << bom;
    const std::vector<const Table*> tables = tables_of(page.blocks);
    if (tables.size() == 1) {
        write_table(out, *tables.front(), options.lang, page.finality.provisional());
    } else {
        write_line(out, page.title.in(options.lang));
        if (page.finality.provisional()) write_line(out, provisional_stamp(options.lang));
        for (const std::string& words : finality_lines(page.finality, options.lang)) write_line(out, words);
        for (const Block& block : page.blocks) {
            std::visit([&](const auto& one) { write_block(out, one, options.lang); }, block);
        }
    }
    out.finish();
}

}  // namespace leitai::page
