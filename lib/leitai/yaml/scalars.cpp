// Reads single values from their raw text by type; what does not fit is reported with how to write it.
#include <algorithm>
#include <array>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/refuse_value.hpp"

namespace leitai::yaml {

namespace {

using issue::Code;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

/// Full-width digits, colons and signs (U+FF0A to U+FF3F), where only ASCII can stand. Brackets add words: another
/// fault.
bool holds_wide(std::string_view text) {
    for (std::size_t at = text.find("\xEF\xBC"); at != std::string_view::npos; at = text.find("\xEF\xBC", at + 3)) {
        if (static_cast<unsigned char>(text[at + 2]) >= 0x8A) return true;
    }
    return false;
}

/// `甲村"`: YAML takes a quote that opens nothing for a part of the text.
bool lacks_opening_quote(Value value) {
    const std::string_view text = value.text();
    if (value->kind != Kind::plain || text.size() < 2) return false;
    const char quote = text.back();
    return (quote == '"' || quote == '\'') && text.find(quote) == text.size() - 1;
}

/// What is said of a number that is not written as one; an empty value has been told before.
issue::Message<1> message_of(base::DecimalFault fault) {
    switch (fault) {
        case base::DecimalFault::leading_zero:
            return Code::needless_leading_zero;
        case base::DecimalFault::separator:
            return Code::separator_in_number;
        case base::DecimalFault::fullwidth:
            return Code::full_width_digits;
        case base::DecimalFault::exponent:
            return Code::scientific_notation;
        case base::DecimalFault::too_long:
            return Code::number_has_too_many_digits;
        default:
            return Code::not_a_number;
    }
}

/// Letters, digits, `_ - .`, and Chinese characters (U+3400 to U+9FFF, whose UTF-8 begins with E3 90 to E9).
bool is_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (is_letter(text[at]) || is_digit(text[at]) || lead == '_' || lead == '-' || lead == '.') {
            ++at;
        } else if (lead >= 0xE3 && lead <= 0xE9 && (lead > 0xE3 || static_cast<unsigned char>(text[at + 1]) >= 0x90)) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

/// `YYYY-MM-DD` in form, whatever the numbers say.
bool is_date_form(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
           all_digits(text.substr(5, 2)) && all_digits(text.substr(8, 2));
}

}  // namespace

bool in_wide_quotes(Value value) {
    static constexpr std::array openers = {"“", "”", "‘", "’", "＂", "＇", "「", "『"};
    return value->kind == Kind::plain && std::any_of(openers.begin(), openers.end(), [&](const char* opener) {
               return value.text().starts_with(opener);
           });
}

std::nullopt_t refuse_value(issue::Issues& issues, issue::Said said, Value value) {
    report(issues, in_wide_quotes(value) ? Code::full_width_quotes(quotable(value)) : std::move(said), value);
    return std::nullopt;
}

std::nullopt_t refuse_ascii(issue::Issues& issues, issue::Message<1> message, Value value) {
    return refuse_value(issues, (holds_wide(value.text()) ? Code::full_width_digits : message)(quotable(value)), value);
}

std::optional<std::string_view> read_raw(Value value, issue::Issues& issues) {
    if (!value.is_scalar()) {
        report(issues, Code::single_value_expected(described(value)), value);
    } else if (is_empty(value)) {
        report(issues, Code::empty_value, value);
    } else if (value->cut) {
        report(issues, Code::separator_in_number(quotable(value)), value);
    } else if (lacks_opening_quote(value)) {
        report(issues, Code::opening_quote_missing(quotable(value)), value);
    } else {
        return value.text();
    }
    return std::nullopt;
}

std::optional<std::string> read_word(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    if (!is_word(*text)) return refuse_value(issues, Code::not_a_plain_word(quotable(value)), value);
    check_private(value, issues);  // an id must not be an identity or phone number
    return std::string(*text);
}

std::optional<std::string> read_line(Value value, issue::Issues& issues) {
    const auto text = check_line(value, issues);
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

std::optional<std::string_view> check_line(Value value, issue::Issues& issues) {
    auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    if (value->kind == Kind::block && text->ends_with('\n')) text->remove_suffix(1);
    if (text->find('\n') != std::string_view::npos) return refuse_value(issues, Code::text_not_one_line, value);
    check_private(value, issues);
    return text;
}

std::optional<base::Text> read_both(Value value, issue::Issues& issues) {
    if (!value.is_mapping()) {
        const auto line = read_line(value, issues);
        return line ? std::optional(base::Text::same(*line)) : std::nullopt;
    }
    static constexpr std::array table = {
        Field{"zh", Need::required, Shape::line, "中文", "in Chinese", "某某", {}},
        Field{"en", Need::required, Shape::line, "英文", "in English", "something", {}},
    };
    const Mapping mapping(value, table, {"双语文字", "text in two languages"}, issues);
    auto zh = mapping.line(0);
    auto en = mapping.line(1);
    if (!zh || !en) return std::nullopt;
    return base::Text(std::move(*zh), std::move(*en));
}

std::optional<base::Decimal> read_decimal(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    const base::ParsedDecimal parsed = base::parse_decimal(*text);
    if (parsed.fault == base::DecimalFault::none) return parsed.value;
    refuse_decimal(value, parsed.fault, issues);
    return std::nullopt;
}

void refuse_decimal(Value value, base::DecimalFault fault, issue::Issues& issues) {
    if (read_raw(value, issues)) refuse_value(issues, message_of(fault)(quotable(value)), value);
}

std::optional<std::int64_t> read_whole(Value value, issue::Issues& issues) {
    const auto number = read_decimal(value, issues);
    if (!number) return std::nullopt;
    if (number->decimals > 0 || number->units < 0)
        return refuse_value(issues, Code::not_a_whole_number(quotable(value)), value);
    return number->units;
}

std::optional<bool> read_yes_no(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    if (*text == "yes" || *text == "是") return true;
    if (*text == "no" || *text == "否") return false;
    return refuse_value(issues, Code::not_yes_or_no(quotable(value)), value);
}

std::optional<base::Date> read_date(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    if (const auto date = base::parse_date(*text)) return date;
    return refuse_ascii(issues, is_date_form(*text) ? Code::day_does_not_exist : Code::not_a_date, value);
}

std::optional<base::Period> read_period(Value value, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    if (const auto period = base::parse_period(*text)) return period;
    return refuse_ascii(issues, Code::not_a_period, value);
}

std::optional<std::size_t> read_choice(Value value, std::span<const std::string_view> choices, issue::Issues& issues) {
    const auto text = read_raw(value, issues);
    if (!text) return std::nullopt;
    const auto found = std::find(choices.begin(), choices.end(), *text);
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    if (in_wide_quotes(value)) return refuse_value(issues, Code::full_width_quotes(quotable(value)), value);
    const auto meant = base::nearest(*text, {choices.begin(), choices.end()});
    report(issues,
           meant ? Code::misspelt_choice(quotable(value), base::listed(choices), base::Text::same(*meant))
                 : Code::unknown_choice(quotable(value), base::listed(choices)),
           value);
    return std::nullopt;
}

}  // namespace leitai::yaml
