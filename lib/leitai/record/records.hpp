// Everything that was read of a batch or of a run but returns, by group, and how two of them become one.
#pragma once

#include <type_traits>
#include <utility>
#include <vector>

#include "leitai/record/award.hpp"
#include "leitai/record/book.hpp"
#include "leitai/record/contests.hpp"
#include "leitai/record/draws.hpp"
#include "leitai/record/process.hpp"
#include "leitai/record/registers.hpp"
#include "leitai/record/result.hpp"
#include "leitai/record/roster.hpp"

namespace leitai::record {

/// In the order in which they were read. (Returns are many and small: they have lists of their own, in reported.hpp.)
struct Records {
    std::vector<Roster> rosters;
    std::vector<Result> results;
    Registers registers;
    Contests contests;
    Books books;
    Awards awards;
    Draws draws;
    Process process;
};

/// The list that holds a kind of record: `list_of<Check>(records)`.
template <class Record>
std::vector<Record>& list_of(Records& records) {
#define LEITAI_KIND(group, word, Type, list, ...) \
    if constexpr (std::is_same_v<Record, Type>) return records.group.list;
#define LEITAI_ROSTER(word, Type, list, ...) \
    if constexpr (std::is_same_v<Record, Type>) return records.list;
#define LEITAI_RESULT LEITAI_ROSTER
#define LEITAI_RETURN(...)
#include "leitai/record/kinds.def"
}

/// Puts a record behind the others of its kind; those of books may go on where the last one ends.
template <class Record>
void add(std::vector<Record>& to, Record one, const rubric::Rubric& /*rubric*/) {
    to.push_back(std::move(one));
}

/// Puts all lists of `from` behind those of `to`.
void append(Records& to, Records&& from);

}  // namespace leitai::record
