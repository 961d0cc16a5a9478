// Prints the value of a fact, one case for each type of fact.
#include "leitai/rubric/value.hpp"

#include "leitai/base/period.hpp"
#include "leitai/base/units.hpp"

namespace leitai::rubric {

using base::Text;

std::string value(const Fact& fact, std::int64_t stated) {
    switch (fact.type) {
        case FactType::number: {
            // A percent figure is stored as a rate; the same digits with two decimals fewer are the percent figure.
            const auto decimals = static_cast<std::uint8_t>(fact.decimals);
            return base::to_string(base::Decimal{stated, decimals}) + (fact.percent ? "%" : "");
        }
        case FactType::mark:
            return base::to_string(base::Rational(base::Decimal{stated, Fact::mark_decimals}));
        case FactType::yes_no:
            return stated != 0 ? "yes" : "no";
        case FactType::choice: {
            const auto position = static_cast<std::size_t>(stated);
            return position < fact.values.size() ? fact.values[position] : "";
        }
        case FactType::date:
            return base::to_string(base::date_of(stated));
        case FactType::count:
        case FactType::events:
            break;
    }
    return std::to_string(stated);
}

namespace {

Text declared_words(const std::vector<std::string>& values, const std::vector<Text>& titles, std::int64_t position) {
    if (position < 0 || static_cast<std::size_t>(position) >= values.size()) return {};
    if (!titles.empty()) return titles[static_cast<std::size_t>(position)];
    const std::string& value = values[static_cast<std::size_t>(position)];
    if (values.size() == 2 && values[0] == "no" && values[1] == "yes") return {position == 1 ? "是" : "否", value};
    return Text::same(value);
}

}  // namespace

Text choice_words(const Fact& fact, std::int64_t position) {
    return declared_words(fact.values, fact.value_titles, position);
}

Text choice_words(const EventField& field, std::int64_t position) {
    return declared_words(field.values, field.value_titles, position);
}

Text value_words(const Fact& fact, std::int64_t stated) {
    if (fact.type == FactType::choice) return choice_words(fact, stated);
    const std::string plain = value(fact, stated);
    return fact.type == FactType::yes_no ? Text(stated != 0 ? "是" : "否", plain) : Text::same(plain);
}

Text value_with_unit(const Fact& fact, std::int64_t stated) {
    Text words = value_words(fact, stated);
    switch (fact.type) {
        case FactType::events:
            return {words.zh + "次", words.en + (stated == 1 ? " event" : " events")};
        case FactType::number:
        case FactType::count:
        case FactType::mark:
            return fact.percent ? words : base::with_unit(words, base::unit_words(fact.unit));
        case FactType::yes_no:
        case FactType::choice:
        case FactType::date:
            break;
    }
    return words;
}

}  // namespace leitai::rubric
