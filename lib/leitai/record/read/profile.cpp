// Reads the three personal rows of a record.
#include "leitai/record/read/profile.hpp"

namespace leitai::record {

namespace {

/// A whole number within its possible range.
std::optional<int> read_between(const yaml::Mapping& map, std::size_t row, std::int64_t least, std::int64_t most,
                                issue::Issues& issues) {
    const auto number = map.whole_number(row);
    if (!number) return std::nullopt;
    if (*number >= least && *number <= most) return static_cast<int>(*number);
    const std::string from = std::to_string(least), to = std::to_string(most);
    report(issues,
           issue::Code::expected_content_missing(
               {from + " 到 " + to + " 的整数", "a whole number from " + from + " to " + to}),
           map.at(row));
    return std::nullopt;
}

}  // namespace

Profile read_profile(const yaml::Mapping& map, std::size_t first, issue::Issues& issues) {
    Profile profile;
    profile.born = read_between(map, first, 1900, 2100, issues);
    if (const auto level = map.choice(first + 1)) profile.education = static_cast<Education>(*level + 1);
    profile.term = read_between(map, first + 2, 1, 30, issues);
    return profile;
}

}  // namespace leitai::record
