// The table of keys of ballots, and their reader.
#include <utility>

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

/// The votes of one contestant. With a number that cannot be read none of them count: the others would give another
/// share.
void read_votes(Value value, std::optional<base::RegionCode> village, Ballots& ballots, issue::Issues& issues) {
    const std::size_t before = issues.errors(), first = ballots.counts.size();
    if (!yaml::expect_mapping(value, {"得票", "set of votes"}, issues) || !yaml::check_keys(value, issues)) return;
    for (Value choice = value.first(); !(choice == value.last()); choice = choice.next().next()) {
        const auto id = yaml::read_word(choice, issues);
        const auto votes = yaml::read_whole(choice.next(), issues);
        if (village && id && votes) ballots.counts.push_back({*village, *id, *votes, choice.place()});
    }
    if (issues.errors() != before) ballots.counts.resize(first);
}

void read_counts(Value counts, const rubric::Rubric& rubric, Ballots& ballots, issue::Issues& issues) {
    if (!yaml::expect_mapping(counts, {"counts", "counts"}, issues)) return;
    const yaml::SoundKeys contestants(counts, rubric.unit->digits, issues);
    for (Value key = counts.first(); !(key == counts.last()); key = key.next().next()) {
        if (!contestants.is_sound(key)) continue;
        const auto village = yaml::read_code(key, rubric.unit->digits, issues);
        read_votes(key.next(), village, ballots, issues);
    }
}

/// False where the numbers of the head contradict each other, so that no vote can be believed.
bool check_present(const Mapping& map, const Ballots& ballots, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    if (ballots.eligible > most_voters)
        report(issues, Code::too_many_entries({"人数", "voters"}, base::Text{"10 亿", "10^9"}),
               map.at(ballots_eligible));
    if (ballots.present > ballots.eligible) {
        report(issues,
               Code::more_present_than_eligible(Text::same(std::to_string(ballots.present)),
                                                Text::same(std::to_string(ballots.eligible))),
               map.at(ballots_present));
    }
    return issues.errors() == before;
}

/// Takes away the votes of contestants who have more than there were voters, each told once.
void check_votes(Ballots& ballots, issue::Issues& issues) {
    std::vector<BallotCount> kept;
    for (std::size_t i = 0; i < ballots.counts.size();) {
        const std::size_t first = i;
        const BallotCount* beyond = nullptr;
        std::int64_t sum = 0;
        for (; i < ballots.counts.size() && ballots.counts[i].village == ballots.counts[first].village; ++i) {
            const BallotCount& one = ballots.counts[i];
            if (beyond == nullptr && one.votes > ballots.present - sum) beyond = &one;
            if (beyond == nullptr) sum += one.votes;
        }
        if (beyond == nullptr) {
            kept.insert(kept.end(), ballots.counts.begin() + static_cast<std::ptrdiff_t>(first),
                        ballots.counts.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            issues.add(Code::more_votes_than_present(Text::same(std::to_string(ballots.present))), beyond->place,
                       ballots.present_place);
        }
    }
    ballots.counts = std::move(kept);
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
    const auto eligible = map.whole_number(ballots_eligible), present = map.whole_number(ballots_present);
    ballots.eligible = eligible.value_or(0);
    ballots.present = present.value_or(0);
    if (map.has(ballots_present)) ballots.present_place = map.at(ballots_present).place();
    if (map.has(ballots_counts)) read_counts(map.at(ballots_counts), rubric, ballots, issues);
    const bool counted = eligible && present && check_present(map, ballots, issues);
    if (counted) check_votes(ballots, issues);
    const bool grouped = !map.has(ballots_group) || !ballots.group.empty();
    if (!period || !round || !counted || !grouped) return std::nullopt;
    ballots.faulty = issues.errors() != before;
    ballots.period = *period;
    ballots.round = *round;
    ballots.place = map.at(ballots_round).place();
    ballots.group_place = map.has(ballots_group) ? map.at(ballots_group).place() : ballots.place;
    return ballots;
}

}  // namespace leitai::record
