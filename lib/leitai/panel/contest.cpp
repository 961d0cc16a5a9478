// Whether a judge's marks are left out for a contestant, and which results the ranked contestants have.
#include "leitai/panel/contest.hpp"

namespace leitai::panel {

bool recused(const Held& held, std::size_t judge, std::size_t entry) {
    if (held.left_out[judge] != 0) return true;
    const std::optional<base::RegionCode>& home = held.panel->judges[judge].home;
    if (!home) return false;
    const base::RegionCode code = held.entries[entry].code;
    switch (held.rules->recusal) {
        case rubric::Recusal::none:
            return false;
        case rubric::Recusal::village:
        case rubric::Recusal::rivals:
            return *home == code;
        case rubric::Recusal::township:
            break;
    }
    if (*home == code) return true;
    return home->digits >= 9 && code.digits >= 9 && township_of(*home) == township_of(code);
}

const Standing& Contests::standing(const Ranked& one) const {
    const Held& held = rounds[one.round];
    return one.team ? held.teams[one.which].standing : held.entries[one.which].standing;
}

Standing& Contests::standing(const Ranked& one) {
    Held& held = rounds[one.round];
    return one.team ? held.teams[one.which].standing : held.entries[one.which].standing;
}

const std::optional<base::Rational>& Contests::result(const Ranked& one) const {
    const Held& held = rounds[one.round];
    return one.team ? held.teams[one.which].result : held.entries[one.which].result;
}

}  // namespace leitai::panel
