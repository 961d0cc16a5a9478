// Puts rosters on top of one another by their days, and looks names up in what holds.
#include "leitai/batch/roster_names.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "leitai/yaml/locate.hpp"

namespace leitai::batch {

using base::RegionCode;
using base::Text;
using issue::Code;

namespace {

/// Codes of villages, townships and reporting units, from the longest to the shortest.
constexpr int levels[] = {12, 9, 6};
constexpr std::size_t most_listed = 10;

/// What the rosters up to a day say, roster by roster.
class Places {
public:
    void take(const record::Roster& roster) {
        for (const record::Entry& one : roster.contestants) {
            cohort::NamedPlace* place = take(one.code, one.name, roster.from);
            if (place == nullptr) continue;
            add_former(*place, *one.renamed_from);
            place->merged_on = one.merged->on;
        }
        for (const record::Unit& one : roster.units) {
            if (take(one.code, one.name, roster.from) == nullptr) continue;
            for (const RegionCode prefix : one.reports_for) unit_of_[prefix] = one.code;
        }
        for (const record::Township& one : roster.townships) {
            if (cohort::NamedPlace* place = take(one.code, one.name, roster.from)) place->merged_on = one.merged_on;
        }
        for (const record::Unscored& one : roster.unscored) take(one.code, one.name, roster.from);
    }

    cohort::NameBook book() const {
        cohort::NameBook book;
        for (const auto& [code, known] : places_) {
            cohort::NamedPlace place = known.place;
            if (code.digits == 12) place.township = name_of(base::township_of(code));
            if (code.digits > 6) place.county = county_of(code);
            book.add(std::move(place));
        }
        return book;
    }

private:
    struct Known {
        cohort::NamedPlace place;
        base::Date from;  ///< of the roster that says so
    };

    static void add_former(cohort::NamedPlace& place, const std::string& name) {
        const auto& all = place.former_names;
        if (!name.empty() && std::find(all.begin(), all.end(), name) == all.end()) place.former_names.push_back(name);
    }

    /// nullptr where a roster of the same day has it already: the first one counts, as for the cohort.
    cohort::NamedPlace* take(RegionCode code, const std::string& name, base::Date from) {
        const auto [known, fresh] = places_.try_emplace(code, Known{{code, name, {}, {}, {}, {}}, from});
        cohort::NamedPlace& place = known->second.place;
        if (!fresh && known->second.from == from) return nullptr;
        if (!fresh && place.name != name) add_former(place, place.name);
        place.name = name;
        known->second.from = from;
        return &place;
    }

    std::string name_of(RegionCode code) const {
        const auto known = places_.find(code);
        return known == places_.end() ? std::string() : known->second.place.name;
    }

    /// The reporting unit of a code: by its longest prefix for which one reports, else by its own county.
    std::string county_of(RegionCode code) const {
        for (const int digits : levels) {
            const auto unit = digits <= code.digits ? unit_of_.find(base::prefix(code, digits)) : unit_of_.end();
            if (unit != unit_of_.end()) return name_of(unit->second);
        }
        return name_of(base::county_of(code));
    }

    std::map<RegionCode, Known> places_;
    std::map<RegionCode, RegionCode> unit_of_;
};

Text noun_of(int digits, const base::ScoredUnit& scored) {
    if (digits == yaml::any_digits) return {"村、乡镇或填报单位", "village, township or reporting unit"};
    if (digits == scored.digits) return scored.noun();
    if (digits == 6) return {"填报单位", "reporting unit"};
    return digits == 9 ? Text("乡镇", "township") : Text("村", "village");
}

Text counted(int digits, const base::ScoredUnit& scored, std::size_t count) {
    if (digits == scored.digits) return scored.counted(count);
    const std::string many = std::to_string(count);
    return {many + " 处", many + " places"};
}

std::string listed(const std::vector<const cohort::NamedPlace*>& places) {
    std::string list;
    for (std::size_t i = 0; i < std::min(places.size(), most_listed); ++i)
        list += (i == 0 ? "" : "、") + base::to_string(places[i]->code) + " " + places[i]->told();
    return places.size() > most_listed ? list + "……" : list;
}

/// What a word may mean on a day: of each level where any will do.
cohort::Meant find_in(const cohort::NameBook& book, std::string_view name, int digits, base::Date day) {
    if (digits != yaml::any_digits) return book.find(name, digits, day);
    cohort::Meant all;
    for (const int level : levels) {
        cohort::Meant some = book.find(name, level, day);
        if (some.places.empty() || (some.before && !all.places.empty())) continue;
        if (all.before) all = {};
        all.places.insert(all.places.end(), some.places.begin(), some.places.end());
        all.before = some.before;
    }
    return all;
}

}  // namespace

RosterNames::RosterNames(const std::vector<record::Roster>& rosters, const base::ScoredUnit& unit, base::Period scored)
    : unit_(unit), last_day_(base::last_day(scored)) {
    std::vector<const record::Roster*> by_day;
    by_day.reserve(rosters.size());
    for (const record::Roster& one : rosters) by_day.push_back(&one);
    std::stable_sort(by_day.begin(), by_day.end(), [](const auto* a, const auto* b) { return a->from < b->from; });
    Places places;
    for (std::size_t i = 0; i < by_day.size(); ++i) {
        places.take(*by_day[i]);
        const bool last_of_day = i + 1 == by_day.size() || by_day[i]->from < by_day[i + 1]->from;
        if (last_of_day) states_.push_back({by_day[i]->from, places.book()});
    }
}

const RosterNames::State& RosterNames::on(base::Date day) const {
    const State* state = &states_.front();
    for (const State& one : states_) {
        if (one.from <= day) state = &one;
    }
    return *state;
}

issue::Said RosterNames::unknown(const State* state, std::string_view name, int digits, base::Date day) const {
    const Text noun = noun_of(digits, unit_), word = Text::same(yaml::shortened(name)),
               on_day = Text::same(base::to_string(day));
    std::optional<cohort::Near> near;
    for (const int level : levels) {
        if (state == nullptr || near || (digits != yaml::any_digits && digits != level)) continue;
        near = state->book.nearest(name, level, day);
    }
    if (state != nullptr && digits == 0) near = state->book.nearest(name, 0, day);
    if (!near) return Code::name_unknown(word, noun, on_day);
    const std::string code = base::to_string(near->place->code);
    return Code::name_misspelt(word, noun, on_day,
                               {"“" + near->name + "”（" + code + "）", "“" + near->name + "” (" + code + ")"});
}

issue::Said RosterNames::unknown_before(const State* state, std::string_view name, int digits, base::Date day) const {
    const std::tuple key(std::string(name), digits, day);
    const std::lock_guard lock(said_mutex_);
    const auto known = said_.find(key);
    if (known != said_.end()) return known->second;
    return said_.emplace(key, unknown(state, name, digits, day)).first->second;
}

std::variant<RegionCode, issue::Said> RosterNames::code_of(std::string_view name, int digits, base::Date day) const {
    if (states_.empty()) return unknown_before(nullptr, name, digits, day);
    const State& then = on(day);
    const State* scored = &on(last_day_);
    cohort::Meant meant = find_in(then.book, name, digits, day);
    if (meant.places.empty() && then.from < scored->from) meant = find_in(scored->book, name, digits, last_day_);
    if (meant.places.size() == 1) return meant.places.front()->code;
    if (meant.places.empty()) {
        const bool later = then.from < scored->from;
        return unknown_before(later ? scored : &then, name, digits, later ? last_day_ : day);
    }
    return Code::name_ambiguous(Text::same(yaml::shortened(name)), counted(digits, unit_, meant.places.size()),
                                Text::same(listed(meant.places)));
}

}  // namespace leitai::batch
