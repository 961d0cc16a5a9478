// Lets the writer of the format write each part, and puts together what they wrote; tables are stacked before.
#include "leitai/page/join.hpp"

#include <utility>

#include "leitai/page/json_members.hpp"
#include "leitai/page/stacked.hpp"
#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

const Column campaign_column{.id = "campaign", .label = {"活动", "Campaign"}};
const Column period_column{.id = "period", .label = {"期间", "Period"}};
const Column state_column{.id = "provisional", .label = {"暂定", "Provisional"}};

/// The page, which says at its beginning of which campaign it is.
Page with_campaign(const Part& part) {
    Page page = part.page;
    Facts facts;
    facts.items.push_back({campaign_column.id, campaign_column.label, Cell::of(part.campaign)});
    page.blocks.emplace(page.blocks.begin(), std::move(facts));
    return page;
}

/// The first table of a part that programs read; null where it has none.
const Table* rows_of(const Part& part) {
    for (const Table* table : tables_of(part.page.blocks)) {
        if (table->audience != Audience::people) return table;
    }
    return nullptr;
}

/// The rows of one part, which say themselves of which campaign and period they are.
Page own_rows(const Part& part) {
    Page page;
    page.kind = part.page.kind;
    page.version = part.page.version;
    page.finality = part.page.finality;
    const Table* table = rows_of(part);
    if (table == nullptr) return page;
    page.blocks.emplace_back(stacked({{{Cell::of(part.campaign), Cell::of(part.period)}, *table, {}}},
                                     {campaign_column, period_column}, {}));
    return page;
}

void write_list(const FormatRow& format, const std::vector<Part>& parts, std::string_view form,
                const WriteOptions& options, const Sink& sink) {
    sink("{\n\"leitai\":{\"form\":" + json_string(form) + ",\"version\":1},\n\"results\":[");
    for (const Part& part : parts) {
        std::string document;
        format.write(with_campaign(part), options, [&](std::string_view bytes) { document += bytes; });
        while (document.ends_with('\n')) document.pop_back();
        sink((&part == &parts.front() ? "\n" : ",\n") + document);
    }
    sink("\n]\n}\n");
}

}  // namespace

Page joined_table(const std::vector<Part>& parts) {
    std::vector<Stack> stacks;
    for (const Part& part : parts) {
        const Table* table = rows_of(part);
        if (table == nullptr) continue;
        stacks.push_back({{Cell::of(part.campaign), Cell::of(part.period)},
                          *table,
                          {Cell::yes_no(part.page.finality.provisional())}});
    }
    Page page;
    page.result = false;  // each row says it itself
    page.blocks.emplace_back(stacked(std::move(stacks), {campaign_column, period_column}, {state_column}));
    return page;
}

void write_joined(const FormatRow& format, const std::vector<Part>& parts, std::string_view form,
                  const WriteOptions& options, const Sink& sink) {
    switch (format.several) {
        case FormatRow::Several::table:
            format.write(joined_table(parts), options, sink);
            break;
        case FormatRow::Several::rows:
            for (const Part& part : parts) {
                if (rows_of(part) != nullptr) format.write(own_rows(part), options, sink);
            }
            break;
        case FormatRow::Several::list:
            write_list(format, parts, form, options, sink);
            break;
        case FormatRow::Several::below:
            for (const Part& part : parts) {
                if (&part != &parts.front()) sink("\n");
                format.write(with_campaign(part), options, sink);
            }
            break;
        case FormatRow::Several::none:
            break;
    }
}

}  // namespace leitai::page
