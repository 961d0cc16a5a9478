// One pass over all workbooks: their rows become drafts of records.
#pragma once

#include <string>
#include <vector>

#include "leitai/desk/recognize.hpp"

namespace leitai::desk {

/// What all passes look at.
struct Desk {
    const campaign::Campaign& campaign;
    const cohort::Cohort& cohort;
    Contestants contestants;
    std::string before;  ///< what stands before the names of the period's records, seen from the inputs' root
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
Pass pass_over(const Desk& desk, const std::vector<CellAt>& left_out);

}  // namespace leitai::desk
