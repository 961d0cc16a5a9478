// Writes a page as one JSON document: its form, then with sorted keys its finality, its facts, and its tables as arrays
// of objects.
#include <string_view>
#include <utility>
#include <variant>

#include "leitai/base/overloaded.hpp"
#include "leitai/page/json_members.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

/// The members of the document, not yet in order.
struct Content {
    std::vector<Key> keys;
    std::vector<std::variant<Cell, const Table*>> values;

    void add(std::string_view key, std::variant<Cell, const Table*> value, bool together = false) {
        keys.push_back({key, together});
        values.push_back(std::move(value));
    }
};

/// What the document says of its finality.
struct FinalityTables {
    Table reasons, closed;

    FinalityTables(const Finality& finality, base::Lang lang)
        : reasons(reasons_table("reasons", finality.reasons, lang)),
          closed(reasons_table("closed", finality.closed, lang)) {}
};

/// A notice says so as its forms did: a first one gave no reasons, and members are there only where there is
/// something to say.
void add_finality(const Page& page, const FinalityTables& finality, Content& content) {
    if (!page.result) return;
    content.add("provisional", Cell::yes_no(page.finality.provisional()));
    for (const Table* table : {&finality.reasons, &finality.closed}) {
        if (page.notice == 0 || (table->rows > 0 && page.notice != 1)) content.add(table->id, table);
    }
}

Content content_of(const Page& page, const FinalityTables& finality) {
    Content content;
    if (page.notice > 0) content.add("kind", Cell::of(page.kind));
    if (page.notice > 1) content.add("form", Cell::number(std::to_string(page.notice)));
    add_finality(page, finality, content);
    for (const Block& block : page.blocks) {
        std::visit(base::Overloaded{
                       [](const Heading&) {},
                       [](const Paragraph&) {},
                       [](const Script&) {},
                       [](const Formal&) {},
                       [&](const Facts& facts) {
                           for (const Facts::Item& item : facts.items) content.add(item.id, item.value, item.together);
                       },
                       [&](const Table& table) { content.add(table.id, &table); },
                   },
                   block);
    }
    return content;
}

void write_array(Buffer& out, const Table& table, unsigned jobs) {
    const JsonRows rows(table, nullptr);
    out << '[';
    write_rows(out, table, jobs, [&](Buffer& to, std::size_t index, const std::vector<Cell>& cells) {
        to << (index == 0 ? "\n" : ",\n");
        rows.write(to, cells);
    });
    out << (table.rows == 0 ? "]" : "\n]");
}

}  // namespace

void write_json(const Page& page, const WriteOptions& options, const Sink& sink) {
    const FinalityTables finality(page.finality, options.lang);
    const Content content = content_of(page, finality);
    Buffer out(sink);
    out << '{';
    // A line for every member of the document and for every row of a table: for people, and for line-wise diffs.
    bool first = true;
    if (page.notice == 0) {
        out << "\n\"leitai\":" << json_head(page);
        first = false;
    }
    const Cell filled = Cell::of({});
    const auto cell = [&](std::size_t position) -> const Cell& {
        const Cell* one = std::get_if<Cell>(&content.values[position]);
        return one != nullptr ? *one : filled;
    };
    const auto write = [&](std::size_t position) {
        std::visit(base::Overloaded{[&](const Cell& one) { write_json_value(out, one); },
                                    [&](const Table* table) { write_array(out, *table, options.jobs); }},
                   content.values[position]);
    };
    for (const Group& group : json_groups(content.keys)) {
        out << (first ? "\n" : ",\n");
        first = false;
        write_group(out, group, cell, write);
    }
    out << "\n}\n";
    out.finish();
}

}  // namespace leitai::page
