// Drafts a mapping file for a table that people keep, from its heads.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/desk/heads.hpp"
#include "leitai/desk/mapping.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

namespace {

/// How people head the column of whose row it is.
constexpr std::string_view whose[] = {"村名", "村",       "村名称",       "行政村", "村（社区）", "村(社区)",
                                      "村居", "单位",     "单位名称",     "名称",   "村代码",     "代码",
                                      "编码", "区划代码", "行政区划代码", "Village"};
/// How rows begin that are none.
constexpr std::string_view no_rows[] = {"合计",   "小计",   "总计", "平均", "备注",
                                        "填表人", "填报人", "审核", "注：", "说明"};

/// A head and the unit in parentheses behind it: 集体经济收入（元）.
struct Parted {
    std::string name, unit;
};
Parted parted(const std::string& head) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        const std::size_t begin = head.rfind(open), end = head.rfind(close);
        if (begin == std::string::npos || end == std::string::npos || end < begin) continue;
        return {head.substr(0, begin), head.substr(begin + open.size(), end - begin - open.size())};
    }
    return {head, {}};
}

bool is_whose(const std::string& head) {
    return std::any_of(std::begin(whose), std::end(whose),
                       [&](std::string_view one) { return text::look_of(one) == text::look_of(head); });
}

/// The column that a head probably means: of the same look, else one whose title has it in it, else the nearest.
const workbook::Column* meant(const workbook::Form& form, const std::string& head) {
    const std::string look = text::look_of(head);
    const workbook::Column* within = nullptr;
    std::vector<std::string_view> titles;
    for (const workbook::Column& column : form.columns) {
        if (column.use == workbook::Use::context || !column.key.starts_with("fact.")) continue;
        titles.push_back(column.title.zh);
        const std::string title = text::look_of(column.title.zh);
        if (title == look || text::look_of(column.title.en) == look) return &column;
        const bool has =
            look.size() >= 6 && (title.find(look) != std::string::npos || look.find(title) != std::string::npos);
        if (has && within == nullptr) within = &column;
    }
    if (within != nullptr) return within;
    const auto near = base::nearest(head, titles);
    if (!near) return nullptr;
    const auto found = std::find_if(form.columns.begin(), form.columns.end(),
                                    [&](const workbook::Column& one) { return one.title.zh == *near; });
    return &*found;
}

/// The row that is most like heads: several texts, one of which says whose rows these are.
Heads guess_heads(const workbook::Sheet& sheet, const workbook::Form& form) {
    Heads best;
    for (const workbook::SheetRow& row : sheet.rows) {
        if (row.number > 30) break;
        Heads heads = heads_of(sheet, row);
        for (const auto& [head, at] : heads.all)
            heads.fitting += is_whose(head) || meant(form, parted(head).name) != nullptr ? 1U : 0U;
        if (heads.fitting > best.fitting) best = std::move(heads);
    }
    return best;
}

/// How rows below the heads begin that are none.
std::vector<std::string> words_of_no_rows(const workbook::Sheet& sheet, std::uint32_t head_row) {
    std::vector<std::string> words;
    for (const workbook::SheetRow& row : sheet.rows) {
        if (row.number <= head_row) continue;
        for (const workbook::Cell& cell : row.cells) {
            for (const std::string_view word : no_rows) {
                if (cell.text.starts_with(word) && std::find(words.begin(), words.end(), word) == words.end())
                    words.emplace_back(word);
            }
        }
    }
    return words;
}

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) base::add_to(list, yaml::as_scalar(word), ", ");
    return "[" + list + "]";
}

}  // namespace

std::string sketch(const rubric::Rubric& rubric, const workbook::Book& book, const std::string& name) {
    const workbook::Form form = *blank_form(rubric, "facts");
    const workbook::Sheet* sheet = nullptr;
    Heads heads;
    for (const workbook::Sheet& one : book.sheets) {
        Heads found = guess_heads(one, form);
        if (sheet != nullptr && found.fitting <= heads.fitting) continue;
        sheet = &one;
        heads = std::move(found);
    }
    std::string text = "# " + name + " 的对应关系草稿：逐行核对，改好后 leitai import " + name + " --mapping 本文件\n";
    text += "import: facts\n";
    if (sheet != nullptr && !sheet->name.empty()) text += "sheet: " + yaml::as_scalar(sheet->name) + "\n";
    text +=
        "by: {level: department, name: 填报单位}   # 改成填报单位；level 是 self、township、department 或 "
        "county\nevidence: [" +
        yaml::as_scalar(name) + "]   # 这些数的佐证材料\nheads:\n";
    std::vector<std::string> unread;
    bool has_whose = false;
    for (const auto& [head, at] : heads.all) {
        const Parted parts = parted(head);
        const workbook::Column* column = meant(form, parts.name);
        if (!has_whose && is_whose(parts.name)) {
            text += "  " + yaml::as_scalar(head) + ": " + std::string(rubric.unit->key) + "\n";
            has_whose = true;
        } else if (column == nullptr) {
            unread.push_back(head);
        } else {
            const bool other = !parts.unit.empty() && parts.unit != column->unit;
            const std::string to = yaml::as_scalar(column->key);
            text += "  " + yaml::as_scalar(head) + ": " +
                    (other ? "{to: " + to + ", unit: " + yaml::as_scalar(parts.unit) + "}" : to) + "   # " +
                    column->title.zh + "\n";
        }
    }
    if (!has_whose) text += "  # 哪一列写着村名或代码：\n  # 村名: " + std::string(rubric.unit->key) + "\n";
    if (!unread.empty()) text += "# 没有认出来、先不读的表头；要读的移到 heads 里\nunread: " + list_of(unread) + "\n";
    const std::vector<std::string> left_out =
        sheet == nullptr ? std::vector<std::string>() : words_of_no_rows(*sheet, heads.row);
    if (!left_out.empty()) text += "# 以这些词开头的行不读\nleave_out: " + list_of(left_out) + "\n";
    return text;
}

}  // namespace leitai::desk
