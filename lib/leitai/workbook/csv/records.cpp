// Goes through a text character by character; a quote counts at the beginning of a field alone.
#include "leitai/workbook/csv/records.hpp"

#include <array>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

constexpr std::array<char, 3> separators{',', ';', '\t'};
constexpr std::size_t lines_looked_at = 20;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// The line `sep=;`, which programs write for each other: its separator and length; no length where there is none.
Separator said_separator(std::string_view text) {
    const bool quoted = text.starts_with('"');
    std::size_t at = quoted ? 1 : 0;
    if (text.substr(at, 4) != "sep=" && text.substr(at, 4) != "SEP=") return {};
    at += 4;
    if (at >= text.size() || is_line_end(text[at]) || text[at] == '"') return {};
    const char said = text[at++];
    if (quoted && text.substr(at, 1) != "\"") return {};
    at += quoted ? 1U : 0U;
    if (at < text.size() && !is_line_end(text[at])) return {};
    if (text.substr(at, 2) == "\r\n") return {said, at + 2};
    return {said, std::min(at + 1, text.size())};
}

/// How often each separator stands outside quotes, and in how many lines.
struct Counts {
    std::array<std::size_t, separators.size()> all{}, lines{}, in_line{};

    void end_line() {
        for (std::size_t i = 0; i < separators.size(); ++i) {
            all[i] += in_line[i];
            lines[i] += in_line[i] > 0 ? 1U : 0U;
        }
        in_line = {};
    }
};

}  // namespace

Separator separator_of(std::string_view text) {
    if (const Separator said = said_separator(text); said.behind > 0) return said;
    Counts counts;
    bool quoted = false;
    char before = '\n';
    for (std::size_t at = 0, lines = 0; at < text.size() && lines < lines_looked_at; ++at) {
        const char c = text[at];
        const bool opens = is_line_end(before) || before == ' ' || before == ',' || before == ';' || before == '\t';
        if (c == '"' && (quoted || opens || before == '"')) quoted = !quoted;
        for (std::size_t i = 0; i < separators.size() && !quoted; ++i)
            counts.in_line[i] += c == separators[i] ? 1U : 0U;
        if (!quoted && is_line_end(c)) {
            counts.end_line();
            ++lines;
        }
        before = c;
    }
    counts.end_line();
    std::size_t best = 0;
    for (std::size_t i = 1; i < separators.size(); ++i) {
        if (counts.lines[i] > counts.lines[best] ||
            (counts.lines[i] == counts.lines[best] && counts.all[i] > counts.all[best]))
            best = i;
    }
    return {separators[best], 0};
}

bool CsvRecords::at_end_of_field() const {
    return at_ >= text_.size() || text_[at_] == separator_ || is_line_end(text_[at_]);
}

void CsvRecords::pass_line_end() { at_ += text_.substr(at_, 2) == "\r\n" ? 2U : 1U; }

void CsvRecords::append(std::string& field, char c, std::uint32_t column) const {
    if (c == '\0') refuse_broken({"文字里有空字符（NUL）", "there is a NUL character in the text"}, number_, column);
    if (field.size() >= longest_) {
        refuse_large({"单元格的文字太长，也许是前面少了一个引号",
                      "the text of a cell is too long; perhaps a quote is "
                      "missing before it"},
                     number_, column);
    }
    field += c;
}

void CsvRecords::take_quoted(std::string& field, std::uint32_t column) {
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '"') {
            if (text_.substr(at_, 2) != "\"\"") break;
            ++at_;
        }
        if (text_.substr(at_, 2) == "\r\n") ++at_;
        append(field, text_[at_] == '\r' ? '\n' : text_[at_], column);
    }
    if (at_ >= text_.size()) {
        refuse({"引号没有收尾：请在表格软件里打开核对，另存为xlsx再交",
                "a quote is opened and never closed: look the file over in a spreadsheet program, and save it as xlsx"},
               number_, column);
    }
    ++at_;
    while (!at_end_of_field() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    if (!at_end_of_field()) {
        refuse({"收尾的引号后面还有字：请在表格软件里打开核对，另存为xlsx再交",
                "something stands behind a closing quote: look the file over in a spreadsheet program, and save it as "
                "xlsx"},
               number_, column);
    }
}

void CsvRecords::take_field(std::string& field, std::uint32_t column) {
    std::size_t first = text_.find_first_not_of(' ', at_);
    if (first < text_.size() && text_[first] == '"') {
        at_ = first;
        return take_quoted(field, column);
    }
    for (; !at_end_of_field(); ++at_) append(field, text_[at_], column);
}

bool CsvRecords::next(std::vector<std::string>& fields) {
    fields.clear();
    if (at_ >= text_.size()) return false;
    if (++number_ > last_row) refuse_large({"行太多", "there are too many rows"}, last_row);
    for (;;) {
        const auto column = static_cast<std::uint32_t>(fields.size() + 1);
        if (column > last_column) refuse_large({"一行的列太多", "a row has too many columns"}, number_, last_column);
        take_field(fields.emplace_back(), column);
        if (at_ >= text_.size()) return true;
        if (text_[at_] != separator_) break;
        ++at_;
    }
    pass_line_end();
    return true;
}

}  // namespace leitai::workbook
