// Whether one village was weak in one period, as `diagnose` writes it and later periods read it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// 认定 关注 正常 待定; undecided = facts or checks are missing.
enum class WeaknessState : std::uint8_t { determined, watch, clear, undecided };
/// As records spell them.
inline constexpr std::array<std::string_view, 4> weakness_state_words = {"determined", "watch", "clear", "undecided"};
base::Text words(WeaknessState state);
/// As records spell it.
std::string_view spelled(WeaknessState state);

struct Determination {
    base::RegionCode village;
    base::Period period;
    std::string catalogue_id, catalogue_version;
    WeaknessState state{};
    std::vector<std::string> criteria;  ///< ids of those that were met
    bool provisional = false;
    source::Place place, village_place;
};

}  // namespace leitai::record
