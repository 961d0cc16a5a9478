// Reads, prints and shortens division codes, and packs the ids of units that have no code.
#include "leitai/base/region.hpp"

#include <cassert>

namespace leitai::base {

namespace {

/// Characters of an id in the order of their bytes; 0 fills up behind the last one, so that a beginning sorts first.
constexpr std::string_view id_characters = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t id_length = 12;  // 38^12 is less than 2^63
constexpr std::uint64_t id_base = id_characters.size() + 1;

std::string id_of(std::uint64_t number) {
    std::string text;
    for (std::size_t i = 0; i < id_length; ++i, number /= id_base) {
        if (const auto digit = number % id_base; digit != 0) text.insert(text.begin(), id_characters[digit - 1]);
    }
    return text;
}

}  // namespace

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

std::optional<RegionCode> parse_id(std::string_view text) {
    if (text.empty() || text.size() > id_length) return std::nullopt;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < id_length; ++i) {
        number *= id_base;
        if (i >= text.size()) continue;
        const std::size_t found = id_characters.find(text[i]);
        if (found == std::string_view::npos) return std::nullopt;
        number += found + 1;
    }
    return RegionCode{number, 0};
}

std::optional<RegionCode> parse_code(std::string_view text, int digits) {
    if (digits == 0) return parse_id(text);
    const auto code = parse_region(text);
    return code && code->digits == digits ? code : std::nullopt;
}

std::string to_string(RegionCode code) { return code.digits == 0 ? id_of(code.number) : std::to_string(code.number); }

std::strong_ordering RegionCode::order_of_tree(RegionCode a, RegionCode b) {
    if (a.digits == 0 || b.digits == 0) return a.digits <=> b.digits;
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
