// Makes villages with unit, township and class out of the rosters in force, and reports returns of villages that are
// on none.
#include <algorithm>
#include <map>
#include <utility>

#include "leitai/cohort/merge.hpp"
#include "leitai/cohort/namesakes.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

Text code_text(base::RegionCode code) { return Text::same(to_string(code)); }

/// Keeps the names that it had before: of an earlier roster, or as `renamed` tells.
void note_name(InForce& known, const record::Entry& entry) {
    const auto add = [&](const std::string& name) {
        std::vector<std::string> names = *known.names;
        if (name.empty() || name == entry.name || std::find(names.begin(), names.end(), name) != names.end()) return;
        names.push_back(name);
        known.names = std::move(names);
    };
    if (known.entry != nullptr) add(known.entry->name);
    add(*entry.renamed_from);
}

/// Villages are large, so their codes are sorted, and each village is then swapped to its place once.
void sort_by_code(std::vector<Village>& villages) {
    std::vector<std::pair<base::RegionCode, std::size_t>> sorted;
    sorted.reserve(villages.size());
    for (std::size_t i = 0; i < villages.size(); ++i) sorted.emplace_back(villages[i].code, i);
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> place(villages.size());  // of the village that stands at a position
    for (std::size_t i = 0; i < sorted.size(); ++i) place[sorted[i].second] = i;
    for (std::size_t i = 0; i < place.size(); ++i) {
        while (place[i] != i) {
            const std::size_t to = place[i];
            std::swap(villages[i], villages[to]);
            std::swap(place[i], place[to]);
        }
    }
}

}  // namespace

EntriesInForce::EntriesInForce(const std::vector<record::Roster*>& rosters) {
    for (const record::Roster* roster : rosters) {
        for (const record::Entry& entry : roster->contestants) codes_.push_back(entry.code);
    }
    std::sort(codes_.begin(), codes_.end());
    codes_.erase(std::unique(codes_.begin(), codes_.end()), codes_.end());
    entries_.resize(codes_.size());
}

const InForce* EntriesInForce::find(base::RegionCode code) const {
    const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
    if (found == codes_.end() || *found != code) return nullptr;
    return &entries_[static_cast<std::size_t>(found - codes_.begin())];
}

InForce& EntriesInForce::at(base::RegionCode code) {
    const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
    return entries_[static_cast<std::size_t>(found - codes_.begin())];
}

Text Merger::named(base::RegionCode code) const {
    const Text noun = rubric_.unit->noun();
    const std::string text = to_string(code);
    return {noun.zh + " " + text, noun.en + " " + text};
}

void Merger::settle_regions(const std::vector<record::Roster*>& in_force) {
    std::map<base::RegionCode, const record::Unit*> units;
    std::map<base::RegionCode, const record::Township*> townships;
    for (const record::Roster* roster : in_force) {
        for (const record::Unit& unit : roster->units) units[unit.code] = &unit;
        for (const record::Township& township : roster->townships) townships[township.code] = &township;
    }
    for (const auto& [code, unit] : units) {
        const auto position = static_cast<std::uint32_t>(cohort_.counties.size());
        cohort_.counties.push_back({code, unit->name, unit->reports_for, unit->name});
        unit_of_.try_emplace(code.number, position);
        for (const base::RegionCode prefix : unit->reports_for) unit_of_[prefix.number] = position;
    }
    for (const auto& [code, township] : townships) {
        township_of_[code.number] = static_cast<std::uint32_t>(cohort_.townships.size());
        cohort_.townships.push_back({code, township->name, {}, township->name});
    }
}

bool Merger::place_village(record::Entry& entry, Village& village) {
    village.code = entry.code;
    village.name = std::move(entry.name);
    village.secretary = std::move(entry.secretary);
    village.secretary_since = entry.secretary_since;
    village.secretary_vacant_since = entry.secretary_vacant_since;
    village.newly_elected = entry.newly_elected;
    village.position = entry.position;
    village.class_decided_on = entry.class_decided_on;
    village.place = entry.place;
    village.class_place = entry.class_place;
    const auto village_class = rubric_.village_class(entry.village_class);
    if (!village_class) {
        // The reader has reported a missing class; a wrong one is reported here, where the rubric's classes are known.
        if (!entry.village_class.empty()) {
            issues_.add(Code::unknown_class(Text::same(entry.village_class), rubric_.classes_listed()),
                        entry.class_place);
        }
        return false;
    }
    village.village_class = *village_class;
    const bool in_county = !rubric_.unit->in_county || place_in_county(entry, village);
    const bool in_township = !rubric_.unit->in_township || place_in_township(entry, village);
    return in_county && in_township;
}

bool Merger::place_in_county(const record::Entry& entry, Village& village) {
    for (const int digits : {12, 9, 6}) {  // the longest prefix wins
        if (digits > entry.code.digits) continue;
        const auto found = unit_of_.find(prefix(entry.code, digits).number);
        if (found == unit_of_.end()) continue;
        village.county = found->second;
        return true;
    }
    // A missing unit or township concerns all its villages, so it is reported only once.
    const base::RegionCode county = county_of(entry.code);
    if (regions_known_ && missing_regions_.insert(county.number).second) {
        issues_.add(Code::reporting_unit_missing(named(entry.code), code_text(county)), entry.place);
    }
    return false;
}

bool Merger::place_in_township(const record::Entry& entry, Village& village) {
    const base::RegionCode township = township_of(entry.code);
    const auto found = township_of_.find(township.number);
    if (found == township_of_.end()) {
        if (regions_known_ && missing_regions_.insert(township.number).second) {
            issues_.add(Code::township_missing(code_text(entry.code), code_text(township)), entry.place);
        }
        return false;
    }
    village.township = found->second;
    return true;
}

std::vector<record::Roster*> Merger::rosters_in_force(source::Place nowhere) {
    const base::Date last = last_day(cohort_.period);
    std::vector<record::Roster*> in_force;
    for (record::Roster& roster : rosters_) {
        if (roster.from <= last) in_force.push_back(&roster);
    }
    std::stable_sort(in_force.begin(), in_force.end(), [](const auto* a, const auto* b) { return a->from < b->from; });
    if (in_force.empty() && !unreadable_) {
        // A roster that could not be read has been reported; if all begin later, the earliest is named.
        const auto earliest = std::min_element(rosters_.begin(), rosters_.end(),
                                               [](const auto& a, const auto& b) { return a.from < b.from; });
        const source::Place at = earliest == rosters_.end() ? nowhere : earliest->place;
        issue::Issue issue{Code::no_roster_for_period(Text::same(to_string(cohort_.period))), at};
        const std::string from = earliest == rosters_.end() ? "" : base::to_string(earliest->from);
        issue.remark = from.empty() ? Text("：读到的文件里没有名册", ": no roster is among the files that were read")
                                    : Text("：名册从 " + from + " 起才有效", ": the roster holds from " + from + " on");
        issues_.add(std::move(issue));
    }
    return in_force;
}

void Merger::note_word(const record::Entry& entry, base::Date from) {
    cohort_.roster_words.push_back({entry.code, from, rubric_.village_class(entry.village_class).value_or(0),
                                    entry.secretary, entry.secretary_since, entry.secretary_vacant_since,
                                    entry.newly_elected, entry.place});
}

EntriesInForce Merger::entries_in_force(const std::vector<record::Roster*>& in_force) {
    EntriesInForce entries(in_force);
    std::optional<base::Date> first_day;  // before it nothing is known of who was there
    for (const record::Roster* roster : in_force) {
        if (!first_day && !roster->contestants.empty()) first_day = roster->from;
        for (const record::Entry& entry : roster->contestants) {
            InForce& known = entries.at(entry.code);
            if (known.entry != nullptr && known.from == roster->from) {
                issues_.add(Code::roster_entry_twice(named(entry.code)), entry.place, known.entry->place);
                continue;
            }
            note_name(known, entry);
            if (known.entry == nullptr && first_day && roster->from > *first_day) known.first = roster->from;
            if (known.entry != nullptr) {
                if (words_noted_.insert(entry.code.number).second) note_word(*known.entry, known.from);
                note_word(entry, roster->from);
            }
            const bool another = known.entry != nullptr && known.entry->secretary != entry.secretary;
            if (another) {
                const bool vacant = known.entry->secretary_vacant_since.has_value();
                known.before = SecretaryBefore{known.entry->secretary, vacant};
            }
            known.entry = &entry;
            known.from = roster->from;
        }
    }
    if (entries.empty() && regions_known_) {
        issues_.add(Code::roster_has_none_to_score(rubric_.unit->many(), Text::same(rubric_.unit->list)),
                    in_force.back()->place);
    }
    return entries;
}

void Merger::note_gone(const EntriesInForce& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const record::Entry& entry = *entries[i].entry;
        cohort_.mergers = cohort_.mergers || entry.merged->into;
        if (entry.merged->on && *entry.merged->on <= last_day(cohort_.period)) gone_[entry.code.number] = entry;
    }
}

void Merger::make_villages(const std::vector<record::Roster*>& in_force, const EntriesInForce& entries) {
    cohort_.villages.reserve(entries.size());
    for (record::Roster* roster : in_force) {
        roster->contestants.drain([&](record::Entry& entry) {
            const InForce& in = *entries.find(entry.code);
            if (in.entry != &entry || gone_.count(entry.code.number) != 0) return;
            Village& village = cohort_.villages.emplace_back();
            if (!place_village(entry, village)) {
                faulty_.insert(entry.code.number);
                cohort_.villages.pop_back();
                return;
            }
            village.roster_from = in.from;
            village.listed_from = in.first;
            village.uncommon = Uncommon{*entry.secretary_name, *entry.secretary_profile, in.before->secretary,
                                        *entry.mentor, *in.names};
            village.vacant_before = in.before->vacant;
        });
    }
    sort_by_code(cohort_.villages);
}

void Merger::settle_villages(source::Place nowhere) {
    const std::vector<record::Roster*> in_force = rosters_in_force(nowhere);
    if (in_force.empty()) return;
    for (const record::Roster* roster : in_force) regions_known_ = regions_known_ && !roster->in_error;
    settle_regions(in_force);
    {
        const EntriesInForce entries = entries_in_force(in_force);
        note_gone(entries);
        settle_formers(entries);
        make_villages(in_force, entries);
    }
    rosters_.clear();
    std::sort(cohort_.roster_words.begin(), cohort_.roster_words.end(), [](const RosterWord& a, const RosterWord& b) {
        return std::tuple(a.code, a.from) < std::tuple(b.code, b.from);
    });
    label_townships(cohort_);
    label_villages(*rubric_.unit, cohort_);
}

void Merger::report_gone(base::RegionCode village, source::Place at) {
    const record::Merged& merged = *gone_.at(village.number).merged;
    issues_.add(Code::village_merged_away(named(village), Text::same(base::to_string(*merged.on)),
                                          Text::same(merged.into ? to_string(*merged.into) : "")),
                at, merged.place);
}

/// Where returns name the village of a row.
std::vector<source::Place> Merger::places_naming(std::uint32_t row) const {
    std::vector<source::Place> places = {rows_[row].first};
    for (std::size_t i = 0; i < namings_.size() && places.size() < issue::most_places; ++i) {
        const source::Place at{cohort_.records[i].file, namings_[i].line, 0};
        const bool first = at.file == places[0].file && at.line == places[0].line;
        if (namings_[i].row == row && !first) places.push_back(at);
    }
    return places;
}

void Merger::check_rows() {
    std::unordered_map<std::uint64_t, VillageId> village_of;
    village_of.reserve(cohort_.villages.size());
    for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
        Village& village = cohort_.villages[v];
        const auto found = row_by_code_.find(village.code.number);
        if (found == row_by_code_.end()) {
            // A village without any record still needs a row of its own, which stays empty.
            village.row = static_cast<std::uint32_t>(rows_.size());
            rows_.push_back({village.code, {}, {}, false});
            row_by_code_[village.code.number] = village.row;
            continue;
        }
        village.row = found->second;
        village.in_error = rows_[found->second].in_error;
        village.handed_in = cohort_.handed_in(v, 0);
    }
    if (cohort_.villages.empty()) return;  // without a roster nothing can be said about who is on it
    for (std::uint32_t r = 0; r < rows_.size(); ++r) {
        const Row& row = rows_[r];
        const std::uint64_t code = row.code.number;
        if (faulty_.count(code) != 0 || row.first.line == 0 || cohort_.find(row.code)) continue;
        const auto gone = gone_.find(code);
        if (gone == gone_.end()) {
            std::vector<source::Place> places = places_naming(r);
            const Text times = issue::times_words(places.size());
            issues_.add(
                issue::Issue::of_places(Code::village_not_on_roster(named(row.code), times), std::move(places)));
        } else if (row.first_scored.line != 0) {
            report_gone(row.code, row.first_scored);
            told_gone_.insert(code);
        }
    }
}

void Merger::check_classes() {
    for (const Claim& claim : claims_) {
        const auto v = cohort_.find(rows_[claim.row].code);
        if (!v || cohort_.villages[*v].village_class == claim.village_class) continue;
        Village& village = cohort_.villages[*v];
        village.in_error = true;
        issues_.add(Code::class_differs_from_roster(rubric_.classes[claim.village_class].title,
                                                    rubric_.classes[village.village_class].title),
                    claim.place, village.class_place);
    }
}

}  // namespace leitai::cohort
