// Goes through the members of a city's plan, one seal after the other.
#include "leitai/campaign/city.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/member_seals.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;
using base::Text;
using issue::Code;
using Standing = CityMember::Standing;

namespace {

class Opening {
public:
    explicit Opening(Campaign& campaign) : campaign_(campaign), city_(campaign.city.emplace()) {}

    void run() {
        for (const plan::Member* entry : entries()) {
            CityMember member;
            member.folder = entry->folder;
            member.place = entry->place;
            take(*entry, member);
            city_.members.push_back(std::move(member));
        }
        Members& rest = city_.rests_on;
        for (auto* list : {&rest.files, &rest.owed, &rest.provisional}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        std::sort(city_.rosters.begin(), city_.rosters.end());
    }

private:
    void report(issue::Said said, source::Place place, std::optional<source::Place> related = std::nullopt) {
        campaign_.issues.add(issue::quoting({std::move(said), place, related}, campaign_.map));
    }

    base::Period period() const { return campaign_.plan->period; }

    /// For each folder the entry that speaks of the scored period, else its last one; by first mention.
    std::vector<const plan::Member*> entries() {
        std::vector<const plan::Member*> list;
        std::map<std::string, std::size_t> at;
        for (const plan::Member& one : campaign_.plan->members) {
            const auto [known, is_new] = at.try_emplace(one.folder, list.size());
            if (is_new) {
                list.push_back(&one);
                continue;
            }
            const plan::Member*& chosen = list[known->second];
            if (one.is_of(period()) && chosen->is_of(period())) {
                report(Code::member_named_twice(Text::same(one.folder), Text::same(base::to_string(period()))),
                       one.place, chosen->place);
            } else if (one.is_of(period()) || !chosen->is_of(period())) {
                chosen = &one;
            }
        }
        return list;
    }

    void take(const plan::Member& entry, CityMember& member) {
        const Text name = Text::same(entry.folder), of = Text::same(base::to_string(period()));
        const std::string path = entry.folder.starts_with('/') ? entry.folder : campaign_.plan->folder + entry.folder;
        MemberSeals seals(campaign_, entry, city_.rests_on, campaign_.issues);
        const Seal* seal = seals.of(period());
        const bool named = entry.is_of(period());
        if (!source::is_folder(campaign_.inputs.root, path)) {
            // A county that has not handed in need not have a folder yet, unless the plan says what lies there.
            if (named && entry.seal.empty() && entry.sha256.empty()) return owe(member);
            member.standing = Standing::unusable;
            return report(Code::member_folder_missing(name), entry.place);
        }
        if (is_own(path)) {
            member.standing = Standing::unusable;
            return report(Code::member_in_circle(name), entry.place);
        }
        if (seal == nullptr && (!named || (entry.seal.empty() && entry.sha256.empty()))) return owe(member);
        member.standing = Standing::unusable;
        if (seal == nullptr) return seals.report(Code::member_seal_missing(name, of), entry.seal_place);
        if (!named)
            return seals.report(Code::member_not_named_for_period(name, of, Text::same(entry.seal)), entry.seal_place);
        read(entry, *seal, seals, member);
    }

    void owe(CityMember& member) {
        member.standing = Standing::owed;
        city_.rests_on.owed.push_back(member.folder);
    }

    bool is_own(const std::string& path) const {
        std::error_code error;
        const std::string own = campaign_.plan->folder.empty() ? "./" : campaign_.plan->folder;
        return fs::equivalent(source::real_path(campaign_.inputs.root, path),
                              source::real_path(campaign_.inputs.root, own), error);
    }

    /// Nothing is taken from a seal in which anything is amiss.
    void read(const plan::Member& entry, const Seal& seal, MemberSeals& seals, CityMember& member) {
        const Text name = Text::same(entry.folder), of = Text::same(seal.name);
        if (!seals.is_sound(seal, entry)) return;
        const auto text = [&](std::string_view file) {
            return seal::read_own(seal.path + "/" + std::string(file)).value_or("");
        };
        const auto manifest = seal::read_manifest(text(seal::manifest_json));
        auto results = seal::read_results(text(seal::results_json));
        if (!manifest || !results) return unreadable(seal, seals, entry, seal::results_json);
        if (results->list != base::scored_units[0].list)
            return seals.report(Code::member_scores_no_villages(name, Text::same(results->list)), entry.place);
        if (manifest->forms.city == 0) return seals.report(Code::member_seal_without_city(name, of), entry.place);
        auto file = seal::read_city_file(text(seal::city_json));
        if (!file || file->period != manifest->period || results->period != manifest->period)
            return unreadable(seal, seals, entry, seal::city_json);
        member.seal = seal.name;
        member.hash = seal_hash(seal);
        member.rubric = results->rubric_id + " " + results->rubric_version;
        member.provisional = manifest->provisional;
        if (is_twice(*results, member)) return;
        if (member.provisional) city_.rests_on.provisional.push_back(member.folder);
        if (manifest->forms.books > 0) member.books = text(seal::books_json);
        member.results = std::move(results);
        member.file = std::move(file);
        stand(seal, member);
        read_earlier(seal, *manifest, entry, seals, member);
    }

    void unreadable(const Seal& seal, MemberSeals& seals, const plan::Member& entry, std::string_view file) {
        seals.report(
            Code::member_seal_unsound(Text::same(entry.folder), Text::same(seal.name + "/" + std::string(file)),
                                      words(seal::Finding::Kind::archive_unreadable), Text()),
            entry.place);
    }

    /// Whether the same seal, or a village of it, was handed in by another member already.
    bool is_twice(const seal::Results& results, const CityMember& member) {
        for (const CityMember& other : city_.members) {
            if (other.hash == member.hash && !other.hash.empty()) {
                report(Code::member_seal_twice(Text::same(member.folder), Text::same(other.folder),
                                               Text::same(member.seal)),
                       member.place, other.place);
                return true;
            }
            if (!other.results) continue;
            std::size_t twice = 0;
            std::string first;
            for (const auto& [code, village] : results.villages) {
                if (other.results->villages.count(code) == 0) continue;
                if (twice++ == 0) first = code;
            }
            if (twice == 0) continue;
            report(Code::village_in_two_members(Text::same(first), Text::same(other.folder), Text::same(member.folder),
                                                Text::same(std::to_string(twice))),
                   member.place, other.place);
            return true;
        }
        return false;
    }

    /// Whether its totals are a measure of the others', and whether its villages can be told here at all.
    void stand(const Seal& seal, CityMember& member) {
        const rubric::Rubric& rubric = *campaign_.rubric;
        const seal::Results own{{"", rubric.id, rubric.version, false}, "", {}};
        const bool same = member.results->rubric_id == rubric.id && member.results->major() == own.major();
        member.standing = same ? Standing::compared : Standing::other_rubric;
        if (!same) {
            report(Code::member_by_other_rubric(Text::same(member.folder), Text::same(member.rubric),
                                                Text::same(rubric.id + " " + rubric.version),
                                                Text::same(std::to_string(member.results->villages.size()))),
                   member.place);
        }
        const auto& villages = member.results->villages;
        const bool known = std::all_of(villages.begin(), villages.end(), [&](const auto& one) {
            return rubric.village_class(one.second.village_class).has_value();
        });
        if (same || known) member.roster = add_roster(member, seal);
    }

    source::FileId add_roster(const CityMember& member, const Seal& seal) {
        const std::string folder =
            member.folder.starts_with('/') ? member.folder : campaign_.plan->folder + member.folder;
        const std::string file = "/" + std::string(seal::roster_json);
        const std::string name = folder + "/" + std::string(seals_folder) + "/" + seal.name + file;
        city_.rosters.push_back(campaign_.map.add(name, seal.path + file));
        return city_.rosters.back();
    }

    /// The results of earlier periods that the plan names, and those of the period before in any case; their rosters
    /// say who was there then.
    void read_earlier(const Seal& seal, const seal::Manifest& manifest, const plan::Member& entry, MemberSeals& seals,
                      CityMember& member) {
        std::set<base::Period> periods = {base::previous(period())};
        for (const plan::Member& one : campaign_.plan->members) {
            const auto of = base::parse_period(one.seal.substr(0, one.seal.find('.')));
            if (one.folder == entry.folder && of && *of < period() && of->is_year() == period().is_year())
                periods.insert(*of);
        }
        for (const base::Period one : periods) {
            const Seal* before = seals.of(one);
            if (before == nullptr || before->name == seal.name) continue;
            if (!seals.is_sound(*before, seals.entry_of(one, *before, &manifest))) continue;
            const auto then =
                seal::read_manifest(seal::read_own(before->path + "/" + std::string(seal::manifest_json)).value_or(""));
            auto results =
                seal::read_results(seal::read_own(before->path + "/" + std::string(seal::results_json)).value_or(""));
            if (!then || !results) continue;
            if (then->forms.city > 0 && member.standing == Standing::compared) add_roster(member, *before);
            member.earlier.emplace(one, std::move(*results));
        }
    }

    Campaign& campaign_;
    City& city_;
};

}  // namespace

bool City::is_roster(source::FileId file) const { return std::binary_search(rosters.begin(), rosters.end(), file); }

const CityMember* City::member_of(const std::string& code) const {
    for (const CityMember& one : members) {
        if (one.results && one.results->villages.count(code) > 0) return &one;
    }
    return nullptr;
}

bool is_city(const Campaign& campaign) {
    return campaign.usable() && campaign.rubric->unit == &base::scored_units[0] && !campaign.plan->members.empty();
}

void open_city(Campaign& campaign) {
    if (!is_city(campaign)) return;
    const auto refuse = [&](issue::Said said, source::Place place) {
        campaign.issues.add(issue::quoting({std::move(said), place}, campaign.map));
        campaign.plan.reset();
    };
    if (const auto annual = campaign.plan->year_of_quarters()) return refuse(Code::city_with_annual, annual->place);
    Opening(campaign).run();
    if (!campaign.city->rosters.empty()) return;
    const std::string period = base::to_string(campaign.plan->period);
    refuse(Code::city_without_seal(base::Text::same(period)), campaign.plan->members_place);
}

}  // namespace leitai::campaign
