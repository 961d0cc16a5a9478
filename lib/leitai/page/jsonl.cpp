// Writes each row of a page's first table as one JSON object on a line of its own, which says of which form it is and
// whether the result is final; a page without tables is one line.
#include "leitai/page/json_members.hpp"
#include "leitai/page/rows.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

void write_facts(Buffer& out, const Page& page) {
    std::vector<Key> keys;
    std::vector<const Cell*> values;
    const Cell kind = Cell::of(page.kind), provisional = Cell::yes_no(page.finality.provisional());
    const auto add = [&](std::string_view id, const Cell& value, bool together) {
        keys.push_back({id, together});
        values.push_back(&value);
    };
    if (page.notice > 0) add("kind", kind, false);
    if (page.result) add("provisional", provisional, false);
    for (const Block& block : page.blocks) {
        const auto* facts = std::get_if<Facts>(&block);
        if (facts == nullptr) continue;
        for (const Facts::Item& item : facts->items) add(item.id, item.value, item.together);
    }
    out << '{';
    if (page.notice == 0) out << "\"leitai\":" << json_head(page) << ',';
    const auto cell = [&](std::size_t position) -> const Cell& { return *values[position]; };
    bool first = true;
    for (const Group& group : json_groups(keys)) {
        if (!first) out << ',';
        first = false;
        write_group(out, group, cell, [&](std::size_t position) { write_json_value(out, cell(position)); });
    }
    if (page.result) out << ",\"reasons\":" << reasons_json(page.finality.reasons);
    out << "}\n";
}

}  // namespace

void write_jsonl(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    const std::vector<const Table*> tables = tables_of(page.blocks);
    if (tables.empty()) {
        write_facts(out, page);
    } else {
        const JsonRows rows(*tables.front(), &page);
        write_rows(out, *tables.front(), options.jobs, [&](Buffer& to, std::size_t, const std::vector<Cell>& cells) {
            rows.write(to, cells);
            to << '\n';
        });
    }
    out.finish();
}

}  // namespace leitai::page
