// Output before it has a format: headings, paragraphs, facts and tables. All that a writer knows of a result.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/page/finality.hpp"

namespace leitai::page {

/// One value as it is printed. Numbers are exact text ("83.46"), also as changes ("+1.20") and rates ("73.5%");
/// programs get their digits alone, unquoted in JSON. `none` is an empty place.
struct Cell {
    enum class Kind : std::uint8_t { none, text, number, boolean };
    Kind kind = Kind::none;
    std::string text;       ///< boolean: "true" or "false"
    std::int8_t rate = -1;  ///< 0 to 100: how much of what could be had, for shading; -1: not shaded

    static Cell of(std::string words) { return {Kind::text, std::move(words)}; }
    static Cell number(std::string digits) { return {Kind::number, std::move(digits)}; }
    static Cell yes_no(bool value) { return {Kind::boolean, value ? "true" : "false"}; }
};

/// A column of a table. `id` is the JSON key; a dot in it nests ("modules.industry").
struct Column {
    std::string id;
    base::Text label;
    bool right = false;  ///< numbers are aligned right
    int priority = 0;    ///< text only: 0 is always shown; higher ones are left out first when the line is too narrow
    bool data_only = false;    ///< for csv, json and jsonl only (a code beside its name)
    bool people_only = false;  ///< for text and markdown only (rank with "=")
};

/// A sum that spreadsheets check again: the numbers of some columns, added up and rounded, are that of another.
struct Recheck {
    std::vector<std::string> addends;  ///< ids of columns
    std::string total;                 ///< id of the column that holds the sum
    int decimals = 2;
};

/// A picture of a table: writers that can draw put it before the rows. Its values are the numbers of columns.
struct Drawing {
    enum class Kind : std::uint8_t {
        columns,  ///< upright, side by side: a distribution
        bars,     ///< lying, one below the other, to both sides of zero: by name; a second value beside it, on its own
                  ///< scale
        steps,    ///< lying, each beginning where the one above ends: what a change is made of
        points,   ///< a mark a row: the first value to the right, the second upward
        radar,    ///< an axis a row, from 0 to 100: the first value, and the second to compare it with
    };
    /// A line between columns: `at` rows from the first one's left edge, with words.
    struct Mark {
        double at = 0;
        base::Text words;
    };
    Kind kind{};
    std::string label;                ///< id of the column of names
    std::vector<std::string> values;  ///< ids of columns; one or two
    std::string group = {};           ///< points: id of the column whose words give marks their shape
    std::vector<Mark> marks = {};     ///< columns
    bool fold = true;                 ///< the rows say no more than the picture
};

/// Rows are asked for one by one, so a table of a nation's villages is never held as cells.
struct Table {
    std::string id;
    base::Text title;
    std::vector<Column> columns;
    std::size_t rows = 0;
    std::optional<Recheck> recheck;
    std::optional<Drawing> drawing;
    /// Fills `cells` (cleared before, one a column) with row `index`.
    std::function<void(std::size_t index, std::vector<Cell>& cells)> row;
};

/// A list of label: value pairs; in JSON the members of the document itself.
struct Facts {
    struct Item {
        std::string id;
        base::Text label;
        Cell value;
    };
    std::vector<Item> items;
};

/// A heading within a page.
struct Heading {
    base::Text words;
    int level = 1;
    bool annex =
        false;  ///< begins an annex: a page of its own, across, for wide tables; up to the end or the next annex
};

/// `note`: small print, left out of csv and of JSON tables.
struct Paragraph {
    base::Text words;
    bool note = false;
};

using Block = std::variant<Heading, Paragraph, Facts, Table>;

/// A whole document. `kind` is its "kind" in JSON ("score").
struct Page {
    std::string kind;
    base::Text title;
    Finality finality;  ///< where provisional, every writer stamps 暂定 under the title, with the reasons
    std::vector<Block> blocks;
    /// What a workbook carries in further sheets, so that it can be read alone: rubric, method, issues.
    std::vector<Table> background = {};
    /// Small print at the end of html, documents and every sheet: what result this is of.
    base::Text footer = {};
    /// Of a document whose form has a number of its own, which JSON names from 2 on; 0: it has none.
    int form = 0;
};

}  // namespace leitai::page
