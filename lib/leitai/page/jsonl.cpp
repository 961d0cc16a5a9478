// Writes each row of a page's first table as one JSON object on a line of its own; a page without tables is one line.
#include "leitai/page/json_members.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

void write_facts(Buffer& out, const Page& page) {
    std::vector<std::string_view> keys = {"kind", "provisional"};
    std::vector<Cell> values = {Cell::of(page.kind), Cell::yes_no(page.finality.provisional())};
    for (const Block& block : page.blocks) {
        const auto* facts = std::get_if<Facts>(&block);
        if (facts == nullptr) continue;
        for (const Facts::Item& item : facts->items) {
            keys.emplace_back(item.id);
            values.push_back(item.value);
        }
    }
    if (page.finality.provisional()) keys.emplace_back("reasons");
    const Members members = json_members(keys);
    out << '{';
    for (const Member& member : members.list) {
        out << member.lead;
        if (member.value < values.size()) {
            write_json_value(out, values[member.value]);
        } else {
            out << reasons_json(page.finality.reasons);
        }
    }
    out << members.end << "}\n";
}

}  // namespace

void write_jsonl(const Page& page, const WriteOptions&, const Sink& sink) {
    Buffer out(sink);
    const std::vector<const Table*> tables = tables_of(page.blocks);
    if (tables.empty()) {
        write_facts(out, page);
    } else {
        const JsonRows rows(*tables.front(), &page.finality);
        each_row(*tables.front(), [&](const std::vector<Cell>& cells) {
            rows.write(out, cells);
            out << '\n';
        });
    }
    out.finish();
}

}  // namespace leitai::page
