// Says which registers were not handed in, and joins everything that a run knows of its books.
#include "leitai/book/kept.hpp"

#include <algorithm>
#include <unordered_set>

#include "leitai/book/join.hpp"

namespace leitai::book {

using rubric::KeptBy;
using rubric::Owed;

namespace {

/// Whether it must be there by the end of the period: a year's by its last quarter.
bool falls_due(Owed owed, base::Period period) {
    if (owed == Owed::quarter) return true;
    return owed == Owed::year && (period.is_year() || period.quarter == 4);
}

bool counts_for(Owed owed, base::Period record, base::Period period) {
    return owed == Owed::year ? record.year == period.year && record <= period : record == period;
}

std::vector<OwedBook> keepers_of(RegisterId of, const rubric::Register& declared, const cohort::Cohort& cohort,
                                 const rubric::Rubric& rubric) {
    std::vector<OwedBook> all;
    const auto add_regions = [&](const std::vector<cohort::Region>& regions) {
        for (const cohort::Region& one : regions) all.push_back({of, one.code.number, one.name});
    };
    const int digits = declared.kept_by == KeptBy::village ? 12 : declared.kept_by == KeptBy::township ? 9 : 6;
    if (declared.kept_by == KeptBy::one) return {{of, 0, ""}};
    if (digits == rubric.unit->digits) {
        for (const cohort::Village& one : cohort.villages) all.push_back({of, one.code.number, one.label()});
    } else if (digits == 9) {
        add_regions(cohort.townships);
    } else if (digits == 6) {
        add_regions(cohort.counties);
    }
    return all;
}

bool is_closed(RegisterId of, const cohort::Cohort& cohort) {
    const auto& closings = cohort.registers.closings;
    return std::any_of(closings.begin(), closings.end(), [&](const record::Closing& one) {
        return one.period == cohort.period && std::find(one.books.begin(), one.books.end(), of) != one.books.end();
    });
}

void settle_owed(const cohort::Cohort& cohort, const rubric::Rubric& rubric, Kept& kept) {
    const auto& registers = rubric.books->registers;
    for (std::size_t r = rubric::built_in_registers; r < registers.size(); ++r) {
        const auto of = static_cast<RegisterId>(r);
        if (!falls_due(registers[r].owed, cohort.period)) continue;
        std::unordered_set<std::uint64_t> there;
        for (const HandedIn& record : kept.ledger.handed_in) {
            if (record.of == of && counts_for(registers[r].owed, record.period, cohort.period))
                there.insert(record.keeper);
        }
        for (OwedBook& one : keepers_of(of, registers[r], cohort, rubric)) {
            if (there.count(one.keeper) == 0)
                (is_closed(of, cohort) ? kept.closed : kept.owed).push_back(std::move(one));
        }
    }
}

/// A closing that names registers and found none of them owed.
void report_closings(const cohort::Cohort& cohort, const Kept& kept, issue::Issues& issues) {
    for (const record::Closing& one : cohort.registers.closings) {
        if (one.period != cohort.period || one.books.empty()) continue;
        const auto closes = [&](const OwedBook& book) {
            return std::find(one.books.begin(), one.books.end(), book.of) != one.books.end();
        };
        if (std::none_of(kept.closed.begin(), kept.closed.end(), closes))
            issues.add(issue::Code::closing_without_effect, one.place);
    }
}

}  // namespace

bool has_records(const Ledger& ledger, const rubric::Books& books, FigureId figure, base::Period period,
                 const std::function<bool(std::uint64_t keeper)>& concerns) {
    const std::vector<RegisterId> registers = books.registers_of(figure);
    return std::all_of(registers.begin(), registers.end(), [&](RegisterId of) {
        const Owed owed = books.registers[of].owed;
        if (!falls_due(owed, period)) return true;
        return std::any_of(ledger.handed_in.begin(), ledger.handed_in.end(), [&](const HandedIn& one) {
            return one.of == of && counts_for(owed, one.period, period) && (!concerns || concerns(one.keeper));
        });
    });
}

Kept keep(record::Books records, std::vector<record::Round> rounds, const cohort::Cohort& cohort,
          const rubric::Rubric& rubric, issue::Issues& issues) {
    Kept kept;
    kept.rounds = std::move(rounds);
    kept.ledger = join(std::move(records), cohort, rubric, issues);
    const View view(sources_of(kept, cohort, rubric), scored_moment(kept.ledger));
    kept.breaches = breaches(view);
    check_entries(view, kept.breaches, issues);
    settle_owed(cohort, rubric, kept);
    report_closings(cohort, kept, issues);
    return kept;
}

}  // namespace leitai::book
