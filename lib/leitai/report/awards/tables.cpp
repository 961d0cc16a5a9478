// Makes the tables of places, of what awards bring, of tours and of training.
#include "leitai/report/awards/tables.hpp"

#include <algorithm>

#include "leitai/report/numbers.hpp"

namespace leitai::report {

using award::Outcome;
using base::Lang;
using base::Text;
using page::Cell;

page::Table circles_table(const AwardsInput& input, const std::vector<const Outcome*>& outcomes, Lang lang) {
    TableRows rows("awards", {"各项评先", "Awards"});
    const bool circles = std::any_of(outcomes.begin(), outcomes.end(),
                                     [](const Outcome* outcome) { return outcome->circles.size() > 1; });
    rows.item("award", {"评先", "Award"});
    if (circles) {
        rows.column("circle", {"圈", "Circle"}, false, 1);
    } else {
        rows.data("circle", {"圈", "Circle"});
    }
    rows.column("scored", {"有总分", "Scored"}, true, 2)
        .column("candidates", {"能评", "Can have it"}, true)
        .column("places", {"名额", "Places"}, true)
        .column("chosen", {"评上", "Chosen"}, true)
        .column("open", {"未定", "Open"}, true);
    for (const Outcome* outcome : outcomes) {
        const rubric::Award& award = input.award(*outcome);
        for (const award::Circle& one : outcome->circles) {
            rows.add(
                {Cell::of(award.id), text_cell(award.title, lang), text_cell(circle_name(input, *outcome, one), lang),
                 number_cell(static_cast<std::size_t>(one.scored)),
                 number_cell(static_cast<std::size_t>(one.candidates)),
                 one.places ? number_cell(static_cast<std::size_t>(*one.places)) : Cell{},
                 number_cell(static_cast<std::size_t>(one.chosen)), number_cell(static_cast<std::size_t>(one.open))});
        }
    }
    return rows.table();
}

page::Table brings_table(const AwardsInput& input, const std::vector<const Outcome*>& outcomes, Lang lang) {
    TableRows rows("brings", {"评上的得什么", "What they bring"});
    rows.item("award", {"评先", "Award"})
        .people("words", {"每个得", "To each"})
        .data("grant", {"奖补（元）", "Grant, yuan"}, true)
        .data("pay_rise", {"每月增加绩效报酬（元）", "Pay rise, yuan a month"}, true)
        .data("star", {"星级", "Stars"}, true)
        .data("leave_days", {"疗休养（天）", "Leave, days"}, true)
        .column("chosen", {"评上", "Chosen"}, true)
        .column("grants", {"奖补合计（元）", "Grants in all, yuan"}, true)
        .column("pay_rises", {"每月增加合计（元）", "Pay rises in all, yuan a month"}, true);
    const auto decimal = [](const std::optional<base::Decimal>& sum) {
        return sum ? Cell::number(base::to_string(*sum)) : Cell{};
    };
    const auto whole = [](const std::optional<std::int64_t>& number) {
        return number ? number_cell(static_cast<std::size_t>(*number)) : Cell{};
    };
    for (const Outcome* outcome : outcomes) {
        const rubric::Award& award = input.award(*outcome);
        const rubric::Brings& brings = award.brings;
        const Text words = brings_words(brings);
        if (words.empty()) continue;
        const auto count = static_cast<std::int64_t>(outcome->chosen());
        const auto all = [&](const std::optional<base::Decimal>& each) {
            if (!each) return Cell{};
            return Cell::number(base::to_string(base::Rational(*each) * base::Rational(count), each->decimals));
        };
        rows.add({Cell::of(award.id), text_cell(award.title, lang), text_cell(words, lang), decimal(brings.grant),
                  decimal(brings.pay_rise), whole(brings.star), whole(brings.leave_days),
                  number_cell(outcome->chosen()), all(brings.grant), all(brings.pay_rise)});
    }
    rows.if_any();
    return rows.table();
}

page::Table tours_table(const AwardsInput& input, const std::vector<const Outcome*>& outcomes, Lang lang) {
    TableRows rows("tours", {"拉练观摩的路线", "Tours"});
    rows.item("award", {"评先", "Award"}, 1)
        .column("group", {"组", "Group"}, true)
        .column("stop", {"站", "Stop"}, true)
        .named("village", input.subject.rubric.unit->title())
        .column("total", {"总分", "Total"}, true)
        .column("metres", {"从上一站（米）", "Metres from the last stop"}, true)
        .column("metres_so_far", {"累计（米）", "Metres so far"}, true);
    for (const Outcome* outcome : outcomes) {
        if (!outcome->tour) continue;
        const rubric::Award& award = input.award(*outcome);
        for (std::size_t g = 0; g < outcome->tour->groups.size(); ++g) {
            std::int64_t so_far = 0;
            std::size_t number = 0;
            for (const award::Stop& stop : outcome->tour->groups[g]) {
                const cohort::Village& village = input.village(stop.village);
                const score::Points& total = input.subject.scores.totals[stop.village];
                so_far += stop.metres;
                rows.add({Cell::of(award.id), text_cell(award.title, lang), number_cell(g + 1), number_cell(++number),
                          Cell::of(base::to_string(village.code)), Cell::of(village.label()),
                          total.known()
                              ? Cell::number(points(total.value(), total_places(input.subject.rubric.rounding)))
                              : Cell{},
                          number_cell(static_cast<std::size_t>(stop.metres)),
                          number_cell(static_cast<std::size_t>(so_far))});
            }
        }
    }
    rows.if_any();
    return rows.table();
}

page::Table training_table(const AwardsInput& input, const std::vector<const Outcome*>& outcomes, Lang lang) {
    TableRows rows("training", {"再练兵：练什么", "Re-training: what to train"});
    rows.item("award", {"评先", "Award"}, 1)
        .named("village", input.subject.rubric.unit->title())
        .item("module", {"模块", "Module"})
        .column("lost", {"能挣回的失分", "Lost, and could be made good"}, true);
    for (const Outcome* outcome : outcomes) {
        const rubric::Award& award = input.award(*outcome);
        for (const award::Training& one : outcome->training) {
            const cohort::Village& village = input.village(one.village);
            for (const award::Training::Item& item : one.modules) {
                const rubric::Module& module = input.subject.rubric.modules[item.module];
                rows.add({Cell::of(award.id), text_cell(award.title, lang), Cell::of(base::to_string(village.code)),
                          Cell::of(village.label()), Cell::of(module.id), text_cell(module.title, lang),
                          Cell::number(points(item.lost, module_places(input.subject.rubric.rounding)))});
            }
        }
    }
    rows.if_any();
    return rows.table();
}

}  // namespace leitai::report
