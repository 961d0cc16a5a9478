// The rows of an office holder's profile in the table of a person, and their reader.
#pragma once

#include <cstddef>
#include <string_view>

#include "leitai/issue/issues.hpp"
#include "leitai/record/profile.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

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
