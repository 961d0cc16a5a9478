// Writes a page as one JSON document with sorted keys: its kind, its facts, and its tables as arrays of objects.
#include <string_view>
#include <utility>
#include <variant>

#include "leitai/base/overloaded.hpp"
#include "leitai/page/json_members.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

/// The members of the document, not yet in order.
struct Content {
    std::vector<std::string_view> keys;
    std::vector<std::variant<Cell, const Table*>> values;

    void add(std::string_view key, std::variant<Cell, const Table*> value) {
        keys.push_back(key);
        values.push_back(std::move(value));
    }
};

/// What the document says of its finality; members are there only where there is something to say.
struct FinalityTables {
    Table reasons, closed;

    FinalityTables(const Finality& finality, base::Lang lang)
        : reasons(reasons_table("reasons", finality.reasons, lang)),
          closed(reasons_table("closed", finality.closed, lang)) {}
};

Content content_of(const Page& page, const FinalityTables& finality) {
    Content content;
    content.add("kind", Cell::of(page.kind));
    if (page.form > 1) content.add("form", Cell::number(std::to_string(page.form)));
    content.add("provisional", Cell::yes_no(page.finality.provisional()));
    // A first form had neither.
    for (const Table* table : {&finality.reasons, &finality.closed}) {
        if (table->rows > 0 && page.form != 1) content.add(table->id, table);
    }
    for (const Block& block : page.blocks) {
        std::visit(base::Overloaded{
                       [](const Heading&) {},
                       [](const Paragraph&) {},
                       [&](const Facts& facts) {
                           for (const Facts::Item& item : facts.items) content.add(item.id, item.value);
                       },
                       [&](const Table& table) { content.add(table.id, &table); },
                   },
                   block);
    }
    return content;
}

void write_array(Buffer& out, const Table& table) {
    const JsonRows rows(table, nullptr);
    bool first = true;
    out << '[';
    each_row(table, [&](const std::vector<Cell>& cells) {
        out << (first ? "\n" : ",\n");
        rows.write(out, cells);
        first = false;
    });
    out << (first ? "]" : "\n]");
}

}  // namespace

void write_json(const Page& page, const WriteOptions& options, const Sink& sink) {
    const FinalityTables finality(page.finality, options.lang);
    const Content content = content_of(page, finality);
    const Members members = json_members(content.keys);
    Buffer out(sink);
    out << '{';
    for (const Member& member : members.list) {
        // A line for every member of the document and for every row of a table: for people, and for line-wise diffs.
        const std::string_view lead = member.lead;
        out << lead.substr(0, member.outer);
        if (member.outer < lead.size()) out << '\n';
        out << lead.substr(member.outer);
        std::visit(base::Overloaded{[&](const Cell& cell) { write_json_value(out, cell); },
                                    [&](const Table* table) { write_array(out, *table); }},
                   content.values[member.value]);
    }
    out << members.end << "\n}\n";
    out.finish();
}

}  // namespace leitai::page
