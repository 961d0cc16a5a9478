// Lets the writer of the format write each part, and puts together what they wrote; tables are made one before.
#include "leitai/page/join.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "leitai/page/json_members.hpp"
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

/// The rows of one part, and where its cells go.
struct PartRows {
    Table table;
    std::vector<std::size_t> to;  ///< by column of the table
    std::string campaign, period;
    bool provisional = false;
    std::optional<std::pair<std::size_t, Cell>> state = {};  ///< and its column
};

/// All parts with a table; their columns, and those in front, go into `all`.
std::vector<PartRows> rows_of(const std::vector<Part>& parts, Union& all) {
    all.add(campaign_column);
    all.add(period_column);
    std::vector<PartRows> rows;
    for (const Part& part : parts) {
        std::vector<const Table*> tables = tables_of(part.page.blocks);
        std::erase_if(tables, [](const Table* table) { return table->audience == Audience::people; });
        if (tables.empty()) continue;
        PartRows one{*tables.front(), {}, part.campaign, part.period, part.page.finality.provisional()};
        for (const Column& column : one.table.columns) one.to.push_back(all.add(column));
        rows.push_back(std::move(one));
    }
    return rows;
}

/// The row at `index` of all parts' rows one below the other.
void fill_row(const std::vector<PartRows>& rows, std::size_t index, std::size_t width, std::vector<Cell>& cells) {
    std::size_t part = 0;
    while (index >= rows[part].table.rows) index -= rows[part++].table.rows;
    const PartRows& from = rows[part];
    std::vector<Cell> own;
    from.table.row(index, own);
    cells.assign(width, {});
    cells[0] = Cell::of(from.campaign);
    cells[1] = Cell::of(from.period);
    for (std::size_t i = 0; i < own.size(); ++i) cells[from.to[i]] = std::move(own[i]);
    if (from.state) cells[from.state->first] = from.state->second;
}

/// All rows below each other.
Page table_of(std::vector<PartRows> parts, std::vector<Column> columns) {
    const auto rows = std::make_shared<const std::vector<PartRows>>(std::move(parts));
    Table table;
    for (const PartRows& one : *rows) {
        table.rows += one.table.rows;
        table.id = one.table.id;
    }
    table.columns = std::move(columns);
    table.row = [rows, width = table.columns.size()](std::size_t index, std::vector<Cell>& cells) {
        fill_row(*rows, index, width, cells);
    };
    Page page;
    page.blocks.emplace_back(std::move(table));
    return page;
}

/// The rows of one part, which say themselves of which campaign and period they are.
Page own_rows(const Part& part) {
    Union all;
    std::vector<PartRows> rows = rows_of({part}, all);
    Page page = table_of(std::move(rows), std::move(all.columns));
    page.kind = part.page.kind;
    page.version = part.page.version;
    page.finality = part.page.finality;
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
    Union all;
    std::vector<PartRows> rows = rows_of(parts, all);
    const std::size_t at = all.add(state_column);
    for (PartRows& one : rows) one.state = {at, Cell::yes_no(one.provisional)};
    Page page = table_of(std::move(rows), std::move(all.columns));
    page.result = false;  // each row says it itself
    return page;
}

void write_joined(const FormatRow& format, const std::vector<Part>& parts, std::string_view form,
                  const WriteOptions& options, const Sink& sink) {
    switch (format.several) {
        case FormatRow::Several::table:
            format.write(joined_table(parts), options, sink);
            break;
        case FormatRow::Several::rows:
            for (const Part& part : parts) format.write(own_rows(part), options, sink);
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
