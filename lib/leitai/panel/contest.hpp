// The rounds that were held, with all marks in their places, what each contestant got, and who takes which place.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/record/contests.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::panel {

/// Why a contestant has no result.
enum class Lack : std::uint8_t {
    none,
    quorum,       ///< too few judges or voters took part
    nothing,      ///< no mark or ballot is left
    empty_group,  ///< a group has none, and the rules refuse that
    part,         ///< a part of a sum has no result
    adjustment,   ///< its adjustments leave the range
    coefficient,  ///< the panel's mean is not above 0
    member,       ///< of a team: a member has no result
    beyond,       ///< a number that 128 bits cannot hold
};

/// A prize, a place, and whether one goes on.
struct Standing {
    std::uint32_t place = 0;           ///< 0: none
    std::optional<std::size_t> prize;  ///< position in rubric::Panel::prizes
    bool advances = false;
    bool prize_open = false;    ///< which prize it takes, if any, waits for a re-vote; `prize` is empty
    bool advance_open = false;  ///< whether it goes on waits for a re-vote
};

/// A village in a round. Scores before and after rounding, as far as they came.
struct Entry {
    base::RegionCode code;
    std::string name;                          ///< as the roster tells it
    std::string label;                         ///< as outputs call it
    std::optional<cohort::VillageId> village;  ///< empty: it was merged into another one after the contest
    std::string unranked;                      ///< why it takes no place; empty: it takes one
    std::optional<std::size_t> team;
    source::Place place;

    Lack lack = Lack::nothing;
    std::optional<base::Rational> counted;  ///< before coefficient and adjustments
    base::Rational adjustment;
    std::optional<base::Rational> exact, result;
    std::vector<std::optional<base::Rational>> marks;  ///< by mark of the rules, not rounded at the end
    std::optional<std::size_t> grade;                  ///< by ballots
    Standing standing;
};

/// A team in a round; its result is made of its members' results.
struct Team {
    const record::RoundTeam* record = nullptr;
    std::vector<std::size_t> members;  ///< positions in Held::entries
    std::optional<base::Rational> exact, result;
    Standing standing;
};

/// A round with the records around it. Pointers lead into Contests::records and the rubric.
struct Held {
    static constexpr std::int64_t no_mark = std::numeric_limits<std::int64_t>::min();

    const record::Round* record = nullptr;
    const rubric::Panel* rules = nullptr;
    const record::Panel* panel = nullptr;  ///< nullptr: nobody marks, or it is not known
    std::vector<Entry> entries;
    std::vector<Team> teams;
    std::unordered_map<std::uint64_t, std::size_t> entry_of;  ///< by RegionCode::number
    std::vector<const record::Sheet*> sheets;
    std::vector<const record::Ballots*> ballots;

    std::vector<std::int64_t> marks;       ///< see mark(); times 10^Fact::mark_decimals
    std::vector<std::uint16_t> group_of;   ///< by judge
    std::vector<char> left_out;            ///< by judge: a rival, whose marks count nowhere
    std::vector<char> took_part;           ///< by judge: not 0 where it gave a mark
    std::vector<std::int64_t> votes;       ///< see votes_for()
    std::vector<std::uint16_t> voters_of;  ///< by position in `ballots`: their group

    bool contestants_known = true;  ///< else those who advanced to it could not be told
    bool quorate = true;
    std::optional<base::Rational> mean;         ///< of its results, where panels are brought to one mean
    std::optional<base::Rational> coefficient;  ///< likewise
    bool in_error = false;

    std::size_t judges() const { return panel != nullptr ? panel->judges.size() : 0; }
    std::int64_t& mark(std::size_t entry, std::size_t judge, std::size_t which) {
        return marks[(entry * judges() + judge) * rules->marks.size() + which];
    }
    std::int64_t mark(std::size_t entry, std::size_t judge, std::size_t which) const {
        return marks[(entry * judges() + judge) * rules->marks.size() + which];
    }
    std::int64_t& votes_for(std::size_t ballots_at, std::size_t entry, std::size_t choice) {
        return votes[(ballots_at * entries.size() + entry) * rules->choices.size() + choice];
    }
    std::int64_t votes_for(std::size_t ballots_at, std::size_t entry, std::size_t choice) const {
        return votes[(ballots_at * entries.size() + entry) * rules->choices.size() + choice];
    }
    std::size_t groups() const { return rules->groups.empty() ? 1 : rules->groups.size(); }
};

/// Whether a judge's marks for a contestant are left out (回避).
bool recused(const Held& held, std::size_t judge, std::size_t entry);

/// One of those who are ranked: a village, or a team where teams fight.
struct Ranked {
    std::size_t round = 0;  ///< position in Contests::rounds
    std::size_t which = 0;  ///< position in its entries, or in its teams
    bool team = false;
};

/// Rounds that are ranked together.
struct Contest {
    std::string id;
    base::Period period;
    std::vector<std::size_t> rounds;  ///< positions in Contests::rounds, by day
    std::vector<Ranked> order;        ///< best first
};

/// All rounds of the periods that matter, by period, then by day.
struct Contests {
    record::Contests records;
    std::vector<Held> rounds;
    std::vector<Contest> contests;
    std::optional<std::int16_t> year;  ///< where contests of a whole year are asked for, not of the scored period

    /// Whether contests of a period are asked for.
    bool shows(base::Period period, base::Period scored) const {
        return year ? period.year == *year : period == scored;
    }
    const Standing& standing(const Ranked& one) const;
    Standing& standing(const Ranked& one);
    const std::optional<base::Rational>& result(const Ranked& one) const;
};

}  // namespace leitai::panel
