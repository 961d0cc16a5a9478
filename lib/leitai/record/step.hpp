// A dated step of a period (进程记录): it was frozen, put on notice, made final, or opened again.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

enum class StepKind : std::uint8_t { reopened, frozen, notice, final };
inline constexpr std::array<std::string_view, 4> step_kind_words = {"reopened", "frozen", "notice", "final"};
/// "frozen", as records write it.
std::string_view word(StepKind kind);
/// "封存", "frozen".
base::Text words(StepKind kind);

struct Step {
    StepKind kind{};
    base::Period period;
    base::Date on{};
    std::string by;         ///< the office
    std::string seal;       ///< frozen: which seal, as 2023-Q2.2
    std::int64_t days = 0;  ///< notice: how many working days
    std::string sha256;  ///< frozen: of the seal's SHA256SUMS; notice: of the notice.json that was published; empty =
                         ///< not recorded
    std::int64_t form = 0;  ///< notice: in which form that notice.json was written; 0 = not recorded
    std::string why;        ///< reopened: the reason
    source::Place place, on_place, days_place, seal_place, sha256_place;
};

}  // namespace leitai::record
