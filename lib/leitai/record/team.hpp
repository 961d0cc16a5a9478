// The posts of one village's committees, who holds and held them, and its reserve talents.
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
#include "leitai/record/profile.hpp"
#include "leitai/source/place.hpp"

namespace leitai::record {

/// The secretary stands in the roster, everybody else here.
enum class Post : std::uint8_t { deputy, party_member, director, deputy_director, village_member };
inline constexpr std::size_t post_count = 5;
/// A post as records spell it, and as it is called.
struct PostWords {
    std::string_view word, zh, en;
};
inline constexpr std::array<PostWords, post_count> posts = {{
    {"deputy", "副书记", "deputy secretaries"},
    {"party_member", "支委（党委）委员", "members of the Party committee"},
    {"director", "村委会主任", "director of the village committee"},
    {"deputy_director", "村委会副主任", "deputy directors"},
    {"village_member", "村委会委员", "members of the village committee"},
}};
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

/// The first day out of office: the day after the last one in it. Who leaves on the last day of a quarter has left in
/// the next one.
std::optional<base::Date> left_on(const Term& term);
/// A term of some post, for telling who followed whom.
struct Tenure {
    std::int64_t post = 0;
    std::optional<base::Date> since, left;
};
/// Which of them began after somebody had left the post: each departure is followed by one term at most, the earliest
/// first.
std::vector<char> followers(const std::vector<Tenure>& tenures);

}  // namespace leitai::record
