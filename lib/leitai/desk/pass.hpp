// One pass over all workbooks: their rows become drafts of records.
#pragma once

#include <string>
#include <vector>

#include "leitai/desk/import.hpp"

namespace leitai::desk {

/// A workbook whose sheets are recognised.
struct Recognized {
    std::size_t number = 0;  ///< position among those that were handed in
    Shared shared;
    std::vector<Table> tables;
};

/// What all passes look at.
struct Desk {
    const campaign::Campaign& campaign;
    const cohort::Cohort& cohort;
    Contestants contestants;
    std::string folder;  ///< where records of the period are written, seen from the inputs' root, with `/` at its end
    std::vector<Recognized> books;
};

/// Files that exist already are changed without a reason.
struct Overwritten {
    CellAt at;  ///< a sheet
    std::string path;
};

struct Pass {
    std::vector<Draft> drafts;
    std::vector<Reading> readings;
    Composed composed;
    std::vector<Overwritten> overwritten;
    std::vector<CellAt> hidden;  ///< rows that nobody sees
    std::vector<bool> filled;    ///< whether anything stood in a workbook, by their numbers in Desk::books
};

/// `left_out`: cells and rows that are passed over, sorted.
Pass pass_over(const Desk& desk, const std::vector<Handed>& handed, const std::vector<CellAt>& left_out);

/// The folder of the period's records: below the first folder of records of the plan. Throws base::Failure where the
/// plan names none.
std::string records_folder(const campaign::Campaign& campaign);

}  // namespace leitai::desk
