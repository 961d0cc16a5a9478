// Steps of a workbook are formulas beside the rows, in columns that are not shown, so that they follow the numbers.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "leitai/page/table_view.hpp"
#include "leitai/page/xlsx/chart.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

/// The columns beside the rows, from ChartOf::free on.
enum Beside : lxw_col_t { name, from, to, hidden, above, below, count };

std::string cell_name(lxw_row_t row, lxw_col_t column) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> text{};
    lxw_rowcol_to_cell(text.data(), row, column);
    return text.data();
}

/// One step: where it begins and ends, and what it is called.
struct Step {
    std::string name;
    std::string format;  ///< of its number: 0.00, +0.00;-0.00;0.00
    double from = 0, to = 0;
    bool level = false;
};

/// As the number is printed.
std::string number_format(const Cell& cell) {
    const auto places = static_cast<std::size_t>(decimals_of(digits_of(cell).value_or("0")));
    const std::string plain = "0" + (places > 0 ? "." + std::string(places, '0') : "");
    const bool sign = cell.text.starts_with('+') || cell.text.starts_with('-');
    return sign ? "+" + plain + ";-" + plain + ";" + plain : plain;
}

class Writer {
public:
    explicit Writer(const ChartOf& of)
        : of_(of),
          label_(position_of(of.table, of.table.drawing->label)),
          value_(position_of(of.table, of.table.drawing->values.front())),
          level_(position_of(of.table, of.table.drawing->level)) {}

    /// Writes the formulas of all rows, with the values that they give.
    void write() {
        each_row(of_.table, [&](const std::vector<Cell>& cells) {
            const auto digits = digits_of(cells[value_]);
            const double value = digits ? std::strtod(std::string(*digits).c_str(), nullptr) : 0;
            Step step;
            step.level = level_ < cells.size() && cells[level_].text == "true";
            step.name = text::one_line(words_of(cells[label_], of_.lang)) + " " +
                        std::string(words_of(cells[value_], of_.lang));
            step.format = number_format(cells[value_]);
            step.from = step.level || steps_.empty() ? 0 : steps_.back().to;
            step.to = step.from + value;
            write_row(step);
            steps_.push_back(std::move(step));
        });
        lxw_row_col_options unseen{};
        unseen.hidden = LXW_TRUE;
        check(worksheet_set_column_opt(of_.sheet, at(Beside::name), at(Beside::below), LXW_DEF_COL_WIDTH, nullptr,
                                       &unseen));
    }

    lxw_col_t at(Beside which) const { return static_cast<lxw_col_t>(of_.free + which); }
    const std::vector<Step>& steps() const { return steps_; }

private:
    void formula(Beside which, const std::string& text, double value) {
        check(worksheet_write_formula_num(of_.sheet, row(), at(which), text.c_str(), nullptr, value));
    }
    lxw_row_t row() const { return of_.range.first + static_cast<lxw_row_t>(steps_.size()); }

    void write_row(const Step& step) {
        const auto cell = [&](Beside which) { return cell_name(row(), at(which)); };
        const std::string value = cell_name(row(), place_in(of_, of_.table.drawing->values.front()));
        const std::string low = "MIN(" + cell(from) + "," + cell(to) + ")",
                          high = "MAX(" + cell(from) + "," + cell(to) + ")";
        const std::string label = cell_name(row(), place_in(of_, of_.table.drawing->label));
        const std::string named = "=" + label + "&\" \"&TEXT(" + value + ",\"" + step.format + "\")";
        check(worksheet_write_formula_str(of_.sheet, row(), at(name), named.c_str(), nullptr, step.name.c_str()));
        const bool begins = step.level || steps_.empty();
        formula(from, begins ? "=0" : "=" + cell_name(row() - 1, at(to)), step.from);
        formula(to, "=" + cell(from) + "+" + value, step.to);
        // A step across zero has a part on either side, and nothing hidden.
        const double least = std::min(step.from, step.to), most = std::max(step.from, step.to);
        const double unseen = least > 0 ? least : most < 0 ? most : 0;
        formula(hidden, "=IF(" + low + ">0," + low + ",IF(" + high + "<0," + high + ",0))", unseen);
        formula(above, "=MAX(" + high + ",0)-MAX(" + cell(hidden) + ",0)", std::max(most, 0.0) - std::max(unseen, 0.0));
        formula(below, "=MIN(" + low + ",0)-MIN(" + cell(hidden) + ",0)", std::min(least, 0.0) - std::min(unseen, 0.0));
    }

    const ChartOf& of_;
    std::size_t label_, value_, level_;
    std::vector<Step> steps_;
};

/// Levels grey, rises blue, falls hatched: three looks that are told apart without colours.
void colour(lxw_chart_series* series, const std::vector<Step>& steps) {
    lxw_chart_fill grey{}, blue{};
    grey.color = chart_grey;
    blue.color = chart_blue;
    lxw_chart_pattern hatched{};
    hatched.fg_color = chart_red;
    hatched.bg_color = 0xFFFFFF;
    hatched.type = LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL;
    lxw_chart_point level{}, rise{}, fall{};
    level.fill = &grey;
    rise.fill = &blue;
    fall.pattern = &hatched;
    std::vector<lxw_chart_point*> points;
    points.reserve(steps.size() + 1);
    for (const Step& step : steps) points.push_back(step.level ? &level : step.to < step.from ? &fall : &rise);
    points.push_back(nullptr);
    chart_series_set_points(series, points.data());
}

}  // namespace

lxw_chart* xlsx_steps(const ChartOf& of) {
    Writer writer(of);
    writer.write();
    lxw_chart* chart = workbook_add_chart(of.book, LXW_CHART_BAR_STACKED);
    lxw_chart_fill none{};
    none.none = LXW_TRUE;
    for (const Beside which : {hidden, above, below}) {
        lxw_chart_series* series = add_series(chart, of, writer.at(name), writer.at(which), " ");
        which == hidden ? chart_series_set_fill(series, &none) : colour(series, writer.steps());
    }
    chart_show_hidden_data(chart);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
    chart_axis_off(chart->x_axis);
    return chart;
}

}  // namespace leitai::page
