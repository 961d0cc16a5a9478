// Small tables that are made cell by cell, for pages with few rows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/page/page.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// The range of the rates of a table, by which they are shaded: a heat map.
struct Heat {
    std::optional<double> lowest, highest;

    void see(double rate);
    /// Nothing is shaded where all rates are the same.
    void shade(page::Cell& cell, double rate) const;
    /// What the shades mean; empty where there are none.
    base::Text words() const;
};

/// A table on its way: columns first, then rows with one cell for each of them.
class TableRows {
public:
    explicit TableRows(std::string id, base::Text title = {}) {
        table_.id = std::move(id);
        table_.title = std::move(title);
    }
    /// A column for everybody; `priority` as in page::Column.
    TableRows& column(std::string id, base::Text label, bool right = false, int priority = 0);
    /// A column for programs only, or for people only.
    TableRows& data(std::string id, base::Text label, bool right = false);
    TableRows& people(std::string id, base::Text label, bool right = false, int priority = 0);
    /// Two columns of one group, which JSON makes an object: {"code", "name"} of a village or a region, {"id", "title"}
    /// of anything else that has a title. Programs see both, people the second. Null where both are missing.
    TableRows& named(const std::string& id, base::Text label, int priority = 0);
    TableRows& item(const std::string& id, base::Text label, int priority = 0);
    /// One number of a group for programs: "lower" of "interval".
    TableRows& part(const std::string& group, const char* name, base::Text label);
    /// A place in a file: {"file", "line", "column"}, for programs. add_place() makes its cells.
    TableRows& place(const std::string& id);
    /// The name of its sheet in a workbook, where its title is long.
    TableRows& sheet(base::Text name);
    /// People see the table only where it has rows.
    TableRows& if_any();
    /// People alone see it, or programs alone.
    TableRows& only(page::Audience audience);
    void add(std::vector<page::Cell> cells) { rows_->push_back(std::move(cells)); }
    bool empty() const { return rows_->empty(); }
    /// Its rates are shaded by the range that they have, the lowest being marked: a heat map. Once all rows are there.
    TableRows& heat();
    page::Table table() const;

private:
    page::Table table_;
    std::shared_ptr<std::vector<std::vector<page::Cell>>> rows_ =
        std::make_shared<std::vector<std::vector<page::Cell>>>();
};

/// The cells of TableRows::place(); all empty where no record stands behind it. Lines and columns count from 1.
void add_place(std::vector<page::Cell>& cells, const source::SourceMap& map, const source::Place& place);

/// A column of a group, "village.code" of "village"; null with the group where all of it is missing.
page::Column part_of(const std::string& group, const char* part, base::Text label, bool data_only);

/// Shades a cell by a share of the full mark in percent, from 0 to 100.
void shade(page::Cell& cell, const base::Rational& percent);

/// An id with its title, {"id", "title"}, for facts; people see the title.
page::Cell item_cell(std::string id, const base::Text& title, base::Lang lang);
/// A village or a region by code and name, {"code", "name"}, for facts; people see the name.
page::Cell named_cell(std::string code, std::string name);

/// Ids as a list; people and csv see them with blanks between.
page::Cell id_list(const std::vector<std::string>& ids);

/// A number of things, and a text, as cells.
page::Cell number_cell(std::size_t number);
/// A number where `words` are one ("88.50", "+8%"), nothing where there are none, else a text ("—"); for cells that we
/// word ourselves and no person names.
page::Cell number_or_text(std::string words);
page::Cell text_cell(const base::Text& text, base::Lang lang);

}  // namespace leitai::report
