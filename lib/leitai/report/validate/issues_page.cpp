// Makes one row for each issue: file, line, column, byte, code, severity, words.
#include "leitai/report/validate/issues_page.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/books/owed.hpp"
#include "leitai/report/city/tables.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/validate/owed_page.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

namespace {

TableRows issue_columns() {
    TableRows rows("issues", {"问题", "Issues"});
    rows.column("place.file", {"文件", "File"})
        .column("place.line", {"行", "Line"}, true)
        .column("place.column", {"列", "Column"}, true)
        .data("byte", {"字节", "Byte"}, true)
        .column("code", {"代码", "Code"})
        .data("severity", {"程度", "Severity"})
        .column("text", {"问题", "Issue"})
        .column("advice", {"怎样改", "Advice"})
        .part("related", "file", {"另一处文件", "Other file"})
        .part("related", "line", {"另一处行", "Other line"})
        .part("related", "column", {"另一处列", "Other column"})
        .data("places", {"各处", "Places"});
    return rows;
}

constexpr std::size_t issue_column_count = 12;

/// 0 stands for the whole line or file.
Cell position(std::uint32_t n) { return n == 0 ? Cell{} : Cell::number(std::to_string(n)); }

/// All places of a message that stands for several: "a.yaml:4; b.yaml:7".
Cell places_of(const issue::Issue& one, const source::SourceMap& map) {
    std::string list;
    std::vector<Cell> parts;
    for (const source::Place place : one.places) {
        base::add_to(list, map[place.file].name + ":" + std::to_string(place.line), "; ");
        parts.push_back(Cell::object(
            {"column", "file", "line"},
            {position(place.column), Cell::of(text::one_line(map[place.file].name)), position(place.line)}, {}));
    }
    return Cell::list(std::move(parts), std::move(list));
}

void excluded_row(const std::string& name, base::Lang lang, std::vector<Cell>& cells) {
    cells.assign(issue_column_count, Cell{});
    cells[0] = Cell::of(text::one_line(name));
    cells[5] = Cell::of("note");
    cells[6] = Cell::of(Text("已被排除，没有读取", "excluded: not read").in(lang));
    cells[11] = Cell::list({}, {});
}

/// Registers that are owed; those who are behind with facts stand above.
void add_owed_books(const Validated& found, page::Page& page) {
    if (found.books == nullptr || found.subject == nullptr) return;
    page.blocks.emplace_back(
        owed_books_table(*found.subject->rubric.books, found.books->owed, "owed_books", found.lang));
}

void add_missing(const Validated& found, page::Page& page) {
    if (found.subject == nullptr) return;
    if (const auto words = missing_words(*found.subject)) page.blocks.emplace_back(page::Paragraph{*words, true});
    if (found.people) {
        add_offices(found, found.limit, page);
    }
    page.blocks.emplace_back(
        missing_table(*found.subject, found.lang, found.people ? page::Audience::programs : page::Audience::everybody));
    add_owed_books(found, page);
}

}  // namespace

page::Table issue_table(const Validated& found) {
    auto issues = std::make_shared<std::vector<issue::Issue>>(found.issues.sorted());
    for (issue::Issue& one : *issues) issue::complete(one, found.map);
    page::Table table = issue_columns().table();
    table.rows = issues->size() + found.excluded.size();
    table.row = [issues, &map = found.map, lang = found.lang, excluded = found.excluded](std::size_t index,
                                                                                         std::vector<Cell>& cells) {
        if (index >= issues->size()) return excluded_row(excluded[index - issues->size()], lang, cells);
        const issue::Issue& one = (*issues)[index];
        const bool error = issue::severity(one.code()) == issue::Severity::error;
        cells = {Cell::of(text::one_line(map[one.place.file].name)),
                 position(one.place.line),
                 position(one.place.column),
                 one.byte ? Cell::number(std::to_string(*one.byte)) : Cell{},
                 Cell::of(std::string(issue::name(one.code()))),
                 Cell::of(error ? "error" : "warning"),
                 Cell::of(issue::words(one, lang)),
                 Cell::of(issue::advice(one, lang)),
                 one.related ? Cell::of(text::one_line(map[one.related->file].name)) : Cell{},
                 one.related ? position(one.related->line) : Cell{},
                 one.related ? position(one.related->column) : Cell{},
                 places_of(one, map)};
    };
    return table;
}

page::Table passed_over_table(const Validated& found) {
    TableRows rows("info", {"没有读取的", "Passed over"});
    rows.if_any()
        .data("kind", {"种类", "Kind"})
        .data("count", {"项数", "Entries"}, true)
        .column("text", {"说明", "Note"})
        .data("names", {"名称", "Names"});
    for (const PassedOver& one : found.passed_over) {
        std::vector<Cell> names;
        for (const std::string& name : one.names) names.push_back(Cell::of(name));
        rows.add({Cell::of(one.kind), number_cell(one.names.size()), text_cell(one.words, found.lang),
                  Cell::list(std::move(names), base::join(one.names, "\n"))});
    }
    return rows.table();
}

page::Page issues_page(const Validated& found) {
    page::Page page;
    page.kind = "validate";
    page.result = false;
    page.title = {"检查结果", "What was found"};
    const auto count = [](std::size_t n) { return Cell::number(std::to_string(n)); };
    page::Facts facts;
    if (!found.campaign.empty()) facts.items.push_back({"campaign", {"活动", "Campaign"}, Cell::of(found.campaign)});
    facts.items.push_back({"files", {"文件", "Files"}, count(found.map.read())});
    facts.items.push_back({"errors", {"错误", "Errors"}, count(found.issues.errors())});
    facts.items.push_back({"warnings", {"警告", "Warnings"}, count(found.issues.warnings())});
    facts.items.push_back(
        {"acknowledged", {"已确认的警告", "Acknowledged warnings"}, count(found.issues.acknowledged().size())});
    facts.items.push_back({"against",
                           {"旧版", "Older version"},
                           found.against != nullptr ? Cell::of(found.against->old.version) : Cell{},
                           false,
                           true});
    page.blocks.emplace_back(std::move(facts));
    if (found.issues.truncated()) {
        page.blocks.emplace_back(page::Paragraph{{"问题太多，只列出前面一部分，总数以上面为准。",
                                                  "Only the first issues are listed; the totals above are of all."},
                                                 true});
    }
    page.blocks.emplace_back(issue_table(found));
    page.blocks.emplace_back(passed_over_table(found));
    if (found.against != nullptr) {
        page.blocks.emplace_back(page::Paragraph{changes_words(*found.against), true});
        page.blocks.emplace_back(changes_table(found.against->changes, found.lang));
    }
    add_missing(found, page);
    return page;
}

std::optional<page::Page> missing_page(const Validated& found) {
    if (found.subject == nullptr) return std::nullopt;
    const auto facts = missing_words(*found.subject);
    const Text books = found.books != nullptr ? owed_books_words(found.books->owed) : Text();
    const Text counties = owed_seals_words(*found.subject);
    if (!facts && books.empty() && counties.empty()) return std::nullopt;
    Text words = facts.value_or(Text());
    if (!counties.empty()) base::add_to(words, counties, base::between_clauses);
    if (!books.empty()) base::add_to(words, books, base::between_clauses);
    page::Page page;
    page.kind = "missing";
    page.result = false;
    page.title = {"催报：" + words.zh, "Not handed in: " + words.en};
    if (facts) add_offices(found, found.limit, page);
    add_owed_books(found, page);
    if (!counties.empty()) page.blocks.emplace_back(seals_table(*found.subject, found.lang));
    return page;
}

}  // namespace leitai::report
