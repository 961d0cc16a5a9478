// All that a run knows of its books: the ledger, what is wrong with it, and what was not handed in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "leitai/book/figures.hpp"
#include "leitai/book/rules.hpp"

namespace leitai::book {

/// A register that was not handed in for the scored period.
struct OwedBook {
    RegisterId of = 0;
    std::uint64_t keeper = 0;  ///< code of whose it is; 0 where one office keeps it for all
    std::string name;          ///< of the keeper
};

/// Of a run whose plan names a catalogue of books.
struct Kept {
    Ledger ledger;
    std::vector<record::Round> rounds;  ///< of all periods, for the built-in registers
    std::vector<Breach> breaches;
    std::vector<OwedBook> owed;    ///< by register, then keeper
    std::vector<OwedBook> closed;  ///< likewise, of which the county decided that they will not be handed in
};

/// Joins the records, checks them, and says what is owed. `closings` decide what is owed no more.
Kept keep(record::Books records, std::vector<record::Round> rounds, const cohort::Cohort& cohort,
          const rubric::Rubric& rubric, issue::Issues& issues);

inline Sources sources_of(const Kept& kept, const cohort::Cohort& cohort, const rubric::Rubric& rubric) {
    return {kept.ledger, cohort, kept.rounds, rubric};
}

/// False where a figure counts a register that is owed and of which nobody handed in a record: then it says "no
/// records", not 0. `concerns`: whose records matter, by code (0: of all); everybody's where it is empty.
bool has_records(const Ledger& ledger, const rubric::Books& books, FigureId figure, base::Period period,
                 const std::function<bool(std::uint64_t keeper)>& concerns = {});

}  // namespace leitai::book
