// Finds places by the look of a word, cut where the name of a township or county may end.
#include "leitai/cohort/name_book.hpp"

#include <algorithm>

#include "leitai/base/names.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::cohort {

namespace {

/// Beyond so many places nobody is asked whether another one was meant: comparing a word with all of them takes long.
constexpr std::size_t most_compared = 50'000;

/// No township and county together have a longer name, in bytes.
constexpr std::size_t longest = 200;

std::string without_strokes(std::string_view look) {
    std::string rest(look);
    std::erase(rest, '/');
    return rest;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

std::string name_in(const std::vector<Region>& regions, base::RegionCode code) {
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const Region& one) { return one.code == code; });
    return found == regions.end() ? std::string() : found->name;
}

}  // namespace

std::string NamedPlace::told() const {
    if (township.empty() && county.empty()) return name;
    return name + "（" + (township.empty() ? county : township) + "）";
}

void NameBook::add(NamedPlace place) {
    std::string township = text::look_of(place.township), county = text::look_of(place.county);
    const Kept& kept = places_.emplace_back(Kept{std::move(place), std::move(township), std::move(county)});
    const std::string look = text::look_of(kept.place.name);
    if (!look.empty()) now_[look].push_back(&kept);
    for (const std::string& former : kept.place.former_names) {
        const std::string before = text::look_of(former);
        if (!before.empty() && before != look) before_[before].push_back(&kept);
    }
}

/// Whether a place lies where a word says: in its township, its county, or both. Nothing said fits all.
bool NameBook::lies_in(const Kept& kept, std::string_view where) {
    if (where.empty()) return true;
    const std::string said = without_strokes(where);
    if (said.empty()) return false;
    return said == kept.township || said == kept.county || said == kept.county + kept.township ||
           said == to_string(kept.place.code);
}

void NameBook::take(std::string_view look, std::string_view where, int digits, base::Date day, Tier tier,
                    std::vector<const NamedPlace*>& found) const {
    const auto add_from = [&](const ByLook& names, bool merged_alone) {
        const auto known = names.find(std::string(look));
        if (known == names.end()) return;
        for (const Kept* kept : known->second) {
            const NamedPlace& place = kept->place;
            const bool merged = place.merged_on && *place.merged_on <= day;
            const bool wanted = place.code.digits == digits && (tier == Tier::now ? !merged : merged || !merged_alone);
            if (wanted && lies_in(*kept, where)) found.push_back(&place);
        }
    };
    add_from(now_, true);
    if (tier == Tier::before) add_from(before_, false);
}

Meant NameBook::find(std::string_view word, int digits, base::Date day) const {
    const std::string look = text::look_of(word);
    Meant meant;
    std::vector<const NamedPlace*>& found = meant.places;
    for (const Tier tier : {Tier::now, Tier::before}) {
        meant.before = tier == Tier::before;
        take(look, {}, digits, day, tier, found);
        // Brackets of every width look alike.
        const std::size_t bracket = look.ends_with(')') ? look.rfind('(') : std::string::npos;
        if (found.empty() && bracket != std::string::npos)
            take(look.substr(0, bracket), look.substr(bracket + 1, look.size() - bracket - 2), digits, day, tier,
                 found);
        for (std::size_t at = 1; found.empty() && at < std::min(look.size(), longest); ++at) {
            if (begins_character(look[at])) take(look.substr(at), look.substr(0, at), digits, day, tier, found);
        }
        if (!found.empty()) break;
    }
    std::sort(found.begin(), found.end(), [](const NamedPlace* a, const NamedPlace* b) { return a->code < b->code; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return meant;
}

std::optional<Near> NameBook::nearest(std::string_view word, int digits, base::Date day) const {
    if (places_.size() > most_compared) return std::nullopt;
    std::deque<Near> all;
    std::vector<std::string_view> names;
    for (const Kept& kept : places_) {
        const NamedPlace& place = kept.place;
        if (place.code.digits != digits || (place.merged_on && *place.merged_on <= day)) continue;
        names.push_back(all.emplace_back(Near{&place, place.name}).name);
        if (!place.township.empty()) names.push_back(all.emplace_back(Near{&place, place.township + place.name}).name);
    }
    const auto near = base::nearest(word, names);
    if (!near) return std::nullopt;
    return all[static_cast<std::size_t>(std::find(names.begin(), names.end(), *near) - names.begin())];
}

std::string county_name(const Cohort& cohort, base::RegionCode township) {
    return name_in(cohort.counties, cohort.unit_of_township(township));
}

NameBook book_of(const Cohort& cohort, const base::ScoredUnit& unit) {
    NameBook book;
    for (const Village& one : cohort.villages) {
        NamedPlace place{one.code, one.name, one.uncommon->former_names, {}, {}, {}};
        if (unit.in_township) place.township = cohort.townships[one.township].name;
        if (unit.in_county) place.county = cohort.counties[one.county].name;
        book.add(std::move(place));
    }
    for (const Former& one : cohort.formers) {
        NamedPlace place{one.code, one.name, one.former_names, {}, {}, one.merged_on};
        if (unit.in_township) place.township = name_in(cohort.townships, township_of(one.code));
        if (unit.in_county) place.county = name_in(cohort.counties, county_of(one.code));
        book.add(std::move(place));
    }
    if (unit.digits != 9) {
        for (const Region& one : cohort.townships)
            book.add({one.code, one.name, {}, {}, county_name(cohort, one.code), {}});
    }
    if (unit.digits != 6) {
        for (const Region& one : cohort.counties) book.add({one.code, one.name, {}, {}, {}, {}});
    }
    return book;
}

}  // namespace leitai::cohort
