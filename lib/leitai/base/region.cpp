// Region codes: reading, printing and cutting of division codes.
#include "leitai/base/region.hpp"

#include <cassert>

namespace leitai::base {

std::optional<RegionCode> parse_region(std::string_view text) {
    if (text.size() != 6 && text.size() != 9 && text.size() != 12) return std::nullopt;
    if (text[0] == '0') return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return RegionCode{number, static_cast<std::uint8_t>(text.size())};
}

std::string to_string(RegionCode code) { return std::to_string(code.number); }

std::strong_ordering RegionCode::order_of_tree(RegionCode a, RegionCode b) {
    const auto first_below = [](RegionCode code) {
        for (int missing = 12 - code.digits; missing > 0; --missing) code.number *= 10;
        return code.number;
    };
    const auto order = first_below(a) <=> first_below(b);
    return order != 0 ? order : a.digits <=> b.digits;
}

RegionCode prefix(RegionCode code, int digits) {
    assert(digits > 0 && digits <= code.digits);
    for (int cut = code.digits - digits; cut > 0; --cut) code.number /= 10;
    return {code.number, static_cast<std::uint8_t>(digits)};
}

}  // namespace leitai::base
