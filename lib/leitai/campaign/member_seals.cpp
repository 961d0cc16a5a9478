// Looks at seals of a member file by file, and holds their hashes against the plan.
#include "leitai/campaign/member_seals.hpp"

#include <algorithm>

#include "leitai/campaign/soundness.hpp"
#include "leitai/report/score/records_of_results.hpp"
#include "leitai/seal/archive.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;

namespace {

std::string folder_of(const Campaign& campaign, const plan::Member& entry) {
    return (entry.folder.starts_with('/') ? entry.folder : campaign.plan->folder + entry.folder) + "/";
}

}  // namespace

MemberSeals::MemberSeals(const Campaign& campaign, const plan::Member& entry, Members& members, issue::Issues& issues)
    : campaign_(campaign),
      entry_(entry),
      members_(members),
      issues_(issues),
      name_(Text::same(entry.folder)),
      seals_(seals_of(campaign.inputs.root, folder_of(campaign, entry))) {}

const Seal* MemberSeals::of(base::Period period) const { return last_seal(seals_, base::to_string(period)); }

void MemberSeals::report(issue::Said said, source::Place place) {
    issues_.add(issue::quoting({std::move(said), place}, campaign_.map));
}

void MemberSeals::flaw(const Seal& seal, std::string_view file, const std::string& detail) {
    members_.flaws.push_back({file_of(seal, file), detail});
}

std::string MemberSeals::file_of(const Seal& seal, std::string_view file) const {
    return entry_.folder + "/" + std::string(seals_folder) + "/" + seal.name + "/" + std::string(file);
}

bool MemberSeals::is_sound(const Seal& seal, const plan::Member& entry) {
    const auto [known, is_new] = members_.checked.try_emplace(file_of(seal, ""), true);
    if (is_new) known->second = look_at(seal, entry);
    return known->second;
}

bool MemberSeals::look_at(const Seal& seal, const plan::Member& entry) {
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
        report(Code::member_seal_superseded(name_, Text::same(entry.seal), Text::same(seal.name)), entry.seal_place);
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

plan::Member MemberSeals::entry_of(base::Period before, const Seal& seal, const seal::Manifest* manifest) const {
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

}  // namespace leitai::campaign
