// Groups villages by the look of their names, and looks for the shortest addition that tells a group apart.
#include "leitai/cohort/namesakes.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "leitai/text/gate.hpp"

namespace leitai::cohort {

namespace {

/// What may follow the names of all villages of one place.
struct Addition {
    std::string look;                          ///< empty: nothing is seen of it
    std::shared_ptr<const std::string> words;  ///< in brackets
};

/// A township, or a county where there are none: additions from which one is chosen, the shortest first.
using Surroundings = std::vector<Addition>;

/// A village, or one that was merged away and may stand beside it in the results of a contest.
struct Named {
    base::RegionCode code;
    const std::string* name = nullptr;
    Apart* apart = nullptr;
    const Surroundings* around = nullptr;
};
using Group = std::vector<const Named*>;

std::string_view name_in(const std::vector<Region>& regions, base::RegionCode code) {
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const Region& one) { return one.code == code; });
    return found == regions.end() ? std::string_view() : found->name;
}

std::string in_brackets(const std::string& addition) {
    const bool latin = static_cast<unsigned char>(addition.front()) < 0x80;
    return latin ? " (" + addition + ")" : "（" + addition + "）";
}

/// The surroundings of all villages, made once for each pair of township and county. (Made for each village, they took
/// 0.7 s of the 11 in which a nation is scored.)
class AllSurroundings {
public:
    explicit AllSurroundings(const base::ScoredUnit& unit) : unit_(unit) {}

    /// Names are empty where a village lies in none, or it is not known; the county's must outlive this.
    const Surroundings* of(std::string_view township, std::string_view county) {
        auto& kept = kept_[{township.data(), county.data()}];
        if (kept.empty()) {
            if (unit_.in_township) {
                add(kept, std::string(township));
                add(kept, std::string(county) + " " + std::string(township));
            } else if (unit_.in_county) {
                add(kept, std::string(county));
            }
        }
        return &kept;
    }

private:
    static void add(Surroundings& list, const std::string& addition) {
        std::string look = text::look_of(addition);
        list.push_back({look, look.empty() ? nullptr : std::make_shared<const std::string>(in_brackets(addition))});
    }

    const base::ScoredUnit& unit_;
    std::map<std::pair<const char*, const char*>, Surroundings> kept_;
};

std::vector<Named> all_named(const base::ScoredUnit& unit, Cohort& cohort, AllSurroundings& surroundings) {
    std::vector<Named> all;
    all.reserve(cohort.villages.size() + cohort.formers.size());
    for (Village& one : cohort.villages) {
        const auto township = unit.in_township ? std::string_view(cohort.townships[one.township].name) : "";
        const auto county = unit.in_county ? std::string_view(cohort.counties[one.county].name) : "";
        all.push_back({one.code, &one.name, &one.apart, surroundings.of(township, county)});
    }
    for (Former& one : cohort.formers) {
        const auto township = unit.in_township ? name_in(cohort.townships, township_of(one.code)) : "";
        const auto county = unit.in_county ? name_in(cohort.counties, county_of(one.code)) : "";
        all.push_back({one.code, &one.name, &one.apart, surroundings.of(township, county)});
    }
    return all;
}

/// Whether additions, by their position, tell the villages of a group apart.
bool tells_apart(const Group& group, std::size_t addition) {
    std::unordered_set<std::string_view> looks;
    return std::all_of(group.begin(), group.end(), [&](const Named* one) {
        const std::string& look = (*one->around)[addition].look;
        return !look.empty() && looks.insert(look).second;
    });
}

/// Adds what tells a group apart: the first addition that does, else the code.
void tell_apart(const Group& group) {
    const std::size_t additions = group.front()->around->size();
    std::size_t fitting = 0;
    while (fitting < additions && !tells_apart(group, fitting)) ++fitting;
    for (const Named* one : group) {
        one->apart->addition = fitting < additions
                                   ? (*one->around)[fitting].words
                                   : std::make_shared<const std::string>(in_brackets(to_string(one->code)));
    }
}

}  // namespace

std::string label_of(base::RegionCode code, const std::string& name, const Apart& apart) {
    if (apart.unseen) return to_string(code);
    return apart.addition ? name + *apart.addition : name;
}

void label_townships(Cohort& cohort) {
    std::map<std::string, std::vector<Region*>> by_look;
    for (Region& one : cohort.townships) by_look[text::look_of(one.name)].push_back(&one);
    for (const auto& [look, group] : by_look) {
        std::set<std::string> looks;
        for (Region* one : group) {
            const std::string county(name_in(cohort.counties, cohort.unit_of_township(one->code)));
            one->label = group.size() == 1 || county.empty() ? one->name : one->name + in_brackets(county);
            looks.insert(text::look_of(one->label));
        }
        if (looks.size() == group.size()) continue;
        for (Region* one : group) one->label = one->name + in_brackets(to_string(one->code));
    }
}

void label_villages(const base::ScoredUnit& unit, Cohort& cohort) {
    AllSurroundings surroundings(unit);
    const std::vector<Named> named = all_named(unit, cohort, surroundings);
    std::unordered_map<std::string, Group> by_look;
    for (const Named& one : named) by_look[text::look_of(*one.name)].push_back(&one);
    for (const auto& [look, group] : by_look) {
        if (look.empty()) {  // nothing of it would be seen
            for (const Named* one : group) one->apart->unseen = true;
        } else if (group.size() > 1) {
            tell_apart(group);
        }
    }
}

}  // namespace leitai::cohort
