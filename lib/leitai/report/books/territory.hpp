// The places of the roster that a page about books shows, and what they are called.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "leitai/report/books/page.hpp"

namespace leitai::report {

/// Where a village, or what else the rubric scores, lies.
book::Where where_of(const cohort::Cohort& cohort, const base::ScoredUnit& unit, cohort::VillageId village);

/// The name of a place by its code; the code where the roster does not name it.
std::string place_name(const BooksInput& books_input, std::uint64_t code);

/// The townships and counties with a village in the place that is shown, by code.
struct Territory {
    std::vector<std::uint64_t> townships, counties;

    explicit Territory(const BooksInput& books_input);
    /// Whether a keeper of registers has to do with the place; 0: one office, which has to do with all.
    bool concerns(const BooksInput& books_input, std::uint64_t keeper) const;
};

}  // namespace leitai::report
