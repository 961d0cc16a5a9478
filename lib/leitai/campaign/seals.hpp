// The folders of sealed periods beside a plan, and which of them holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/campaign/campaign.hpp"
#include "leitai/seal/manifest.hpp"
#include "leitai/seal/written.hpp"

namespace leitai::campaign {

/// Where the seals of a campaign lie, seen from the plan's folder.
inline constexpr std::string_view seals_folder = "seals";

/// `name`: 2023-Q2, or 2023-Q2.2 for the second one of a period; `path`: where it is read from.
struct Seal {
    std::string name, path;

    /// "2023-Q2".
    std::string period() const { return name.substr(0, name.find('.')); }
    /// 1 for the first of its period.
    int number() const;
    /// Where one of its files lies.
    std::string path_of(std::string_view file) const { return path + "/" + std::string(file); }
    /// One of its files, as "results.json". Throws base::Failure when it cannot be read.
    std::string read(std::string_view file) const;
    /// Whether one of its files holds exactly what is written. Throws likewise.
    bool holds(std::string_view file, const seal::Writes& writes) const;
};

/// The seals below the plan's folder, which is seen from `root`; by period, then number.
std::vector<Seal> seals_of(const std::string& root, const std::string& plan_folder);

/// What a seal of the campaign was made of; empty where there is none of that name, or its manifest cannot be read.
std::optional<seal::Manifest> manifest_of(const Campaign& campaign, const std::string& seal);

/// "this program does not know form 3 of results.json": a clause without its full stop.
base::Text unknown_form_words(std::string_view file, int form);

/// The seal of a period that holds: the last one; nullptr where there is none.
const Seal* last_seal(const std::vector<Seal>& seals, const std::string& period);

}  // namespace leitai::campaign
