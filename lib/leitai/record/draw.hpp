// A random draw that anyone can repeat (随机抽取): its rule as people write it, and its outcome as `draw` writes it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// Where the candidates come from: a list in the record, or the roster in force on the day, or the period's panels.
enum class DrawFrom : std::uint8_t { list, townships, villages, secretaries, judges };
/// As records spell those that are not listed, from `townships` on.
inline constexpr std::array<std::string_view, 4> draw_from_words = {"townships", "villages", "secretaries", "judges"};

/// What candidates are divided by before they are drawn; `none`: by nothing.
enum class DrawBy : std::uint8_t { none, county, township, group };
/// As records spell it, from `county` on.
inline constexpr std::array<std::string_view, 3> draw_by_words = {"county", "township", "group"};

struct DrawCandidate {
    std::string code;
    base::Text name;    ///< the code where none is given
    std::string group;  ///< empty: none
    source::Place place;
};

/// How many are drawn of one stratum.
struct StratumPlaces {
    std::string stratum;
    std::int64_t places = 0;
    source::Place place;
};

/// The public text that decides, since when it is known, and the hash that was published before.
struct DrawSeed {
    std::string text;
    base::Date fixed_on{};
    std::string sha256;  ///< empty: none was published
    std::optional<base::Date> published_on;
    source::Place text_place, sha256_place;
};

struct DrawQuestion {
    std::string id;
    base::Text title;
    source::Place place;
};

enum class PassedOverFor : std::uint8_t { recused, absent };
/// As records spell it: 回避, 缺席.
inline constexpr std::array<std::string_view, 2> passed_over_words = {"recused", "absent"};

/// A candidate in whose place the next in line is drawn.
struct PassedOver {
    std::string code;
    PassedOverFor reason{};
    std::string why, by;
    source::Place place;
};

/// The rule of a draw.
struct Draw {
    base::Period period;
    std::string id;
    base::Text title;
    base::Date on{};
    DrawFrom from = DrawFrom::list;
    std::vector<DrawCandidate> listed;
    DrawBy by = DrawBy::none;
    std::int64_t each = 0;               ///< of each stratum, or of all; 0 where `each_of` says it
    std::vector<StratumPlaces> each_of;  ///< sorted by stratum
    DrawSeed seed;
    std::vector<DrawQuestion> questions;
    std::int64_t questions_each = 0;
    std::vector<std::pair<std::string, source::Place>> not_again;  ///< draws whose drawn are not drawn again
    std::optional<base::Date> not_again_since;                     ///< of all draws from that day on
    std::vector<PassedOver> passed_over;
    source::Place place;  ///< of its id
    source::Place candidates_place, places_place, not_again_place;
};

/// One who was drawn, as an outcome records it.
struct DrawnLine {
    std::string stratum;  ///< empty where nothing is divided
    std::int64_t place = 0;
    std::string code, key;
    std::vector<std::string> questions;
    source::Place at;
};

/// The outcome of a draw.
struct Drawn {
    base::Period period;
    std::string draw;                     ///< id of the rule
    std::string seed_sha256;              ///< of the seed's text
    std::vector<std::string> candidates;  ///< all codes, sorted by their bytes
    std::string candidates_sha256;        ///< of the codes, each followed by a line feed
    std::vector<DrawnLine> lines;
    source::Place place;  ///< of `draw`
    source::Place seed_place, candidates_place, sha256_place, lines_place;
};

}  // namespace leitai::record
