// What the files that join records to a ledger share; only for them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/book/ledger.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::book {

/// Everything that is looked at while records are joined.
struct Joining {
    std::vector<record::Book>& records;
    const cohort::Cohort& cohort;
    const rubric::Rubric& rubric;
    const rubric::Books& books;
    issue::Issues& issues;
    Ledger ledger;
    bool faulty;                        ///< some record could not be read, so what seems missing may be there
    std::vector<bool> faulty_keys;      ///< by register: an entry has no id, likewise
    std::int64_t comparisons = 30'000;  ///< left for finding the nearest id, which is slow among thousands

    const rubric::Register& declared(RegisterId of) const { return books.registers[of]; }
    /// "台账“领办实事”": the register in a message.
    base::Text named(RegisterId of) const;
    /// The position of an entry; reported where there is none. `at`: where its id stands.
    std::optional<std::uint32_t> find(RegisterId of, base::NameId id, source::Place at);
};

/// Puts texts and lists of a record behind those of the ledger, and cells in their place.
void take_texts(Joining& joining, record::Book& book);
/// Sorts the entries of a register by id; an id that stands twice counts once.
void sort_entries(Joining& joining, RegisterId of);
/// The entries, each with where it counts; then whose records were there.
void join_entries(Joining& joining);
void note_handed_in(Joining& joining);
/// Updates and corrections, in the order in which they came.
void join_changes(Joining& joining);
/// A record can know of nothing after its period, nor after the plan's day: such a day of what happened is in error.
void check_day(Joining& joining, const rubric::BookField& field, base::Period period, source::FileId file,
               BookCell& cell);
/// The same for all entries as they were first written.
void check_first_days(Joining& joining);
/// Names of other entries must lead somewhere, and not in a circle.
void check_references(Joining& joining);

}  // namespace leitai::book
