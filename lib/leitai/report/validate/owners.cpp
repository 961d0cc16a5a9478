// Looks for the owner of a fact where the rubric names one.
#include "leitai/report/validate/owners.hpp"

namespace leitai::report {

std::vector<base::Text> owners_of_facts(const rubric::Rubric& rubric) {
    std::vector<base::Text> owners;
    owners.reserve(rubric.facts.size());
    for (const rubric::Fact& fact : rubric.facts) owners.push_back(fact.owner);
    for (const rubric::Indicator& indicator : rubric.indicators) {
        for (const rule::FactId fact : rubric::facts_read(rubric, indicator)) {
            if (owners[fact].empty()) owners[fact] = indicator.owner;
        }
    }
    return owners;
}

}  // namespace leitai::report
