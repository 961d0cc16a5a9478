// The contests of a period, for organizers and for the public.
#include "leitai/report/panel/page.hpp"

#include <algorithm>

#include "leitai/panel/figures.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/words.hpp"
#include "leitai/report/score/public_page.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using panel::Contest;
using panel::Held;

namespace {

bool shows(const PanelInput& judged, const Contest& contest, const std::optional<std::string>& wanted) {
    return contest.period == judged.cohort.period && (!wanted || contest.id == *wanted);
}

page::Facts figure_facts(const PanelInput& judged) {
    page::Facts facts;
    const panel::Figures all = panel::figures_of_all(judged.contests, judged.cohort.period);
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(judged.cohort.period)));
    add("contests_held", {"举办比武（次）", "Contests held"}, number_cell(all.contests));
    add("rounds_held", {"举行（轮）", "Rounds held"}, number_cell(all.rounds));
    add("secretaries_trained", {"参训书记（人）", "Secretaries trained"}, number_cell(all.villages));
    return facts;
}

page::Table level_table(const PanelInput& judged, Lang lang) {
    TableRows rows("levels", {"各级", "By level"});
    rows.column("level", {"层级", "Level"})
        .column("contests", {"比武", "Contests"}, true)
        .column("rounds", {"轮", "Rounds"}, true)
        .column("secretaries", {"参训书记", "Secretaries"}, true)
        .column("judges", {"评委", "Judges"}, true)
        .column("sheets", {"评分表", "Sheets"}, true);
    const auto levels = panel::figures_by_level(judged.contests, judged.cohort.period);
    for (std::size_t level = 0; level < levels.size(); ++level) {
        if (levels[level].rounds == 0) continue;
        rows.add({text_cell(record::words(static_cast<record::RoundLevel>(level)), lang),
                  number_cell(levels[level].contests), number_cell(levels[level].rounds),
                  number_cell(levels[level].villages), number_cell(levels[level].judges),
                  number_cell(levels[level].sheets)});
    }
    return rows.table();
}

Cell rank_cell(const panel::Standing& standing) { return standing.place == 0 ? Cell() : number_cell(standing.place); }

Cell prize_cell(const Held& held, const panel::Standing& standing) {
    return standing.prize ? Cell::of(held.rules->prizes[*standing.prize].id) : Cell();
}

void add_entry(const PanelInput& judged, const Held& held, const panel::Entry& entry, Lang lang, TableRows& rows) {
    const panel::Standing& from = entry.team ? held.teams[*entry.team].standing : entry.standing;
    const std::string indent = entry.team ? (lang == Lang::zh ? "　" : "  ") : "";
    rows.add({Cell::of(held.record->contest), Cell::of(held.record->id), Cell::of(to_string(entry.code)),
              Cell::of(place_words(judged, held, entry.standing)), rank_cell(entry.standing),
              Cell::of(indent + name_of(judged, entry)), result_cell(*held.rules, entry.result), prize_cell(held, from),
              Cell::yes_no(from.advances), text_cell(note_words(held, entry), lang)});
}

/// A team, then its members.
void add_team(const PanelInput& judged, const Held& held, const panel::Team& team, Lang lang, TableRows& rows) {
    rows.add({Cell::of(held.record->contest), Cell::of(held.record->id), Cell::of(team.record->id),
              Cell::of(place_words(judged, held, team.standing)), rank_cell(team.standing),
              Cell::of(name_of(held, team)), result_cell(*held.rules, team.result), prize_cell(held, team.standing),
              Cell::yes_no(team.standing.advances), text_cell(note_words(held, team), lang)});
    for (const std::size_t member : team.members) add_entry(judged, held, held.entries[member], lang, rows);
}

/// Where every contest shown is one round, the round says nothing to people.
TableRows result_columns(const PanelInput& judged, bool rounds) {
    TableRows rows("results", {"结果", "Results"});
    rows.column("contest", {"比武", "Contest"});
    if (rounds) {
        rows.column("round", {"轮", "Round"}, false, 2);
    } else {
        rows.data("round", {"轮", "Round"});
    }
    rows.data("code", {"编码", "Code"})
        .people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .column("name", judged.rubric.unit->title())
        .column("result", {"得分", "Result"}, true)
        .data("prize", {"奖项", "Prize"})
        .data("advances", {"晋级", "Advances"})
        .column("note", {"说明", "Note"});
    return rows;
}

void add_contest(const PanelInput& judged, const Contest& contest, Lang lang, TableRows& rows) {
    for (const panel::Ranked& one : contest.order) {
        const Held& held = judged.contests.rounds[one.round];
        if (one.team) {
            add_team(judged, held, held.teams[one.which], lang, rows);
        } else {
            add_entry(judged, held, held.entries[one.which], lang, rows);
        }
    }
    for (const std::size_t r : contest.rounds) {
        const Held& held = judged.contests.rounds[r];
        for (const panel::Team& team : held.teams) {
            if (team.standing.place == 0) add_team(judged, held, team, lang, rows);
        }
        for (const std::size_t e : in_order(held)) {
            const panel::Entry& entry = held.entries[e];
            if (entry.standing.place == 0 && !entry.team) add_entry(judged, held, entry, lang, rows);
        }
    }
}

/// How panels were brought to one mean, and what that did to the order.
void add_normalized(const PanelInput& judged, const Contest& contest, page::Page& page) {
    const Held& first = judged.contests.rounds[contest.rounds.front()];
    if (!first.rules->normalize || contest.rounds.size() < 2) return;
    TableRows means("normalization", {contest.id + "：评议团之间的平衡", contest.id + ": panels brought to one mean"});
    means.column("round", {"轮", "Round"})
        .column("mean", {"均分", "Mean"}, true)
        .column("coefficient", {"系数", "Coefficient"}, true);
    for (const std::size_t r : contest.rounds) {
        const Held& held = judged.contests.rounds[r];
        if (!held.coefficient) continue;
        means.add({Cell::of(held.record->id), Cell::number(plain(*held.mean)), Cell::number(plain(*held.coefficient))});
    }
    page.blocks.emplace_back(means.table());
    std::vector<const panel::Ranked*> by_raw;
    for (const panel::Ranked& one : contest.order) {
        if (!one.team) by_raw.push_back(&one);
    }
    const auto raw = [&](const panel::Ranked& one) {
        const panel::Entry& entry = judged.contests.rounds[one.round].entries[one.which];
        return round(*entry.counted + entry.adjustment, first.rules->rounding.result);
    };
    TableRows order("normalization_order", {contest.id + "：平衡前后的名次", contest.id + ": places before and after"});
    order.data("code", {"编码", "Code"})
        .column("name", judged.rubric.unit->title())
        .column("before", {"平衡前得分", "Before"}, true)
        .column("place_before", {"名次", "Place"}, true)
        .column("result", {"平衡后得分", "After"}, true)
        .column("place_after", {"名次", "Place"}, true)
        .column("moved", {"变化", "Moved"}, true);
    for (const panel::Ranked* one : by_raw) {
        const Held& held = judged.contests.rounds[one->round];
        const panel::Entry& entry = held.entries[one->which];
        const auto better = std::count_if(by_raw.begin(), by_raw.end(),
                                          [&](const panel::Ranked* other) { return raw(*one) < raw(*other); });
        const auto moved = better + 1 - static_cast<std::ptrdiff_t>(entry.standing.place);
        order.add({Cell::of(to_string(entry.code)), Cell::of(name_of(judged, entry)),
                   Cell::number(to_string(raw(*one), first.rules->rounding.result)),
                   number_cell(static_cast<std::size_t>(better) + 1), result_cell(*held.rules, entry.result),
                   number_cell(entry.standing.place), Cell::number((moved > 0 ? "+" : "") + std::to_string(moved))});
    }
    page.blocks.emplace_back(order.table());
}

}  // namespace

page::Page panel_page(const PanelInput& judged, const std::optional<std::string>& wanted, Lang lang) {
    page::Page page;
    page.finality = judged.finality;
    page.kind = "panel";
    const Text period = words(judged.cohort.period);
    page.title = headed(judged.title, {period.zh + "比武评议", "contests, " + period.en});
    if (!wanted) {
        page.blocks.emplace_back(figure_facts(judged));
        page.blocks.emplace_back(level_table(judged, lang));
    }
    const auto& all = judged.contests.contests;
    const bool rounds = std::any_of(all.begin(), all.end(), [&](const Contest& contest) {
        return shows(judged, contest, wanted) && contest.rounds.size() > 1;
    });
    TableRows rows = result_columns(judged, rounds);
    for (const Contest& contest : judged.contests.contests) {
        if (shows(judged, contest, wanted)) add_contest(judged, contest, lang, rows);
    }
    page.blocks.emplace_back(rows.table());
    for (const Contest& contest : judged.contests.contests) {
        if (shows(judged, contest, wanted)) add_normalized(judged, contest, page);
    }
    return page;
}

page::Page public_panel_page(const PanelInput& judged, const std::optional<std::string>& wanted,
                             const process::Timeline* timeline, Lang lang) {
    page::Page page;
    page.finality = page::for_everybody(judged.finality);
    page.kind = "panel_public";
    const Text period = words(judged.cohort.period);
    page.title = headed(judged.title, {period.zh + "比武结果", "results of contests, " + period.en});
    page::Facts facts;
    add_notice(timeline, facts);
    if (!facts.items.empty()) page.blocks.emplace_back(std::move(facts));
    TableRows rows("results", {"结果", "Results"});
    rows.column("contest", {"比武", "Contest"})
        .data("code", {"编码", "Code"})
        .column("rank", {"名次", "Place"}, true)
        .column("name", judged.rubric.unit->title())
        .column("result", {"得分", "Result"}, true)
        .column("prize", {"奖项", "Prize"});
    for (const Contest& contest : judged.contests.contests) {
        if (!shows(judged, contest, wanted)) continue;
        for (const panel::Ranked& one : contest.order) {
            const Held& held = judged.contests.rounds[one.round];
            const panel::Standing& standing = judged.contests.standing(one);
            const std::string name =
                one.team ? name_of(held, held.teams[one.which]) : name_of(judged, held.entries[one.which]);
            const Text prize = standing.prize ? held.rules->prizes[*standing.prize].title : Text();
            const std::string code =
                one.team ? held.teams[one.which].record->id : to_string(held.entries[one.which].code);
            rows.add({Cell::of(contest.id), Cell::of(code), number_cell(standing.place), Cell::of(name),
                      result_cell(*held.rules, judged.contests.result(one)), text_cell(prize, lang)});
        }
    }
    page.blocks.emplace_back(rows.table());
    return page;
}

}  // namespace leitai::report
