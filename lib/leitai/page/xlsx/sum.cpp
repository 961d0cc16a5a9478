// Writes the formulas as text, and computes their values exactly.
#include "leitai/page/xlsx/sum.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "leitai/base/rational.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

using base::Rational;

namespace {

/// "C5".
std::string cell_name(lxw_row_t row, std::size_t column) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell(name.data(), row, static_cast<lxw_col_t>(column));
    return name.data();
}

}  // namespace

std::optional<SheetSum> sheet_sum_of(const Table& table, const std::vector<std::size_t>& shown) {
    const std::optional<Recheck> recheck = table.recheck ? table.recheck() : std::nullopt;
    if (!recheck) return std::nullopt;
    SheetSum sum;
    sum.decimals = recheck->decimals;
    bool there = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string& id = table.columns[shown[i]].id;
        const auto& ids = recheck->addends;
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) sum.addends.push_back(i);
        if (id != recheck->total) continue;
        sum.total = i;
        there = true;
    }
    return there && !sum.addends.empty() ? std::optional(sum) : std::nullopt;
}

std::optional<SumAgain> sum_again(const SheetSum& sum, const std::vector<std::size_t>& shown,
                                  const std::vector<Cell>& cells, lxw_row_t row, base::Lang lang) {
    const Cell& total = cells[shown[sum.total]];
    if (!digits_of(total)) return std::nullopt;
    std::string list;
    Rational exact;
    for (const std::size_t i : sum.addends) {
        if (!list.empty()) list += ',';
        list += cell_name(row, i);
        const Cell& cell = cells[shown[i]];
        const auto read = base::parse_decimal(cell.text);
        if (cell.kind == Cell::Kind::number && read.fault == base::DecimalFault::none) exact += Rational(read.value);
    }
    const std::string yes = base::Text("是", "yes").in(lang), no = base::Text("否", "no").in(lang);
    SumAgain again;
    again.sum = "=ROUND(SUM(" + list + ")," + std::to_string(sum.decimals) + ")";
    again.value = std::strtod(base::to_string(exact, sum.decimals).c_str(), nullptr);
    again.same =
        "=IF(" + cell_name(row, shown.size()) + "=" + cell_name(row, sum.total) + ",\"" + yes + "\",\"" + no + "\")";
    const auto read = base::parse_decimal(total.text);
    again.agrees = round(exact, sum.decimals) == Rational(read.value) ? yes : no;
    return again;
}

}  // namespace leitai::page
