// The posts of one village's committees, who holds and held them, and its reserve talents.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/profile.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::record {

/// The secretary stands in the roster, everybody else here.
enum class Post : std::uint8_t { deputy, party_member, director, deputy_director, village_member };
inline constexpr std::size_t post_count = 5;
base::Text words(Post post);

/// One person in one post, from a day on.
struct Term {
    Post post{};
    std::string id;
    base::Date since{};
    std::optional<base::Date> until;  ///< the last day in office
    Profile profile;
    source::Place place;
};

struct Reserve {
    std::string id;
    base::Date since{};
    Profile profile;
    source::Place place;
};

struct Team {
    base::RegionCode village;
    base::Period period;
    std::array<std::uint16_t, post_count> seats{};
    std::vector<Term> terms;
    std::vector<Reserve> reserve;
    source::Place place, village_place;
};

std::optional<Team> read_team(yaml::Value root, issue::Issues& issues);

}  // namespace leitai::record
