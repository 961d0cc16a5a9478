// Reports marks outside their range where they were reported, and vetoes and grades where the rubric states them.
#include "leitai/batch/score_issues.hpp"

#include <algorithm>
#include <string>

#include "leitai/base/list.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;

namespace {

void report_marks(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                  issue::Issues& issues) {
    for (const score::MarkOutside& mark : scored.marks_outside) {
        source::Place place = cohort.place(mark.cell);
        if (mark.event) {
            place.line = cohort.records[mark.cell.record].first_line + mark.event->line - 1;
            place.column = mark.event->column;
        }
        issues.add(
            Code::judged_mark_out_of_range(rubric.facts[mark.fact].title, Text::same(to_string(mark.mark)),
                                           Text::same(to_string(mark.lowest)), Text::same(to_string(mark.highest))),
            place);
    }
}

/// The first few villages by name.
class Named {
public:
    explicit Named(const cohort::Cohort& cohort) : cohort_(cohort) {}

    void add(cohort::VillageId v) {
        constexpr std::size_t named = 5;
        if (++count_ > named) return;
        const std::string name = cohort_.villages[v].label();
        base::add_to(words_, name);
        if (count_ == named) more_ = {" 等", " and others"};
    }
    std::size_t count() const { return count_; }
    Text words() const {
        const bool all = count_ <= 5;
        return {words_.zh + (all ? "" : more_.zh), words_.en + (all ? "" : more_.en)};
    }

private:
    const cohort::Cohort& cohort_;
    std::size_t count_ = 0;
    Text words_, more_;
};

/// The value that a measure of one fact has; of events the list.
const cohort::Cell* cell_of(const cohort::Cohort& cohort, const rubric::Rubric& rubric, rule::MeasureId id,
                            cohort::VillageId v, cohort::Slot slot) {
    const cohort::Cell* cell = cohort.cell(v, slot, *rule::fact_of(rubric.measures[id].what));
    return cell != nullptr && cell->state() == cohort::Cell::State::value ? cell : nullptr;
}

/// Ratios of two counts above 100 %, each once, at the first of them.
void report_shares(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                   issue::Issues& issues) {
    for (const score::WholePassed& passed : scored.passed) {
        const rule::Measure& measure = rubric.measures[passed.measure];
        const auto& ratio = std::get<rule::Compared>(measure.what);
        const auto whole = std::get<rule::MeasureId>(ratio.against);
        Named named(cohort);
        for (const cohort::VillageId v : passed.villages) named.add(v);
        const auto title = [&](rule::MeasureId id) {
            return rubric.facts[*rule::fact_of(rubric.measures[id].what)].title;
        };
        const Text name = measure.name.empty() ? title(ratio.operand) : Text::same(measure.name);
        const auto said = Code::ratio_of_counts_above_whole(name, rubric.unit->counted(named.count()),
                                                            title(ratio.operand), title(whole), named.words());
        const auto* part = cell_of(cohort, rubric, ratio.operand, passed.villages.front(), passed.slot);
        const auto* of = cell_of(cohort, rubric, whole, passed.villages.front(), passed.slot);
        const source::Place place = part != nullptr ? cohort.place(*part) : measure.place;
        if (of != nullptr) {
            issues.add(said, place, cohort.place(*of));
        } else {
            issues.add(said, place);
        }
    }
}

void report_vetoes(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                   issue::Issues& issues) {
    if (scored.scores.undecided.empty()) return;
    for (std::size_t i = 0; i < rubric.vetoes.size(); ++i) {
        Named named(cohort);
        for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
            if ((scored.scores.undecided[v] >> i & 1U) != 0) named.add(v);
        }
        if (named.count() == 0) continue;
        const rubric::Veto& veto = rubric.vetoes[i];
        issues.add(Code::veto_undecided(veto.title, rubric.unit->counted(named.count()), named.words()), veto.place);
    }
}

void report_lines(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                  issue::Issues& issues) {
    for (const score::Unparted& line : scored.lines.unparted) {
        const rubric::Grading& grading = rubric.gradings[rubric.grade_columns[line.column].grading];
        Named named(cohort);
        for (const cohort::VillageId v : line.villages) named.add(v);
        issues.add(Code::grade_line_tie_unbroken(grading.list[line.grade].title, rubric.unit->counted(named.count()),
                                                 Text::same(std::to_string(line.places)), named.words()),
                   grading.place);
    }
}

/// Re-votes that part nobody, and two that part the same.
void report_revotes(const cohort::Cohort& cohort, const score::Scored& scored, issue::Issues& issues) {
    for (const auto& [one, other] : scored.lines.revotes_twice)
        issues.add(Code::two_revotes_of_equals, cohort.revotes[other].place, cohort.revotes[one].place);
    const auto& used = scored.lines.revotes_used;
    for (std::size_t r = 0; r < cohort.revotes.size(); ++r) {
        if (cohort.revotes[r].award || std::find(used.begin(), used.end(), r) != used.end()) continue;
        issues.add(Code::revote_not_used, cohort.revotes[r].place);
    }
}

}  // namespace

void report_scores(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                   issue::Issues& issues) {
    report_marks(cohort, rubric, scored, issues);
    report_shares(cohort, rubric, scored, issues);
    report_vetoes(cohort, rubric, scored, issues);
    report_lines(cohort, rubric, scored, issues);
    report_revotes(cohort, scored, issues);
    for (const record::Closing* closing : scored.without_effect)
        issues.add(Code::closing_without_effect, closing->place);
}

}  // namespace leitai::batch
