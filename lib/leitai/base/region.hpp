// The 12-digit statistical division codes, whose first 6 digits name the county and first 9 the township; and the ids
// of units that have no such code.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitai::base {

/// A code or a prefix of one: `digits` of 6, 9 or 12. The codes of a region sort beneath it. An id ("KGJ") has no
/// digits: its characters are packed into the number so that ids sort by their text; it is less than 2^63.
struct RegionCode {
    std::uint64_t number = 0;
    std::uint8_t digits = 0;

    friend bool operator==(const RegionCode&, const RegionCode&) = default;
    friend std::strong_ordering operator<=>(RegionCode a, RegionCode b) {
        if (a.digits == b.digits) return a.number <=> b.number;
        return order_of_tree(a, b);
    }

private:
    static std::strong_ordering order_of_tree(RegionCode a, RegionCode b);
};

/// Reads 6, 9 or 12 digits; a code begins with 1-9.
std::optional<RegionCode> parse_region(std::string_view text);
/// Reads an id: 1 to 12 of A-Z, 0-9 and -.
std::optional<RegionCode> parse_id(std::string_view text);
/// Reads a code of so many digits; 0: an id.
std::optional<RegionCode> parse_code(std::string_view text, int digits);
std::string to_string(RegionCode code);

/// The first `digits` of a code; `digits` must not exceed the code's own. An id has no prefix.
RegionCode prefix(RegionCode code, int digits);
inline RegionCode county_of(RegionCode code) { return prefix(code, 6); }
inline RegionCode township_of(RegionCode code) { return prefix(code, 9); }

}  // namespace leitai::base
