// Writes a page as Markdown (GitHub's dialect): headings, lists and tables; text of cells is never taken as markup.
#include <algorithm>
#include <string>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

/// An underscore within a word is no markup: collective_income stays legible.
bool is_markup(std::string_view text, std::size_t at) {
    if (text[at] == '_') return at == 0 || at + 1 == text.size() || !is_word(text[at - 1]) || !is_word(text[at + 1]);
    return std::string_view("\\`*[]<>|~&").find(text[at]) != std::string_view::npos;
}

/// Text as part of a line: no markup, no line end.
std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') {
            result += "<br>";
        } else if (byte < 0x20 || byte == 0x7f) {
            result += ' ';
        } else {
            if (is_markup(text, at)) result += '\\';
            result += text[at];
        }
    }
    return result;
}

/// Text as a line of its own: at its beginning, signs and numbers would open a heading or a list.
std::string escaped_line(std::string_view text) {
    std::string line = escaped(text);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (line.empty()) return line;
    if (std::string_view("#+-=").find(line.front()) != std::string_view::npos) {
        line.insert(0, "\\");
    } else if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) {
        line.insert(digits, "\\");
    }
    return line;
}

void write_block(Buffer& out, const Table& table, base::Lang lang) {
    const std::vector<std::size_t> shown = columns_for(Reader::people, table);
    if (!table.title.empty()) out << "**" << escaped(table.title.in(lang)) << "**\n\n";
    out << '|';
    for (const std::size_t c : shown) out << ' ' << escaped(table.columns[c].label.in(lang)) << " |";
    out << "\n|";
    for (const std::size_t c : shown) out << (table.columns[c].right ? " ---: |" : " --- |");
    out << '\n';
    each_row(table, [&](const std::vector<Cell>& cells) {
        out << '|';
        for (const std::size_t c : shown) out << ' ' << escaped(words_of(cells[c], lang)) << " |";
        out << '\n';
    });
    if (table.rows == 0) out << "\n" << no_rows(lang) << '\n';
}

void write_block(Buffer& out, const Heading& heading, base::Lang lang) {
    out.repeat(std::clamp(heading.level + 1, 2, 6), '#');
    out << ' ' << escaped(heading.words.in(lang)) << '\n';
}

void write_block(Buffer& out, const Paragraph& paragraph, base::Lang lang) {
    out << escaped_line(paragraph.words.in(lang)) << '\n';
}

void write_block(Buffer& out, const Facts& facts, base::Lang lang) {
    for (const Facts::Item& item : facts.items) {
        out << "- " << escaped_line(item.label.in(lang)) << (lang == base::Lang::zh ? "：" : ": ")
            << escaped(words_of(item.value, lang)) << '\n';
    }
}

void write_block(Buffer& out, const Formal& formal, base::Lang lang) {
    bool first = true;
    for (const std::string& line : formal_lines(formal, lang)) {
        out << (first ? "" : "\n") << escaped_line(line) << '\n';
        first = false;
    }
}

/// The fence is longer than any row of backticks within.
void write_block(Buffer& out, const Script& script, base::Lang /*lang*/) {
    std::size_t longest = 2;
    for (const std::string& line : script.lines) {
        std::size_t row = 0;
        for (const char c : line) longest = std::max(longest, c == '`' ? ++row : row = 0);
    }
    const std::string fence(longest + 1, '`');
    out << fence << "sh\n";
    for (const std::string& line : script.lines) out << text::one_line(line) << '\n';
    out << fence << '\n';
}

}  // namespace

void write_markdown(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    out << "# " << escaped(page.title.in(options.lang)) << '\n';
    if (page.finality.provisional()) out << "\n**" << escaped(provisional_stamp(options.lang)) << "**\n";
    for (const std::string& words : finality_lines(page.finality, options.lang)) out << '\n' << escaped(words) << '\n';
    for (const Block& block : page.blocks) {
        out << '\n';
        std::visit([&](const auto& one) { write_block(out, one, options.lang); }, block);
    }
    out.finish();
}

}  // namespace leitai::page
