// What names in records stand for, as the rosters say that hold on the record's day.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/scored_unit.hpp"
#include "leitai/cohort/name_book.hpp"
#include "leitai/record/roster.hpp"
#include "leitai/yaml/naming.hpp"

namespace leitai::batch {

/// The names of all rosters, day by day. A name means what it meant on the last day of its record's period: by the
/// rosters in force then, or the first one where it began later. What nobody was called then is looked up on the last
/// day of the scored period, so that a village which is new on the roster can hand in its past. Rosters that begin
/// later than both days make no difference, so a sealed period stays what it was.
class RosterNames final : public yaml::CodeNames {
public:
    RosterNames(const std::vector<record::Roster>& rosters, const base::ScoredUnit& unit, base::Period scored);

    std::variant<base::RegionCode, issue::Said> code_of(std::string_view name, int digits,
                                                        base::Date day) const override;

private:
    /// What the rosters say from a day on.
    struct State {
        base::Date from;
        cohort::NameBook book;
    };
    const State& on(base::Date day) const;
    issue::Said unknown(const State* state, std::string_view name, int digits, base::Date day) const;
    issue::Said unknown_before(const State* state, std::string_view name, int digits, base::Date day) const;

    std::vector<State> states_;  ///< by day
    const base::ScoredUnit& unit_;
    base::Date last_day_;  ///< of the scored period
    // What was said of unknown names: one that stands in every record is compared with all places once.
    mutable std::mutex said_mutex_;
    mutable std::map<std::tuple<std::string, int, base::Date>, issue::Said> said_;
};

}  // namespace leitai::batch
