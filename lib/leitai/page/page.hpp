// Output before it has a format: headings, paragraphs, facts, tables and scripts. All that a writer knows of a result.
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

/// One value as it is printed. Numbers are exact text ("83.46", "64/3"), also as changes ("+1.20") and rates ("73.5%");
/// programs get their digits alone, unquoted in JSON, and a fraction as {"exact", "approx"}. `none` is an empty place.
/// A list or an object is shown to people, and in csv, by `text`; JSON has its members.
struct Cell {
    enum class Kind : std::uint8_t { none, text, number, boolean, list, object };
    Kind kind = Kind::none;
    std::string text;                    ///< boolean: "true" or "false"
    std::int8_t rate = -1;               ///< 0 to 100: how much of what could be had, for shading; -1: not shaded
    std::vector<Cell> parts = {};        ///< of a list or an object
    std::vector<std::string> keys = {};  ///< of an object: one for each part
    bool lowest = false;                 ///< of the rates of its table: marked, also where colours are not seen

    static Cell of(std::string words) { return {Kind::text, std::move(words)}; }
    static Cell number(std::string digits) { return {Kind::number, std::move(digits)}; }
    static Cell yes_no(bool value) { return {Kind::boolean, value ? "true" : "false"}; }
    static Cell list(std::vector<Cell> parts, std::string words) {
        return {Kind::list, std::move(words), -1, std::move(parts)};
    }
    static Cell object(std::vector<std::string> keys, std::vector<Cell> parts, std::string words) {
        return {Kind::object, std::move(words), -1, std::move(parts), std::move(keys)};
    }
};

/// Who gets a table: what people read in several is one list for programs, for instance.
enum class Audience : std::uint8_t { everybody, people, programs };

/// A column of a table. `id` is the JSON key; a dot in it nests ("modules.industry").
struct Column {
    std::string id;
    base::Text label;
    bool right = false;  ///< numbers are aligned right
    int priority = 0;    ///< text only: 0 is always shown; higher ones are left out first when the line is too narrow
    bool data_only = false;    ///< for csv, json and jsonl only (a code beside its name)
    bool people_only = false;  ///< for text and markdown only (rank with "=")
    bool in_books = false;     ///< data_only, and in workbooks too: the code of whom a row is about
    bool together = false;     ///< part of a group ("place.line") that is null in JSON where all its parts are missing
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
        map,      ///< a mark a row at its degrees east and north (the first two values), with a line to another place
                  ///< (the third and fourth)
    };
    /// A line between columns: `at` rows from the first one's left edge, with words.
    struct Mark {
        double at = 0;
        base::Text words;
    };
    Kind kind{};
    std::string label;                ///< id of the column of names
    std::vector<std::string> values;  ///< ids of columns; one or two, of a map four
    std::string group = {};           ///< points, map: id of the column whose words give marks their shape
    std::vector<Mark> marks = {};     ///< columns
    /// What is printed: a document does not say the same twice. On a screen the picture comes first, and rows that say
    /// no more than it are folded below.
    enum class Paper : std::uint8_t {
        picture,  ///< the rows say no more than the picture
        rows,     ///< they say more, and the picture nothing else
        both,     ///< each shows what the other does not
    };
    Paper paper = Paper::picture;
    base::Text unit = {};    ///< of the values: "分", "points"; empty where they have several or carry it
    std::string level = {};  ///< steps: id of a column that says yes where a value is no step but a level, drawn from
                             ///< zero: where the steps begin, and where they end
};

/// Fills `cells` (cleared before, one a column) with the row at `index`. Several threads may ask, each for rows of its
/// own.
using FillRow = std::function<void(std::size_t index, std::vector<Cell>& cells)>;

/// What is looked at in the rows of a table.
struct Asked {
    std::vector<bool> columns;  ///< one a column; the cells of others may stay empty
    bool rates = true;          ///< Cell::rate
};

/// Rows are asked for one by one, so a table of a nation's villages is never held as cells.
struct Table {
    std::string id;
    base::Text title;
    std::vector<Column> columns;
    std::size_t rows = 0;
    std::function<std::optional<Recheck>()> recheck;  ///< asked by workbooks alone, for it takes all rows to tell
    std::optional<Drawing> drawing;
    base::Text sheet = {};    ///< workbooks: the name of its sheet, where that is not its title
    base::Text shading = {};  ///< what the shades of its cells mean, where it is not the share of the full mark
    bool if_any = false;      ///< people see it only where it has rows; programs get an empty list
    Audience audience = Audience::everybody;
    FillRow row;
    /// Of tables with many columns: a `row` that makes no more than what is asked. None: `row` makes all, and cheaply.
    std::function<FillRow(const Asked& asked)> row_of = {};
};

/// A list of label: value pairs; in JSON the members of the document itself.
struct Facts {
    struct Item {
        std::string id;
        base::Text label;
        Cell value;
        bool together = false;   ///< as page::Column::together
        bool if_any = false;     ///< people see it only where there is a value; programs get null
        bool data_only = false;  ///< people do not see it
    };
    /// How people see them.
    enum class Look : std::uint8_t {
        list,     ///< one below the other
        figures,  ///< what a reader looks at first: side by side, large
        closing,  ///< in small print, one behind the other
    };
    std::vector<Item> items;
    Look look = Look::list;
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

/// Lines that are copied and pasted as they stand, as a shell script is: they are never broken. For people; data has
/// what they are made of.
struct Script {
    std::vector<std::string> lines;
};

/// A part of a letter around its text, as offices write it (GB/T 9704-2012, 7.3): for people, data does not have it.
struct Formal {
    enum class Part : std::uint8_t {
        addressee,   ///< 主送机关: to whom it goes, below the title
        attachment,  ///< 附件说明: what is enclosed, a line each
        signature,   ///< 落款: the office that signs, and the day, a line each
    };
    Part part{};
    std::vector<base::Text> lines;
};

using Block = std::variant<Heading, Paragraph, Facts, Table, Script, Formal>;

/// A whole document. `kind` is the name of its form in JSON ("score"), and `version` that form's.
struct Page {
    std::string kind;
    base::Text title;
    Finality finality;  ///< where provisional, every writer stamps 暂定 under the title, with the reasons
    std::vector<Block> blocks;
    /// What a workbook carries in further sheets, so that it can be read alone: rubric, method, issues.
    std::vector<Table> background = {};
    /// Small print at the end of html, documents and every sheet: what result this is of.
    base::Text footer = {};
    /// Of a notice, whose bytes are published by their hash: the number of its own form, which JSON names from 2 on. It
    /// keeps the head that its form had: "kind" and "form". 0: no notice.
    int notice = 0;
    bool across = false;  ///< documents: the whole lies across, for a table that is wide
    int version = 1;      ///< raised where members of the form are renamed, removed or become of another type
    bool result = true;  ///< false: nothing that could be final or provisional (a list of issues), so JSON says neither
};

}  // namespace leitai::page
