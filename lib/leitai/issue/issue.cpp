// Issue: the rows of the catalogue, and filling a row's words with the arguments of an issue.
#include "leitai/issue/issue.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace leitai::issue {

namespace {

/// Words are one line on a terminal, whatever an escaped scalar may hold: control characters become blanks.
void make_harmless(std::string& words) {
    unsigned char before = 0;
    for (char& c : words) {
        const auto byte = static_cast<unsigned char>(c);
        // U+0080 to U+009F are C2 80 to C2 9F: as a no-break space (C2 A0) they are harmless.
        if (byte < 0x20 || byte == 0x7F) c = ' ';
        if (before == 0xC2 && byte < 0xA0) c = '\xA0';
        before = byte;
    }
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// U+4000 to U+9FFF, whose UTF-8 begins with E4 to E9: characters, but no Chinese punctuation.
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

std::string fill(std::string_view words, const std::vector<base::Text>& args, base::Lang lang) {
    std::string out;
    while (!words.empty()) {
        const bool doubled = words.size() > 1 && words[0] == words[1];
        if (words[0] == '{' && !doubled) {
            const auto number = static_cast<std::size_t>(words[1] - '0');
            words.remove_prefix(3);
            assert(number < args.size() && "an issue with fewer arguments than its row names");
            if (number < args.size()) put(args[number].in(lang), words, out);
            continue;
        }
        out += words[0];
        words.remove_prefix(doubled && (words[0] == '{' || words[0] == '}') ? 2 : 1);
    }
    make_harmless(out);
    return out;
}

/// Arguments decide between issues of the same code at the same place, so that the order never depends on chance.
bool words_before(const Issue& a, const Issue& b) {
    return std::lexicographical_compare(
        a.args.begin(), a.args.end(), b.args.begin(), b.args.end(),
        [](const base::Text& x, const base::Text& y) { return std::tie(x.zh, x.en) < std::tie(y.zh, y.en); });
}

}  // namespace

const std::vector<Row>& rows() {
    static const std::vector<Row> all = {
#define ISSUE(number, name, zh, en, advice_zh, advice_en) Row{Code::name, #number, zh, en, advice_zh, advice_en},
#include "leitai/issue/catalogue.def"
#undef ISSUE
    };
    return all;
}

const Row& row(Code code) { return rows()[static_cast<std::size_t>(code)]; }

std::optional<Code> find(std::string_view name) {
    for (const Row& candidate : rows()) {
        if (candidate.name == name) return candidate.code;
    }
    return std::nullopt;
}

Severity severity(Code code) { return row(code).name.front() == 'W' ? Severity::warning : Severity::error; }

std::string words(const Issue& issue, base::Lang lang) {
    const Row& of = row(issue.code);
    return fill(lang == base::Lang::zh ? of.zh : of.en, issue.args, lang);
}

std::string advice(const Issue& issue, base::Lang lang) {
    const Row& of = row(issue.code);
    return fill(lang == base::Lang::zh ? of.advice_zh : of.advice_en, issue.args, lang);
}

bool before(const Issue& a, const Issue& b) {
    if (a.place != b.place) return a.place < b.place;
    if (a.code != b.code) return a.code < b.code;
    if (a.args != b.args) return words_before(a, b);
    return a.related < b.related;
}

}  // namespace leitai::issue
