// Makes the data validation of a column; what it lets through is looked at once more when the workbook comes back.
#include "leitai/workbook/checks.hpp"

#include <array>
#include <cstdlib>

#include "leitai/base/period.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/sheet_name.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::workbook {

using base::Lang;
using base::Text;

namespace {

constexpr std::size_t title_units = 32, message_units = 255;  // spreadsheets take no more
constexpr std::size_t list_bytes = 255;                       // libxlsxwriter 1.1.4 has room for no more
constexpr double beyond = 1e15;  // no figure of a village reaches it, and all below are exact

bool is_number(Holds holds) { return holds == Holds::number || holds == Holds::whole || holds == Holds::percent; }

/// "0 至 100 之间", "不小于 0".
Text bounds_words(const Column& column) {
    if (column.least && column.most)
        return {"，在" + *column.least + "至" + *column.most + "之间",
                ", from " + *column.least + " to " + *column.most};
    if (column.least) return {"，不小于" + *column.least, ", not below " + *column.least};
    if (column.most) return {"，不大于" + *column.most, ", not above " + *column.most};
    return {};
}

Text places_words(const Column& column) {
    if (column.decimals == 0) return {"，不带小数", " without decimals"};
    const std::string places = std::to_string(column.decimals);
    return {"，最多" + places + "位小数",
            " with at most " + places + (column.decimals == 1 ? " decimal" : " decimals")};
}

Text unit_words(const Column& column) {
    if (column.unit.empty()) return {};
    return {"，单位" + column.unit, " (" + column.unit + ")"};
}

/// What a column takes, as it stands behind 填 or 这里只能填.
Text taken(const Column& column) {
    switch (column.holds) {
        case Holds::number:
            return Text("数字", "a number") + unit_words(column) + places_words(column) + bounds_words(column);
        case Holds::whole:
            return Text("整数", "a whole number") + unit_words(column) + bounds_words(column);
        case Holds::percent:
            return Text("百分数，不带%号，8.5表示8.5%", "a percentage without the % sign (8.5 stands for 8.5%)") +
                   places_words(column) + bounds_words(column);
        case Holds::date:
            return Text("日期，如2023-06-30", "a day, as in 2023-06-30");
        case Holds::code:
            return Text("编码", "a code");
        case Holds::several:
            return Text("可填多项，用顿号“、”隔开", "several may stand here, with 、 between them");
        case Holds::text:
        case Holds::yes_no:
        case Holds::choice:
            break;
    }
    return {};
}

Text refusal_of(const Column& column, bool choose) {
    if (choose) return {"请从下拉列表里选一项。", "Please choose from the list."};
    const Text what = taken(column);
    return {"这里只能填" + what.zh + "。", "This cell takes " + what.en + "."};
}

/// Texts that must stay alive while libxlsxwriter copies them.
struct Said {
    std::string title, prompt, error_title, error;
};

Said said_of(const Column& column, bool choose, Lang lang) {
    Said said;
    said.title = page::fit_units(text::one_line(column.title.in(lang)), title_units);
    said.prompt = page::fit_units(text::one_line(prompt_of(column).in(lang)), message_units);
    said.error_title = Text("填写有误", "Not accepted").in(lang);
    said.error = page::fit_units(text::one_line(refusal_of(column, choose).in(lang)), message_units);
    return said;
}

void set_numbers(lxw_data_validation& check, const Column& column) {
    check.validate = column.holds == Holds::whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
    check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    check.minimum_number = column.least ? std::strtod(column.least->c_str(), nullptr) : -beyond;
    check.maximum_number = column.most ? std::strtod(column.most->c_str(), nullptr) : beyond;
}

lxw_datetime day(int year, int month, int of_month) { return {year, month, of_month, 0, 0, 0}; }

lxw_datetime day(const std::optional<std::string>& words, lxw_datetime otherwise) {
    const auto date = words ? base::parse_date(*words) : std::nullopt;
    if (!date) return otherwise;
    return day(static_cast<int>(date->year()), static_cast<int>(static_cast<unsigned>(date->month())),
               static_cast<int>(static_cast<unsigned>(date->day())));
}

void set_days(lxw_data_validation& check, const Column& column) {
    check.validate = LXW_VALIDATION_TYPE_DATE;
    check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    check.minimum_datetime = day(column.least, day(1949, 10, 1));
    check.maximum_datetime = day(column.most, day(2099, 12, 31));
}

/// Whether a list may stand in the check itself, where a comma ends a title.
bool fits(const std::vector<std::string>& titles) {
    std::string all;
    for (const std::string& title : titles) {
        if (title.find_first_of(",\"") != std::string::npos) return false;
        all += title + ",";
    }
    return all.size() <= list_bytes;
}

}  // namespace

std::string Lists::formula_of(const std::vector<std::string>& titles) {
    const auto [known, is_new] = known_.try_emplace(titles, lists_.size());
    if (is_new) lists_.push_back(titles);
    std::array<char, LXW_MAX_FORMULA_RANGE_LENGTH> formula{};
    const auto column = static_cast<lxw_col_t>(known->second);
    lxw_rowcol_to_formula_abs(formula.data(), lists_sheet, 0, column, static_cast<lxw_row_t>(titles.size() - 1),
                              column);
    return "=" + std::string(formula.data());
}

std::vector<std::string> offered(const Column& column, Lang lang) {
    if (column.holds == Holds::yes_no) return {Text("是", "yes").in(lang), Text("否", "no").in(lang)};
    std::vector<std::string> titles;
    if (column.holds == Holds::several) return titles;  // a drop-down would take one alone
    for (const Choice& choice : column.choices) titles.push_back(text::one_line(choice.title.in(lang)));
    return titles;
}

Text prompt_of(const Column& column) {
    Text what;
    if (column.holds == Holds::yes_no) {
        what = {"选“是”或“否”", "Choose yes or no"};
    } else if (column.holds != Holds::several && !column.choices.empty()) {
        what = {"从下拉列表里选一项", "Choose from the list"};
        // Codes may be typed as well: the list helps, and does not shut out what it does not name.
        if (column.holds == Holds::code)
            what = {"从下拉列表里选，也可以填编码", "Choose from the list, or type a code"};
    } else {
        what = taken(column);
        if (column.holds == Holds::several || column.holds == Holds::text)
            what.en = what.en.empty() ? "" : "S" + what.en.substr(1);
        else
            what = {"填" + what.zh, "Fill in " + what.en};
    }
    if (what.empty()) return column.required ? Text("必填。", "Required.") : Text();
    what = what + Text("。", ".");
    return column.required ? what + Text("必填。", " Required.") : what;
}

void add_check(lxw_worksheet* sheet, const Column& column, CellRange cells, Lang lang, Lists& lists) {
    const std::vector<std::string> titles = offered(column, lang);
    Said said = said_of(column, !titles.empty(), lang);
    lxw_data_validation check{};
    std::vector<char*> list;
    std::vector<std::string> kept = titles;
    std::string formula;
    if (!titles.empty()) {
        check.validate = LXW_VALIDATION_TYPE_LIST;
        if (fits(titles)) {
            for (std::string& title : kept) list.push_back(title.data());
            list.push_back(nullptr);
            check.value_list = list.data();
        } else {
            formula = lists.formula_of(titles);
            check.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            check.value_formula = formula.data();
        }
        if (column.holds == Holds::code) check.show_error = LXW_VALIDATION_OFF;
    } else if (is_number(column.holds)) {
        set_numbers(check, column);
    } else if (column.holds == Holds::date) {
        set_days(check, column);
    } else if (!said.prompt.empty()) {
        check.validate = LXW_VALIDATION_TYPE_ANY;
    } else {
        return;
    }
    if (!said.prompt.empty()) {
        check.input_title = said.title.data();
        check.input_message = said.prompt.data();
    }
    check.error_title = said.error_title.data();
    check.error_message = said.error.data();
    page::check(worksheet_data_validation_range(sheet, cells.first, cells.column, cells.last, cells.column, &check));
}

}  // namespace leitai::workbook
