// The tables of one draw as people read them, and why candidates were left out.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/report/draw/passed.hpp"
#include "leitai/report/draw/tables.hpp"
#include "leitai/report/draw/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using draw::Fate;
using draw::Held;
using draw::Line;
using draw::Stratum;
using page::Cell;

namespace {

constexpr std::size_t shown_digits = 12;  // of a key

/// A table on its way whose first column is the stratum, where there are any.
struct OfDraw {
    const Held& held;
    Lang lang;
    TableRows rows;

    OfDraw(const Held& held_, const char* id, Text title, Lang lang_)
        : held(held_), lang(lang_), rows(held_.rule.id + "." + id, std::move(title)) {
        rows.only(page::Audience::people).if_any();
        if (is_divided()) rows.column("stratum", {"层", "Stratum"});
    }
    bool is_divided() const { return held.rule.by != record::DrawBy::none; }
    std::vector<Cell> begin(const Stratum& stratum) const {
        if (!is_divided()) return {};
        return {text_cell(stratum.name, lang)};
    }
    void add_candidate(std::vector<Cell>& cells, std::size_t candidate) const {
        cells.push_back(text_cell(held.candidates[candidate].name, lang));
        cells.push_back(Cell::of(held.candidates[candidate].code));
    }
    template <class Act>
    void each_line(const Act& act) {
        for (const Stratum& stratum : held.strata) {
            for (const Line& line : stratum.order) act(stratum, line);
        }
    }
};

OfDraw passed_over(const Held& held, Lang lang, bool reasons) {
    OfDraw table(held, "passed_over", {"跳过的", "Passed over"}, lang);
    table.rows.column("candidate", {"候选", "Candidate"})
        .column("code", {"代码", "Code"})
        .column("reason", {"原因", "Reason"})
        .column("reached", {"轮到过", "Was in line"});
    if (reasons) table.rows.column("why", {"理由", "Why"}).column("by", {"谁定的", "Decided by"});
    table.each_line([&](const Stratum& stratum, const Line& line) {
        const auto passed = passed_of(held, line);
        if (!passed) return;
        std::vector<Cell> cells = table.begin(stratum);
        table.add_candidate(cells, line.candidate);
        cells.push_back(text_cell(passed->words, lang));
        cells.push_back(Cell::yes_no(line.reached));
        if (reasons) {
            cells.push_back(Cell::of(passed->why));
            cells.push_back(Cell::of(passed->by));
        }
        table.rows.add(std::move(cells));
    });
    return table;
}

}  // namespace

std::optional<Passed> passed_of(const Held& held, const Line& line) {
    if (line.fate == Fate::drawn_before) {
        if (!line.reached) return std::nullopt;
        return Passed{id(line.fate), words(line.fate), {}, {}};
    }
    if (line.fate != Fate::passed_over) return std::nullopt;
    const auto& all = held.rule.passed_over;
    const auto one = std::find_if(all.begin(), all.end(), [&](const record::PassedOver& other) {
        return other.code == held.candidates[line.candidate].code;
    });
    return Passed{id(one->reason), words(one->reason), one->why, one->by};
}

page::Table drawn_for_people(const Held& held, Lang lang) {
    OfDraw table(held, "drawn", {"抽中的", "Drawn"}, lang);
    table.rows.column("place", {"次序", "Place"}, true)
        .column("candidate", {"抽中", "Drawn"})
        .column("code", {"代码", "Code"})
        .column("key", {"键的前12位", "Key begins"});
    if (!held.rule.questions.empty()) table.rows.column("questions", {"题", "Questions"});
    table.each_line([&](const Stratum& stratum, const Line& line) {
        if (line.fate != Fate::drawn) return;
        std::vector<Cell> cells = table.begin(stratum);
        cells.push_back(number_cell(static_cast<std::size_t>(line.place)));
        table.add_candidate(cells, line.candidate);
        cells.push_back(Cell::of(held.candidates[line.candidate].key.substr(0, shown_digits)));
        if (!held.rule.questions.empty()) {
            std::vector<std::string> ids;
            for (const std::size_t question : line.questions) ids.push_back(held.rule.questions[question].id);
            cells.push_back(text_cell(base::listed(ids), lang));
        }
        table.rows.add(std::move(cells));
    });
    return table.rows.table();
}

page::Table strata_for_people(const Held& held, Lang lang) {
    OfDraw table(held, "strata", {"候补", "Next in line"}, lang);
    table.rows.column("candidates", {"候选", "Candidates"}, true)
        .column("places", {"抽", "Drawn"}, true)
        .column("drawn_before", {"以前抽中", "Before"}, true)
        .column("passed_over", {"回避缺席", "Passed over"}, true)
        .column("next", {"下一个", "Next"})
        .column("code", {"代码", "Code"});
    for (const Stratum& stratum : held.strata) {
        std::vector<Cell> cells = table.begin(stratum);
        cells.push_back(number_cell(stratum.order.size()));
        cells.push_back(number_cell(static_cast<std::size_t>(stratum.places)));
        cells.push_back(number_cell(stratum.count(Fate::drawn_before)));
        cells.push_back(number_cell(stratum.count(Fate::passed_over)));
        if (const Line* next = stratum.next()) {
            table.add_candidate(cells, next->candidate);
        } else {
            cells.push_back(text_cell({"没有了", "nobody is left"}, lang));
            cells.push_back({});
        }
        table.rows.add(std::move(cells));
    }
    return table.rows.table();
}

page::Table passed_over_for_people(const Held& held, Lang lang) { return passed_over(held, lang, true).rows.table(); }

page::Table public_passed_over_for_people(const Held& held, Lang lang) {
    return passed_over(held, lang, false).rows.table();
}

page::Table questions_for_people(const Held& held, Lang lang) {
    TableRows rows(held.rule.id + ".questions", {"各人的题", "Questions of each"});
    rows.only(page::Audience::people).if_any();
    rows.column("candidate", {"抽中", "Drawn"})
        .column("code", {"代码", "Code"})
        .column("question", {"题号", "Id"})
        .column("title", {"题目", "Question"});
    for (const Stratum& stratum : held.strata) {
        for (const Line& line : stratum.order) {
            const draw::Candidate& one = held.candidates[line.candidate];
            for (const std::size_t q : line.questions) {
                const record::DrawQuestion& question = held.rule.questions[q];
                rows.add({text_cell(one.name, lang), Cell::of(one.code), Cell::of(question.id),
                          text_cell(question.title, lang)});
            }
        }
    }
    return rows.table();
}

}  // namespace leitai::report
