// Reads cells as people write them, and says so wherever that is not how a record would have it.
#include "leitai/desk/taking.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/invisible.hpp"
#include "leitai/text/utf8.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Cell;
using workbook::Column;
using workbook::Holds;
using workbook::Kind;

namespace {

struct Answer {
    std::string_view word;
    bool yes;
};
constexpr std::array<Answer, 22> answers = {{
    {"是", true},   {"否", false},    {"有", true}, {"无", false}, {"√", true},    {"✓", true},
    {"✔", true},    {"×", false},     {"✗", false}, {"✘", false},  {"对", true},   {"错", false},
    {"Y", true},    {"N", false},     {"y", true},  {"n", false},  {"TRUE", true}, {"FALSE", false},
    {"true", true}, {"false", false}, {"1", true},  {"0", false},
}};

Text as(const std::string& taken) { return {"按“" + taken + "”读", "read as “" + taken + "”"}; }

Taken take_yes_no(const std::string& text) {
    if (text == "yes" || text == "no") return {text};
    const auto* const found =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& one) { return one.word == text; });
    if (found == answers.end())
        return {
            {},
            {},
            {"“" + text + "”看不出是还是否；填“是”或“否”", "“" + text + "” is neither yes nor no: write yes or no"}};
    Taken taken{found->yes ? "yes" : "no"};
    if (text != "是" && text != "否")
        taken.how = found->yes ? Text("按“是”读", "read as yes") : Text("按“否”读", "read as no");
    return taken;
}

/// The pieces between 、 ； ; and line ends, each on a line of its own.
Taken take_several(std::string_view text) {
    std::string list, piece;
    const auto end_piece = [&] {
        const std::string one = text::seen(piece);
        if (!one.empty()) base::add_to(list, one, "\n");
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const text::Character c = text::character_at(text, at);
        const bool between = c.code == U'、' || c.code == U'；' || c.code == U';' || c.code == U'\n' || c.code == U'\r';
        if (between) {
            end_piece();
        } else {
            piece.append(text.substr(at, c.length));
        }
        at += c.length;
    }
    end_piece();
    return {list};
}

/// A text on one line; what was on several is told of.
Taken take_line(const std::string& text) {
    Taken taken{text::seen(text::one_line(text))};
    if (text.find_first_of("\n\r") != std::string::npos) taken.how = {"换行并成一行", "lines joined to one"};
    return taken;
}

}  // namespace

std::string half_width(std::string_view text) {
    std::string half;
    for (std::size_t at = 0; at < text.size();) {
        const text::Character c = text::character_at(text, at);
        if (c.code >= 0xFF01 && c.code <= 0xFF5E) {
            half += static_cast<char>(c.code - 0xFF01 + '!');
        } else {
            half.append(text.substr(at, c.length));
        }
        at += c.length;
    }
    return text::seen(half);
}

Taken take_choice(const std::string& text, const Column& column) {
    std::vector<std::string_view> known;
    for (const workbook::Choice& one : column.choices) {
        if (one.word == text || one.title.zh == text || one.title.en == text) return {one.word};
        known.push_back(one.title.zh);
    }
    // "W2.1" for "W2.1 有两个月……", and the words behind the number alone.
    const workbook::Choice* meant = nullptr;
    std::size_t fitting = 0;
    for (const workbook::Choice& one : column.choices) {
        const bool behind = one.title.zh == one.word + " " + text || one.title.en == one.word + " " + text;
        const bool spaced = half_width(text) == half_width(one.title.zh) || half_width(text) == one.word;
        if (!behind && !spaced) continue;
        ++fitting;
        meant = &one;
    }
    if (fitting == 1) return {meant->word, as(meant->title.zh)};
    Text wrong("“" + text + "”不在可选的里面；可选：", "“" + text + "” is none of the choices: ");
    const auto near = base::nearest(text, known);
    if (near)
        wrong = {"没有“" + text + "”；是不是“" + std::string(*near) + "”？可选：",
                 "there is no “" + text + "”: “" + std::string(*near) + "”? Choices: "};
    Text listed;
    for (std::size_t i = 0; i < column.choices.size() && i < 12; ++i) base::add_to(listed, column.choices[i].title);
    if (column.choices.size() > 12) listed = listed + Text("等" + std::to_string(column.choices.size()) + "种", " …");
    return {{}, {}, wrong + listed};
}

Taken take_code(const Cell& cell) {
    std::string text = half_width(cell.text);
    const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    if (cell.kind == Kind::number) {
        if (!digits)
            return {{},
                    {},
                    {"代码被表格软件改成了数“" + text + "”，后几位已经丢了；把单元格设为文本，重新填写",
                     "the program made the number “" + text +
                         "” of this code, and digits are lost: format the cell as text and type it again"}};
        return {text, {"按文本读代码" + text, "the code was a number: read as text"}};
    }
    if (text.starts_with('\'')) text.erase(0, 1);
    Taken taken{text};
    if (text != text::seen(cell.text)) taken.how = as(text);
    return taken;
}

Taken take(const Cell& cell, const Column& column, const DayRules& days) {
    if (cell.kind == Kind::error)
        return {{},
                {},
                {"单元格是错误值" + cell.text + "：公式算不出来，改正公式或直接填数",
                 "the cell holds the error " + cell.text + ": mend its formula or write the value"}};
    if (cell.kind == Kind::no_result)
        return {{},
                {},
                {"单元格是公式，文件里没有存它的结果；用表格软件打开、保存一次，或直接填数",
                 "the file has no result of this formula: open and save it once in a spreadsheet program, or write the "
                 "value"}};
    switch (column.holds) {
        case Holds::number:
        case Holds::whole:
        case Holds::percent:
            return take_number(cell, column);
        case Holds::date:
            return take_date(cell, days);
        case Holds::yes_no:
            return take_yes_no(half_width(cell.text));
        case Holds::choice:
            return column.choices.size() == 2 && column.choices[0].word == "no" && column.choices[1].word == "yes"
                       ? take_yes_no(half_width(cell.text))
                       : take_choice(text::seen(cell.text), column);
        case Holds::code:
            return take_code(cell);
        case Holds::several:
            return take_several(cell.text);
        case Holds::text:
            break;
    }
    return take_line(cell.text);
}

}  // namespace leitai::desk
