// Finds a place for each column of each table, and asks the tables for their rows in turn.
#include "leitai/page/stacked.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace leitai::page {

namespace {

/// Both words, where they differ: what one rubric calls a village another calls a township.
void add_words(std::string& to, const std::string& words) {
    if (("/" + to + "/").find("/" + words + "/") == std::string::npos) to += "/" + words;
}

/// Columns by their id, in the order in which they come.
struct Union {
    std::vector<Column> columns;
    std::map<std::string, std::size_t> position;

    std::size_t add(const Column& column) {
        const auto [known, is_new] = position.try_emplace(column.id, columns.size());
        if (is_new) columns.push_back(column);
        add_words(columns[known->second].label.zh, column.label.zh);
        add_words(columns[known->second].label.en, column.label.en);
        return known->second;
    }
};

/// One table of the stack, and where its cells go.
struct Placed {
    Stack stack;
    std::vector<std::size_t> to;      ///< by column of the table
    std::vector<std::size_t> behind;  ///< by cell behind each row
};

void fill(const std::vector<Placed>& all, std::size_t width, std::size_t index, std::vector<Cell>& cells) {
    auto from = all.begin();
    for (; index >= from->stack.table.rows; ++from) index -= from->stack.table.rows;
    std::vector<Cell> own;
    from->stack.table.row(index, own);
    cells = from->stack.before;
    cells.resize(width);
    for (std::size_t i = 0; i < own.size(); ++i) cells[from->to[i]] = std::move(own[i]);
    for (std::size_t i = 0; i < from->behind.size(); ++i) cells[from->behind[i]] = from->stack.behind[i];
}

}  // namespace

Table stacked(std::vector<Stack> stacks, const std::vector<Column>& before, const std::vector<Column>& behind) {
    Union all;
    for (const Column& column : before) all.add(column);
    const auto placed = std::make_shared<std::vector<Placed>>();
    Table result;
    for (Stack& stack : stacks) {
        if (result.id.empty()) {
            result.id = stack.table.id;
            result.title = stack.table.title;
            result.audience = stack.table.audience;
        }
        result.rows += stack.table.rows;
        Placed one{std::move(stack), {}, {}};
        for (const Column& column : one.stack.table.columns) one.to.push_back(all.add(column));
        placed->push_back(std::move(one));
    }
    for (const Column& column : behind) {
        const std::size_t at = all.add(column);
        for (Placed& one : *placed) one.behind.push_back(at);
    }
    result.columns = std::move(all.columns);
    result.row = [placed, width = result.columns.size()](std::size_t index, std::vector<Cell>& cells) {
        fill(*placed, width, index, cells);
    };
    return result;
}

}  // namespace leitai::page
