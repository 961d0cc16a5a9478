// Where rows and cells do not say where they are, they are counted on; what says something impossible is refused.
#include "leitai/workbook/xlsx/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "leitai/workbook/cell_ref.hpp"
#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/number.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

Written written_of(const char* type) {
    if (type == nullptr) return Written::number;
    const std::string_view word = type;
    if (word == "s") return Written::shared;
    if (word == "n") return Written::number;
    if (word == "inlineStr") return Written::inline_text;
    if (word == "str") return Written::text;
    if (word == "b") return Written::boolean;
    if (word == "e") return Written::error;
    if (word == "d") return Written::date;
    refuse_broken({"单元格的类型写错了", "a cell is of no known type"});
}

/// A row of no height and a column of no width are as hidden as those that say so.
bool is_nothing(const char* size) { return size != nullptr && short_number(size) == "0"; }

[[noreturn]] void refuse_place() { refuse_broken({"单元格的位置写错了", "a cell's place is wrong"}); }

[[noreturn]] void refuse_value() { refuse_broken({"单元格的值写错了", "a cell's value is none"}); }

}  // namespace

SheetReader::SheetReader(Sheet sheet, SheetContext& context, const Visitor& visitor)
    : sheet_(std::move(sheet)), context_(context), visitor_(visitor) {
    row_.number = 0;
}

void SheetReader::open(std::string_view name, const Attributes& attributes) {
    if (in_cell_) return open_in_cell(name);
    if (in_row_) {
        if (name == "c") open_cell(attributes);
    } else if (in_data_) {
        if (name == "row") open_row(attributes);
    } else {
        open_outside(name, attributes);
    }
}

void SheetReader::close(std::string_view name) {
    if (in_cell_) {
        taking_ = false;
        if (name == "rPh") --phonetic_;
        if (name == "c") close_cell();
    } else if (in_row_) {
        if (name == "row") close_row();
    } else if (name == "sheetData") {
        in_data_ = false;
    } else if (name == "worksheet") {
        tell_head();
    }
}

void SheetReader::text(std::string_view characters) {
    if (!taking_) return;
    value_ += characters;
    if (value_.size() > context_.limits.cell_text) refuse_large({"单元格的文字太长", "the text of a cell is too long"});
}

void SheetReader::open_outside(std::string_view name, const Attributes& attributes) {
    if (!std::exchange(begun_, true) && name != "worksheet")
        refuse_broken({"工作表的内容不是工作表", "what should be a sheet is none"});
    if (name == "sheetData") {
        tell_head();
        in_data_ = true;
    }
    if (name == "col") add_column(attributes);
    if (name == "mergeCell") add_merged(attributes);
}

void SheetReader::tell_head() {
    if (!std::exchange(told_, true) && visitor_.sheet) visitor_.sheet(sheet_);
}

void SheetReader::add_column(const Attributes& attributes) {
    if (!attributes.says("hidden") && !is_nothing(attributes.find("width"))) return;
    const char* first = attributes.find("min");
    const char* last = attributes.find("max");
    const auto from = parse_count(first == nullptr ? "" : first, last_column);
    const auto to = parse_count(last == nullptr ? "" : last, last_column);
    if (!from || !to || *to < *from || sheet_.hidden_columns.size() + (*to - *from) >= last_column) refuse_place();
    for (std::uint32_t column = *from; column <= *to; ++column) sheet_.hidden_columns.push_back(column);
}

void SheetReader::add_merged(const Attributes& attributes) {
    const char* range = attributes.find("ref");
    const std::optional<Merged> merged = parse_range(range == nullptr ? "" : range);
    if (!merged) refuse_place();
    sheet_.merged.push_back(*merged);
    if (sheet_.merged.size() > context_.limits.kept)
        refuse_large({"合并的单元格太多", "there are too many merged cells"});
}

void SheetReader::open_row(const Attributes& attributes) {
    const char* number = attributes.find("r");
    const auto next = number == nullptr ? std::optional(row_.number + 1) : parse_count(number, last_row);
    if (!next || *next > last_row) refuse_broken({"行号写错了", "a row's number is wrong"}, row_.number);
    if (*next <= row_.number)
        refuse_broken({"同一行出现了两次，或者行的次序乱了", "a row stands there twice, or rows are in no order"},
                      *next);
    row_.number = *next;
    row_.hidden = attributes.says("hidden") || is_nothing(attributes.find("ht"));
    next_column_ = 1;
    sorted_ = true;
    in_row_ = true;
}

void SheetReader::open_cell(const Attributes& attributes) {
    std::uint32_t column = next_column_;
    const CellAttributes said = attributes.of_cell();
    if (said.place != nullptr) {
        const std::optional<CellRef> place = parse_cell(said.place);
        if (!place || place->row != row_.number) refuse_place();
        column = place->column;
    }
    if (column > last_column) refuse_place();
    sorted_ = sorted_ && column >= next_column_;
    next_column_ = column + 1;
    cell_.column = column;
    cell_.formula = false;
    cell_.text.clear();
    cell_.shown.clear();
    in_cell_ = true;
    has_value_ = false;
    value_.clear();
    written_ = written_of(said.type);
    style_ = 0;
    if (said.style != nullptr) {
        const std::string_view digits = said.style;
        std::from_chars(digits.data(), digits.data() + digits.size(), style_);
    }
}

void SheetReader::open_in_cell(std::string_view name) {
    if (name == "v" || (name == "t" && phonetic_ == 0)) {
        taking_ = has_value_ = true;
    } else if (name == "f") {
        cell_.formula = true;
    } else if (name == "rPh") {
        ++phonetic_;
    }
}

void SheetReader::close_cell() {
    if (fill()) row_.cells.push_back(std::move(cell_));
    in_cell_ = false;
}

void SheetReader::close_row() {
    if (!sorted_) {
        const auto by_column = [](const Cell& a, const Cell& b) { return a.column < b.column; };
        std::stable_sort(row_.cells.begin(), row_.cells.end(), by_column);
        const auto twice = std::adjacent_find(row_.cells.begin(), row_.cells.end(),
                                              [](const Cell& a, const Cell& b) { return a.column == b.column; });
        if (twice != row_.cells.end())
            refuse_broken({"同一个单元格出现了两次", "a cell stands there twice"}, row_.number, twice->column);
    }
    if (row_.cells.size() > context_.cells_left) refuse_large({"有内容的单元格太多", "too many cells hold something"});
    context_.cells_left -= row_.cells.size();
    if (!row_.cells.empty() && visitor_.row) visitor_.row(row_);
    row_.cells.clear();
    in_row_ = false;
}

bool SheetReader::without_value() {
    if (cell_.formula) cell_.kind = Kind::no_result;
    return cell_.formula;
}

bool SheetReader::fill_text(std::string_view plain) {
    cell_.kind = Kind::text;
    cell_.text = plain;
    return !plain.empty();
}

bool SheetReader::fill() {
    switch (written_) {
        case Written::number:
            return fill_number();
        case Written::inline_text:
            return fill_text(unescaped(value_));
        case Written::text:
            return has_value_ ? fill_text(unescaped(value_)) : without_value();
        default:
            break;
    }
    const std::string_view plain = trimmed(value_);
    if (plain.empty()) return without_value();
    if (written_ == Written::shared) {
        std::size_t number = 0;
        const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), number);
        const auto found = context_.strings.at(number);
        if (read.ec != std::errc() || read.ptr != plain.data() + plain.size() || !found) refuse_value();
        return fill_text(*found);
    }
    if (written_ == Written::boolean) {
        const bool yes = plain == "1" || plain == "true";
        if (!yes && plain != "0" && plain != "false") refuse_value();
        cell_.kind = Kind::boolean;
        cell_.text = yes ? "yes" : "no";
        return true;
    }
    const std::optional<std::string> day = written_ == Written::date ? written_day(plain) : std::nullopt;
    fill_text(day ? std::string_view(*day) : plain);
    if (day) cell_.kind = Kind::date;
    if (written_ == Written::error) cell_.kind = Kind::error;
    return true;
}

bool SheetReader::fill_number() {
    const std::string_view plain = trimmed(value_);
    if (plain.empty()) return without_value();
    std::optional<std::string> number = short_number(plain);
    if (!number) refuse_value();
    cell_.kind = Kind::number;
    cell_.text = std::move(*number);
    const Shows what = context_.styles.of(style_);
    if (what.what == Shows::What::number) return true;
    if (what.what == Shows::What::percent) {
        cell_.shown = as_percent(cell_.text, what.decimals);
        return true;
    }
    double serial = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), serial);
    std::optional<DayText> day;
    if (read.ec == std::errc()) day = day_text(serial, context_.from_1904, what.what);
    if (!day) return true;
    cell_.kind = Kind::date;
    cell_.text = std::move(day->text);
    cell_.shown = std::move(day->shown);
    return true;
}

}  // namespace leitai::workbook
