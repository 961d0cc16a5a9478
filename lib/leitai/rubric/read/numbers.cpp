// Reads the numbers of a rubric: constants, points and shares, one for all or one for each village class.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

/// A number, and whether it was written with % or as a fraction.
struct Written {
    base::Rational value;
    bool percent = false;
    bool fraction = false;
};

std::optional<base::Rational> parse_decimal(std::string_view text) {
    const base::ParsedDecimal parsed = base::parse_decimal(text);
    if (parsed.fault != base::DecimalFault::none) return std::nullopt;
    return base::Rational(parsed.value);
}

std::optional<Written> parse(std::string_view text) {
    if (text.ends_with('%')) {
        const auto figure = parse_decimal(text.substr(0, text.size() - 1));
        if (!figure) return std::nullopt;
        return Written{*figure / base::Rational(100), true, false};
    }
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto above = parse_decimal(text.substr(0, slash));
        const auto below = parse_decimal(text.substr(slash + 1));
        if (!above || !below || !above->is_whole() || !below->is_whole() || below->sign() <= 0) return std::nullopt;
        return Written{*above / *below, false, true};
    }
    const auto figure = parse_decimal(text);
    if (!figure) return std::nullopt;
    return Written{*figure, false, false};
}

/// Reports a text that is no number: by what is wrong with its digits, else as `otherwise` says.
void refuse(Reader& reader, Value value, issue::Said otherwise) {
    std::string_view text = value.text();
    if (text.ends_with('%')) text.remove_suffix(1);
    const base::DecimalFault fault = base::parse_decimal(text).fault;
    const bool known = fault == base::DecimalFault::separator || fault == base::DecimalFault::fullwidth;
    if (known || value->cut) {
        yaml::refuse_decimal(value, fault, reader.issues);
    } else {
        reader.report(std::move(otherwise), value);
    }
}

bool is_scalar(Reader& reader, Value value, const base::Text& what) {
    if (!value.is_scalar()) {
        reader.report(Code::expected_content_missing(what), value);
        return false;
    }
    if (value.text().empty()) {
        reader.report(Code::empty_value, value);
        return false;
    }
    return true;
}

std::optional<Written> read_number(Reader& reader, Value value, const Look& look) {
    if (!is_scalar(reader, value, {"一个数", "a number"})) return std::nullopt;
    const std::optional<Written> number = parse(value.text());
    if (!number) {
        refuse(reader, value, Code::not_a_rubric_number(same(value.text())));
        return std::nullopt;
    }
    if (look.known && look.plain && number->percent) {
        reader.report(Code::percent_limit_without_unit(same(value.text()), same(look.name)), value);
        return std::nullopt;
    }
    // 0 is the same with and without %, and a fraction can only be a rate. Any other figure could be meant either way.
    const bool could_be_meant_otherwise = !number->percent && !number->fraction && number->value.sign() != 0;
    if (look.known && look.percent && could_be_meant_otherwise) {
        reader.report(Code::percent_sign_missing(same(value.text()), same(look.name)), value);
        return std::nullopt;
    }
    return number;
}

std::optional<rule::Worth::One> read_one_worth(Reader& reader, Value value, bool has_full) {
    if (!is_scalar(reader, value, {"分值", "points"})) return std::nullopt;
    const bool full = value.text() == "full";
    const std::optional<Written> number = full ? Written{base::Rational(1), true, false} : parse(value.text());
    if (!number) {
        refuse(reader, value, Code::not_a_number_of_points(same(value.text())));
        return std::nullopt;
    }
    if (number->percent && !has_full) {
        reader.report(Code::share_without_full_mark(same(value.text())), value);
        return std::nullopt;
    }
    return rule::Worth::One{number->value, number->percent};
}

/// Reads one value for each class by `read(value)`; empty when any is missing or wrong.
template <class One, class Read>
std::optional<std::vector<One>> by_class(Reader& reader, Value mapping, const Read& read) {
    const std::size_t before = reader.troubles();
    std::vector<std::optional<One>> found(reader.rubric.classes.size());
    for (const auto& [key, value] : entries(reader, mapping)) {
        const auto id = find_class(reader, key);
        if (id) found[*id] = read(value);
    }
    if (reader.troubles() != before) return std::nullopt;
    base::Text lacking;
    std::vector<One> result;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i]) {
            result.push_back(std::move(*found[i]));
            continue;
        }
        const std::string& id = reader.rubric.classes[i].id;
        base::add_to(lacking, id);
    }
    if (!lacking.empty() || result.empty()) {
        reader.report(Code::class_value_missing(lacking), mapping);
        return std::nullopt;
    }
    return result;
}

}  // namespace

std::optional<base::Rational> read_single(Reader& reader, Value value, const Look& look) {
    const std::optional<Written> number = read_number(reader, value, look);
    if (!number) return std::nullopt;
    return number->value;
}

std::optional<Amount> read_amount(Reader& reader, Value value) {
    const std::optional<Written> number = read_number(reader, value, Look{});
    if (!number) return std::nullopt;
    return Amount{number->value, number->percent || number->fraction};
}

std::optional<rule::Constant> read_constant(Reader& reader, Value value, const Look& look) {
    rule::Constant constant;
    const auto read = [&](Value one) -> std::optional<base::Rational> {
        const std::optional<Written> number = read_number(reader, one, look);
        if (!number) return std::nullopt;
        constant.percent = constant.percent || number->percent;
        return number->value;
    };
    if (value.is_mapping()) {
        auto values = by_class<base::Rational>(reader, value, read);
        if (!values) return std::nullopt;
        constant.by_class = std::move(*values);
        return constant;
    }
    auto number = read(value);
    if (!number) return std::nullopt;
    constant.by_class.push_back(*number);
    return constant;
}

std::optional<rule::Worth> read_worth(Reader& reader, Value value, bool has_full) {
    const auto read = [&](Value one) { return read_one_worth(reader, one, has_full); };
    if (value.is_mapping()) {
        auto values = by_class<rule::Worth::One>(reader, value, read);
        if (!values) return std::nullopt;
        return rule::Worth{std::move(*values)};
    }
    const auto one = read(value);
    if (!one) return std::nullopt;
    return rule::Worth{{*one}};
}

}  // namespace leitai::rubric
