// Pages: small pages for the tests of the writers, and what a writer makes of them.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "leitai/page/format.hpp"

namespace leitai::page {

inline std::string written(const Page& page, const char* format, const WriteOptions& options = {}) {
    std::string bytes;
    find_format(format)->write(page, options, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

inline Column column(std::string id, std::string zh, std::string en) {
    Column head;
    head.id = std::move(id);
    head.label = {std::move(zh), std::move(en)};
    return head;
}

inline Column numbers(std::string id, std::string zh, std::string en) {
    Column head = column(std::move(id), std::move(zh), std::move(en));
    head.right = true;
    return head;
}

inline Column spared(Column head, int priority) {
    head.priority = priority;
    return head;
}

inline Column for_data(Column head) {
    head.data_only = true;
    return head;
}

inline Column for_people(Column head) {
    head.people_only = true;
    return head;
}

inline Table table(std::string id, std::vector<Column> columns, std::vector<std::vector<Cell>> rows) {
    Table result;
    result.id = std::move(id);
    result.columns = std::move(columns);
    result.rows = rows.size();
    result.row = [rows = std::move(rows)](std::size_t index, std::vector<Cell>& cells) { cells = rows[index]; };
    return result;
}

inline Page page_of(std::vector<Block> blocks) {
    Page page;
    page.kind = "test";
    page.title = {"题目", "Title"};
    page.blocks = std::move(blocks);
    return page;
}

inline Facts facts(std::vector<Facts::Item> items) { return Facts{std::move(items)}; }

/// Two villages: a name, a code for programs, a rank for people, a total, and a module.
inline Table two_villages() {
    return table(
        "villages",
        {for_people(numbers("place", "名次", "Rank")), for_data(column("code", "编码", "Code")),
         column("name", "村名", "Village"), numbers("total", "总分", "Total"),
         spared(numbers("modules.industry", "产业", "Industry"), 1)},
        {{Cell::of("=1"), Cell::of("359902101201"), Cell::of("东阳村"), Cell::number("90.00"), Cell::number("-0.5")},
         {Cell::of("=1"), Cell::of("359902101202"), Cell::of("溪墩村"), Cell::number("90.00"), Cell{}}});
}

/// One column, one row.
inline Page single(std::string text) {
    return page_of({table("rows", {column("a", "甲", "A")}, {{Cell::of(std::move(text))}})});
}

}  // namespace leitai::page
