// Groups villages by the look of their names, and looks for the shortest addition that tells a group apart.
#include "leitai/cohort/namesakes.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>

#include "leitai/text/gate.hpp"

namespace leitai::cohort {

namespace {

/// A village, or one that was merged away and may stand beside it in the results of a contest.
struct Named {
    base::RegionCode code;
    const std::string* name = nullptr;
    std::string* label = nullptr;
    /// Empty where it lies in none, or it is not known. (Texts of their own took 60 MB of a nation's villages.)
    std::string_view township = {}, county = {};
};

std::string_view name_in(const std::vector<Region>& regions, base::RegionCode code) {
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const Region& one) { return one.code == code; });
    return found == regions.end() ? std::string_view() : found->name;
}

std::vector<Named> all_named(const base::ScoredUnit& unit, Cohort& cohort) {
    std::vector<Named> all;
    all.reserve(cohort.villages.size() + cohort.formers.size());
    for (Village& one : cohort.villages) {
        Named named{one.code, &one.name, &one.label};
        if (unit.in_township) named.township = cohort.townships[one.township].name;
        if (unit.in_county) named.county = cohort.counties[one.county].name;
        all.push_back(named);
    }
    for (Former& one : cohort.formers) {
        Named named{one.code, &one.name, &one.label};
        if (unit.in_township) named.township = name_in(cohort.townships, township_of(one.code));
        if (unit.in_county) named.county = name_in(cohort.counties, county_of(one.code));
        all.push_back(named);
    }
    return all;
}

using Addition = std::function<std::string(const Named&)>;
using Group = std::vector<const Named*>;

bool tells_apart(const Group& group, const Addition& addition) {
    std::set<std::string> looks;
    return std::all_of(group.begin(), group.end(), [&](const Named* one) {
        const std::string look = text::look_of(addition(*one));
        return !look.empty() && looks.insert(look).second;
    });
}

/// The additions from which one is chosen, the shortest first; the code always tells them apart.
std::vector<Addition> additions(const base::ScoredUnit& unit) {
    std::vector<Addition> list;
    if (unit.in_township) {
        list.emplace_back([](const Named& one) { return std::string(one.township); });
        list.emplace_back([](const Named& one) { return std::string(one.county) + " " + std::string(one.township); });
    } else if (unit.in_county) {
        list.emplace_back([](const Named& one) { return std::string(one.county); });
    }
    list.emplace_back([](const Named& one) { return to_string(one.code); });
    return list;
}

std::string beside(const std::string& name, const std::string& addition) {
    const bool latin = static_cast<unsigned char>(addition.front()) < 0x80;
    return latin ? name + " (" + addition + ")" : name + "（" + addition + "）";
}

}  // namespace

void label_townships(Cohort& cohort) {
    std::map<std::string, std::vector<Region*>> by_look;
    for (Region& one : cohort.townships) by_look[text::look_of(one.name)].push_back(&one);
    for (const auto& [look, group] : by_look) {
        std::set<std::string> looks;
        for (Region* one : group) {
            const std::string county(name_in(cohort.counties, cohort.unit_of_township(one->code)));
            one->label = group.size() == 1 || county.empty() ? one->name : beside(one->name, county);
            looks.insert(text::look_of(one->label));
        }
        if (looks.size() == group.size()) continue;
        for (Region* one : group) one->label = beside(one->name, to_string(one->code));
    }
}

void label_villages(const base::ScoredUnit& unit, Cohort& cohort) {
    const std::vector<Named> named = all_named(unit, cohort);
    std::map<std::string, Group> by_look;
    for (const Named& one : named) {
        *one.label = *one.name;
        by_look[text::look_of(*one.name)].push_back(&one);
    }
    const std::vector<Addition> all = additions(unit);
    for (const auto& [look, group] : by_look) {
        if (look.empty()) {  // nothing of it would be seen
            for (const Named* one : group) *one->label = to_string(one->code);
            continue;
        }
        if (group.size() == 1) continue;
        const Group& same = group;
        const auto fitting = std::find_if(all.begin(), all.end() - 1,
                                          [&](const Addition& addition) { return tells_apart(same, addition); });
        for (const Named* one : group) *one->label = beside(*one->name, (*fitting)(*one));
    }
}

}  // namespace leitai::cohort
