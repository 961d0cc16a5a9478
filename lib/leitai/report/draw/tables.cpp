// The tables of all draws together, for programs.
#include "leitai/report/draw/tables.hpp"

#include "leitai/base/list.hpp"
#include "leitai/draw/keys.hpp"
#include "leitai/report/draw/passed.hpp"
#include "leitai/report/draw/recipe.hpp"
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

Cell text_or_none(const std::string& text) { return text.empty() ? Cell{} : Cell::of(text); }

/// id, title; stratum.code, stratum.name.
std::vector<Cell> of_draw(const Held& held, Lang lang) {
    return {Cell::of(held.rule.id), text_cell(held.rule.title, lang)};
}

void add_stratum(std::vector<Cell>& cells, const Stratum& stratum, Lang lang) {
    const bool none = stratum.id.empty();
    cells.push_back(none ? Cell{} : Cell::of(stratum.id));
    cells.push_back(none ? Cell{} : text_cell(stratum.name, lang));
}

void add_candidate(std::vector<Cell>& cells, const Held& held, std::size_t candidate, Lang lang) {
    cells.push_back(Cell::of(held.candidates[candidate].code));
    cells.push_back(text_cell(held.candidates[candidate].name, lang));
}

TableRows begin(const char* id, Text title) {
    TableRows rows(id, std::move(title));
    rows.only(page::Audience::programs).item("draw", {"抽签", "Draw"});
    return rows;
}

/// Calls `act(held, stratum, line)` for each candidate in order.
template <class Act>
void each_line(const DrawInput& input, const Act& act) {
    for (const Held* held : input.draws) {
        for (const Stratum& stratum : held->strata) {
            for (const Line& line : stratum.order) act(*held, stratum, line);
        }
    }
}

/// `reasons`: also why, and who decided.
page::Table passed_over(const DrawInput& input, Lang lang, bool reasons) {
    TableRows rows = begin("passed_over", {"跳过的", "Passed over"});
    rows.named("stratum", {"层", "Stratum"})
        .named("candidate", {"候选", "Candidate"})
        .column("reason", {"原因", "Reason"})
        .column("reached", {"轮到过", "Was in line"});
    if (reasons) rows.column("why", {"理由", "Why"}).column("by", {"谁定的", "Decided by"});
    each_line(input, [&](const Held& held, const Stratum& stratum, const Line& line) {
        const auto passed = passed_of(held, line);
        if (!passed) return;
        std::vector<Cell> cells = of_draw(held, lang);
        add_stratum(cells, stratum, lang);
        add_candidate(cells, held, line.candidate, lang);
        cells.push_back(Cell::of(std::string(passed->id)));
        cells.push_back(Cell::yes_no(line.reached));
        if (reasons) {
            cells.push_back(text_or_none(passed->why));
            cells.push_back(text_or_none(passed->by));
        }
        rows.add(std::move(cells));
    });
    return rows.table();
}

}  // namespace

page::Table drawn_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("drawn", {"抽中的", "Drawn"});
    rows.named("stratum", {"层", "Stratum"})
        .column("place", {"次序", "Place"}, true)
        .named("candidate", {"抽中", "Drawn"})
        .column("key", {"键", "Key"})
        .column("questions", {"题", "Questions"});
    each_line(input, [&](const Held& held, const Stratum& stratum, const Line& line) {
        if (line.fate != Fate::drawn) return;
        std::vector<Cell> cells = of_draw(held, lang);
        add_stratum(cells, stratum, lang);
        cells.push_back(number_cell(static_cast<std::size_t>(line.place)));
        add_candidate(cells, held, line.candidate, lang);
        cells.push_back(Cell::of(held.candidates[line.candidate].key));
        std::vector<std::string> ids;
        for (const std::size_t question : line.questions) ids.push_back(held.rule.questions[question].id);
        cells.push_back(id_list(ids));
        rows.add(std::move(cells));
    });
    return rows.table();
}

page::Table strata_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("strata", {"各层", "Strata"});
    rows.named("stratum", {"层", "Stratum"})
        .column("candidates", {"候选", "Candidates"}, true)
        .column("places", {"抽", "Places"}, true)
        .column("drawn_before", {"以前抽中", "Drawn before"}, true)
        .column("passed_over", {"回避、缺席", "Recused or absent"}, true)
        .named("next", {"候补", "Next in line"});
    for (const Held* held : input.draws) {
        for (const Stratum& stratum : held->strata) {
            std::vector<Cell> cells = of_draw(*held, lang);
            add_stratum(cells, stratum, lang);
            cells.push_back(number_cell(stratum.order.size()));
            cells.push_back(number_cell(static_cast<std::size_t>(stratum.places)));
            cells.push_back(number_cell(stratum.count(Fate::drawn_before)));
            cells.push_back(number_cell(stratum.count(Fate::passed_over)));
            if (const Line* next = stratum.next()) {
                add_candidate(cells, *held, next->candidate, lang);
            } else {
                cells.insert(cells.end(), 2, Cell{});
            }
            rows.add(std::move(cells));
        }
    }
    return rows.table();
}

page::Table order_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("order", {"全部候选的次序", "All candidates in order"});
    rows.named("stratum", {"层", "Stratum"})
        .column("line", {"第几", "Line"}, true)
        .named("candidate", {"候选", "Candidate"})
        .column("key", {"键", "Key"})
        .column("fate", {"结果", "Fate"})
        .column("place", {"次序", "Place"}, true);
    const Stratum* last = nullptr;
    std::size_t count = 0;
    each_line(input, [&](const Held& held, const Stratum& stratum, const Line& line) {
        count = &stratum == last ? count + 1 : 1;
        last = &stratum;
        std::vector<Cell> cells = of_draw(held, lang);
        add_stratum(cells, stratum, lang);
        cells.push_back(number_cell(count));
        add_candidate(cells, held, line.candidate, lang);
        cells.push_back(Cell::of(held.candidates[line.candidate].key));
        cells.push_back(Cell::of(std::string(id(line.fate))));
        cells.push_back(line.place > 0 ? number_cell(static_cast<std::size_t>(line.place)) : Cell{});
        rows.add(std::move(cells));
    });
    return rows.table();
}

page::Table draws_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("draws", {"各次抽签", "Draws"});
    rows.column("period", {"时期", "Period"})
        .column("on", {"日期", "Day"})
        .column("candidates", {"候选", "Candidates"}, true)
        .column("candidates_sha256", {"候选名单的 SHA-256", "SHA-256 of the candidates"})
        .column("seed", {"口令", "Seed"})
        .column("seed_sha256", {"口令的 SHA-256", "SHA-256 of the seed"})
        .column("fixed_on", {"口令定下的日期", "Seed fixed on"})
        .column("published_on", {"SHA-256公布的日期", "SHA-256 published on"})
        .column("hindered", {"不能重做的原因", "Why it cannot be repeated"})
        .column("recipe", {"重做的命令", "Recipe"})
        .column("question_recipe", {"重做题目的命令", "Recipe of the questions"});
    const auto script = [](const std::vector<std::string>& lines) {
        std::vector<Cell> parts;
        parts.reserve(lines.size());
        for (const std::string& line : lines) parts.push_back(Cell::of(line));
        return Cell::list(std::move(parts), base::join(lines, "\n"));
    };
    for (const Held* held : input.draws) {
        const record::DrawSeed& seed = held->rule.seed;
        std::vector<Cell> cells = of_draw(*held, lang);
        const std::vector<Cell> more = {
            Cell::of(base::to_string(held->rule.period)),
            Cell::of(base::to_string(held->rule.on)),
            number_cell(held->candidates.size()),
            text_or_none(held->candidates_sha256),
            Cell::of(seed.text),
            Cell::of(draw::sha256(seed.text)),
            Cell::of(base::to_string(seed.fixed_on)),
            seed.published_on ? Cell::of(base::to_string(*seed.published_on)) : Cell{},
            held->is_held() ? Cell{} : text_cell(held->hindered, lang),
            script(held->is_held() ? recipe_of_order(*held) : std::vector<std::string>()),
            script(held->is_held() ? recipe_of_questions(*held) : std::vector<std::string>()),
        };
        cells.insert(cells.end(), more.begin(), more.end());
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table passed_over_table(const DrawInput& input, Lang lang) { return passed_over(input, lang, true); }
page::Table public_passed_over_table(const DrawInput& input, Lang lang) { return passed_over(input, lang, false); }

page::Table questions_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("questions", {"各人的题", "Questions of each"});
    rows.named("candidate", {"抽中", "Drawn"})
        .column("number", {"第几题", "Number"}, true)
        .item("question", {"题目", "Question"})
        .column("key", {"键", "Key"});
    each_line(input, [&](const Held& held, const Stratum&, const Line& line) {
        for (std::size_t q = 0; q < line.questions.size(); ++q) {
            const record::DrawQuestion& question = held.rule.questions[line.questions[q]];
            std::vector<Cell> cells = of_draw(held, lang);
            add_candidate(cells, held, line.candidate, lang);
            cells.push_back(number_cell(q + 1));
            cells.push_back(Cell::of(question.id));
            cells.push_back(text_cell(question.title, lang));
            cells.push_back(
                Cell::of(draw::key_of(held.rule.seed.text, held.candidates[line.candidate].code, question.id)));
            rows.add(std::move(cells));
        }
    });
    return rows.table();
}

page::Table records_table(const DrawInput& input, Lang lang) {
    TableRows rows = begin("records", {"记录", "Records"});
    rows.place("rule")
        .column("recorded", {"结果已记录", "Outcome recorded"})
        .column("same", {"与规则相符", "As the rule gives it"})
        .column("difference", {"第一处差别", "First difference"})
        .place("outcome");
    for (const Held* held : input.draws) {
        std::vector<Cell> cells = of_draw(*held, lang);
        add_place(cells, input.map, held->rule.place);
        cells.push_back(Cell::yes_no(held->recorded.has_value()));
        const bool compared = held->recorded && held->is_held();
        cells.push_back(compared ? Cell::yes_no(!held->difference) : Cell{});
        cells.push_back(held->difference ? text_cell(held->difference->words, lang) : Cell{});
        add_place(cells, input.map, held->recorded ? held->recorded->place : source::Place{});
        rows.add(std::move(cells));
    }
    return rows.table();
}

}  // namespace leitai::report
