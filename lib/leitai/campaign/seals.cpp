// Lists the folders of seals.
#include "leitai/campaign/seals.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "leitai/base/failure.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::campaign {

namespace fs = std::filesystem;

int Seal::number() const {
    const std::size_t dot = name.find('.');
    int number = 1;
    if (dot != std::string::npos) std::from_chars(name.data() + dot + 1, name.data() + name.size(), number);
    return number;
}

namespace {

[[noreturn]] void cannot_read(const std::string& full) {
    throw base::Failure(
        {"不能读 " + full + "，用 leitai verify 核对封存", "cannot read " + full + ": see leitai verify"});
}

}  // namespace

std::string Seal::read(std::string_view file) const {
    const std::string full = path_of(file);
    if (auto bytes = seal::read_own(full)) return std::move(*bytes);
    cannot_read(full);
}

bool Seal::holds(std::string_view file, const seal::Writes& writes) const {
    const std::string full = path_of(file);
    if (!seal::is_own(full)) cannot_read(full);
    return seal::is_same(full, writes);
}

std::vector<Seal> seals_of(const std::string& root, const std::string& plan_folder) {
    const std::string folder = plan_folder + std::string(seals_folder);
    std::vector<Seal> seals;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(source::real_path(root, folder), error)) {
        const std::string name = entry.path().filename().string();
        // What begins with a dot is a seal that was not finished.
        if (!name.starts_with('.') && entry.is_directory(error)) seals.push_back({name, entry.path().string()});
    }
    std::sort(seals.begin(), seals.end(), [](const Seal& a, const Seal& b) {
        return std::tuple(a.period(), a.number(), a.name) < std::tuple(b.period(), b.number(), b.name);
    });
    return seals;
}

std::optional<seal::Manifest> manifest_of(const Campaign& campaign, const std::string& seal) try {
    for (const Seal& one : seals_of(campaign.inputs.root, campaign.plan->folder)) {
        if (one.name == seal) return seal::read_manifest(one.read(seal::manifest_json));
    }
    return std::nullopt;
} catch (const base::Failure&) {
    return std::nullopt;
}

base::Text unknown_form_words(std::string_view file, int form) {
    const std::string number = std::to_string(form), name(file);
    return {"本程序不认识 " + name + " 的第 " + number + " 种写法，请用更新的版本",
            "this program does not know form " + number + " of " + name + ": a later version does"};
}

const Seal* last_seal(const std::vector<Seal>& seals, const std::string& period) {
    const auto found =
        std::find_if(seals.rbegin(), seals.rend(), [&](const Seal& one) { return one.period() == period; });
    return found == seals.rend() ? nullptr : &*found;
}

}  // namespace leitai::campaign
