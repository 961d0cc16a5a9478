// Finds duplicate keys and values of the wrong shape, and words how messages name them.
#include "leitai/yaml/keys.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "leitai/text/invisible.hpp"
#include "leitai/text/utf8.hpp"
#include "leitai/yaml/locate.hpp"
#include "leitai/yaml/naming.hpp"

namespace leitai::yaml {

namespace {

using issue::Code;

constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

struct Seen {
    std::uint32_t hash;
    std::uint32_t node;
};

/// FNV-1a: a few cycles for the short keys of records.
std::uint32_t hash_of(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

/// The first of the keys `seen` with the same text, 0 if there is none (a key never is node 0).
std::uint32_t same_key(std::span<const Seen> seen, Value key, std::uint32_t hash) {
    for (const Seen& other : seen) {
        if (other.hash == hash && key.tape->scalar(other.node) == key.text()) return other.node;
    }
    return 0;
}

bool report_twice(Value key, std::uint32_t first, issue::Issues& issues) {
    report(issues, Code::key_stands_twice(quotable(key)), key, key.tape->place(first));
    return false;
}

/// Mappings with very many keys: sorted by text, equal neighbours in the order of the document.
bool check_many_keys(Value mapping, issue::Issues& issues) {
    std::vector<Value> keys;
    const Value last = mapping.last();
    for (Value key = mapping.first(); !(key == last); key = key.next().next()) keys.push_back(key);
    std::stable_sort(keys.begin(), keys.end(), [](Value a, Value b) { return a.text() < b.text(); });
    bool fine = true;
    std::size_t first = 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i].text() != keys[first].text()) {
            first = i;
        } else {
            fine = report_twice(keys[i], keys[first].node, issues);
        }
    }
    return fine;
}

/// The usual few keys: compared by hash, without memory of their own. Empty when there are too many.
std::optional<bool> check_few_keys(Value mapping, issue::Issues& issues) {
    std::array<Seen, 64> seen;
    std::array<std::pair<std::uint32_t, std::uint32_t>, 64> twice;
    std::size_t count = 0;
    std::size_t found = 0;
    const Value last = mapping.last();
    for (Value key = mapping.first(); !(key == last); key = key.next().next()) {
        if (count == seen.size()) return std::nullopt;
        const std::uint32_t hash = hash_of(key.text());
        if (const std::uint32_t first = same_key({seen.data(), count}, key, hash)) twice[found++] = {key.node, first};
        seen[count++] = {hash, key.node};
    }
    for (std::size_t i = 0; i < found; ++i) report_twice({mapping.tape, twice[i].first}, twice[i].second, issues);
    return found == 0;
}

/// Where the colon of a plain text stands that was to be `key: value`; npos when it has none.
std::size_t colon_of(Value text) {
    if (text->kind != Kind::plain) return std::string_view::npos;
    return std::min(text.text().find(wide_colon), text.text().find(':'));
}

/// `by:{level`: a key whose colon is followed by an opening bracket or quote.
bool opens_behind_colon(Value key) {
    const std::size_t at = colon_of(key);
    if (at == std::string_view::npos) return false;
    const std::size_t length = key.text().substr(at).starts_with(wide_colon) ? wide_colon.size() : 1;
    const std::string_view behind = key.text().substr(at + length, 1);
    return !behind.empty() && std::string_view("[{\"'").find(behind[0]) != std::string_view::npos;
}

}  // namespace

bool report_colon(Value text, issue::Issues& issues) {
    const std::size_t at = text.is_scalar() ? colon_of(text) : std::string_view::npos;
    if (at == std::string_view::npos) return false;
    const bool wide = text.text().substr(at).starts_with(wide_colon);
    const Spot spot{text->line, text->column + column_at(text.text(), at) - 1};
    issue::Said said = (wide ? Code::full_width_colon : Code::no_blank_after_colon)(quotable(text));
    issue::Issue issue = issue_at(*text.tape, std::move(said), spot);
    const std::size_t from = column_offset(line_bytes(text.tape->bytes, text->line).text, text->column);
    name_invisible(*text.tape, spot, from, text.text().size(), issue);
    issues.add(std::move(issue));
    return true;
}

std::string_view report_swallowing(Value key, issue::Issues& issues) {
    const Value value = key.next();
    const bool nothing = value->kind == Kind::plain && value->length == 0;
    if ((!nothing && !opens_behind_colon(key)) || !report_colon(key, issues)) return {};
    return key.text().substr(0, colon_of(key));
}

std::optional<Value> record_inside(Value root, std::span<const Field> table) {
    std::unordered_set<std::string_view> ahead;
    std::optional<Value> second;
    const auto holds = [&](std::string_view text) { return ahead.count(text) != 0; };
    const auto fits = [&](std::string_view text) {
        return !holds(text) && std::any_of(table.begin(), table.end(), [&](const Field& f) { return f.key == text; });
    };
    const Value last = root.last();
    for (Value key = root.first(); !(key == last); key = key.next().next()) {
        if (second && !fits(key.text())) return second;
        if (!second && key.text() == "kind" && ahead.size() > 1 && holds("kind")) second = key;
        if (!second) ahead.insert(key.text());
    }
    return std::nullopt;
}

base::Text quotable(Value scalar) { return base::Text::same(shortened(scalar.text())); }

base::Text described(Value value) {
    if (value.is_mapping()) return {"“键: 值”", "a mapping"};
    if (value.is_sequence()) return {"一个列表", "a list"};
    const std::string text = shortened(value.text());
    return {"“" + text + "”", "“" + text + "”"};
}

bool is_empty(Value scalar) {
    const std::string_view text = scalar.text();
    if (text.empty()) return true;
    // "　": nobody sees more of it than of nothing. (Most texts begin with something else.)
    const auto lead = static_cast<unsigned char>(text.front());
    const bool chinese = lead >= 0xE4 && lead <= 0xE9, sign = lead > 0x20 && lead < 0x7E;
    if (chinese || (sign && text.size() > 4)) return false;
    const char32_t first = text::character_at(text, 0).code;
    if ((first == U' ' || text::is_invisible(first)) && text::seen(text).empty()) return true;
    return scalar->kind == Kind::plain && (text == "~" || text == "null" || text == "Null" || text == "NULL");
}

bool check_keys(Value mapping, issue::Issues& issues) {
    const std::optional<bool> few = check_few_keys(mapping, issues);
    bool fine = few ? *few : check_many_keys(mapping, issues);
    const Value last = mapping.last();
    for (Value key = mapping.first(); !(key == last); key = key.next().next()) {
        if (!key.text().empty()) continue;
        report(issues, Code::empty_key, key);
        fine = false;
    }
    return fine;
}

SoundKeys::SoundKeys(Value mapping, issue::Issues& issues) {
    if (check_keys(mapping, issues)) return;
    std::vector<std::string_view> texts = {{}};
    for (Value key = mapping.first(); !(key == mapping.last()); key = key.next().next()) texts.push_back(key.text());
    std::sort(texts.begin(), texts.end());
    unsound_ = {{}};
    for (std::size_t i = 1; i < texts.size(); ++i) {
        if (texts[i] == texts[i - 1] && texts[i] != unsound_.back()) unsound_.push_back(texts[i]);
    }
}

SoundKeys::SoundKeys(Value mapping, int digits, issue::Issues& issues) : SoundKeys(mapping, issues) {
    Naming* naming = mapping.tape->naming;
    if (naming == nullptr || naming->names == nullptr) return;
    std::map<base::RegionCode, Value> seen;
    std::vector<std::string_view> twice;
    for (Value key = mapping.first(); !(key == mapping.last()); key = key.next().next()) {
        const auto code = peek_code(key.text(), digits, naming);
        if (!code || !is_sound(key)) continue;
        const auto [first, fresh] = seen.try_emplace(*code, key);
        if (fresh) continue;
        report(issues, Code::key_stands_twice(quotable(key)), key, first->second.place());
        twice.insert(twice.end(), {key.text(), first->second.text()});
    }
    unsound_.insert(unsound_.end(), twice.begin(), twice.end());
    std::sort(unsound_.begin(), unsound_.end());
}

bool SoundKeys::is_sound(Value key) const { return !std::binary_search(unsound_.begin(), unsound_.end(), key.text()); }

bool expect_mapping(Value value, What what, issue::Issues& issues) {
    if (value.is_mapping()) return true;
    if (value.is_scalar() && is_empty(value)) {
        report(issues, Code::empty_value, value);
    } else if (value.is_sequence() || !report_colon(value, issues)) {
        report(issues, Code::mapping_expected(described(value), what.text()), value);
    }
    return false;
}

bool expect_list(Value value, What what, issue::Issues& issues) {
    if (value.is_sequence()) return true;
    if (value.is_scalar() && is_empty(value)) {
        report(issues, Code::empty_value, value);
    } else {
        report(issues, Code::list_expected(described(value), what.text()), value);
    }
    return false;
}

std::optional<Value> value_under(Value mapping, std::string_view key) {
    if (!mapping.is_mapping()) return std::nullopt;
    for (Value one = mapping.first(); !(one == mapping.last()); one = one.next().next()) {
        if (one.is_scalar() && one.text() == key) return one.next();
    }
    return std::nullopt;
}

std::string_view text_under(Value mapping, std::string_view key) {
    const auto value = value_under(mapping, key);
    return value && value->is_scalar() ? value->text() : std::string_view();
}

}  // namespace leitai::yaml
