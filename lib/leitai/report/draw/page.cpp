// Puts the pages of draws together: a section for each draw for people, tables of all for programs.
#include "leitai/report/draw/page.hpp"

#include "leitai/report/draw/recipe.hpp"
#include "leitai/report/draw/tables.hpp"
#include "leitai/report/draw/words.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using draw::Held;

namespace {

page::Page begin(const DrawInput& input, const char* kind, page::Finality finality) {
    page::Page page;
    page.kind = kind;
    page.finality = std::move(finality);
    const Text title = input.draws.size() == 1 ? input.draws.front()->rule.title : Text("抽签", "draws");
    page.title = headed(input.title, title);
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, page::Cell::of(base::to_string(input.period))});
    page.blocks.emplace_back(std::move(facts));
    return page;
}

void add(page::Page& page, Text words, bool note = false) {
    page.blocks.emplace_back(page::Paragraph{std::move(words), note});
}

/// The heading and the rule; false where the draw cannot be repeated, which is said.
bool begin_section(const Held& held, page::Page& page) {
    const std::string& id = held.rule.id;
    page.blocks.emplace_back(
        page::Heading{{held.rule.title.zh + "（" + id + "）", held.rule.title.en + " (" + id + ")"}});
    if (!held.is_held()) {
        add(page, {"不能重做：" + held.hindered.zh + "。", "It cannot be repeated: " + held.hindered.en + "."});
        return false;
    }
    for (page::Paragraph& words : rule_words(held)) page.blocks.emplace_back(std::move(words));
    return true;
}

void add_recipe(const Held& held, page::Page& page) {
    add(page, recipe_words(held));
    page.blocks.emplace_back(page::Script{recipe_of_order(held)});
    if (held.rule.questions.empty()) return;
    add(page, question_recipe_words(held));
    page.blocks.emplace_back(page::Script{recipe_of_questions(held)});
}

}  // namespace

page::Page draw_page(const DrawInput& input, Lang lang) {
    page::Page page = begin(input, "draw", input.finality);
    for (const Held* held : input.draws) {
        if (!begin_section(*held, page)) continue;
        page.blocks.emplace_back(drawn_for_people(*held, lang));
        page.blocks.emplace_back(questions_for_people(*held, lang));
        page.blocks.emplace_back(passed_over_for_people(*held, lang));
        page.blocks.emplace_back(strata_for_people(*held, lang));
        add(page, recorded_words(*held));
        add_recipe(*held, page);
    }
    page.blocks.emplace_back(drawn_table(input, lang));
    page.blocks.emplace_back(questions_table(input, lang));
    page.blocks.emplace_back(passed_over_table(input, lang));
    page.blocks.emplace_back(strata_table(input, lang));
    page.blocks.emplace_back(order_table(input, lang));
    page.blocks.emplace_back(draws_table(input, lang));
    page.blocks.emplace_back(records_table(input, lang));
    return page;
}

page::Page public_draw_page(const DrawInput& input, Lang lang) {
    page::Page page = begin(input, "draw_public", page::for_everybody(input.finality));
    for (const Held* held : input.draws) {
        if (!begin_section(*held, page)) continue;
        page.blocks.emplace_back(drawn_for_people(*held, lang));
        page.blocks.emplace_back(public_passed_over_for_people(*held, lang));
        page.blocks.emplace_back(strata_for_people(*held, lang));
        add_recipe(*held, page);
    }
    page.blocks.emplace_back(drawn_table(input, lang));
    page.blocks.emplace_back(public_passed_over_table(input, lang));
    page.blocks.emplace_back(strata_table(input, lang));
    page.blocks.emplace_back(order_table(input, lang));
    page.blocks.emplace_back(draws_table(input, lang));
    return page;
}

}  // namespace leitai::report
