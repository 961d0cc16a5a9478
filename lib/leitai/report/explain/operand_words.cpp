// Operand words: conditions, places, limits and outdone events in both languages.
#include "leitai/report/explain/operand_words.hpp"

#include <cstdlib>
#include <string>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/arithmetic.hpp"
#include "leitai/report/explain/scale_words.hpp"
#include "leitai/report/numbers.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;

Text operand_words(const score::Decided& decided) {
    switch (decided.truth) {
        case rule::Truth::yes:
            return {"条件成立", "the condition holds"};
        case rule::Truth::no:
            return {"条件不成立，本条不计", "the condition does not hold: this rule gives nothing"};
        case rule::Truth::unknown:
            break;
    }
    return {"条件无法判断", "the condition cannot be decided"};
}

Text operand_words(const score::PlaceOf& place, const base::ScoredUnit& unit) {
    const std::string number = readable_number(place.value), at = std::to_string(place.place);
    const std::string of = std::to_string(place.of);
    return {number + "，在" + of + "个" + std::string(unit.zh) + "中排第" + at, number + ": place " + at + " of " + of};
}

Text operand_words(const score::PlacesMoved& places) {
    const std::string then = std::to_string(places.then), now = std::to_string(places.now);
    const std::string moved = std::to_string(std::abs(places.then - places.now));
    const Text how = places.now < places.then   ? Text("上升" + moved + "位", "up " + moved)
                     : places.now > places.then ? Text("下降" + moved + "位", "down " + moved)
                                                : Text("名次不变", "the same place");
    return {"上期第" + then + "名，本期第" + now + "名，" + how.zh,
            "place " + then + " then, " + now + " now: " + how.en};
}

Text operand_words(const score::LimitSoFar& limit, const Rational& result) {
    if (limit.earlier.sign() == 0) {
        const Text points = shown(result);
        return {"限额以内计" + points.zh, points.en + " within the limit"};
    }
    const Text sum = result_words(readable_arithmetic(limit), result);
    return {"本年至今应计，减去以前各期已计：" + sum.zh,
            "what counts of this year, less what earlier periods were given: " + sum.en};
}

Text outdone_words(const rubric::Rubric& rubric, const rubric::Indicator& indicator, const rule::Rule& rule,
                   const std::vector<Rational>& outdone) {
    const auto& events = std::get<rule::EventList>(rubric.measures[rule.measure].what);
    const rule::FieldId project = *(rule.highest_per ? rule.highest_per : indicator.highest_per);
    const Text& field = rubric.facts[events.fact].fields[project].title;
    std::string list;
    for (const Rational& worth : outdone) base::add_to(list, base::to_string(worth), ", ");
    return {list + "（同一" + field.zh + "只计最高）", list + " (only the highest of one " + field.en + " counts)"};
}

}  // namespace leitai::report
