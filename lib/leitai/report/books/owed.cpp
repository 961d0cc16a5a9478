// Names each register that is owed, and who keeps it.
#include "leitai/report/books/owed.hpp"

#include "leitai/report/labels.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

page::Table owed_books_table(const rubric::Books& books, const std::vector<book::OwedBook>& owed, std::string id,
                             base::Lang lang) {
    TableRows rows(std::move(id), {"还没有报的台账", "Registers still to be handed in"});
    rows.if_any()
        .item("register", {"台账", "Register"})
        .data("keeper", {"由谁报", "Whose"})
        .people("keeper_words", {"由谁报", "Whose"})
        .data("place_code", {"代码", "Code"});
    for (const book::OwedBook& one : owed) {
        const rubric::Register& of = books.registers[one.of];
        const Cell name = one.name.empty() ? Cell{} : Cell::of(one.name);
        const bool all = one.keeper == 0;
        rows.add({Cell::of(of.id), text_cell(of.title, lang), name,
                  all ? text_cell({"一家报就行", "whoever keeps it"}, lang) : name,
                  all ? Cell{} : Cell::of(std::to_string(one.keeper))});
    }
    return rows.table();
}

Text owed_books_words(const std::vector<book::OwedBook>& owed) {
    if (owed.empty()) return {};
    const Text count = counted(owed.size(), "份", "register", "registers");
    return {"台账" + count.zh + "未报", count.en + " not handed in"};
}

}  // namespace leitai::report
