// Collects the dated steps of a case kind by kind, then sorts them by day.
#include "leitai/report/diagnose/case_table.hpp"

#include <algorithm>

#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

/// Collects the steps of a case as dated lines.
class CaseLines {
public:
    CaseLines(const Diagnosed& d, const cohort::Case& one, Lang lang) : d_(d), case_(one), lang_(lang) {}

    /// For people: the day, the step, and what was done with where it is written.
    page::Table table() {
        TableRows rows("case_" + case_.id, {"整顿" + case_.id, "Case " + case_.id});
        rows.only(page::Audience::people)
            .column("on", {"日期", "Day"})
            .column("step", {"事项", "Step"})
            .column("what", {"情况", "What"});
        collect();
        for (const Line& line : lines_) {
            const std::string at = place_text(d_.map, line.place);
            rows.add({Cell::of(base::to_string(line.day)), text_cell(line.step, lang_),
                      text_cell(line.what + Text("；" + at, "; " + at), lang_)});
        }
        return rows.table();
    }

    /// For programs, below those of other cases.
    void add_to(TableRows& rows) {
        collect();
        for (const Line& line : lines_) {
            std::vector<Cell> cells = {Cell::of(case_.id), Cell::of(base::to_string(line.day)), Cell::of(line.kind),
                                       text_cell(line.what, lang_)};
            add_place(cells, d_.map, line.place);
            rows.add(std::move(cells));
        }
    }

private:
    struct Line {
        base::Date day;
        std::string kind;
        Text step, what;
        source::Place place;
    };

    void collect() {
        add(case_.entered.on, "entered", {"列入", "entered"}, Text::same(case_.entered.by), case_.entered.place);
        if (case_.helpers)
            add(case_.entered.on, "helpers", {"四个一", "helpers"}, helper_words(), case_.helpers->place);
        for (const record::Measure& one : case_.measures) add_measure(one);
        for (const record::DatedStep& one : case_.inspections) {
            const Text found = one.bad ? Text("停滞", "stalled") : Text("有进展", "progress");
            add(one.on, "inspection", {"督查", "inspection"}, said(one, found), one.place);
        }
        for (const record::AcceptanceVote& one : case_.acceptances)
            add(one.step.on, "acceptance", {"验收", "acceptance"}, vote_words(one), one.step.place);
        for (const record::DatedStep& one : case_.follow_ups) {
            const Text found = one.bad ? Text("滑坡", "slipping") : Text("稳定", "steady");
            add(one.on, "follow_up", {"回访", "follow-up"}, said(one, found), one.place);
        }
        std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.day < b.day; });
    }
    void add(base::Date day, const char* kind, const Text& step, const Text& what, const source::Place& place) {
        if (day <= d_.diagnosis.moment.day) lines_.push_back({day, kind, step, what, place});
    }
    static Text said(const record::DatedStep& step, const Text& found) {
        const Text by = Text(step.by + "：", step.by + ": ") + found;
        return step.what.empty() ? by : by + Text("，" + step.what, ", " + step.what);
    }
    Text helper_words() const {
        const record::Helpers& helpers = *case_.helpers;
        const auto one = [](const Text& title, const std::string& who) {
            const Text of = who.empty() ? Text("缺", "missing") : Text::same(who);
            return Text(title.zh + " ", title.en + " ") + of;
        };
        const Text comma = {"，", ", "};
        return one({"县领导", "county leader"}, helpers.county_leader) + comma +
               one({"乡镇领导", "township leader"}, helpers.township_leader) + comma +
               one({"第一书记", "first secretary"}, helpers.first_secretary) + comma +
               one({"帮扶单位", "department"}, helpers.department);
    }
    void add_measure(const record::Measure& one) {
        const Text of = {one.id + " " + one.what, one.id + " " + one.what};
        const std::string due = one.due ? base::to_string(*one.due) : "";
        const base::Date today = d_.diagnosis.moment.day;
        if (one.done && *one.done <= today) {
            const bool late = one.due && *one.done > *one.due;
            add(*one.done, "measure_done", {"措施完成", "measure done"},
                of + (late ? Text("（期限" + due + "，超期）", " (due " + due + ", late)") : Text()), one.place);
        } else if (one.due) {
            const bool late = *one.due < today;
            add(std::min(*one.due, today), "measure_open", {"措施未完", "measure open"},
                of + (late ? Text("（期限" + due + "，超期）", " (due " + due + ", late)")
                           : Text("（期限" + due + "）", " (due " + due + ")")),
                one.place);
        }
    }
    Text vote_words(const record::AcceptanceVote& vote) const {
        const std::string score = base::to_string(vote.score);
        const std::string all = std::to_string(vote.satisfied + vote.fairly + vote.dissatisfied);
        const std::string against = std::to_string(vote.dissatisfied);
        const bool passed = cohort::passed(vote, d_.weakness().acceptance);
        return Text(vote.step.by + "：得" + score + "分，" + all + "票中不满意" + against + "票，",
                    vote.step.by + ": score " + score + ", " + against + " of " + all + " ballots dissatisfied: ") +
               (passed ? Text("通过，摘帽", "passed, left the list") : Text("没有通过", "not passed"));
    }

    const Diagnosed& d_;
    const cohort::Case& case_;
    Lang lang_;
    std::vector<Line> lines_;
};

}  // namespace

page::Table case_table(const Diagnosed& d, const cohort::Case& one, Lang lang) {
    return CaseLines(d, one, lang).table();
}

page::Table case_steps(const Diagnosed& d, const std::vector<const cohort::Case*>& cases, Lang lang) {
    TableRows rows("case_steps", {"整顿经过", "Steps of the cases"});
    rows.only(page::Audience::programs)
        .column("case", {"编号", "Case"})
        .column("on", {"日期", "Day"})
        .column("step", {"事项", "Step"})
        .column("what", {"情况", "What"})
        .place("place");
    for (const cohort::Case* one : cases) CaseLines(d, *one, lang).add_to(rows);
    return rows.table();
}

}  // namespace leitai::report
