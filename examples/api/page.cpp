// Builds a page with a table of two rows and prints it in every format.
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/page/format.hpp"

namespace base = leitai::base;
namespace page = leitai::page;

namespace {

page::Table villages() {
    page::Table table;
    table.id = "villages";
    table.title = {"各村得分", "Scores of the villages"};
    page::Column name{.id = "name", .label = {"村", "village"}};
    page::Column total{.id = "total", .label = {"总分", "total"}, .right = true};
    table.columns = {name, total};
    table.rows = 2;
    // Rows are asked for one by one: a table may be far larger than memory.
    table.row = [](std::size_t index, std::vector<page::Cell>& cells) {
        cells.push_back(page::Cell::of(index == 0 ? "东阳村" : "溪墩村"));
        cells.push_back(page::Cell::number(index == 0 ? "83.46" : "90.00"));
    };
    return table;
}

}  // namespace

int main() {
    page::Page document;
    document.kind = "example";
    document.title = {"一个示例", "An example"};
    document.blocks.emplace_back(villages());
    for (const page::FormatRow& format : page::formats()) {
        if (format.write == nullptr) continue;  // made by a command or another program
        std::printf("== %.*s\n", static_cast<int>(format.name.size()), format.name.data());
        format.write(document, {.lang = base::Lang::en},
                     [](std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); });
    }
}
