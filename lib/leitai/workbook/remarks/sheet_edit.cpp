// Copies from one place to the next that changes: cells, rows that lack them, widths of columns, the used range.
#include "leitai/workbook/remarks/sheet_edit.hpp"

#include <algorithm>
#include <limits>

#include "leitai/workbook/remarks/colours.hpp"
#include "leitai/workbook/remarks/tag.hpp"

namespace leitai::workbook {

namespace {

constexpr std::uint32_t no_end = std::numeric_limits<std::uint32_t>::max();

std::uint32_t count_in(const Attributes& attributes, std::string_view name) {
    const char* digits = attributes.find(name);
    return parse_count(digits == nullptr ? "" : digits, last_column).value_or(0);
}

}  // namespace

SheetEdit::SheetEdit(std::string_view bytes, const RemarkLayout& layout, std::uint32_t cleared, StylesEdit& styles)
    : bytes_(bytes), layout_(layout), cleared_(cleared), styles_(styles) {
    for (const auto& [place, error] : layout.cells) wanted_[place.first][place.second] = {error, nullptr};
    for (const auto& [row, line] : layout.lines) wanted_[row][layout.column] = {line.error, &line.words};
}

std::string SheetEdit::result(std::size_t depth) {
    walk(bytes_, depth);
    copy_to(bytes_.size());
    return std::move(out_);
}

void SheetEdit::copy_to(std::size_t position) {
    if (position > copied_) out_.append(bytes_, copied_, position - copied_);
    copied_ = std::max(copied_, position);
}

std::string SheetEdit::tag() const { return std::string(bytes_.substr(position(), length())); }

void SheetEdit::take_prefix() {
    const std::string_view full = full_name();
    const std::size_t colon = full.find(':');
    prefix_ = full.substr(0, colon == std::string_view::npos ? 0 : colon + 1);
}

void SheetEdit::write_cell(std::uint32_t row, std::uint32_t column, const Wanted& wanted) {
    const std::uint32_t style = wanted.words != nullptr ? styles_.of_words(wanted.error)  //
                                                        : styles_.coloured(0, wanted.error);
    const std::string& p = prefix_;
    out_ += "<" + p + "c r=\"" + cell_name(column, row) + "\" s=\"" + std::to_string(style) + "\"";
    if (wanted.words == nullptr) {
        out_ += "/>";
        return;
    }
    out_ += " t=\"inlineStr\"><" + p + "is><" + p + "t xml:space=\"preserve\">" + xml_text(*wanted.words) + "</" + p +
            "t></" + p + "is></" + p + "c>";
}

void SheetEdit::write_cells_before(std::uint32_t column) {
    while (!of_row_.empty() && of_row_.begin()->first < column) {
        write_cell(row(), of_row_.begin()->first, of_row_.begin()->second);
        of_row_.erase(of_row_.begin());
    }
}

void SheetEdit::write_rows_before(std::uint32_t row) {
    while (!wanted_.empty() && wanted_.begin()->first < row) {
        const auto& [number, cells] = *wanted_.begin();
        out_ += "<" + prefix_ + "row r=\"" + std::to_string(number) + "\">";
        for (const auto& [column, wanted] : cells) write_cell(number, column, wanted);
        out_ += "</" + prefix_ + "row>";
        wanted_.erase(wanted_.begin());
    }
}

void SheetEdit::begin_row() {
    take_prefix();
    copy_to(position());
    write_rows_before(row());
    row_was_closed_ = false;
    const auto found = wanted_.find(row());
    if (found == wanted_.end()) return;
    of_row_ = std::move(found->second);
    wanted_.erase(found);
    // How far a row reaches is only a hint, which would be wrong now.
    const std::string changed = with_attribute(tag(), "spans", "");
    row_was_closed_ = is_closed(changed);
    out_ += row_was_closed_ ? opened(changed) : changed;
    skip_to(position() + length());
}

void SheetEdit::end_row() {
    if (of_row_.empty() && !row_was_closed_) return;
    copy_to(position());
    write_cells_before(no_end);
    if (row_was_closed_) out_ += "</" + prefix_ + "row>";
}

void SheetEdit::begin_cell(std::uint32_t style) {
    const auto found = of_row_.find(column());
    const bool words = found != of_row_.end() && found->second.words != nullptr;
    const bool coloured = found != of_row_.end() && !words;
    const bool was_coloured = styles_.is_coloured(style);
    cell_goes_ = words || (cleared_ != 0 && column() == cleared_ && was_coloured);
    if (!of_row_.empty() || cell_goes_ || was_coloured) copy_to(position());
    write_cells_before(column());
    if (cell_goes_) {
        if (words) write_cells_before(column() + 1);
        return;
    }
    if (!coloured && !was_coloured) return;
    const std::uint32_t own = was_coloured ? styles_.uncoloured(style) : style;
    const std::uint32_t then = coloured ? styles_.coloured(own, found->second.error) : own;
    if (coloured) of_row_.erase(found);
    out_ += with_attribute(tag(), "s", std::to_string(then));
    skip_to(position() + length());
}

void SheetEdit::end_cell() {
    if (cell_goes_) skip_to(position() + length());
    cell_goes_ = false;
}

void SheetEdit::begin_other(std::string_view name, const Attributes& attributes) {
    if (name == "dimension") {
        const char* range = attributes.find("ref");
        std::optional<Merged> used = parse_range(range == nullptr ? "" : range);
        if (!used || wanted_.empty()) return;
        used->first_row = std::min(used->first_row, wanted_.begin()->first);
        used->last_row = std::max(used->last_row, wanted_.rbegin()->first);
        used->last_column = std::max(used->last_column, layout_.column);
        for (const auto& [place, error] : layout_.cells)
            used->first_column = std::min(used->first_column, place.second);
        copy_to(position());
        out_ += with_attribute(
            tag(), "ref",
            cell_name(used->first_column, used->first_row) + ":" + cell_name(used->last_column, used->last_row));
        skip_to(position() + length());
    } else if (name == "col") {
        columns_.push_back({tag(), count_in(attributes, "min"), count_in(attributes, "max")});
    } else if (name == "sheetData") {
        take_prefix();
        copy_to(position());
        if (!columns_done_) write_columns();
        data_was_closed_ = is_closed(tag()) && !wanted_.empty();
        if (!data_was_closed_) return;
        out_ += opened(tag());
        skip_to(position() + length());
    } else if (name == "cols" && !layout_.lines.empty()) {
        copy_to(position());
    }
}

/// The list of columns with the width of the one with words.
void SheetEdit::write_columns() {
    columns_done_ = true;
    if (layout_.lines.empty()) return;
    const std::uint32_t own = layout_.column;
    std::vector<Columns> all;
    for (const Columns& one : columns_) {
        if (own < one.first || own > one.last) {
            all.push_back(one);
            continue;
        }
        if (one.first < own) all.push_back({one.tag, one.first, own - 1});
        if (one.last > own) all.push_back({one.tag, own + 1, one.last});
    }
    all.push_back({"<" + prefix_ + "col width=\"" + std::to_string(remark_width) + "\" customWidth=\"1\"/>", own, own});
    std::sort(all.begin(), all.end(), [](const Columns& a, const Columns& b) { return a.first < b.first; });
    out_ += "<" + prefix_ + "cols>";
    for (const Columns& one : all) {
        const std::string tag =
            with_attribute(with_attribute(one.tag, "min", std::to_string(one.first)), "max", std::to_string(one.last));
        out_ += is_closed(tag) ? tag : tag.substr(0, tag.size() - 1) + "/>";
    }
    out_ += "</" + prefix_ + "cols>";
}

void SheetEdit::end_other(std::string_view name) {
    if (name == "cols" && !layout_.lines.empty()) {
        take_prefix();
        write_columns();
        skip_to(position() + length());
    } else if (name == "sheetData") {
        if (wanted_.empty() && !data_was_closed_) return;
        copy_to(position());
        write_rows_before(no_end);
        if (data_was_closed_) out_ += "</" + prefix_ + "sheetData>";
    }
}

}  // namespace leitai::workbook
