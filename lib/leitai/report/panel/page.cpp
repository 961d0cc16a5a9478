// The contests of a period, for organizers and for the public.
#include "leitai/report/panel/page.hpp"

#include <algorithm>

#include "leitai/panel/figures.hpp"
#include "leitai/report/panel/normalized.hpp"
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
    facts.items.back().data_only = true;  // the title says it
    add("contests_held", {"举办比武（次）", "Contests held"}, number_cell(all.contests));
    add("rounds_held", {"举行（轮）", "Rounds held"}, number_cell(all.rounds));
    add("secretaries_trained", {"参训书记（人）", "Secretaries trained"}, number_cell(all.villages.size()));
    return facts;
}

page::Table level_table(const PanelInput& judged, Lang lang) {
    TableRows rows("levels", {"各级", "By level"});
    rows.item("level", {"层级", "Level"})
        .column("contests", {"比武", "Contests"}, true)
        .column("rounds", {"轮", "Rounds"}, true)
        .column("secretaries", {"参训书记", "Secretaries"}, true)
        .column("judges", {"评委", "Judges"}, true)
        .column("sheets", {"评分表", "Sheets"}, true);
    const auto levels = panel::figures_by_level(judged.contests, judged.cohort.period);
    for (std::size_t level = 0; level < levels.size(); ++level) {
        if (levels[level].rounds == 0) continue;
        rows.add({Cell::of(std::string(record::round_level_words[level])),
                  text_cell(record::words(static_cast<record::RoundLevel>(level)), lang),
                  number_cell(levels[level].contests), number_cell(levels[level].rounds),
                  number_cell(levels[level].villages.size()), number_cell(levels[level].judges),
                  number_cell(levels[level].sheets)});
    }
    return rows.table();
}

Cell rank_cell(const panel::Standing& standing) { return standing.place == 0 ? Cell() : number_cell(standing.place); }

/// The id and the title of a prize.
void add_prize(const Held& held, const panel::Standing& standing, Lang lang, std::vector<Cell>& cells) {
    if (standing.prize) {
        const auto& prize = held.rules->prizes[*standing.prize];
        cells.push_back(Cell::of(prize.id));
        cells.push_back(text_cell(prize.title, lang));
    } else {
        cells.resize(cells.size() + 2);
    }
    cells.push_back(Cell::yes_no(standing.prize_open));
}

/// A prize for programs: {"id", "title", "open"}.
TableRows& prize_columns(TableRows& rows) {
    return rows.data("prize.id", {"奖项代号", "Prize id"})
        .data("prize.title", {"奖项", "Prize"})
        .data("prize.open", {"奖项待定", "Prize open"});
}

bool any_prize_open(const PanelInput& judged, const std::optional<std::string>& wanted) {
    for (const Contest& contest : judged.contests.contests) {
        if (!shows(judged, contest, wanted)) continue;
        for (const panel::Ranked& one : contest.order) {
            if (judged.contests.standing(one).prize_open) return true;
        }
    }
    return false;
}

/// Whether people are told of which contest and round each result is: not where there is one.
struct Told {
    bool contest = false, round = false;
};

/// Adds rows to the table of results.
class ResultRows {
public:
    ResultRows(const PanelInput& judged, Lang lang, Told told, TableRows& rows)
        : judged_(judged), lang_(lang), told_(told), rows_(rows) {}

    void entry(const Held& held, const panel::Entry& entry) {
        const std::string indent = entry.team ? (lang_ == Lang::zh ? "　" : "  ") : "";
        add(held, to_string(entry.code), entry.team ? held.teams[*entry.team].record->id : "", entry.standing, indent,
            name_of(judged_, entry), entry.result, entry.team ? held.teams[*entry.team].standing : entry.standing,
            note_words(held, entry));
    }

    /// A team, then its members.
    void team(const Held& held, const panel::Team& team) {
        add(held, team.record->id, "", team.standing, "", name_of(held, team), team.result, team.standing,
            note_words(held, team));
        for (const std::size_t member : team.members) entry(held, held.entries[member]);
    }

private:
    void add(const Held& held, std::string code, const std::string& team, const panel::Standing& place,
             const std::string& indent, const std::string& name, const std::optional<base::Rational>& result,
             const panel::Standing& won, const Text& note) {
        const std::string shown_place = place_words(judged_, held, place);
        std::vector<Cell> cells = {Cell::of(held.record->contest), Cell::of(held.record->id)};
        if (told_.contest) cells.push_back(text_cell(contest_title(judged_, held), lang_));
        if (told_.round) cells.push_back(text_cell(title_of(held), lang_));
        const std::vector<Cell> rest = {Cell::of(std::move(code)),
                                        Cell::of(name),
                                        team.empty() ? Cell{} : Cell::of(team),
                                        Cell::of(shown_place),
                                        rank_cell(place),
                                        Cell::yes_no(shown_place.starts_with('=')),
                                        Cell::of(indent + name),
                                        result_cell(*held.rules, result)};
        cells.insert(cells.end(), rest.begin(), rest.end());
        add_prize(held, won, lang_, cells);
        cells.push_back(Cell::yes_no(won.advances));
        cells.push_back(Cell::yes_no(won.advance_open));
        cells.push_back(text_cell(note, lang_));
        rows_.add(std::move(cells));
    }

    const PanelInput& judged_;
    Lang lang_;
    Told told_;
    TableRows& rows_;
};

TableRows result_columns(const PanelInput& judged, Told told) {
    TableRows rows("results", {"结果", "Results"});
    rows.data("contest", {"比武", "Contest"}).data("round", {"轮", "Round"});
    if (told.contest) rows.people("contest_title", {"比武", "Contest"});
    if (told.round) rows.people("round_title", {"轮", "Round"}, false, 2);
    rows.data("contestant.code", {"编码", "Code"})
        .data("contestant.name", judged.rubric.unit->title())
        .data("team", {"所在队", "Team"})
        .people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .people("name", judged.rubric.unit->title())
        .column("result", {"得分", "Result"}, true);
    prize_columns(rows)
        .data("advances", {"晋级", "Advances"})
        .data("advance_open", {"晋级待定", "Advance open"})
        .column("note", {"说明", "Note"});
    return rows;
}

void add_contest(const PanelInput& judged, const Contest& contest, ResultRows& rows) {
    for (const panel::Ranked& one : contest.order) {
        const Held& held = judged.contests.rounds[one.round];
        if (one.team) {
            rows.team(held, held.teams[one.which]);
        } else {
            rows.entry(held, held.entries[one.which]);
        }
    }
    for (const std::size_t r : contest.rounds) {
        const Held& held = judged.contests.rounds[r];
        for (const panel::Team& team : held.teams) {
            if (team.standing.place == 0) rows.team(held, team);
        }
        for (const std::size_t e : in_order(held)) {
            const panel::Entry& entry = held.entries[e];
            if (entry.standing.place == 0 && !entry.team) rows.entry(held, entry);
        }
    }
}

}  // namespace

page::Page panel_page(const PanelInput& judged, const std::optional<std::string>& wanted, Lang lang) {
    page::Page page;
    page.finality = judged.finality;
    page.kind = "panel";
    const Text period = words(judged.cohort.period);
    page.title = headed(judged.title, {period.zh + "比武评议", "contests, " + period.en});
    for (const Contest& contest : judged.contests.contests) {
        if (!wanted || !shows(judged, contest, wanted)) continue;
        const Text title = title_of(judged, contest);
        page.title = headed(judged.title, {period.zh + title.zh + "结果", title.en + ", " + period.en});
    }
    if (!wanted) {
        page.blocks.emplace_back(figure_facts(judged));
        page.blocks.emplace_back(level_table(judged, lang));
    }
    const auto& all = judged.contests.contests;
    const bool rounds = std::any_of(all.begin(), all.end(), [&](const Contest& contest) {
        return shows(judged, contest, wanted) && contest.rounds.size() > 1;
    });
    const Told told{!wanted, rounds};
    TableRows rows = result_columns(judged, told);
    ResultRows results(judged, lang, told, rows);
    for (const Contest& contest : judged.contests.contests) {
        if (shows(judged, contest, wanted)) add_contest(judged, contest, results);
    }
    page.blocks.emplace_back(rows.table());
    Normalized normalized(judged, lang);
    for (const Contest& contest : judged.contests.contests) {
        if (shows(judged, contest, wanted)) normalized.add(contest);
    }
    for (page::Table& table : normalized.tables()) page.blocks.emplace_back(std::move(table));
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
    rows.data("contest", {"比武", "Contest"})
        .people("contest_title", {"比武", "Contest"})
        .people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .column("result", {"得分", "Result"}, true)
        .people("prize_title", {"奖项", "Prize"});
    prize_columns(rows);
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
            const std::string shown_place = place_words(judged, held, standing);
            std::vector<Cell> cells = {Cell::of(contest.id),
                                       text_cell(title_of(judged, contest), lang),
                                       Cell::of(shown_place),
                                       number_cell(standing.place),
                                       Cell::yes_no(shown_place.starts_with('=')),
                                       Cell::of(code),
                                       Cell::of(name),
                                       result_cell(*held.rules, judged.contests.result(one)),
                                       text_cell(standing.prize_open ? open_words() : prize, lang)};
            add_prize(held, standing, lang, cells);
            rows.add(std::move(cells));
        }
    }
    page.blocks.emplace_back(rows.table());
    if (any_prize_open(judged, wanted)) {
        page.blocks.emplace_back(page::Paragraph{{"待定：名额线上并列，等再次投票；排在它后面的奖项要等它定下来。",
                                                  "open: equal at the line until a re-vote; later prizes wait for it."},
                                                 true});
    }
    return page;
}

}  // namespace leitai::report
