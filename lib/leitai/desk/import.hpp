// Workbooks become records: read, held against the campaign, and given back with what is wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/campaign/campaign.hpp"
#include "leitai/desk/compose.hpp"
#include "leitai/desk/mapping.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/workbook/remark.hpp"

namespace leitai::desk {

/// A workbook or table that is handed in.
struct Handed {
    std::string name;  ///< as messages call it: 县农业农村局.xlsx
    std::string stem;  ///< its name without folder and ending: the files of its records are called so
    workbook::Book book;
    std::optional<workbook::Unreadable> unreadable = {};
    const Mapping* mapping = nullptr;  ///< of a table that people keep; null: `template` wrote it
};

struct ImportOptions {
    std::optional<Amendment> amendment = {};
    bool partial = false;              ///< cells and rows in error are left out, and the rest is wanted
    base::Lang lang = base::Lang::zh;  ///< of the words that are written into workbooks
};

/// What an import comes to. Nothing is written: that is for the program, all of it or nothing.
struct Imported {
    campaign::Campaign campaign;  ///< with the drafts in it; behind its inputs its map has a source for each sheet
    issue::Issues issues;
    std::vector<Draft> drafts;      ///< files that are new or have changed; none where something is wrong
    std::vector<Reading> readings;  ///< what was not taken as it was written
    std::vector<Change> changes;    ///< values that were there already and are others now
    std::size_t records = 0, values = 0, unchanged = 0;
    std::size_t left_out = 0;                            ///< cells and rows, where only a part was wanted
    std::vector<std::vector<workbook::Remark>> remarks;  ///< of each workbook

    bool sound = false;  ///< what is left is without errors, so that the drafts may be written
};

/// Reads what was handed in for the campaign that is opened from `inputs`. Throws base::Failure where the campaign
/// cannot be read, has no plan or rubric, or is in a state in which nothing is handed in.
Imported import_sheets(const campaign::Inputs& inputs, const std::vector<Handed>& handed, const ImportOptions& options);

}  // namespace leitai::desk
