// Which columns of a table a writer shows, its rows one by one, and the words that writers share.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// For whom a writer writes: tables to be read by people, or data for programs.
enum class Reader { people, data };

/// The page as a reader gets it: people are spared tables and facts that say nothing, and rows are made of what the
/// reader looks at.
Page shown_to(Reader reader, Page page);

/// Positions of the columns that a reader gets to see.
std::vector<std::size_t> columns_for(Reader reader, const Table& table);

/// Calls `use(cells)` for each row; one vector serves all.
template <class Use>
void each_row(const Table& table, Use use) {
    std::vector<Cell> cells;
    for (std::size_t index = 0; index < table.rows; ++index) {
        cells.clear();
        table.row(index, cells);
        assert(cells.size() == table.columns.size() && "a row has one cell a column");
        use(static_cast<const std::vector<Cell>&>(cells));
    }
}

/// What stands in a cell, as people read it.
std::string_view words_of(const Cell& cell, base::Lang lang);

/// A number as programs read it: "1.20" for +1.20, "73.5" for 73.5%; nothing for other cells, and where it is no
/// decimal number ("64/3").
std::optional<std::string_view> digits_of(const Cell& cell);
/// Whether a number is printed as a rate: "73.5%".
bool is_percent(const Cell& cell);

/// How many decimals a number is printed with: "83.40" has two, "73.5%" one.
int decimals_of(std::string_view digits);

/// 【暂定】, [PROVISIONAL]: under the title.
std::string_view provisional_stamp(base::Lang lang);

/// The lines below the stamp: why the result is provisional, and what a county's decision closed.
std::vector<std::string> finality_lines(const Finality& finality, base::Lang lang);

/// The same as rows for data: kind, count, words.
Table reasons_table(std::string_view id, const std::vector<Reason>& reasons, base::Lang lang);

/// What stands in place of the rows of an empty table.
std::string_view no_rows(base::Lang lang);

/// What stands before the list of what is enclosed: "附件：".
std::string_view enclosed_words(std::size_t count, base::Lang lang);
/// The lines of a part of a letter as they are given; empty ones are left out.
std::vector<std::string> formal_words(const Formal& formal, base::Lang lang);
/// The same where no layout indents them: the addressee ends with a colon, and what is enclosed
/// says so, with numbers where it is several.
std::vector<std::string> formal_lines(const Formal& formal, base::Lang lang);

/// What shaded cells mean.
std::string_view shading_note(base::Lang lang);

/// The tables among blocks.
std::vector<const Table*> tables_of(const std::vector<Block>& blocks);

/// Whether a block is the heading of an annex.
bool begins_annex(const Block& block);

}  // namespace leitai::page
