// Issue: the rows of the catalogue, and filling a row's words with the arguments of an issue.
#include "leitai/issue/issue.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

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

std::string fill(std::string_view words, const std::vector<base::Text>& args, base::Lang lang) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const base::Text& arg : args) store.push_back(std::string_view(arg.in(lang)));
    try {
        std::string filled = fmt::vformat(fmt::string_view(words.data(), words.size()), store);
        make_harmless(filled);
        return filled;
    } catch (const fmt::format_error&) {
        assert(false && "an issue with fewer arguments than its row names");
        return std::string(words);
    }
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
#define ISSUE(code, zh, en, advice_zh, advice_en) Row{Code::code, #code, zh, en, advice_zh, advice_en},
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
