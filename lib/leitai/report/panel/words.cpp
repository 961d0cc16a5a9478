// Sentences about rules, results and places.
#include "leitai/report/panel/words.hpp"

#include <algorithm>
#include <numeric>

#include "leitai/base/list.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;
using panel::Lack;

Text words(Lack lack) {
    switch (lack) {
        case Lack::none:
            return {};
        case Lack::quorum:
            return {"到场不足", "no quorum"};
        case Lack::nothing:
            return {"没有有效的分数", "no valid mark"};
        case Lack::empty_group:
            return {"有一组没有分数", "a group gave none"};
        case Lack::part:
            return {"有一部分没有结果", "a part is missing"};
        case Lack::adjustment:
            return {"加减分超出范围或读不出", "adjustments out of range or unreadable"};
        case Lack::coefficient:
            return {"无法平衡", "cannot be normalized"};
        case Lack::member:
            return {"有队员没有结果", "a member has no result"};
        case Lack::beyond:
            break;
    }
    return {"超出精确计算的范围", "beyond exact arithmetic"};
}

Text drop_words(const rubric::Panel& rules) {
    const rubric::Drop& drop = rules.drop;
    if (drop.highest + drop.lowest == 0) return {"不去最高分和最低分", "no mark is dropped"};
    const std::string high = std::to_string(drop.highest), low = std::to_string(drop.lowest);
    const std::string fewest = std::to_string(drop.fewest);
    Text text = {"去掉" + high + "个最高分、" + low + "个最低分（至少有" + fewest + "个分数时）",
                 high + " highest and " + low + " lowest dropped (of " + fewest + " or more)"};
    if (rules.marks.size() > 1 && drop.by_total) text = {"按评委总分" + text.zh, text.en + ", by the judge's total"};
    if (rules.marks.size() > 1 && !drop.by_total) text = {"逐项" + text.zh, text.en + ", each mark by itself"};
    return text;
}

Text recusal_words(rubric::Recusal recusal) {
    switch (recusal) {
        case rubric::Recusal::none:
            return {"不回避", "none"};
        case rubric::Recusal::village:
            return {"不给本村打分", "the judge's own village"};
        case rubric::Recusal::township:
            return {"不给本乡镇的村打分", "villages of the judge's township"};
        case rubric::Recusal::rivals:
            break;
    }
    return {"本村参赛的不打分", "judges whose village takes part"};
}

Text quorum_words(const rubric::Quorum& quorum) {
    const base::Rational percent = quorum.at * base::Rational(100);
    const bool as_percent = quorum.share && percent.is_whole();
    const Text amount = Text::same(as_percent ? to_string(percent) + "%" : to_string(quorum.at));
    return quorum.inclusive ? Text{"不少于" + amount.zh, "at least " + amount.en}
                            : Text{"多于" + amount.zh, "more than " + amount.en};
}

std::string mark_text(const rubric::PanelMark& rule, std::int64_t units) {
    const base::Rational value(base::Decimal{units, static_cast<std::uint8_t>(rubric::Fact::mark_decimals)});
    return to_string(value, rule.decimals);
}

Cell result_cell(const rubric::Panel& rules, const std::optional<base::Rational>& result) {
    return result ? Cell::number(to_string(*result, rules.rounding.result)) : Cell();
}

std::string place_words(const PanelInput& judged, const panel::Held& held, const panel::Standing& standing) {
    if (standing.place == 0) return {};
    for (const panel::Contest& contest : judged.contests.contests) {
        if (contest.id != held.record->contest || contest.period != held.record->period) continue;
        // The order is one of places, so equals stand together: counting them along the whole of it took most of the
        // time of a contest of 20,000.
        const auto place_of = [&](const panel::Ranked& one) { return judged.contests.standing(one).place; };
        const auto first = std::partition_point(contest.order.begin(), contest.order.end(),
                                                [&](const auto& one) { return place_of(one) < standing.place; });
        const bool two = contest.order.end() - first > 1;
        return place(standing.place, two && place_of(first[1]) == standing.place);
    }
    return place(standing.place, false);
}

Cell place_cell(const PanelInput& judged, const panel::Held& held, const panel::Standing& standing) {
    const std::string words = place_words(judged, held, standing);
    if (words.empty()) return {};
    return Cell::object({"rank", "tied"}, {number_cell(standing.place), Cell::yes_no(words.front() == '=')}, words);
}

namespace {

/// By the rules, else by level and kind, which every round has.
Text title_of_rules(const panel::Held& held) {
    const record::Round& round = *held.record;
    const Text& title = held.rules->title;
    const auto named = [&](const std::string& words) { return !words.empty() && words != held.rules->id; };
    const Text level = words(round.level), form = words(round.form);
    return {named(title.zh) ? title.zh : level.zh + form.zh, named(title.en) ? title.en : level.en + ", " + form.en};
}

}  // namespace

Text title_of(const panel::Held& held) {
    const record::Round& round = *held.record;
    if (!round.title.empty() && round.title != round.id) return Text::same(round.title);
    const std::string day = base::to_string(round.on);
    const Text rules = title_of_rules(held);
    return {rules.zh + "（" + day + "）", rules.en + " (" + day + ")"};
}

Text title_of(const PanelInput& judged, const panel::Contest& contest) {
    if (contest.rounds.empty()) return Text::same(contest.id);
    const panel::Held& last = judged.contests.rounds[contest.rounds.back()];
    return contest.rounds.size() == 1 ? title_of(last) : title_of_rules(last);
}

Text contest_title(const PanelInput& judged, const panel::Held& held) {
    for (const panel::Contest& contest : judged.contests.contests) {
        if (contest.id == held.record->contest && contest.period == held.record->period)
            return title_of(judged, contest);
    }
    return title_of(held);
}

Text mark_words(const panel::Held& held, const panel::MarkCount& count, const MarkOf& of) {
    if (recused(held, of.judge, of.entry)) return {"回避", "recused"};
    const std::int64_t units = held.mark(of.entry, of.judge, of.which);
    if (units == panel::Held::no_mark) return Text::same("—");
    const std::string text = mark_text(held.rules->marks[of.which], units);
    return Text::same(fate_of(held, count, of).id == "counts" ? text : "(" + text + ")");
}

Fate fate_of(const panel::Held& held, const panel::MarkCount& count, const MarkOf& of) {
    const bool given = held.mark(of.entry, of.judge, of.which) != panel::Held::no_mark;
    if (recused(held, of.judge, of.entry))
        return {"recused", given ? Text{"回避，不计", "recused"} : Text{"回避", "recused"}};
    if (!given) return {"none", {"没有打分", "no mark"}};
    if (held.group_of[of.judge] >= count.groups.size()) return {"no_group", {"不属于任何一组，不计", "in no group"}};
    const panel::GroupCount& group = count.groups[held.group_of[of.judge]];
    const bool by_total = held.rules->drop.by_total;
    const auto& judges = by_total ? group.judges : group.marks[of.which].judges;
    const panel::Trim& trim = by_total ? group.trim : group.marks[of.which].trim;
    const auto found = std::find(judges.begin(), judges.end(), of.judge);
    if (found == judges.end()) return {"incomplete", {"没有打全，不计", "not all marks given"}};
    const panel::Kept kept = trim.kept[static_cast<std::size_t>(found - judges.begin())];
    if (kept == panel::Kept::highest) return {"highest", {"去掉的最高分", "highest, dropped"}};
    if (kept == panel::Kept::lowest) return {"lowest", {"去掉的最低分", "lowest, dropped"}};
    return {"counts", {"计入", "counts"}};
}

std::string_view role_word(rubric::Role role) { return rubric::role_words[static_cast<std::size_t>(role)]; }

namespace {

void add(Text& note, const Text& more) { base::add_to(note, more, base::between_clauses); }

void add_standing(const panel::Held& held, const panel::Standing& standing, Text& note) {
    if (standing.prize) add(note, held.rules->prizes[*standing.prize].title);
    if (standing.prize_open) add(note, {"奖项" + open_words().zh, "prize " + open_words().en});
    if (standing.advances) add(note, held.rules->advance->title);
    if (standing.advance_open) {
        const Text& title = held.rules->advance->title;
        add(note, {title.zh + open_words().zh, title.en + " " + open_words().en});
    }
}

}  // namespace

Text note_words(const panel::Held& held, const panel::Entry& entry) {
    Text note;
    if (!entry.unranked.empty()) add(note, {"不排名：" + entry.unranked, "unranked: " + entry.unranked});
    if (!entry.result) add(note, words(entry.lack));
    add_standing(held, entry.team ? held.teams[*entry.team].standing : entry.standing, note);
    return note;
}

Text note_words(const panel::Held& held, const panel::Team& team) {
    Text note;
    if (!team.result) add(note, words(Lack::member));
    add_standing(held, team.standing, note);
    return note;
}

std::string name_of(const PanelInput& /*judged*/, const panel::Entry& entry) { return entry.label; }

std::string name_of(const panel::Held& held, const panel::Team& team) {
    const std::string look = text::look_of(team.record->title);
    const auto same = std::count_if(held.teams.begin(), held.teams.end(), [&](const panel::Team& other) {
        return text::look_of(other.record->title) == look;
    });
    return team.record->title + (same > 1 ? "（" + team.record->id + "）" : "");
}

void add_round_facts(const panel::Held& held, base::Lang lang, page::Facts& facts) {
    const record::Round& round = *held.record;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("round", {"编号", "Round"}, Cell::of(round.id));
    add("contest", {"比武", "Contest"}, Cell::of(round.contest));
    // The title of the page says which it is.
    for (auto item = facts.items.end() - 2; item != facts.items.end(); ++item) item->data_only = true;
    add("level", {"层级", "Level"},
        item_cell(std::string(record::round_level_words[static_cast<std::size_t>(round.level)]),
                  record::words(round.level), lang));
    add("form", {"形式", "Kind"},
        item_cell(std::string(record::round_form_words[static_cast<std::size_t>(round.form)]),
                  record::words(round.form), lang));
    add("on", {"日期", "Day"}, Cell::of(base::to_string(round.on)));
    add("rules", {"办法", "Rules"}, item_cell(held.rules->id, held.rules->title, lang));
    add("contestants", {"参赛", "Contestants"}, number_cell(held.entries.size()));
    if (held.panel == nullptr) return;
    const auto took_part =
        held.judges() - static_cast<std::size_t>(std::count(held.took_part.begin(), held.took_part.end(), 0));
    add("panel_judges", {"评委", "Judges"}, number_cell(held.judges()));
    add("judges_took_part", {"到场评委", "Took part"}, number_cell(took_part));
    add("drop", {"去分", "Dropped"}, text_cell(drop_words(*held.rules), lang));
    add("recusal", {"回避", "Recusal"}, text_cell(recusal_words(held.rules->recusal), lang));
    const Text quorum = held.rules->quorum ? quorum_words(*held.rules->quorum) : Text();
    facts.items.push_back({"quorum", {"到场要求", "Quorum"}, text_cell(quorum, lang), false, true});
}

std::vector<std::size_t> in_order(const panel::Held& held) {
    std::vector<std::size_t> order(held.entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Places first, then results without one (invited guests, members of teams) by result, then those with none.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const panel::Entry &one = held.entries[a], &other = held.entries[b];
        const bool placed = one.standing.place != 0, other_placed = other.standing.place != 0;
        if (placed != other_placed) return placed;
        if (placed) return one.standing.place < other.standing.place;
        if (one.result.has_value() != other.result.has_value()) return one.result.has_value();
        return one.result && *other.result < *one.result;
    });
    return order;
}

}  // namespace leitai::report
