// Checks the seal of a member, computes its period again from the sealed inputs, and takes from both what is asked for.
#include "leitai/campaign/member_reading.hpp"

#include <algorithm>

#include "leitai/campaign/member_plan.hpp"
#include "leitai/campaign/member_records.hpp"
#include "leitai/campaign/member_seals.hpp"
#include "leitai/campaign/score_again.hpp"
#include "leitai/campaign/soundness.hpp"
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
          name_(Text::same(entry.folder)),
          seals_(campaign, entry, members, issues) {}

    std::optional<MemberRead> run() {
        std::optional<Campaign> member = open_member(campaign_, entry_, period_, issues_);
        if (!member) return std::nullopt;
        const Seal* seal = seals_.of(period_);
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
    void report(issue::Said said, source::Place place) { seals_.report(std::move(said), place); }
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
        if (!seals_.is_sound(seal, entry_)) return std::nullopt;
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
        const seal::Results now{{"", scored.campaign.rubric->id, scored.campaign.rubric->version, true}, "", {}};
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
        const Seal* seal = seals_.of(before);
        if (seal == nullptr) return true;
        if (!seals_.is_sound(*seal, seals_.entry_of(before, *seal, manifest))) return false;
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
    MemberSeals seals_;
};

}  // namespace

std::optional<MemberRead> read_member(const Campaign& campaign, const plan::Member& member, base::Period period,
                                      const MemberWanted& wanted, Members& members, issue::Issues& issues) {
    return Reader(campaign, member, period, wanted, members, issues).run();
}

}  // namespace leitai::campaign
