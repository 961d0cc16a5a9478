// The words of decisions, and what is counted of an outcome.
#include "leitai/award/outcome.hpp"

#include <algorithm>

namespace leitai::award {

std::string_view word(State state) {
    switch (state) {
        case State::chosen:
            return "chosen";
        case State::open:
            return "open";
        case State::not_chosen:
            break;
    }
    return "not";
}

base::Text words(State state) {
    switch (state) {
        case State::chosen:
            return {"评上", "chosen"};
        case State::open:
            return {"未定", "open"};
        case State::not_chosen:
            break;
    }
    return {"未评上", "not chosen"};
}

std::string_view word(Why why) {
    constexpr std::string_view all[] = {
        "chosen",           "all",          "revoted",        "open",     "waits",
        "no_application",   "not_reviewed", "review_against", "veto",     "who",
        "who_unknown",      "least",        "with",           "not_with", "theme",
        "unknown_quantity", "full",         "no_place",       "edge_out", "revoted_out"};
    return all[static_cast<std::size_t>(why)];
}

std::optional<base::Rational> Margin::smallest_change(bool chosen) const {
    // A winner falls below a line that is enough to reach, and down to one that is not; a loser the other way round.
    const bool passes = chosen ? reaching : !reaching;
    if (!passes) return distance;
    if (!decimals) return std::nullopt;
    return distance + base::Rational(base::Decimal{1, static_cast<std::uint8_t>(*decimals)});
}

std::size_t Outcome::chosen() const {
    return static_cast<std::size_t>(std::count_if(decisions.begin(), decisions.end(),
                                                  [](const Decision& one) { return one.state == State::chosen; }));
}

std::size_t Outcome::open() const {
    return static_cast<std::size_t>(std::count_if(decisions.begin(), decisions.end(),
                                                  [](const Decision& one) { return one.state == State::open; }));
}

const Outcome* Outcomes::find(rubric::AwardId award) const {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Outcome& one) { return one.award == award; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace leitai::award
