// Shows one line for each quarter, then the arithmetic of the year.
#include "leitai/report/score/annual_page.hpp"

#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/score/annual.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;

namespace {

std::string percent(const Rational& share) {
    const Rational figure = share * Rational(100);
    return figure.denominator() == 1 || to_string(figure).find('/') == std::string::npos
               ? to_string(figure) + "%"
               : "(" + to_string(figure) + ")%";
}

Text missing_words(rubric::Annual::Missing missing) {
    switch (missing) {
        case rubric::Annual::Missing::refuse:
            return {"没有结果：全年不计分", "no result: the year is not scored"};
        case rubric::Annual::Missing::zero:
            return {"没有结果：本季度计0分", "no result: the quarter counts as 0"};
        case rubric::Annual::Missing::respread:
            break;
    }
    return {"没有结果：权重分摊到其他季度", "no result: its weight goes to the other quarters"};
}

/// "第三季度", "Q3".
Text quarter_words(std::size_t q) {
    constexpr const char* names[] = {"一", "二", "三", "四"};
    return {"第" + std::string(names[q]) + "季度", "Q" + std::to_string(q + 1)};
}

}  // namespace

std::vector<Filled> quarter_columns(const Subject& s) {
    std::vector<Filled> columns;
    if (!s.scored.annual) return columns;
    const Places places = total_places(s.rubric.rounding);
    for (std::size_t q = 0; q < s.scored.annual->weights.size(); ++q) {
        if (!s.scored.annual->counts(static_cast<int>(q) + 1)) continue;
        page::Column head;
        head.id = "quarters.Q" + std::to_string(q + 1);
        head.label = Text::same("Q" + std::to_string(q + 1) + " " + percent(s.scored.annual->weights[q]));
        head.right = true;
        columns.push_back(
            {std::move(head), [s, q, places](cohort::VillageId v) {
                 const cohort::PastResult* result = score::quarters_of(s.cohort, *s.scored.annual, v).results[q];
                 return result != nullptr ? page::Cell::number(points(*result->total, places)) : page::Cell{};
             }});
    }
    return columns;
}

Text missing_quarters(const Subject& s, cohort::VillageId village) {
    const rubric::Annual& annual = *s.scored.annual;
    const score::Quarters quarters = score::quarters_of(s.cohort, annual, village);
    Text list;
    for (std::size_t q = 0; q < annual.weights.size(); ++q) {
        if (!annual.counts(static_cast<int>(q) + 1) || quarters.results[q] != nullptr) continue;
        const Text name = quarter_words(q);
        base::add_to(list, name);
    }
    return {"缺" + list.zh + "结果", "no result for " + list.en};
}

std::optional<Text> quarter_vetoes(const Subject& s) {
    Text list;
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        Text named;
        for (const cohort::VillageId v : s.scores.order) {
            const score::Quarters quarters = score::quarters_of(s.cohort, *s.scored.annual, v);
            Text when;
            for (std::size_t q = 0; q < quarters.results.size(); ++q) {
                if (quarters.results[q] == nullptr || (quarters.results[q]->vetoes >> i & 1U) == 0) continue;
                const Text name = quarter_words(q);
                base::add_to(when, name);
            }
            if (when.zh.empty()) continue;
            const std::string village = s.cohort.villages[v].label();
            base::add_to(named, {village + "（" + when.zh + "）", village + " (" + when.en + ")"});
        }
        if (named.zh.empty()) continue;
        base::add_to(list,
                     {s.rubric.vetoes[i].title.zh + "：" + named.zh, s.rubric.vetoes[i].title.en + ": " + named.en},
                     base::between_clauses);
    }
    if (list.zh.empty()) return std::nullopt;
    return Text("各季度的一票否决（只在当季起作用）：" + list.zh + "。",
                "Vetoes of the quarters, without effect on the year: " + list.en + ".");
}

void add_quarters(const Explained& e, base::Lang lang, page::Page& page) {
    const rubric::Annual& annual = *e.subject.scored.annual;
    const score::Quarters quarters = score::quarters_of(e.subject.cohort, annual, e.village);
    const Places places = total_places(e.subject.rubric.rounding);
    page::Facts facts;
    std::string sum;
    Rational exact(0);
    for (std::size_t q = 0; q < annual.weights.size(); ++q) {
        if (!annual.counts(static_cast<int>(q) + 1)) continue;
        const std::string id = "Q" + std::to_string(q + 1);
        Text words = missing_words(annual.missing);
        if (const cohort::PastResult* result = quarters.results[q]) {
            const std::string total = points(*result->total, places);
            base::add_to(sum, percent(quarters.weights[q]) + " x " + total, " + ");
            exact += quarters.weights[q] * *result->total;
            const std::string where = place_text(e.map, result->place);
            words = {total, total};
            words.zh.append("（").append(where).append("）");
            words.en.append(" (").append(where).append(")");
        }
        facts.items.push_back({id, Text::same(id + " " + percent(annual.weights[q])), page::Cell::of(words.in(lang))});
    }
    if (const score::Points& total = e.subject.scores.totals[e.village]; total.known()) {
        const std::string year = points(total.value(), places);
        const std::string unrounded = to_string(exact);
        Text words = Text::same(sum + " = " + unrounded);
        if (unrounded != year) {
            words.zh += "，取整为" + year;
            words.en += ", rounded " + year;
        }
        facts.items.push_back({"total", {"全年", "Year"}, page::Cell::of(words.in(lang))});
    }
    page.blocks.emplace_back(std::move(facts));
}

std::vector<QuarterStep> quarter_steps(const Explained& e) {
    using page::Cell;
    const rubric::Annual& annual = *e.subject.scored.annual;
    const score::Quarters quarters = score::quarters_of(e.subject.cohort, annual, e.village);
    std::vector<QuarterStep> steps;
    std::string sum;
    std::vector<Cell> terms;
    for (std::size_t q = 0; q < annual.weights.size(); ++q) {
        if (!annual.counts(static_cast<int>(q) + 1)) continue;
        QuarterStep step;
        step.period = base::Period{e.subject.cohort.period.year, static_cast<std::int8_t>(q + 1)};
        if (const cohort::PastResult* result = quarters.results[q]) {
            step.total = to_string(*result->total);
            const std::string part = to_string(quarters.weights[q] * *result->total);
            step.place = result->place;
            step.operands = Cell::object(
                {"kind", "total", "weight"},
                {Cell::of("weighted"), Cell::number(*step.total), Cell::number(to_string(quarters.weights[q]))},
                percent(quarters.weights[q]) + " x " + *step.total);
            step.result = Cell::number(part);
            terms.push_back(step.result);
            base::add_to(sum, part, " + ");
        }
        steps.push_back(std::move(step));
    }
    const score::Points& year = e.subject.scores.totals[e.village];
    if (!year.known()) return steps;
    QuarterStep whole;
    whole.operands =
        Cell::object({"kind", "terms"}, {Cell::of("sum"), Cell::list(std::move(terms), {})}, std::move(sum));
    whole.result = Cell::number(points(year.value(), total_places(e.subject.rubric.rounding)));
    steps.push_back(std::move(whole));
    return steps;
}

}  // namespace leitai::report
