// Annual page: one fact a quarter, then the arithmetic of the year.
#include "leitai/report/annual_page.hpp"

#include <utility>

#include "leitai/report/numbers.hpp"
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
            return {"没有结果：本季度计 0 分", "no result: the quarter counts as 0"};
        case rubric::Annual::Missing::respread:
            break;
    }
    return {"没有结果：权重分摊到其他季度", "no result: its weight goes to the other quarters"};
}

}  // namespace

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
            sum += (sum.empty() ? "" : " + ") + percent(quarters.weights[q]) + " x " + total;
            exact += quarters.weights[q] * *result->total;
            const std::string where = e.map[result->place.file].name + ":" + std::to_string(result->place.line);
            words = {total + "（" + where + "）", total + " (" + where + ")"};
        }
        facts.items.push_back({id, Text::same(id + " " + percent(annual.weights[q])), page::Cell::of(words.in(lang))});
    }
    if (!quarters.refused) {
        const std::string year = points(e.subject.scores.totals[e.village].value(), places);
        const std::string unrounded = to_string(exact);
        Text words = Text::same(sum + " = " + unrounded);
        if (unrounded != year) {
            words.zh += "，取整为 " + year;
            words.en += ", rounded " + year;
        }
        facts.items.push_back({"total", {"全年", "Year"}, page::Cell::of(words.in(lang))});
    }
    page.blocks.emplace_back(std::move(facts));
}

}  // namespace leitai::report
