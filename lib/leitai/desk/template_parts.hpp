// What all workbooks to fill in are made with: headings, meta, and villages in groups.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/desk/template.hpp"

namespace leitai::desk {

/// 2023年第二季度, 2023-Q2: as it stands in a heading.
base::Text heading_words(base::Period period);

/// The first line of a sheet: 农业农村局  填报表（2023年第二季度）.
base::Text heading_of(const base::Text& whose, const base::Text& what, base::Period period);

/// What the hidden sheet says.
Meta meta_of(const TemplateInput& input, Owner owner);

/// Villages for whom one workbook is made.
struct Group {
    std::string name;  ///< of the file
    base::Text whose;  ///< in headings
    Owner owner;       ///< who hands it in
    std::vector<cohort::VillageId> villages;
};

/// The villages of `whom` in groups, in the order of their codes: all in one, by township, or each alone.
std::vector<Group> groups_of(const TemplateInput& input, const ForWhom& whom);

/// The position of a column; the number of columns where there is none.
std::size_t position_of(const workbook::Form& form, std::string_view key);

/// A row with the cells that say whose it is: code, name and township, as far as the form has such columns. Further
/// cells are empty, and all that are to be filled in are asked for.
workbook::Row row_of(const TemplateInput& input, const workbook::Form& form, cohort::VillageId village);

/// How many cells of a form's rows are asked for.
std::size_t asked_cells(const workbook::Form& form);

/// Leaves out the columns for which `keep` is false, here and in all rows.
void keep_columns(workbook::Form& form, const std::vector<bool>& keep);

/// The column of codes offers the names of these villages.
void offer_villages(const TemplateInput& input, const std::vector<cohort::VillageId>& villages,
                    workbook::Column& column);

}  // namespace leitai::desk
