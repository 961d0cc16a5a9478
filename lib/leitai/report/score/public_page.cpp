// Makes the public score table from names, totals and ranks of all villages, and nothing else.
#include "leitai/report/score/public_page.hpp"

#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/seal/forms.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

namespace {

bool on_notice(const process::Timeline* timeline) { return timeline != nullptr && timeline->notice; }

/// Whether a veto that ranks last put someone behind a lower total.
bool any_place_against_totals(const Subject& s) {
    std::optional<base::Rational> highest_failed, lowest_other;
    for (const cohort::VillageId v : s.scores.order) {
        const score::Points& total = s.scores.totals[v];
        if (!total.known()) continue;
        const base::Rational value = total.value();
        if (s.scores.failed(v)) {
            if (!highest_failed || *highest_failed < value) highest_failed = value;
        } else if (!lowest_other || value < *lowest_other) {
            lowest_other = value;
        }
    }
    return highest_failed && lowest_other && !(*highest_failed < *lowest_other);
}

}  // namespace

page::Table public_table(const Subject& s, bool graded, base::Lang lang, const Shown& shown) {
    TableRows rows{std::string(s.rubric.unit->list)};
    rows.people("place", {"名次", "Rank"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("code", {"编码", "Code"})
        .column("name", s.rubric.unit->title())
        .column("total", {"总分", "Total"}, true);
    const auto column = graded ? total_column(s.rubric) : std::nullopt;
    const bool open = column && any_grade_open(s, *column);
    if (graded) {
        rows.data("grade", {"等次", "Grade"});
        if (open) rows.data("grade_open", {"等次待定", "Grade open"});
        rows.people("grade_title", {"等次", "Grade"});
    }
    const Places places = total_places(s.rubric.rounding);
    for (const cohort::VillageId v : s.scores.order) {
        const cohort::Village& village = s.cohort.villages[v];
        if (shown.township && !(s.cohort.townships[village.township].code == *shown.township)) continue;
        const score::Rank& rank = s.scores.ranks[v];
        const score::Points& total = s.scores.totals[v];
        const std::string sum = total.known() ? points(total.value(), places) : "";
        std::vector<Cell> cells = {Cell::of(place(rank.all, rank.tied_all)),
                                   rank.all == 0 ? Cell{} : number_cell(rank.all),
                                   Cell::yes_no(rank.tied_all),
                                   Cell::of(base::to_string(village.code)),
                                   Cell::of(village.label()),
                                   sum.empty() ? Cell{} : Cell::number(sum)};
        if (graded) {
            const rubric::Grade* grade = grade_of_total(s, v);
            cells.push_back(grade == nullptr ? Cell{} : Cell::of(grade->id));
            if (open) cells.push_back(Cell::yes_no(total_grade_open(s, v)));
            cells.push_back(total_grade_open(s, v) ? text_cell(open_words(), lang)
                            : grade == nullptr     ? Cell{}
                                                   : text_cell(grade->title, lang));
        }
        rows.add(std::move(cells));
    }
    page::Table table = rows.table();
    for (page::Column& one : table.columns) one.in_books = one.id == "code";
    return table;
}

std::optional<Text> public_places_note(const Subject& s) {
    if (!any_place_against_totals(s)) return std::nullopt;
    return Text("名次按评分细则排列，细则另有规定的，不以总分高低为序。",
                "Places follow the rubric; where it rules otherwise, they do not follow the totals.");
}

void add_notice(const process::Timeline* timeline, page::Facts& facts) {
    if (!on_notice(timeline)) return;
    const process::Notice& notice = *timeline->notice;
    facts.items.push_back({"notice.from", {"公示自", "On notice from"}, Cell::of(base::to_string(notice.from))});
    if (notice.until)
        facts.items.push_back({"notice.until", {"公示至", "until"}, Cell::of(base::to_string(*notice.until))});
    facts.items.push_back(
        {"notice.days", {"工作日", "Working days"}, number_cell(static_cast<std::uint64_t>(notice.days))});
}

page::Page public_score_page(const Subject& s, const process::Timeline* timeline, base::Lang lang, const Shown& shown) {
    page::Page result;
    result.kind = "score_public";
    result.notice = seal::notice_without_awards;
    const Text period = words(s.cohort.period);
    result.title =
        headed(s.title, on_notice(timeline) ? Text{period.zh + "成绩公示", "notice of the scores of " + period.en}
                                            : Text{period.zh + "成绩公开表", "published scores of " + period.en});
    result.finality = page::for_everybody(s.finality);
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, Cell::of(s.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, Cell::of(s.rubric.version)});
    add_notice(timeline, facts);
    const bool graded = on_notice(timeline) && !s.rubric.gradings.empty();
    result.blocks.emplace_back(public_table(s, graded, lang, shown));
    // Neither who nor why: the footnote is for places that a reader would take for a mistake.
    if (const auto note = on_notice(timeline) ? public_places_note(s) : std::nullopt)
        result.blocks.emplace_back(page::Paragraph{*note, true});
    result.blocks.emplace_back(std::move(facts));
    return result;
}

}  // namespace leitai::report
