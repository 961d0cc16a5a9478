// Makes one row for each issue: file, line, column, byte, code, severity, words.
#include "leitai/report/validate/issues_page.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

namespace {

page::Column column(const char* id, Text label, bool right = false, bool data_only = false) {
    page::Column head;
    head.id = id;
    head.label = std::move(label);
    head.right = right;
    head.data_only = data_only;
    return head;
}

std::vector<page::Column> issue_columns() {
    return {
        column("file", {"文件", "File"}),
        column("line", {"行", "Line"}, true),
        column("column", {"列", "Column"}, true),
        column("byte", {"字节", "Byte"}, true, true),
        column("code", {"代码", "Code"}),
        column("severity", {"程度", "Severity"}, false, true),
        column("text", {"问题", "Issue"}),
        column("advice", {"怎样改", "Advice"}),
        column("related.file", {"另一处文件", "Other file"}, false, true),
        column("related.line", {"另一处行", "Other line"}, true, true),
        column("related.column", {"另一处列", "Other column"}, true, true),
        column("places", {"各处", "Places"}, false, true),
    };
}

/// 0 stands for the whole line or file.
Cell position(std::uint32_t n) { return n == 0 ? Cell{} : Cell::number(std::to_string(n)); }

/// All places of a message that stands for several: "a.yaml:4; b.yaml:7".
Cell places_of(const issue::Issue& one, const source::SourceMap& map) {
    if (one.places.empty()) return {};
    std::string list;
    for (const source::Place place : one.places)
        base::add_to(list, map[place.file].name + ":" + std::to_string(place.line), "; ");
    return Cell::of(std::move(list));
}

void excluded_row(const std::string& name, base::Lang lang, std::vector<Cell>& cells) {
    cells.assign(issue_columns().size(), Cell{});
    cells[0] = Cell::of(text::one_line(name));
    cells[5] = Cell::of("note");
    cells[6] = Cell::of(Text("已被排除，没有读取", "excluded: not read").in(lang));
}

/// Adds the first rows of a table, and a sentence that tells how many were left out.
void add_limited(page::Table table, std::size_t limit, page::Page& page) {
    const std::size_t all = table.rows;
    table.rows = std::min(all, limit);
    page.blocks.emplace_back(std::move(table));
    if (all <= limit) return;
    const std::string shown = std::to_string(limit), of = std::to_string(all);
    page.blocks.emplace_back(page::Paragraph{{"只列出前 " + shown + " 行，共 " + of + " 行；要多列，用 --limit。",
                                              "The first " + shown + " of " + of + " rows; --limit lists more."},
                                             true});
}

void add_missing(const Validated& found, page::Page& page) {
    if (found.subject == nullptr) return;
    if (const auto words = missing_words(*found.subject)) page.blocks.emplace_back(page::Paragraph{*words, true});
    if (found.people) {
        add_limited(missing_groups(*found.subject, found.lang), found.limit, page);
    } else {
        page.blocks.emplace_back(missing_table(*found.subject, found.lang));
    }
}

}  // namespace

page::Table issue_table(const Validated& found) {
    auto issues = std::make_shared<std::vector<issue::Issue>>(found.issues.sorted());
    for (issue::Issue& one : *issues) issue::complete(one, found.map);
    page::Table table;
    table.id = "issues";
    table.columns = issue_columns();
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
    page::Table table;
    table.id = "info";
    table.columns = {column("kind", {"种类", "Kind"}, false, true), column("count", {"项数", "Entries"}, true, true),
                     column("text", {"说明", "Note"}), column("names", {"名称", "Names"}, false, true)};
    table.rows = found.passed_over.size();
    table.row = [list = found.passed_over, lang = found.lang](std::size_t index, std::vector<Cell>& cells) {
        const PassedOver& one = list[index];
        cells = {Cell::of(one.kind), Cell::number(std::to_string(one.names.size())), Cell::of(one.words.in(lang)),
                 Cell::of(base::join(one.names, "\n"))};
    };
    return table;
}

page::Page issues_page(const Validated& found) {
    page::Page page;
    page.kind = "validate";
    page.title = {"检查结果", "What was found"};
    const auto count = [](std::size_t n) { return Cell::number(std::to_string(n)); };
    page::Facts facts;
    if (!found.campaign.empty()) facts.items.push_back({"campaign", {"活动", "Campaign"}, Cell::of(found.campaign)});
    facts.items.push_back({"files", {"文件", "Files"}, count(found.map.read())});
    facts.items.push_back({"errors", {"错误", "Errors"}, count(found.issues.errors())});
    facts.items.push_back({"warnings", {"警告", "Warnings"}, count(found.issues.warnings())});
    if (const std::size_t judged = found.issues.acknowledged().size(); judged > 0)
        facts.items.push_back({"acknowledged", {"已确认的警告", "Acknowledged warnings"}, count(judged)});
    if (found.against != nullptr) {
        facts.items.push_back({"against", {"旧版", "Older version"}, Cell::of(found.against->old.version)});
    }
    page.blocks.emplace_back(std::move(facts));
    if (found.issues.truncated()) {
        page.blocks.emplace_back(page::Paragraph{{"问题太多，只列出前面一部分，总数以上面为准。",
                                                  "Only the first issues are listed; the totals above are of all."},
                                                 true});
    }
    page.blocks.emplace_back(issue_table(found));
    if (!found.passed_over.empty()) page.blocks.emplace_back(passed_over_table(found));
    if (found.against != nullptr) {
        page.blocks.emplace_back(page::Paragraph{changes_words(*found.against), true});
        page.blocks.emplace_back(changes_table(found.against->changes, found.lang));
    }
    add_missing(found, page);
    return page;
}

std::optional<page::Page> missing_page(const Validated& found) {
    if (found.subject == nullptr) return std::nullopt;
    const auto words = missing_words(*found.subject);
    if (!words) return std::nullopt;
    page::Page page;
    page.kind = "missing";
    page.title = {"催报：" + words->zh, "Not handed in: " + words->en};
    add_limited(missing_groups(*found.subject, found.lang), found.limit, page);
    return page;
}

}  // namespace leitai::report
