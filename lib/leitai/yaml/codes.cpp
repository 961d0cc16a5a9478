// Reads codes and ids of places, and the names that stand for them.
#include <algorithm>

#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/naming.hpp"
#include "leitai/yaml/refuse_value.hpp"

namespace leitai::yaml {

namespace {

using base::RegionCode;
using base::Text;
using issue::Code;

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<RegionCode> parse(std::string_view text, int digits) {
    return digits == any_digits ? base::parse_region(text) : base::parse_code(text, digits);
}

/// Whether a name stands where a code may; then `code` is what it stands for, or its fault was reported. While names
/// are only noted, it is reported as no code.
bool read_name(Value value, int digits, issue::Issues& issues, std::optional<RegionCode>& code) {
    Naming* naming = value.tape->naming;
    if (naming == nullptr || in_wide_quotes(value) || !could_be_name(value.text(), digits)) return false;
    naming->met = true;
    if (naming->names == nullptr) return false;
    auto found = naming->names->code_of(value.text(), digits, naming->day);
    if (const auto* known = std::get_if<RegionCode>(&found)) {
        code = *known;
    } else {
        report(issues, std::move(std::get<issue::Said>(found)), value);
    }
    return true;
}

std::optional<RegionCode> refuse_code(Value value, issue::Message<2> wrong_length, bool length_fits,
                                      issue::Issues& issues) {
    const std::string_view text = value.text();
    if (!all_digits(text) || length_fits) return refuse_ascii(issues, Code::not_a_region_code, value);
    report(issues, wrong_length(quotable(value), Text::same(std::to_string(text.size()))), value);
    return std::nullopt;
}

/// A code of 6 or 9 digits, where one of another level has a message of its own.
std::optional<RegionCode> read_level(Value value, int digits, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    std::optional<RegionCode> code = base::parse_region(*text);
    if (code && code->digits != digits) {
        report(issues,
               Code::region_code_of_other_level(Text::same(to_string(*code)), Text::same(std::to_string(digits))),
               value);
        return std::nullopt;
    }
    if (code || read_name(value, digits, issues, code)) return code;
    const bool length_fits = text->size() == 6 || text->size() == 9 || text->size() == 12;
    return refuse_code(value, Code::region_code_length_wrong, length_fits, issues);
}

}  // namespace

bool could_be_name(std::string_view text, int digits) {
    // U+3400 to U+9FFF, whose UTF-8 begins with E3 90 to E9.
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead > 0xE3 && lead <= 0xE9) return true;
        if (lead == 0xE3 && static_cast<unsigned char>(text[at + 1]) >= 0x90) return true;
    }
    if (text.empty()) return false;
    const bool letter = (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z');
    return letter && (digits != 0 || text.find(' ') != std::string_view::npos);
}

std::optional<RegionCode> peek_code(std::string_view text, int digits, Naming* naming) {
    if (const auto code = parse(text, digits)) return code;
    if (naming == nullptr || !could_be_name(text, digits)) return std::nullopt;
    naming->met = true;
    if (naming->names == nullptr) return std::nullopt;
    const auto found = naming->names->code_of(text, digits, naming->day);
    const auto* known = std::get_if<RegionCode>(&found);
    return known != nullptr ? std::optional(*known) : std::nullopt;
}

std::optional<RegionCode> read_region(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    std::optional<RegionCode> code = base::parse_region(*text);
    if (code || read_name(value, any_digits, issues, code)) return code;
    const bool length_fits = text->size() == 6 || text->size() == 9 || text->size() == 12;
    return refuse_code(value, Code::region_code_length_wrong, length_fits, issues);
}

std::optional<RegionCode> read_village(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    std::optional<RegionCode> code = base::parse_region(*text);
    if (code && code->digits == 12) return code;
    code.reset();
    if (read_name(value, 12, issues, code)) return code;
    return refuse_code(value, Code::village_code_length_wrong, text->size() == 12, issues);
}

std::optional<RegionCode> read_code(Value value, int digits, issue::Issues& issues) {
    if (digits == 12) return read_village(value, issues);
    if (digits != 0) return read_level(value, digits, issues);
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    std::optional<RegionCode> id = base::parse_id(*text);
    if (id || read_name(value, 0, issues, id)) return id;
    return refuse_ascii(issues, Code::not_a_unit_id, value);
}

}  // namespace leitai::yaml
