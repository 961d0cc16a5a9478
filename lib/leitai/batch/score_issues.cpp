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
        const std::string& name = cohort_.villages[v].label;
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
        if (std::find(used.begin(), used.end(), r) != used.end()) continue;
        issues.add(Code::revote_not_used, cohort.revotes[r].place);
    }
}

}  // namespace

void report_scores(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                   issue::Issues& issues) {
    report_marks(cohort, rubric, scored, issues);
    report_vetoes(cohort, rubric, scored, issues);
    report_lines(cohort, rubric, scored, issues);
    report_revotes(cohort, scored, issues);
    for (const record::Closing* closing : scored.without_effect)
        issues.add(Code::closing_without_effect, closing->place);
}

}  // namespace leitai::batch
