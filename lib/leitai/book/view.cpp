// Evaluates conditions over entries as they were known at a moment.
#include "leitai/book/view.hpp"

#include <algorithm>

namespace leitai::book {

using base::Rational;
using rubric::BookName;
using rubric::EntryCondition;
using rubric::EntryTest;
using rule::Truth;

namespace {

Truth truth(bool yes) { return yes ? Truth::yes : Truth::no; }

Truth one_of(const EntryTest& test, std::int64_t value) {
    return truth(std::find(test.values.begin(), test.values.end(), value) != test.values.end());
}

Rational scaled(std::int64_t units, int decimals) {
    return Rational(base::Decimal{units, static_cast<std::uint8_t>(decimals)});
}

/// The code of a place; unknown where the entry belongs to none.
Truth test_place(const EntryTest& test, std::uint64_t code) {
    return code == 0 ? Truth::unknown : one_of(test, static_cast<std::int64_t>(code));
}

}  // namespace

Moment scored_moment(const Ledger& ledger) { return {ledger.period, ledger.day}; }

Moment last_year(const Moment& moment) {
    const base::Period period = base::same_period_last_year(moment.period);
    if (moment.day >= base::last_day(moment.period)) return {period, base::last_day(period)};
    base::Date day = moment.day - std::chrono::years(1);
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;  // a year before February 29
    return {period, day};
}

View::View(const Sources& sources, const Moment& moment) : sources_(sources), moment_(moment) {
    for (std::size_t of = 0; of < rubric::built_in_registers; ++of)
        built_in_.push_back(built_in_sheet(sources.books().registers[of].source, sources, moment));
    const auto villages = static_cast<RegisterId>(static_cast<std::size_t>(rubric::BookSource::villages) - 1);
    for (const Entry& entry : built_in_[villages].entries) {
        const BookCell& secretary = built_in_[villages].cell(entry, 0, moment.period);
        if (!secretary.known()) continue;
        const auto [known, fresh] = secretaries_.emplace(static_cast<base::NameId>(secretary.units), entry.where);
        if (!fresh) known->second.reset();
    }
}

Where View::where(RegisterId of, const Entry& entry) const {
    if (of < rubric::built_in_registers) return standing(entry.where);
    switch (declared(of).of) {
        case rubric::BelongsTo::entry: {
            const RegisterId parent = declared(of).parent;
            return entry.parent != Entry::none ? where(parent, sheet(parent).entries[entry.parent]) : Where{};
        }
        case rubric::BelongsTo::person: {
            const auto found = secretaries_.find(entry.owner);
            return found != secretaries_.end() ? found->second.value_or(Where{}) : Where{};
        }
        case rubric::BelongsTo::nobody:
        case rubric::BelongsTo::village:
        case rubric::BelongsTo::township:
        case rubric::BelongsTo::county:
            break;
    }
    return standing(entry.where);
}

/// A village that was merged into another one after the day stands there by itself.
Where View::standing(const Where& where) const {
    if (where.own == where.village) return where;
    const base::RegionCode own{where.own, 12};
    const cohort::Former* former = sources_.cohort.find_former(own);
    if (former == nullptr || former->merged_on <= moment_.day) return where;
    Where then = where;
    then.village = own.number;
    then.township = base::township_of(own).number;
    return then;
}

Truth View::holds(RegisterId of, const Entry& entry, const EntryCondition& condition) const {
    if (condition.kind == EntryCondition::Kind::test) return test(of, entry, condition.test);
    const bool all = condition.kind == EntryCondition::Kind::all;
    Truth sum = all ? Truth::yes : Truth::no;
    for (const EntryCondition& part : condition.parts) {
        const Truth one = holds(of, entry, part);
        sum = all ? (sum & one) : (sum | one);
    }
    return sum;
}

std::optional<rubric::StateId> View::state(RegisterId of, const Entry& entry) const {
    const auto& states = declared(of).states;
    for (std::size_t s = states.size(); s-- > 0;) {
        if (s == 0 || holds(of, entry, states[s].reached) == Truth::yes) return static_cast<rubric::StateId>(s);
    }
    return std::nullopt;
}

Truth View::test(RegisterId of, const Entry& entry, const EntryTest& test) const {
    switch (test.of) {
        case EntryTest::Of::village:
            return test_place(test, where(of, entry).village);
        case EntryTest::Of::township:
            return test_place(test, where(of, entry).township);
        case EntryTest::Of::county:
            return test_place(test, where(of, entry).county);
        case EntryTest::Of::village_class:
            return test_class(where(of, entry), test);
        case EntryTest::Of::state: {
            const auto at = state(of, entry);
            return at ? one_of(test, *at) : Truth::unknown;
        }
        case EntryTest::Of::field:
            break;
    }
    const BookCell& value = cell(of, entry, test.field);
    if (value.state == BookCell::State::bad) return Truth::unknown;
    if (test.known) return truth(value.known() == *test.known);
    if (!value.known()) return Truth::unknown;
    if (!test.values.empty()) return one_of(test, value.units);
    return test_limits(of, entry, test, value.units, declared(of).fields[test.field].decimals);
}

/// The class that the rosters gave it by that day.
Truth View::test_class(const Where& where, const rubric::EntryTest& test) const {
    if (!where.unit) return Truth::unknown;
    const cohort::Village& village = sources_.cohort.villages[*where.unit];
    rule::ClassId now = village.village_class;
    const bool apart = where.village != 0 && where.village != village.code.number;
    const base::RegionCode code = apart ? base::RegionCode{where.village, 12} : village.code;
    for (const cohort::RosterWord& one : sources_.cohort.words_of(code)) {
        if (one.from <= moment_.day) now = one.village_class;
    }
    return one_of(test, now);
}

Truth View::test_limits(RegisterId of, const Entry& entry, const EntryTest& test, std::int64_t units,
                        int decimals) const {
    const auto limit = [&](const EntryTest::Limit& at) -> std::optional<Rational> {
        if (at.today) return Rational(base::days_of(moment_.day));
        if (!at.field) return scaled(at.units, decimals);
        const BookCell& other = cell(of, entry, *at.field);
        if (!other.known()) return std::nullopt;
        return scaled(other.units, declared(of).fields[*at.field].decimals);
    };
    const Rational value = scaled(units, decimals);
    Truth sum = Truth::yes;
    if (test.least) {
        const auto at = limit(*test.least);
        sum = sum & (at ? truth(test.least->inclusive ? value >= *at : value > *at) : Truth::unknown);
    }
    if (test.most) {
        const auto at = limit(*test.most);
        sum = sum & (at ? truth(test.most->inclusive ? value <= *at : value < *at) : Truth::unknown);
    }
    return sum;
}

void View::values(RegisterId of, const Entry& entry, const BookName& name, std::vector<std::int64_t>& into) const {
    const auto place = [&](std::uint64_t code) {
        if (code != 0) into.push_back(static_cast<std::int64_t>(code));
    };
    switch (name.of) {
        case BookName::Of::village:
            return place(where(of, entry).village);
        case BookName::Of::township:
            return place(where(of, entry).township);
        case BookName::Of::county:
            return place(where(of, entry).county);
        case BookName::Of::person:
        case BookName::Of::entry:
            into.push_back(entry.owner);
            return;
        case BookName::Of::field:
            break;
    }
    const BookCell& value = cell(of, entry, name.field);
    if (!value.known()) return;
    if (!declared(of).fields[name.field].many) {
        into.push_back(value.units);
        return;
    }
    for (const std::int64_t one : ledger().values(value)) into.push_back(one);
}

}  // namespace leitai::book
