// Small tables that are made cell by cell, for pages with few rows.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/page/page.hpp"

namespace leitai::report {

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
    void add(std::vector<page::Cell> cells) { rows_->push_back(std::move(cells)); }
    bool empty() const { return rows_->empty(); }
    page::Table table() const;

private:
    page::Table table_;
    std::shared_ptr<std::vector<std::vector<page::Cell>>> rows_ =
        std::make_shared<std::vector<std::vector<page::Cell>>>();
};

/// Shades a cell by a share of the full mark in percent, from 0 to 100.
void shade(page::Cell& cell, const base::Rational& percent);

/// A number of things, and a text, as cells.
page::Cell number_cell(std::size_t number);
/// A number where `words` are one ("88.50", "+8%"), nothing where there are none, else a text ("—"); for cells that we
/// word ourselves and no person names.
page::Cell number_or_text(std::string words);
page::Cell text_cell(const base::Text& text, base::Lang lang);

}  // namespace leitai::report
