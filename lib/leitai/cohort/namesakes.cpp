// Groups villages by the look of their names, and looks for the shortest addition that tells a group apart.
#include "leitai/cohort/namesakes.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "leitai/text/gate.hpp"

namespace leitai::cohort {

namespace {

using Addition = std::function<std::string(const Village&)>;

bool tells_apart(const Cohort& cohort, const std::vector<VillageId>& group, const Addition& addition) {
    std::set<std::string> looks;
    return std::all_of(group.begin(), group.end(), [&](VillageId v) {
        const std::string look = text::look_of(addition(cohort.villages[v]));
        return !look.empty() && looks.insert(look).second;
    });
}

/// The additions from which one is chosen, the shortest first; the code always tells them apart.
std::vector<Addition> additions(const base::ScoredUnit& unit, const Cohort& cohort) {
    std::vector<Addition> list;
    if (unit.in_township) {
        list.emplace_back([&](const Village& one) { return cohort.townships[one.township].name; });
        list.emplace_back([&](const Village& one) {
            return cohort.counties[one.county].name + " " + cohort.townships[one.township].name;
        });
    } else if (unit.in_county) {
        list.emplace_back([&](const Village& one) { return cohort.counties[one.county].name; });
    }
    list.emplace_back([](const Village& one) { return to_string(one.code); });
    return list;
}

std::string beside(const std::string& name, const std::string& addition) {
    const bool latin = static_cast<unsigned char>(addition.front()) < 0x80;
    return latin ? name + " (" + addition + ")" : name + "（" + addition + "）";
}

}  // namespace

void label_villages(const base::ScoredUnit& unit, Cohort& cohort) {
    std::map<std::string, std::vector<VillageId>> by_look;
    for (VillageId v = 0; v < cohort.villages.size(); ++v) {
        Village& village = cohort.villages[v];
        village.label = village.name;
        by_look[text::look_of(village.name)].push_back(v);
    }
    const std::vector<Addition> all = additions(unit, cohort);
    for (const auto& one : by_look) {
        const std::vector<VillageId>& group = one.second;
        if (one.first.empty()) {  // nothing of it would be seen
            for (const VillageId v : group) cohort.villages[v].label = to_string(cohort.villages[v].code);
            continue;
        }
        if (group.size() == 1) continue;
        const auto fitting = std::find_if(
            all.begin(), all.end() - 1, [&](const Addition& addition) { return tells_apart(cohort, group, addition); });
        for (const VillageId v : group) {
            Village& village = cohort.villages[v];
            village.label = beside(village.name, (*fitting)(village));
        }
    }
}

}  // namespace leitai::cohort
