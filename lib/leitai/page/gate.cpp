// Passes the texts of a page, block by block.
#include "leitai/page/gate.hpp"

#include <utility>

#include "leitai/text/gate.hpp"

namespace leitai::page {

namespace {

void pass(std::string& words) {
    if (!text::passes(words)) words = text::passed(words);
}

void pass(base::Text& words) {
    pass(words.zh);
    pass(words.en);
}

void pass(std::vector<Reason>& reasons) {
    for (Reason& one : reasons) {
        pass(one.words);
        pass(one.examples);
    }
}

void pass(Cell& cell) {
    pass(cell.text);
    for (std::string& key : cell.keys) pass(key);
    for (Cell& part : cell.parts) pass(part);
}

void pass(Heading& heading) { pass(heading.words); }

void pass(Paragraph& paragraph) { pass(paragraph.words); }

void pass(Script& script) {
    for (std::string& line : script.lines) pass(line);
}

void pass(Formal& formal) {
    for (base::Text& line : formal.lines) pass(line);
}

void pass(Facts& facts) {
    for (Facts::Item& item : facts.items) {
        pass(item.id);
        pass(item.label);
        pass(item.value);
    }
}

void pass(Table& table) {
    pass(table.title);
    pass(table.sheet);
    pass(table.shading);
    for (Column& column : table.columns) {
        pass(column.id);
        pass(column.label);
    }
    if (table.drawing) {
        for (Drawing::Mark& mark : table.drawing->marks) pass(mark.words);
        pass(table.drawing->unit);
    }
    table.row = [row = std::move(table.row)](std::size_t index, std::vector<Cell>& cells) {
        row(index, cells);
        for (Cell& cell : cells) pass(cell);
    };
}

}  // namespace

Page gated(Page page) {
    pass(page.title);
    pass(page.finality.reasons);
    pass(page.finality.closed);
    for (Block& block : page.blocks) std::visit([](auto& one) { pass(one); }, block);
    for (Table& table : page.background) pass(table);
    pass(page.footer);
    return page;
}

}  // namespace leitai::page
