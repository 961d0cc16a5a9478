// Ranks contestants by what they had before their panel was brought to the common mean.
#include "leitai/report/panel/normalized.hpp"

#include <algorithm>

#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using page::Cell;
using panel::Contest;
using panel::Held;

Normalized::Normalized(const PanelInput& judged, base::Lang lang) : judged_(judged), lang_(lang) {
    means_.if_any()
        .data("contest", {"比武", "Contest"})
        .data("round", {"轮", "Round"})
        .people("contest_title", {"比武", "Contest"})
        .people("round_title", {"轮", "Round"})
        .column("mean", {"均分", "Mean"}, true)
        .column("coefficient", {"系数", "Coefficient"}, true);
    order_.if_any()
        .data("contest", {"比武", "Contest"})
        .people("contest_title", {"比武", "Contest"})
        .data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .column("before", {"平衡前得分", "Before"}, true)
        .column("place_before", {"名次", "Place"}, true)
        .column("result", {"平衡后得分", "After"}, true)
        .column("place_after", {"名次", "Place"}, true)
        .column("moved", {"变化", "Moved"}, true);
}

void Normalized::add(const Contest& contest) {
    const Held& first = judged_.contests.rounds[contest.rounds.front()];
    if (!first.rules->normalize || contest.rounds.size() < 2) return;
    for (const std::size_t r : contest.rounds) {
        const Held& held = judged_.contests.rounds[r];
        if (!held.coefficient) continue;
        means_.add({Cell::of(contest.id), Cell::of(held.record->id), text_cell(title_of(judged_, contest), lang_),
                    text_cell(title_of(held), lang_), Cell::number(plain(*held.mean)),
                    Cell::number(plain(*held.coefficient))});
    }
    add_order(contest, first);
}

void Normalized::add_order(const Contest& contest, const Held& first) {
    std::vector<const panel::Ranked*> by_raw;
    for (const panel::Ranked& one : contest.order) {
        if (!one.team) by_raw.push_back(&one);
    }
    const int places = first.rules->rounding.result;
    const auto raw = [&](const panel::Ranked& one) {
        const panel::Entry& entry = judged_.contests.rounds[one.round].entries[one.which];
        return round(*entry.counted + entry.adjustment, places);
    };
    for (const panel::Ranked* one : by_raw) {
        const Held& held = judged_.contests.rounds[one->round];
        const panel::Entry& entry = held.entries[one->which];
        const auto better = std::count_if(by_raw.begin(), by_raw.end(),
                                          [&](const panel::Ranked* other) { return raw(*one) < raw(*other); });
        const auto moved = better + 1 - static_cast<std::ptrdiff_t>(entry.standing.place);
        order_.add({Cell::of(contest.id), text_cell(title_of(judged_, contest), lang_), Cell::of(to_string(entry.code)),
                    Cell::of(name_of(judged_, entry)), Cell::number(to_string(raw(*one), places)),
                    number_cell(static_cast<std::size_t>(better) + 1), result_cell(*held.rules, entry.result),
                    number_cell(entry.standing.place), Cell::number((moved > 0 ? "+" : "") + std::to_string(moved))});
    }
}

}  // namespace leitai::report
