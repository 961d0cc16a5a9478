// The rules of a panel: how marks and ballots become a result, who takes which place, and who goes on.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/base/text.hpp"
#include "leitai/rubric/verdicts.hpp"
#include "leitai/source/place.hpp"

namespace leitai::rubric {

using PanelId = std::uint16_t;  ///< position in Rubric::panels

/// In which capacity somebody judges (评议团成员).
enum class Role : std::uint8_t {
    party_delegate,
    congress_deputy,
    cppcc_member,
    secretary,
    leader,
    department,
    expert,
    resident,
};
/// The words of the rubric, in the order of Role.
inline constexpr std::array<std::string_view, 8> role_words = {
    "party_delegate", "congress_deputy", "cppcc_member", "secretary", "leader", "department", "expert", "resident"};
/// The name of a role for people.
base::Text role_title(Role role);

/// What judges mark (听汇报, 现场问, 互相议).
struct PanelMark {
    std::string id;
    base::Text title;
    base::Rational least, most;   ///< the lowest and highest mark that can be given
    int decimals = 0;             ///< places a mark may have
    base::Rational weight = {1};  ///< 1 for each where none is stated: parts of a sum
    bool weighed = false;         ///< a weight is stated, so that rounding.product rounds the product
};

/// What can be voted, and what a ballot with it is worth.
struct BallotChoice {
    std::string id;
    base::Text title;
    base::Rational score;
};

/// A grade by ballots: given where the named choices together reach a share. The last grade takes the rest.
struct BallotGrade {
    std::string id;
    base::Text title;
    std::vector<std::size_t> choices;  ///< positions in Panel::choices
    std::optional<base::Rational> at;  ///< empty: takes the rest
    bool inclusive = true;
};

/// Judges whose marks are averaged among themselves before the groups are weighed.
struct PanelGroup {
    std::string id;
    base::Text title;
    std::uint16_t roles = 0;  ///< bit i = Role i
    base::Rational weight;

    bool has(Role role) const { return (roles >> static_cast<unsigned>(role) & 1U) != 0; }
};

/// Which of the highest and lowest marks are left out (去掉最高分和最低分).
struct Drop {
    std::size_t highest = 0, lowest = 0;
    std::size_t fewest = 1;  ///< with fewer marks nothing is dropped
    bool by_total = false;   ///< the judge's weighted total is dropped as a whole, else each mark by itself
};

/// How many judges must have marked, or voters been present.
struct Quorum {
    base::Rational at;
    bool inclusive = true;
    bool share = false;  ///< of the panel's judges, or of those entitled to vote
};

/// Which judges do not count for a contestant.
enum class Recusal : std::uint8_t { none, village, township, rivals };

/// How the results of several panels of one contest are brought to one mean.
struct Normalize {
    bool pooled = false;          ///< the mean of all contestants, else the mean of the panels' means
    std::optional<int> decimals;  ///< of the coefficient; empty: exact
};

/// Decimals at each stage; a stage that is empty does not round.
struct PanelRounding {
    std::optional<int> product;  ///< each weight x mean (or mark)
    std::optional<int> judge;    ///< a judge's weighted total
    std::optional<int> mean;     ///< the mean of a group
    int result = 0;
};

/// A line in the ranking: a prize, or going on to the next level.
struct PanelLine {
    std::string id;
    base::Text title;
    std::optional<base::Rational> take;  ///< how many, or which share of those ranked; empty: all who reach `at_least`
    bool share = false;
    std::optional<base::Rational> at_least;
    Shares::Round round = Shares::Round::down;
    Shares::Edge edge = Shares::Edge::all_in;
    source::Place place;
};

/// One way of counting, by which any number of rounds may be held. Exactly one of marks, choices and sum is filled.
struct Panel {
    enum class Team : std::uint8_t { none, mean, sum };
    enum class Absent : std::uint8_t { undeclared, missing, not_applicable };
    std::string id;
    base::Text title;
    std::vector<PanelMark> marks;
    std::vector<BallotChoice> choices;
    std::vector<BallotGrade> grades;                      ///< by ballots, best first
    bool of_present = false;                              ///< their shares are of those present, else of valid ballots
    std::vector<std::pair<PanelId, base::Rational>> sum;  ///< weighted results of other panels
    std::vector<PanelGroup> groups;
    bool respread_empty = false;  ///< an empty group's weight goes to the others, else there is no result
    Drop drop;
    std::optional<Quorum> quorum;
    Recusal recusal = Recusal::none;
    std::optional<std::pair<base::Rational, base::Rational>> adjust;  ///< the range of an adjustment
    std::optional<Normalize> normalize;
    PanelRounding rounding;
    Team team = Team::none;
    Absent absent = Absent::undeclared;
    bool rank_exact = false;        ///< by the unrounded result
    std::vector<std::size_t> ties;  ///< merits: positions in marks
    bool dense = false;             ///< 1,2,2,3 instead of 1,2,2,4
    std::vector<PanelLine> prizes;  ///< each takes from those that no earlier one took
    std::optional<PanelLine> advance;
    source::Place place;

    /// Positions of the parts of the panel by their ids; empty if there is none of that id.
    std::optional<std::size_t> mark(std::string_view id) const;
    std::optional<std::size_t> choice(std::string_view id) const;
    std::optional<std::size_t> group(std::string_view id) const;
    std::optional<std::size_t> grade(std::string_view id) const;
    /// The group of a role; 0 where there are no groups; empty where no group takes the role.
    std::optional<std::size_t> group_of(Role role) const;
};

/// Which number a measure takes from a panel.
struct PanelValue {
    enum class What : std::uint8_t { result, mark, team, grade };
    PanelId panel = 0;
    What what = What::result;
    std::size_t mark = 0;  ///< What::mark
};

}  // namespace leitai::rubric
