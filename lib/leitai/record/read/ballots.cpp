// The table of keys of ballots, and their reader.
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum BallotsField : std::size_t {
    ballots_round = head_own,
    ballots_group,
    ballots_eligible,
    ballots_present,
    ballots_counts
};
constexpr Field ballots_table[] = {
    kind_row("ballots"),
    period_row,
    {"round", Need::required, Shape::word, "哪一轮", "which round", "county-vote"},
    {"group", Need::optional, Shape::word, "哪一组；评议办法分组时必写", "which group; where the rules have groups",
     "delegates"},
    {"eligible", Need::required, Shape::whole, "应到人数", "how many may vote", "120"},
    {"present", Need::required, Shape::whole, "实到人数", "how many were present", "97"},
    {"counts", Need::required, Shape::mapping, "各村得票", "votes by village",
     "{\"359902101207\": {excellent: 60, competent: 30, basic: 5, poor: 0}}"},
};

/// The largest number of votes that is accepted, far above the population of any county.
constexpr std::int64_t most_voters = 1'000'000'000;

void read_counts(Value counts, const rubric::Rubric& rubric, Ballots& ballots, issue::Issues& issues) {
    if (!yaml::expect_mapping(counts, {"counts", "counts"}, issues) || !yaml::check_keys(counts, issues)) return;
    for (Value key = counts.first(); !(key == counts.last());) {
        const Value value = key.next();
        const auto village = yaml::read_code(key, rubric.unit->digits, issues);
        if (yaml::expect_mapping(value, {"得票", "set of votes"}, issues) && yaml::check_keys(value, issues)) {
            for (Value choice = value.first(); !(choice == value.last()); choice = choice.next().next()) {
                const auto id = yaml::read_word(choice, issues);
                const auto votes = yaml::read_whole(choice.next(), issues);
                if (village && id && votes) ballots.counts.push_back({*village, *id, *votes, choice.place()});
            }
        }
        key = value.next();
    }
}

void check_numbers(const Mapping& map, const Ballots& ballots, issue::Issues& issues) {
    if (ballots.eligible > most_voters)
        report(issues, Code::too_many_entries({"人数", "voters"}, base::Text{"10 亿", "10^9"}),
               map.at(ballots_eligible));
    if (ballots.present > ballots.eligible) {
        report(issues,
               Code::more_present_than_eligible(Text::same(std::to_string(ballots.present)),
                                                Text::same(std::to_string(ballots.eligible))),
               map.at(ballots_present));
    }
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ballots.counts.size(); ++i) {
        const BallotCount& one = ballots.counts[i];
        if (i == 0 || ballots.counts[i - 1].village != one.village) sum = 0;
        if (one.votes <= ballots.present) sum += one.votes;
        if (one.votes <= ballots.present && sum <= ballots.present) continue;
        issues.add(Code::more_votes_than_present(Text::same(std::to_string(ballots.present))), one.place,
                   ballots.present_place);
        return;
    }
}

}  // namespace

std::vector<NamedTable> ballots_tables(const base::ScoredUnit& /*unit*/) { return {NamedTable{{}, ballots_table}}; }

std::optional<Ballots> read_ballots(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, ballots_table, {"测评票", "ballots"}, issues);
    Ballots ballots;
    const auto period = map.period(head_period);
    const auto round = map.word(ballots_round);
    ballots.group = map.word(ballots_group).value_or("");
    ballots.eligible = map.whole_number(ballots_eligible).value_or(0);
    ballots.present = map.whole_number(ballots_present).value_or(0);
    if (map.has(ballots_present)) ballots.present_place = map.at(ballots_present).place();
    if (map.has(ballots_counts)) read_counts(map.at(ballots_counts), rubric, ballots, issues);
    if (map.complete() && issues.errors() == before) check_numbers(map, ballots, issues);
    if (!period || !round || issues.errors() != before) return std::nullopt;
    ballots.period = *period;
    ballots.round = *round;
    ballots.place = map.at(ballots_round).place();
    ballots.group_place = map.has(ballots_group) ? map.at(ballots_group).place() : ballots.place;
    return ballots;
}

}  // namespace leitai::record
