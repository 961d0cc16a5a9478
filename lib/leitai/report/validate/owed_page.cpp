// Makes the tables and pages of what each office owes.
#include "leitai/report/validate/owed_page.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/books/owed.hpp"
#include "leitai/report/city/tables.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

namespace {

/// "12个村、30项未报，2项报了但读不出"
Text amount(const Subject& subject, std::size_t villages, std::size_t facts, std::size_t unread) {
    Text words = subject.rubric.unit->counted(villages);
    if (facts > 0) base::add_to(words, {std::to_string(facts) + "项未报", counted(facts, "", "fact", "facts").en});
    if (unread > 0)
        base::add_to(words, {std::to_string(unread) + "项报了但读不出", std::to_string(unread) + " cannot be read"},
                     base::between_phrases);
    return words;
}

/// What every page of the form says first.
page::Facts head_of(const Validated& found, const std::string& office, std::size_t villages, std::size_t facts,
                    std::size_t unread) {
    const Due& due = found.due;
    page::Facts head;
    head.items = {
        {"office", {"责任单位", "Office"}, office.empty() ? Cell{} : Cell::of(office), false, true},
        {"period", {"期间", "Period"}, Cell::of(base::to_string(found.subject->cohort.period))},
        {"due", {"期限", "Due"}, due.day ? Cell::of(base::to_string(*due.day)) : Cell{}, false, false, true},
        {"term", {"期限", "Due"}, text_cell(due.words, found.lang)},
        {"villages", found.subject->rubric.unit->heading(), number_cell(villages)},
        {"facts", {"未报", "Not handed in"}, number_cell(facts)},
        {"unread", {"报了但读不出", "Cannot be read"}, number_cell(unread)},
    };
    return head;
}

page::Page empty_page(const Text& title) {
    page::Page page;
    page.kind = "owed";
    page.result = false;
    page.title = title;
    return page;
}

std::vector<Behind> rows_of(const std::vector<Office>& all) {
    std::vector<Behind> rows;
    for (const Office& office : all) rows.insert(rows.end(), office.rows.begin(), office.rows.end());
    return rows;
}

}  // namespace

page::Table office_table(const Subject& subject, const Office& office, const Due& due, base::Lang lang,
                         std::string id) {
    const auto rows = std::make_shared<const std::vector<Behind>>(office.rows);
    const auto groups = std::make_shared<const std::vector<OwedGroup>>(groups_of(subject, *rows));
    const base::ScoredUnit& unit = *subject.rubric.unit;
    const Text much = amount(subject, office.villages, office.facts, office.unread);
    const Text until = due.day ? Text(base::to_string(*due.day) + "前", "due " + base::to_string(*due.day)) : due.words;
    TableRows table(std::move(id), {office.name.zh + "（" + until.zh + "）：" + much.zh,
                                    office.name.en + " (" + until.en + "): " + much.en});
    table.only(page::Audience::people);
    if (unit.in_county) table.column(unit.in_township ? "township" : "county", region_title(unit));
    table.column(std::string(unit.list), unit.heading()).column("titles", {"未报数据", "Not handed in"});
    if (office.unread > 0) table.column("unread_titles", {"报了但读不出", "Cannot be read"});
    for (const OwedGroup& group : *groups) {
        std::vector<Cell> cells;
        if (unit.in_county) {
            const cohort::Region* region = region_of(subject.cohort, unit, group.first->village);
            cells.push_back(region != nullptr ? Cell::of(region->label) : Cell{});
        }
        cells.push_back(Cell::of(names_of(subject, group.villages, lang, true)));
        cells.push_back(Cell::of(titles_of(subject.rubric, group.first->facts, lang)));
        if (office.unread > 0) cells.push_back(Cell::of(titles_of(subject.rubric, group.first->unread, lang)));
        table.add(std::move(cells));
    }
    return table.table();
}

void add_offices(const Validated& found, std::size_t limit, page::Page& page) {
    std::size_t shown = 0, all = 0, number = 0;
    for (const Office& office : offices(behind(*found.subject))) {
        page::Table table =
            office_table(*found.subject, office, found.due, found.lang, "office_" + std::to_string(++number));
        const std::size_t rows = std::min(table.rows, limit - shown);
        all += table.rows;
        shown += rows;
        table.rows = rows;
        if (rows > 0) page.blocks.emplace_back(std::move(table));
    }
    if (all == shown) return;
    const std::string some = std::to_string(shown), of = std::to_string(all);
    page.blocks.emplace_back(page::Paragraph{{"只列出前" + some + "行，共" + of + "行；要多列，用 --limit。",
                                              "The first " + some + " of " + of + " rows; --limit lists more."},
                                             true});
}

page::Page owed_page(const Validated& found) {
    const Subject& subject = *found.subject;
    const std::vector<Office> all = offices(behind(subject));
    page::Page page = empty_page(headed(subject.title, {"催报", "Not handed in"}));
    std::vector<cohort::VillageId> villages;
    std::size_t facts = 0, unread = 0;
    for (const Office& office : all) {
        for (const Behind& row : office.rows) villages.push_back(row.village);
        facts += office.facts;
        unread += office.unread;
    }
    std::sort(villages.begin(), villages.end());
    villages.erase(std::unique(villages.begin(), villages.end()), villages.end());
    page.blocks.emplace_back(head_of(found, "", villages.size(), facts, unread));
    page.blocks.emplace_back(behind_table("owed", rows_of(all), subject, found.lang, page::Audience::programs));
    add_offices(found, found.limit, page);
    if (found.books != nullptr)
        page.blocks.emplace_back(owed_books_table(*subject.rubric.books, found.books->owed, "owed_books", found.lang));
    if (!owed_seals_words(subject).empty()) {
        page::Table seals = seals_table(subject, found.lang);
        seals.audience = page::Audience::people;
        page.blocks.emplace_back(std::move(seals));
    }
    return page;
}

page::Page office_page(const Validated& found, const Office& office) {
    page::Page page = empty_page({"催报：" + office.name.zh, "Not handed in: " + office.name.en});
    page.blocks.emplace_back(head_of(found, office.name.in(found.lang), office.villages, office.facts, office.unread));
    page.blocks.emplace_back(behind_table("owed", office.rows, *found.subject, found.lang, page::Audience::programs));
    page.blocks.emplace_back(office_table(*found.subject, office, found.due, found.lang, "office"));
    return page;
}

}  // namespace leitai::report
