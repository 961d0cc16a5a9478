// What is kept of an office holder besides the id: year of birth, education, term. Only totals of them are printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

enum class Education : std::uint8_t { unknown, primary, junior, senior, college, bachelor, postgraduate };
inline constexpr std::size_t education_count = 7;
base::Text words(Education education);

struct Profile {
    std::optional<int> born;  ///< year
    Education education = Education::unknown;
    std::optional<int> term;  ///< which term of office this is
};

inline constexpr std::string_view education_words[] = {"primary", "junior",   "senior",
                                                       "college", "bachelor", "postgraduate"};
/// The rows of a profile in the table of a person.
inline constexpr yaml::Field profile_rows[] = {
    {"born", yaml::Need::optional, yaml::Shape::whole, "出生年份", "year of birth", "1976"},
    {"education", yaml::Need::optional, yaml::Shape::choice, "学历", "education", "college", education_words},
    {"term", yaml::Need::optional, yaml::Shape::whole, "第几届", "which term of office", "2"},
};

/// Reads the three rows, the first of which is `first`.
Profile read_profile(const yaml::Mapping& map, std::size_t first, issue::Issues& issues);

}  // namespace leitai::record
