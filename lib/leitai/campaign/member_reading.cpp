// Checks the seal of a member, computes its period again from the sealed inputs, and takes from both what is asked for.
#include "leitai/campaign/member_reading.hpp"

#include <algorithm>

#include "leitai/campaign/member_plan.hpp"
#include "leitai/campaign/member_records.hpp"
#include "leitai/campaign/score_again.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/report/score/records_of_results.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/results.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;

namespace {

class Reader {
public:
    Reader(const Campaign& campaign, const plan::Member& entry, base::Period period, const MemberWanted& wanted,
           Members& members, issue::Issues& issues)
        : campaign_(campaign),
          entry_(entry),
          period_(period),
          wanted_(wanted),
          members_(members),
          issues_(issues),
          name_(Text::same(entry.folder)) {}

    std::optional<MemberRead> run() {
        std::optional<Campaign> member = open_member(campaign_, entry_, period_, issues_);
        if (!member) return std::nullopt;
        seals_ = seals_of(member->inputs.root, member->plan->folder);
        const Seal* seal = last_seal(seals_, base::to_string(period_));
        if (seal == nullptr) {
            const bool named = !entry_.sha256.empty() || !entry_.seal.empty();
            if (!named && wanted_.past) return MemberRead{};
            if (!named) return read_open(std::move(*member));
            report(Code::member_seal_missing(name_, Text::same(base::to_string(period_))), entry_.seal_place);
            return std::nullopt;
        }
        return read_sealed(*member, *seal);
    }

private:
    void report(issue::Said said, source::Place place) {
        issues_.add(issue::quoting({std::move(said), place}, campaign_.map));
    }
    void flaw(const Seal& seal, std::string_view file, const std::string& detail) {
        members_.flaws.push_back({file_of(seal, file), detail});
    }
    std::string file_of(const Seal& seal, std::string_view file) const {
        return entry_.folder + "/" + std::string(seals_folder) + "/" + seal.name + "/" + std::string(file);
    }

    /// Whether a seal is what it was by itself, and by the hash that the plan names; told once.
    bool is_sound(const Seal& seal, const plan::Member& entry) {
        const auto [known, is_new] = members_.checked.try_emplace(file_of(seal, ""), true);
        if (is_new) known->second = look_at(seal, entry);
        return known->second;
    }
    bool look_at(const Seal& seal, const plan::Member& entry) {
        bool sound = true;
        for (const seal::Finding& one : flaws(seal)) {
            if (one.kind == seal::Finding::Kind::archive_unexpected) continue;  // a stray file changes nothing
            const Text detail = one.detail.empty() ? Text() : Text("：" + one.detail, ": " + one.detail);
            const Text where = Text::same(seal.name + "/" + one.file);
            report(Code::member_seal_unsound(name_, where, words(one.kind), detail), entry.place);
            flaw(seal, one.file, one.detail);
            sound = false;
        }
        const std::string hash = seal_hash(seal);
        members_.files.push_back(file_of(seal, seal::sha256_sums));
        if (!entry.seal.empty() && entry.seal != seal.name) {
            report(Code::member_seal_superseded(name_, Text::same(entry.seal), Text::same(seal.name)),
                   entry.seal_place);
            return false;
        }
        if (entry.sha256.empty()) {
            report(Code::member_hash_not_named(name_, Text::same(seal.name), Text::same(hash)), entry.place);
        } else if (entry.sha256 != hash) {
            constexpr std::size_t shown = 12;
            const std::string then = entry.sha256.substr(0, shown), now = hash.substr(0, shown);
            report(Code::member_seal_changed(name_, Text::same(seal.name), Text::same(then), Text::same(now)),
                   entry.sha256_place);
            flaw(seal, seal::sha256_sums, then + " / " + now);
            sound = false;
        }
        return sound;
    }

    /// Its records must still be what the manifest names; evidence changes no figure.
    bool has_its_inputs(const Campaign& member, const Seal& seal, const seal::Manifest& manifest) {
        std::size_t changed = 0;
        std::string first;
        for (const seal::Input& input : manifest.inputs) {
            if (input.role == seal::Role::evidence || state_of(member, manifest, input) == InputState::same) continue;
            if (changed++ == 0) first = input.name;
        }
        if (changed == 0) return true;
        const Text more = changed == 1 ? Text() : Text(" 等 " + std::to_string(changed) + " 项", " and others");
        report(Code::member_input_changed(name_, Text::same(seal.name), Text::same(first) + more), entry_.place);
        members_.flaws.push_back({entry_.folder + "/" + first, {}});
        return false;
    }

    std::optional<MemberRead> read_sealed(const Campaign& member, const Seal& seal) {
        if (!is_sound(seal, entry_)) return std::nullopt;
        const auto manifest = seal::read_manifest(seal.read(seal::manifest_json));
        const auto results = seal::read_results(seal.read(seal::results_json));
        if (!manifest || !results || !has_its_inputs(member, seal, *manifest)) return std::nullopt;
        const auto scored = score_as_sealed(member, *manifest, record_paths(member, *manifest));
        if (!scored || scored->reading.issues.errors() > 0) {
            report(Code::member_data_has_errors(name_, Text::same(base::to_string(period_))), entry_.place);
            return std::nullopt;
        }
        MemberRead read = villages_of_member(*scored);
        read.provisional = manifest->provisional;
        for (MemberVillage& village : read.villages) {
            const auto found = results->villages.find(to_string(village.code));
            if (found != results->villages.end()) village.total = found->second.total;
        }
        if (!add_before(*scored, &*manifest, *results, read) || !add_records(*scored, read)) return std::nullopt;
        if (wanted_.process && !add_process(member, campaign::read(member), read)) return std::nullopt;
        return read;
    }

    std::optional<MemberRead> read_open(Campaign member) {
        const ScoredCampaign scored = score(std::move(member));
        if (scored.has_errors()) {
            report(Code::member_data_has_errors(name_, Text::same(base::to_string(period_))), entry_.place);
            return std::nullopt;
        }
        MemberRead read = villages_of_member(scored);
        read.open = true;
        for (std::size_t v = 0; v < read.villages.size(); ++v) {
            const score::Points& total = scored.scored.scores.totals[v];
            if (total.known()) read.villages[v].total = total.value();
        }
        const seal::Results now{"", scored.campaign.rubric->id, scored.campaign.rubric->version, true, {}};
        if (!add_before(scored, nullptr, now, read) || !add_records(scored, read)) return std::nullopt;
        if (wanted_.process && !add_process(scored.campaign, scored.reading, read)) return std::nullopt;
        return read;
    }

    /// Totals of the seal of the period before, by the same rubric; false where that seal is not sound. Without such a
    /// seal nothing can be compared. `manifest`: of the seal that follows it, where there is one.
    bool add_before(const ScoredCampaign& scored, const seal::Manifest* manifest, const seal::Results& now,
                    MemberRead& read) {
        if (!wanted_.growth) return true;
        const base::Period before = base::previous(period_);
        const Seal* seal = last_seal(seals_, base::to_string(before));
        if (seal == nullptr) return true;
        if (!is_sound(*seal, entry_of(before, *seal, manifest))) return false;
        const auto results = seal::read_results(seal->read(seal::results_json));
        if (!results || results->rubric_id != now.rubric_id || results->major() != now.major()) return true;
        const cohort::Cohort& cohort = scored.reading.cohort;
        for (MemberVillage& village : read.villages) {
            const auto found = results->villages.find(to_string(village.code));
            if (found == results->villages.end()) continue;
            // The past of a village that took in another since is not its own.
            const bool grown =
                std::any_of(cohort.formers.begin(), cohort.formers.end(), [&](const cohort::Former& one) {
                    return one.into == village.code && one.merged_on > base::last_day(before);
                });
            if (!grown) village.before = found->second.total;
        }
        return true;
    }

    /// What the plan says of the seal of an earlier period. Where it says nothing, the seal that follows answers for
    /// it: that one lists its result records, which must say what its results say.
    plan::Member entry_of(base::Period before, const Seal& seal, const seal::Manifest* manifest) const {
        for (const plan::Member& one : campaign_.plan->members) {
            if (one.folder == entry_.folder && !one.seal.empty() && one.is_of(before)) return one;
        }
        plan::Member own = entry_;
        own.seal.clear();
        own.sha256.clear();
        const std::string records = std::string(seals_folder) + "/" + seal.name + "/" + std::string(seal::results_yaml);
        const auto is_it = [&](const seal::Input& one) { return one.name == records; };
        if (manifest == nullptr || std::none_of(manifest->inputs.begin(), manifest->inputs.end(), is_it)) return own;
        const auto text = [&](std::string_view file) {
            return seal::read_own(seal.path + "/" + std::string(file)).value_or("");
        };
        if (report::records_of_results(text(seal::results_json), seal.number()) == text(seal::results_yaml))
            own.sha256 = seal_hash(seal);
        return own;
    }

    /// What results do not hold: cases, contests, and what was owed.
    bool add_records(const ScoredCampaign& scored, MemberRead& read) {
        if (wanted_.flags && !add_flags(scored, read)) return false;
        if (!wanted_.records) return true;
        if (scored.campaign.plan->year_of_quarters()) {
            report(Code::member_year_of_quarters(name_, Text::same(base::to_string(period_))), entry_.place);
            return false;
        }
        add_owed(scored, read);
        add_contests(scored, read);
        if (!wanted_.weak) return true;
        const auto& weakness = scored.campaign.rubric->weakness;
        if (weakness) add_cases(scored, *weakness, read);
        if (!weakness) report(Code::member_without_weakness(name_), entry_.place);
        return weakness.has_value();
    }

    /// Awards won for which one applies: those that were sealed, or are decided now.
    bool add_flags(const ScoredCampaign& scored, MemberRead& read) {
        if (!scored.awards) {
            report(Code::member_without_awards(name_), entry_.place);
            return false;
        }
        campaign::add_flags(scored, read);
        return true;
    }

    /// Objections and decisions come after the seal and stand in none: they are read from the records as they are.
    bool add_process(const Campaign& member, const Reading& reading, MemberRead& read) {
        constexpr auto process = static_cast<std::size_t>(issue::Part::process);
        constexpr auto errors = static_cast<std::size_t>(issue::Hinders::errors);
        if (reading.issues.hindering()[process][errors] > 0) {
            report(Code::member_data_has_errors(name_, Text::same(base::to_string(period_))), entry_.place);
            return false;
        }
        for (const source::FileId file : add_objections(reading, period_, read))
            members_.files.push_back(entry_.folder + "/" + member.below_plan(member.map[file].name));
        return true;
    }

    const Campaign& campaign_;
    const plan::Member& entry_;
    base::Period period_;
    MemberWanted wanted_;
    Members& members_;
    issue::Issues& issues_;
    Text name_;
    std::vector<Seal> seals_;
};

}  // namespace

std::optional<MemberRead> read_member(const Campaign& campaign, const plan::Member& member, base::Period period,
                                      const MemberWanted& wanted, Members& members, issue::Issues& issues) {
    return Reader(campaign, member, period, wanted, members, issues).run();
}

}  // namespace leitai::campaign
