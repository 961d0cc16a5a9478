// The rows of the catalogue, and filling a row's words with the arguments of an issue.
#include "leitai/issue/issue.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

#include "leitai/text/gate.hpp"

namespace leitai::issue {

namespace {

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Whether a UTF-8 sequence that begins with this byte is a Chinese character (U+4000 to U+9FFF) and not punctuation.
bool is_character(char lead) {
    return static_cast<unsigned char>(lead) >= 0xE4 && static_cast<unsigned char>(lead) <= 0xE9;
}

/// Puts an argument between the words ahead of it and those behind, with a blank where Latin meets Chinese.
void put(std::string_view argument, std::string_view behind, std::string& out) {
    if (argument.empty()) return;
    const bool character_ahead = out.size() >= 3 && is_character(out[out.size() - 3]);
    if (character_ahead && is_latin(argument.front())) out += ' ';
    out += argument;
    if (is_latin(argument.back()) && !behind.empty() && is_character(behind.front())) out += ' ';
}

/// How many arguments a text takes: one more than the highest number in braces.
constexpr std::size_t taken_by(std::string_view words) {
    std::size_t taken = 0;
    while (!words.empty()) {
        const bool doubled = words.size() > 1 && words[0] == words[1];
        if (words[0] == '{' && !doubled) taken = std::max(taken, static_cast<std::size_t>(words[1] - '0') + 1);
        words.remove_prefix(doubled && words[0] == '{' ? 2 : 1);
    }
    return taken;
}

// A row that states another number of arguments than its texts take does not compile. The number is written in the row
// and not counted in said.hpp, because every file that includes said.hpp would then have to compile all texts.
#define ISSUE(number, name, arguments, zh, en, advice_zh, advice_en)                                               \
    static_assert((arguments) == std::max({taken_by(zh), taken_by(en), taken_by(advice_zh), taken_by(advice_en)}), \
                  #number " " #name ": another number of arguments than its texts take");
#include "leitai/issue/catalogue.def"
#undef ISSUE

/// Orders issues of the same code at the same place by their arguments, so that the order is always the same.
bool arguments_before(const Issue& a, const Issue& b) {
    return std::lexicographical_compare(
        a.said.arguments().begin(), a.said.arguments().end(), b.said.arguments().begin(), b.said.arguments().end(),
        [](const base::Text& x, const base::Text& y) { return std::tie(x.zh, x.en) < std::tie(y.zh, y.en); });
}

std::string_view words_of(Code code, base::Lang lang) {
    const Row& of = row(code);
    return lang == base::Lang::zh ? of.zh : of.en;
}

std::string_view advice_of(Code code, base::Lang lang) {
    const Row& of = row(code);
    return lang == base::Lang::zh ? of.advice_zh : of.advice_en;
}

std::vector<base::Text> left_open(Code code) { return {row(code).arguments, base::Text::same("…")}; }

}  // namespace

Said::Said(Code code, base::Text* first, std::size_t count)
    : code_(code), arguments_(std::make_move_iterator(first), std::make_move_iterator(first + count)) {}

base::Text times_words(std::size_t places) {
    if (places < 2) return {};
    const std::string many = std::to_string(places) + (places >= most_places ? "+" : "");
    return {"（共 " + many + " 处）", " (places: " + many + ")"};
}

Issue Issue::of_places(Said said, std::vector<source::Place> places) {
    std::sort(places.begin(), places.end());
    Issue issue{std::move(said), places.front()};
    if (places.size() > 1) issue.places = std::move(places);
    return issue;
}

Issue quoting(Issue issue, const source::SourceMap& map) {
    if (auto line = map.line(issue.place)) issue.excerpt = std::move(line->text);
    return issue;
}

const std::vector<Row>& rows() {
    static const std::vector<Row> all = {
#define ISSUE(number, name, arguments, zh, en, advice_zh, advice_en) \
    Row{Code::name, #number, arguments, zh, en, advice_zh, advice_en},
#include "leitai/issue/catalogue.def"
#undef ISSUE
    };
    return all;
}

const Row& row(Code code) { return rows()[code.index()]; }

std::optional<Code> find(std::string_view name) {
    for (const Row& candidate : rows()) {
        if (candidate.name == name) return candidate.code;
    }
    return std::nullopt;
}

Severity severity(Code code) { return row(code).name.front() == 'W' ? Severity::warning : Severity::error; }

std::string filled(std::string_view words, const std::vector<base::Text>& arguments, base::Lang lang) {
    std::string out;
    while (!words.empty()) {
        const bool doubled = words.size() > 1 && words[0] == words[1];
        if (words[0] == '{' && !doubled) {
            const auto number = static_cast<std::size_t>(words[1] - '0');
            words.remove_prefix(3);
            assert(number < arguments.size() && "fewer arguments than the words take");
            put(arguments[number].in(lang), words, out);
            continue;
        }
        out += words[0];
        words.remove_prefix(doubled && (words[0] == '{' || words[0] == '}') ? 2 : 1);
    }
    return text::passes(out) && out.find('\n') == std::string::npos ? out : text::one_line(out);
}

std::string words(const Issue& issue, base::Lang lang) {
    return filled(words_of(issue.code(), lang), issue.said.arguments(), lang) + issue.remark.in(lang);
}

std::string advice(const Issue& issue, base::Lang lang) {
    return filled(advice_of(issue.code(), lang), issue.said.arguments(), lang);
}

std::string words(Code code, base::Lang lang) { return filled(words_of(code, lang), left_open(code), lang); }

std::string advice(Code code, base::Lang lang) { return filled(advice_of(code, lang), left_open(code), lang); }

bool before(const Issue& a, const Issue& b) {
    if (a.place != b.place) return a.place < b.place;
    if (a.code() != b.code()) return a.code() < b.code();
    if (a.said.arguments() != b.said.arguments()) return arguments_before(a, b);
    return a.related < b.related;
}

}  // namespace leitai::issue
