// What a table that people keep means: which head is which fact, in which unit, and which rows are none.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/desk/table.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/yaml/named_table.hpp"

namespace leitai::desk {

/// One head of the table.
struct MappedHead {
    std::string head;                           ///< as it stands in the table
    std::string to;                             ///< the key of a column: fact.collective_income, village
    std::string unit;                           ///< of the figures, where it is another than the fact's: 元
    std::vector<workbook::Choice> values = {};  ///< words of the table for words of the records
    source::Place place;
};

/// A mapping file.
struct Mapping {
    std::string form = "facts";          ///< the key of the form that its rows are read as
    std::optional<std::string> sheet;    ///< its name; none: the first in which the heads stand
    std::optional<base::Period> period;  ///< none: the plan's
    Owner owner;
    std::string round;
    std::vector<MappedHead> heads;
    std::vector<std::string> evidence;   ///< of all its values: 农经统计季报2023-Q2
    std::vector<std::string> leave_out;  ///< rows in which a cell begins so: 合计
    std::vector<std::string> unread;     ///< heads that are none of our business: 备注
    source::FileId file = 0;
};

/// The tables of keys of mapping files, for help and the schema.
std::vector<yaml::NamedTable> mapping_tables();

/// Reads a mapping file. Empty, with at least one issue, when it cannot be used.
std::optional<Mapping> read_mapping(const source::SourceMap& map, source::FileId file, const rubric::Rubric& rubric,
                                    issue::Issues& issues);

/// The table of a book that the mapping describes.
Tables mapped_tables(const rubric::Rubric& rubric, const workbook::Book& book, const Mapping& mapping);

/// A draft of a mapping file for a book: what was recognised is filled in, what was not is a comment.
std::string sketch(const rubric::Rubric& rubric, const workbook::Book& book, const std::string& name);

}  // namespace leitai::desk
