// Looks names up in the roster; a name that two have is told apart by the township beside it.
#include "leitai/desk/contestants.hpp"

#include "leitai/base/failure.hpp"
#include "leitai/campaign/lookup.hpp"

namespace leitai::desk {

using base::Text;

namespace {

/// A sentence of the command line on one line, as a remark beside a cell.
std::string joined(std::string words) {
    for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n')) {
        std::size_t end = at + 1;
        while (end < words.size() && words[end] == ' ') ++end;
        words.replace(at, end - at, " ");
    }
    return words;
}

NamedUnit nobody(const base::Failure& failure) {
    const Text& words = failure.words();
    return {{}, {}, {joined(words.zh), joined(words.en)}};
}

}  // namespace

Contestants::Contestants(const cohort::Cohort& cohort, const base::ScoredUnit& unit)
    : cohort_(cohort), unit_(unit), book_(cohort::book_of(cohort, unit)) {}

template <class Find>
NamedUnit Contestants::named(const std::string& text, const std::string& before, int digits, const Find& find) const {
    if (base::parse_code(text, digits)) return {text, {}};
    const base::Date day = base::last_day(cohort_.period);
    cohort::Meant meant = book_.find(text, digits, day);
    if (meant.places.size() > 1 && !before.empty()) meant = book_.find(before + "/" + text, digits, day);
    if (meant.places.size() == 1 && !meant.before)
        return {to_string(meant.places[0]->code), meant.places[0]->name, {}, true};
    try {
        return {to_string(find(text)), {}, {}, true};
    } catch (const base::Failure& failure) {
        return nobody(failure);
    }
}

NamedUnit Contestants::contestant(const std::string& text, const std::string& township) const {
    NamedUnit found = named(text, township, unit_.digits, [&](const std::string& word) {
        return cohort_.villages[campaign::find_village(cohort_, unit_, word)].code;
    });
    const auto code = base::parse_code(found.code, unit_.digits);
    const auto known = code ? cohort_.find(*code) : std::nullopt;
    if (known) found.name = cohort_.villages[*known].name;
    return found;
}

NamedUnit Contestants::township(const std::string& text) const {
    return named(text, {}, 9, [&](const std::string& word) { return campaign::find_township(cohort_, word); });
}

NamedUnit Contestants::county(const std::string& text) const {
    return named(text, {}, 6, [&](const std::string& word) { return campaign::find_county(cohort_, word); });
}

}  // namespace leitai::desk
