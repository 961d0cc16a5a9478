// Plans what is recorded of rounds and of equals: that a round was not held, and how a vote parted them.
#include <algorithm>

#include "leitai/campaign/lookup.hpp"
#include "leitai/desk/doing.hpp"
#include "leitai/desk/lookup.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/text/invisible.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;

namespace {

const record::Round* find_round(const Doing& doing, const std::string& word) {
    const std::string sought = text::seen(word);
    for (const record::Round& one : doing.scored().reading.contests.records.rounds) {
        const bool called = one.id == sought || text::seen(one.title) == sought;
        if (called && one.period == doing.standing.period()) return &one;
    }
    return nullptr;
}

bool was_judged(const Doing& doing, const record::Round& round) {
    const auto& rounds = doing.scored().reading.contests.rounds;
    return std::any_of(rounds.begin(), rounds.end(), [&](const panel::Held& one) {
        return one.record == &round && (!one.sheets.empty() || !one.ballots.empty());
    });
}

/// Whether marks of rounds by these rules are read, and nobody has them.
bool is_awaited(const Doing& doing, rubric::PanelId rules) {
    const auto& waiting = doing.scored().scored.not_held;
    return std::any_of(waiting.begin(), waiting.end(), [&](rule::FactId fact) {
        const auto& from = doing.rubric().facts[fact].from;
        return from && from->kind == rubric::SuppliedFact::Kind::panel && from->value.panel == rules;
    });
}

/// The record of a round with further keys.
PlannedFile with_keys_in(const Doing& doing, const record::Round& round, std::span<const KeyValue> keys) {
    const source::Source& file = doing.campaign().map[round.place.file];
    auto edited = with_keys(source::read_file(file.path), round.place.line, keys);
    if (!edited) {
        const std::string key(keys.front().key);
        throw Failure({file.name + " 的写法程序改不了，请在这一轮的记录里写上 " + key,
                       file.name + " is written so that the program cannot change it: write " + key +
                           " into the record of the round"});
    }
    return {file.raw_name(), std::move(edited->text), PlannedFile::Change::edited, std::move(edited->lines), true};
}

PlannedFile round_not_held(const Doing& doing, const record::Round& round, const std::string& why) {
    if (!round.held) {
        throw Failure({round.title + " 已经写明没有举行", round.title + " is said not to have been held already"});
    }
    if (was_judged(doing, round)) {
        throw Failure(
            {round.title + " 已有评分表或测评票，不能说没有举行", round.title + " has sheets or ballots: it was held"});
    }
    const KeyValue keys[] = {{"held", "no"}, {"why", yaml::as_scalar(why)}};
    return with_keys_in(doing, round, keys);
}

/// A contestant of a round, or a team where teams fight: as the record writes it, and its name.
std::pair<std::string, std::string> contestant(const Doing& doing, const record::Round& round,
                                               const std::string& word) {
    const std::string sought = text::seen(word);
    for (const record::RoundTeam& team : round.teams) {
        if (team.id == sought || text::seen(team.title) == sought) return {yaml::as_scalar(team.id), team.title};
    }
    const Named one = doing.named(campaign::find_village(doing.cohort(), *doing.rubric().unit, word));
    return {"\"" + one.code + "\"", one.name};
}

/// A vote among equals of a round stands in its record.
PlannedFile vote_in_round(const Doing& doing) {
    const record::Round* round = find_round(doing, *doing.said.round);
    if (round == nullptr)
        throw Failure({"本期没有一轮评议叫 " + *doing.said.round, "the period has no round " + *doing.said.round});
    std::string order, names;
    for (const std::string& word : doing.said.order) {
        const auto [code, name] = contestant(doing, *round, word);
        order += (order.empty() ? "" : ", ") + code;
        names += (names.empty() ? "" : "、") + name;
    }
    const std::string why = needed(doing.said.why, {"为什么再投？", "why was there another vote?"}, "--why");
    const KeyValue keys[] = {{"revotes", "[{on: " + base::to_string(doing.on()) +
                                             ", by: " + yaml::as_scalar(doing.by()) + ", why: " + yaml::as_scalar(why) +
                                             ", order: [" + order + "]}]  # " + names}};
    return with_keys_in(doing, *round, keys);
}

}  // namespace

PlannedFile plan_not_held(const Doing& doing) {
    const std::string word = needed(doing.said.round, {"哪一轮没有举行？", "which round was not held?"}, "--round");
    const std::string why = needed(doing.said.why, {"为什么没有举行？", "why was it not held?"}, "--why");
    if (const record::Round* round = find_round(doing, word)) return round_not_held(doing, *round, why);
    record::Closing one;
    one.period = doing.standing.period();
    one.rules = find_panel(doing.rubric(), word);
    if (!is_awaited(doing, *one.rules)) {
        const Text& title = doing.rubric().panels[*one.rules].title;
        throw Failure({"没有在等“" + title.zh + "”的结果，不用登记",
                       "nothing waits for “" + title.en + "”, so there is nothing to record"});
    }
    one.on = doing.on();
    one.by = doing.by();
    one.why = why;
    return doing.record(Shelf::inputs, one.period, {"销报", "closing"},
                        closing_text(one, doing.rubric(), std::nullopt));
}

PlannedFile plan_revote(const Doing& doing) {
    const Said& said = doing.said;
    if (said.order.size() < 2)
        throw Unsaid({"投票的结果？由高到低，每个写一次 --order", "who came first? give --order for each, best first"});
    if (said.round) return vote_in_round(doing);
    RevoteText one;
    one.period = doing.standing.period();
    if (said.award && said.graded) throw Unsaid({"--award 和 --graded 只写一个", "give one of --award and --graded"});
    if (said.award) {
        const rubric::AwardId award = find_award(doing.rubric(), *said.award);
        one.award = doing.rubric().awards->list[award].id;
    } else {
        one.graded = find_graded(doing.rubric(), said.graded.value_or("total"));
    }
    one.on = doing.on();
    one.by = doing.by();
    one.why = needed(said.why, {"为什么再投？", "why was there another vote?"}, "--why");
    for (const std::string& word : said.order)
        one.order.push_back(doing.named(campaign::find_village(doing.cohort(), *doing.rubric().unit, word)));
    return doing.record(Shelf::inputs, one.period, {"再次投票", "revote"}, revote_text(one));
}

}  // namespace leitai::desk
