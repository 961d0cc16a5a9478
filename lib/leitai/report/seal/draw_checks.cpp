// The table of draws that were repeated.
#include "leitai/report/seal/draw_checks.hpp"

#include <algorithm>
#include <array>

#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;
using Found = VerifiedDraw::Found;

namespace {

struct Row {
    std::string_view id, zh, en;
};
constexpr std::array<Row, 6> rows_of_found = {{
    {"unrecorded", "没有记录结果", "no outcome is recorded"},
    {"same", "重做相符", "repeated: the same"},
    {"rule_missing", "规则不见了", "its rule is gone"},
    {"not_repeated", "不能重做", "it cannot be repeated"},
    {"candidates_changed", "候选变了", "the candidates have changed"},
    {"outcome_differs", "结果不是由规则得出的", "the outcome does not follow from the rule"},
}};

const Row& row_of(Found found) { return rows_of_found[static_cast<std::size_t>(found)]; }

}  // namespace

std::string_view id(Found found) { return row_of(found).id; }

Text words(Found found) { return {std::string(row_of(found).zh), std::string(row_of(found).en)}; }

std::size_t findings_of(const std::vector<VerifiedDraw>& draws) {
    return static_cast<std::size_t>(
        std::count_if(draws.begin(), draws.end(), [](const VerifiedDraw& one) { return one.is_finding(); }));
}

page::Table draw_checks_table(const std::vector<VerifiedDraw>& draws, base::Lang lang) {
    TableRows rows("draws", {"抽签", "Draws"});
    rows.if_any()
        .item("draw", {"抽签", "Draw"})
        .column("on", {"日期", "Day"})
        .data("sound", {"无误", "Sound"})
        .item("found", {"核对", "Checked"})
        .column("file", {"文件", "File"}, false, 1)
        .column("detail", {"第一处差别", "First difference"});
    for (const VerifiedDraw& one : draws) {
        rows.add({Cell::of(one.id), text_cell(one.title, lang), one.on.empty() ? Cell{} : Cell::of(one.on),
                  one.recorded() ? Cell::yes_no(!one.is_finding()) : Cell{}, Cell::of(std::string(id(one.found))),
                  text_cell(words(one.found), lang), one.file.empty() ? Cell{} : Cell::of(one.file),
                  one.detail.empty() ? Cell{} : text_cell(one.detail, lang)});
    }
    return rows.table();
}

page::Paragraph proof_of_draws() {
    return {
        {"重做抽签能证明记录的结果正是规则、口令和候选得出的；不能证明口令是事先定下的、候选在口令公开以后没有动过，"
         "那要看当时公布的口令、校验码和候选名单。",
         "Repeating a draw proves that its rule, seed and candidates give the recorded outcome; it cannot prove that "
         "the seed was fixed before, nor that the candidates were not touched once it was known: for that, look at "
         "the seed, hashes and list as they were published."},
        true};
}

}  // namespace leitai::report
