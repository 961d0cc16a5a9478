// Looks for the words of a return in what is left of one.
#include "leitai/record/read/salvage.hpp"

#include <algorithm>

#include "leitai/yaml/naming.hpp"

namespace leitai::record {

namespace {

constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || byte >= 0x80;
}

/// The words of a text one after the other, and whether a colon follows.
class Words {
public:
    explicit Words(std::string_view text) : rest_(text) {}

    bool next() {
        const auto begin = std::find_if(rest_.begin(), rest_.end(), is_word_byte);
        rest_.remove_prefix(static_cast<std::size_t>(begin - rest_.begin()));
        std::size_t length = 0;
        while (length < rest_.size() && is_word_byte(rest_[length]) && !rest_.substr(length).starts_with(wide_colon)) {
            ++length;
        }
        word_ = rest_.substr(0, length);
        rest_.remove_prefix(length);
        const std::string_view behind = rest_.substr(std::min(rest_.find_first_not_of("\"' "), rest_.size()));
        is_key_ = behind.starts_with(':') || behind.starts_with(wide_colon);
        if (rest_.starts_with(wide_colon)) rest_.remove_prefix(wide_colon.size());
        return !rest_.empty() || !word_.empty();
    }
    std::string_view word() const { return word_; }
    bool is_key() const { return is_key_; }

private:
    std::string_view rest_, word_;
    bool is_key_ = false;
};

void add(Unread& unread, std::optional<rule::FactId> fact) {
    if (fact && std::find(unread.facts.begin(), unread.facts.end(), *fact) == unread.facts.end())
        unread.facts.push_back(*fact);
}

std::optional<Unread> known(const Unread& unread, std::optional<base::RegionCode> village) {
    if (!village || unread.facts.empty()) return std::nullopt;
    Unread result = unread;
    result.village = *village;
    return result;
}

}  // namespace

std::optional<Unread> salvage(yaml::Value root, const rubric::Rubric& rubric, base::Period scored) {
    Unread unread;
    unread.period = scored;
    std::optional<base::RegionCode> village;
    for (yaml::Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        const yaml::Value value = key.next();
        if (key.text() == "facts" && value.is_mapping()) {
            for (yaml::Value fact = value.first(); !(fact == value.last()); fact = fact.next().next())
                add(unread, rubric.fact(fact.text()));
        }
        if (!value.is_scalar()) continue;
        if (key.text() == rubric.unit->key)
            village = yaml::peek_code(value.text(), rubric.unit->digits, root.tape->naming);
        if (key.text() == rubric.unit->key) unread.place = value.place();
        if (key.text() != "period") continue;
        const auto period = base::parse_period(value.text());
        if (period && period->is_year() == scored.is_year()) unread.period = *period;
    }
    return known(unread, village);
}

std::optional<Unread> salvage(std::string_view text, const rubric::Rubric& rubric, base::Period scored,
                              yaml::Naming* naming) {
    Unread unread;
    unread.period = scored;
    std::optional<base::RegionCode> village;
    bool in_facts = false;
    for (Words words(text); words.next();) {
        if (!words.is_key()) continue;
        const std::string_view key = words.word();
        if (in_facts) {
            add(unread, rubric.fact(key));
        } else if (key == "facts") {
            in_facts = true;
        } else if (key == rubric.unit->key && !village && words.next()) {
            village = yaml::peek_code(words.word(), rubric.unit->digits, naming);
        } else if (key == "period" && words.next()) {
            const auto period = base::parse_period(words.word());
            if (period && period->is_year() == scored.is_year()) unread.period = *period;
        }
    }
    return known(unread, village);
}

}  // namespace leitai::record
