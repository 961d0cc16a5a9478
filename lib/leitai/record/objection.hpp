// An objection to a result on public notice (异议), and the decision on it (答复).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// Who objects, by role alone: residents are never named.
enum class Objector : std::uint8_t { self, peer, office, resident };
inline constexpr std::array<std::string_view, 4> objector_words = {"self", "peer", "office", "resident"};
base::Text words(Objector objector);

struct Objection {
    base::Period period;
    std::string id;
    base::Date on{};
    base::RegionCode village;  ///< whose result is contested
    std::string about;         ///< total, rank, grade, or the id of a module, an indicator or a panel
    Objector by{};
    std::string what;
    source::Place place, on_place, village_place;
};

struct Decision {
    enum class Upheld : std::uint8_t { no, partly, yes };
    base::Period period;
    std::string objection;  ///< its id
    base::Date on{};
    std::string by, person;  ///< the office, and the id of who signed
    Upheld upheld{};
    std::string why;
    source::Place place, on_place;
};
inline constexpr std::array<std::string_view, 3> upheld_words = {"no", "partly", "yes"};
base::Text words(Decision::Upheld upheld);

}  // namespace leitai::record
