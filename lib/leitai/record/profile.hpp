// What is kept of an office holder besides the id: year of birth, education, term. Only totals of them are printed.
#pragma once

#include <cstdint>
#include <optional>

#include "leitai/base/text.hpp"

namespace leitai::record {

enum class Education : std::uint8_t { unknown, primary, junior, senior, college, bachelor, postgraduate };
inline constexpr std::size_t education_count = 7;
base::Text words(Education education);

struct Profile {
    std::optional<int> born;  ///< year
    Education education = Education::unknown;
    std::optional<int> term;  ///< which term of office this is

    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace leitai::record
