// One schema for each shape of a field and each type of a fact.
#include "leitai/schema/values.hpp"

namespace leitai::schema {

using rubric::FactType;
using yaml::Field;
using yaml::Shape;

namespace {

// What yaml/scalars takes, as regular expressions.
constexpr const char* word_pattern = "^[A-Za-z0-9_.\u3400-\u9fff-]+$";
constexpr const char* line_pattern = "^[^\\n]+\\n?$";
constexpr const char* decimal_pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$";
constexpr const char* percent_pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?%?$";
constexpr const char* whole_pattern = "^(-?0|[1-9][0-9]*)$";
constexpr const char* date_pattern = "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr const char* period_pattern = "^(19|2[0-9])[0-9]{2}(-Q[1-4])?$";
constexpr const char* village_pattern = "^[1-9][0-9]{11}$";
constexpr const char* region_pattern = "^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$";

// What yaml/codes takes for a name.
constexpr const char* name_pattern = "^[A-Za-z]|[\u3400-\u9fff]";

constexpr std::int64_t least_village = 100'000'000'000, least_region = 100'000, most_region = 999'999'999'999;

/// A plain word or line: an editor may take it for a number, or `true` for a truth value.
Json text_like(const char* pattern) { return {{"type", {"string", "number", "boolean"}}, {"pattern", pattern}}; }

Json in_two_languages() {
    Json line = text_like(line_pattern);
    Json both = line;
    both["type"].push_back("object");
    both["properties"] = {{"zh", line}, {"en", line}};
    both["required"] = {"zh", "en"};
    both["additionalProperties"] = false;
    return both;
}

Json number_like(const char* pattern) { return {{"type", {"number", "string"}}, {"pattern", pattern}}; }

Json whole_number() { return {{"type", {"integer", "string"}}, {"minimum", 0}, {"pattern", whole_pattern}}; }

Json code(const char* pattern, std::int64_t least) {
    return {{"type", {"string", "integer"}}, {"pattern", pattern}, {"minimum", least}, {"maximum", most_region}};
}

/// A code, or a name that stands for one. Bounds look at numbers alone.
Json code_or_name(const char* pattern, std::int64_t least) {
    Json schema = code(pattern, least);
    schema["pattern"] = std::string(pattern) + "|" + name_pattern;
    return schema;
}

Json yes_or_no() { return {{"enum", {"yes", "no", "是", "否"}}}; }
Json date() { return {{"type", "string"}, {"pattern", date_pattern}}; }

template <class Words>
Json one_of(const Words& words) {
    Json list = Json::array();
    for (const auto& word : words) {
        list.push_back(std::string(word));
        // `1` and `"1"` are one word to the reader, and two values to an editor.
        const Json as_number = Json::parse(std::string(word), nullptr, false);
        if (as_number.is_number() || as_number.is_boolean()) list.push_back(as_number);
    }
    return {{"enum", std::move(list)}};
}

/// Bounds of a number that an editor took for one.
void bind(Json& schema, const rubric::Fact& fact) {
    const int factor = fact.percent ? 100 : 1;
    const auto number = [&](const base::Rational& limit) {
        const base::Rational scaled = limit * base::Rational(factor);
        if (scaled.is_whole()) return Json(static_cast<std::int64_t>(scaled.numerator()));
        return Json(static_cast<double>(scaled.numerator()) / static_cast<double>(scaled.denominator()));
    };
    if (fact.least) schema["minimum"] = number(*fact.least);
    if (fact.most) schema["maximum"] = number(*fact.most);
}

}  // namespace

std::string both_words(const base::Text& text) { return text.zh == text.en ? text.zh : text.zh + " / " + text.en; }

Json value_of(const Field& field) {
    switch (field.shape) {
        case Shape::word:
            return text_like(word_pattern);
        case Shape::line:
            return text_like(line_pattern);
        case Shape::both:
            return in_two_languages();
        case Shape::decimal:
            return number_like(decimal_pattern);
        case Shape::whole:
            return whole_number();
        case Shape::yes_no:
            return yes_or_no();
        case Shape::date:
            return date();
        case Shape::period:
            return {{"type", {"string", "integer"}}, {"pattern", period_pattern}, {"minimum", 1900}, {"maximum", 2999}};
        case Shape::village:
            return code_or_name(village_pattern, least_village);
        case Shape::region:
            return code_or_name(region_pattern, least_region);
        case Shape::village_code:
            return code(village_pattern, least_village);
        case Shape::region_code:
            return code(region_pattern, least_region);
        case Shape::choice:
            return one_of(field.choices);
        case Shape::list:
            return {{"type", "array"}};
        case Shape::mapping:
            return {{"type", "object"}};
        case Shape::any:
            break;
    }
    return {{"type", {"string", "number", "boolean", "array", "object"}}};  // anything but an empty value
}

Json value_of(const rubric::Fact& fact) {
    switch (fact.type) {
        case FactType::count: {
            Json schema = whole_number();
            bind(schema, fact);
            return schema;
        }
        case FactType::yes_no:
            return yes_or_no();
        case FactType::date:
            return date();
        case FactType::choice:
            return one_of(fact.values);
        case FactType::events:
        case FactType::number:
        case FactType::mark:
            break;
    }
    Json schema = number_like(fact.percent ? percent_pattern : decimal_pattern);
    bind(schema, fact);
    return schema;
}

Json value_of(const rubric::EventField& field) {
    if (field.type == rubric::EventField::Type::text) return text_like(line_pattern);
    if (field.type == rubric::EventField::Type::number)
        return number_like(field.percent ? percent_pattern : decimal_pattern);
    return field.values == std::vector<std::string>{"no", "yes"} ? yes_or_no() : one_of(field.values);
}

}  // namespace leitai::schema
