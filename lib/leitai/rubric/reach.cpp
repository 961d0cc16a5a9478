// Follows measures to the circles of peers that they look at.
#include "leitai/rubric/reach.hpp"

#include <algorithm>

#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

bool is_beyond(const rule::Among& among) { return !among.county && !among.township; }

bool is_beyond(const rule::Measure::What& what) {
    return std::visit(base::Overloaded{
                          [](const rule::Placed& m) { return is_beyond(m.among); },
                          [](const rule::Climb& m) { return is_beyond(m.among); },
                          [](const rule::Compared& m) {
                              const auto* peers = std::get_if<rule::Peers>(&m.against);
                              return peers != nullptr && is_beyond(peers->among);
                          },
                          [](const auto&) { return false; },
                      },
                      what);
}

class Reach {
public:
    explicit Reach(const Rubric& rubric) : rubric_(rubric), known_(rubric.indicators.size(), State::unknown) {}

    bool beyond(rule::IndicatorId id) {
        if (known_[id] == State::unknown) {
            known_[id] = State::within;  // indicators that read each other's points do not go round in circles
            if (looks_beyond(rubric_.indicators[id])) known_[id] = State::beyond;
        }
        return known_[id] == State::beyond;
    }

private:
    enum class State : std::uint8_t { unknown, within, beyond };

    bool looks_beyond(const Indicator& indicator) {
        bool found = false;
        visit_measures(rubric_, indicator, [&](rule::MeasureId id) { found = found || measure(id); });
        for (const rule::Outcome& outcome : indicator.instead)
            found = found || (outcome.kind == rule::Outcome::Kind::peers_mean && is_beyond(outcome.among));
        return found;
    }

    bool measure(rule::MeasureId id) {
        const auto& what = rubric_.measures[id].what;
        bool found = is_beyond(what);
        if (const auto* points = std::get_if<rule::PointsOf>(&what)) {
            for (const rule::IndicatorId other : points->indicators) found = found || beyond(other);
        }
        rule::visit_read(what, [&](rule::MeasureId read) { found = found || measure(read); });
        return found;
    }

    const Rubric& rubric_;
    std::vector<State> known_;
};

}  // namespace

std::vector<rule::IndicatorId> beyond_county(const Rubric& rubric) {
    Reach reach(rubric);
    std::vector<rule::IndicatorId> list;
    for (rule::IndicatorId i = 0; i < rubric.indicators.size(); ++i) {
        if (reach.beyond(i)) list.push_back(i);
    }
    return list;
}

}  // namespace leitai::rubric
