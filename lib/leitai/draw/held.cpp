// Looks into the order of a stratum, and makes the outcome of a draw a record.
#include "leitai/draw/held.hpp"

#include <algorithm>

#include "leitai/draw/keys.hpp"

namespace leitai::draw {

std::size_t Stratum::count(Fate fate) const {
    return static_cast<std::size_t>(
        std::count_if(order.begin(), order.end(), [&](const Line& line) { return line.fate == fate; }));
}

const Line* Stratum::next() const {
    const auto first =
        std::find_if(order.begin(), order.end(), [](const Line& line) { return line.fate == Fate::waiting; });
    return first == order.end() ? nullptr : &*first;
}

std::vector<std::string> Held::codes() const {
    std::vector<std::string> all;
    all.reserve(candidates.size());
    for (const Candidate& one : candidates) all.push_back(one.code);
    return all;
}

record::Drawn outcome_of(const Held& held) {
    record::Drawn outcome;
    outcome.period = held.rule.period;
    outcome.draw = held.rule.id;
    outcome.seed_sha256 = sha256(held.rule.seed.text);
    outcome.candidates = held.codes();
    outcome.candidates_sha256 = held.candidates_sha256;
    for (const Stratum& stratum : held.strata) {
        for (const Line& line : stratum.order) {
            if (line.fate != Fate::drawn) continue;
            const Candidate& one = held.candidates[line.candidate];
            record::DrawnLine drawn{stratum.id, line.place, one.code, one.key, {}, {}};
            for (const std::size_t question : line.questions)
                drawn.questions.push_back(held.rule.questions[question].id);
            outcome.lines.push_back(std::move(drawn));
        }
    }
    return outcome;
}

}  // namespace leitai::draw
