// The registers as they were known in one period and on one day, the built-in ones among them.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "leitai/book/ledger.hpp"
#include "leitai/record/round.hpp"
#include "leitai/rule/condition.hpp"

namespace leitai::book {

/// What records are looked at, and on which day.
struct Moment {
    base::Period period;  ///< records of this period and of earlier ones
    base::Date day{};     ///< what `today` is; nothing after it counts
};

/// The scored period on its day; the same time last year: up to the day a year earlier where that lies within the
/// quarter, else up to the quarter's last day.
Moment scored_moment(const Ledger& ledger);
Moment last_year(const Moment& moment);

/// What entries of registers are read from. References must outlive everything that is made of it.
struct Sources {
    const Ledger& ledger;
    const cohort::Cohort& cohort;
    const std::vector<record::Round>& rounds;  ///< of all periods, held or not
    const rubric::Rubric& rubric;

    const rubric::Books& books() const { return *rubric.books; }
};

/// A built-in register at a moment.
Sheet built_in_sheet(rubric::BookSource source, const Sources& sources, const Moment& moment);

class View {
public:
    View(const Sources& sources, const Moment& moment);

    const Moment& moment() const { return moment_; }
    const Sources& sources() const { return sources_; }
    const Ledger& ledger() const { return sources_.ledger; }
    const rubric::Register& declared(RegisterId of) const { return sources_.books().registers[of]; }
    const Sheet& sheet(RegisterId of) const {
        return of < rubric::built_in_registers ? built_in_[of] : sources_.ledger.sheets[of];
    }
    const BookCell& cell(RegisterId of, const Entry& entry, BookFieldId field) const {
        return sheet(of).cell(entry, field, moment_.period);
    }
    source::Place place(RegisterId of, const Entry& entry, BookFieldId field) const {
        return sheet(of).place(entry, field, moment_.period);
    }
    /// Calls `act(entry)` for each entry that is known by then.
    template <class Act>
    void each(RegisterId of, const Act& act) const {
        for (const Entry& entry : sheet(of).entries) {
            if (entry.period <= moment_.period) act(entry);
        }
    }

    /// Where an entry counts on that day: of a village that was merged later, in that village itself; of a person, in
    /// the one village whose secretary the person was.
    Where where(RegisterId of, const Entry& entry) const;
    /// Kleene's truth of a condition about an entry.
    rule::Truth holds(RegisterId of, const Entry& entry, const rubric::EntryCondition& condition) const;
    /// The last state that it has come to; empty where the register has none.
    std::optional<rubric::StateId> state(RegisterId of, const Entry& entry) const;
    /// The values under a name of an entry: one, several of a field with many, none where it is not known.
    void values(RegisterId of, const Entry& entry, const rubric::BookName& name, std::vector<std::int64_t>& into) const;

private:
    rule::Truth test(RegisterId of, const Entry& entry, const rubric::EntryTest& test) const;
    Where standing(const Where& where) const;
    rule::Truth test_class(const Where& where, const rubric::EntryTest& test) const;
    rule::Truth test_limits(RegisterId of, const Entry& entry, const rubric::EntryTest& test, std::int64_t units,
                            int decimals) const;

    Sources sources_;
    Moment moment_;
    std::vector<Sheet> built_in_;
    std::unordered_map<base::NameId, std::optional<Where>> secretaries_;  ///< empty: of several villages
};

}  // namespace leitai::book
