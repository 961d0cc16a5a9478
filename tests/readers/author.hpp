// Writes random documents in the ways that records are written, so that most of them are plain, and damages them.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace leitai::test {

/// The author of one document, the same for the same seed.
class PlainAuthor {
public:
    explicit PlainAuthor(std::uint32_t seed) : random_(seed) {}

    /// A mapping or a list, with or without a mark, comments, blank lines and Windows line ends.
    std::string document() {
        std::string text = pick(std::array{"", "", "---\n", "# 注\n---\n", "\n"});
        text += one_of(5) == 0 ? list(0, 2) : mapping(0, 2);
        if (one_of(6) == 0) text.pop_back();
        if (one_of(8) != 0) return text;
        std::string out;
        for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
        return out;
    }

    /// The document with one byte left out, replaced or added at a place.
    std::string damaged(const std::string& document, std::size_t at) {
        static constexpr std::string_view odd = " \n:,[]{}\"'#-|>?~&*!%@`x\t1.\\\r\xE6\xFF";
        const char other = odd[one_of(odd.size())];
        std::string text = document;
        const std::size_t how = one_of(3);
        if (how == 0) text.erase(at, 1);
        if (how == 1) text[at] = other;
        if (how == 2) text.insert(at, 1, other);
        return text;
    }

private:
    std::size_t one_of(std::size_t count) { return random_() % count; }
    template <std::size_t n>
    std::string pick(const std::array<const char*, n>& words) {
        return words[one_of(n)];
    }
    std::string blanks(std::size_t count) { return std::string(count, ' '); }

    std::string word() {
        return pick(std::array{"a", "东阳村", "x y", "2023-05-04", "017", "12.50", "yes", "a-b", "it's", "é", "😀",
                               "-1.5", "农经年报.pdf", "80%", "a:b", "x#y", "1,5", "~", "+3"});
    }
    std::string quoted() {
        return pick(std::array{"\"359901101201\"", "'村'", "\"\"", "''", "\"a: b\"", "'# x'", "\"[x]\"", "'it''s'",
                               "\"\\u6751\"", "\"一，二\""});
    }
    std::string text() { return one_of(3) == 0 ? quoted() : word(); }
    std::string key() {
        return one_of(6) == 0 ? quoted() : pick(std::array{"k", "kind", "by", "村", "a b", "x1", "on"});
    }
    std::string comma() { return pick(std::array{", ", ", ", ",", " , ", ",\n      ", ",\n", ", # c\n      "}); }

    std::string flow(std::size_t depth) {
        if (depth == 0 || one_of(2) == 0) return text();
        const bool map = one_of(2) == 0;
        std::string out = map ? "{" : "[";
        if (one_of(6) == 0) out += ' ';
        for (std::size_t i = 0, end = one_of(4); i < end; ++i) {
            if (i > 0) out += comma();
            if (map) out += key() + (one_of(12) == 0 ? ":" : ": ");
            if (one_of(15) != 0) out += flow(depth - 1);
        }
        if (one_of(6) == 0) out += ' ';
        return out + (map ? "}" : "]");
    }
    std::string end_of_line() {
        return pick(std::array{"\n", "\n", "\n", "\n", " # 注\n", "\n\n", "\n# c\n", "  \n", "\n   # c\n", "# c\n"});
    }
    std::string value(std::size_t indent, std::size_t depth) {
        switch (one_of(depth == 0 ? 6 : 9)) {
            case 0:
                return " " + flow(2) + end_of_line();
            case 1:
                return end_of_line();
            case 2:
                return one_of(4) == 0 ? "\n" + blanks(indent + 2) + text() + "\n" : " " + text() + end_of_line();
            case 6:
                return end_of_line() + mapping(indent + 1 + one_of(3), depth - 1);
            case 7:
                return end_of_line() + list(indent + one_of(3), depth - 1);
            default:
                return blanks(1 + one_of(2)) + text() + end_of_line();
        }
    }
    std::string pair(std::size_t indent, std::size_t depth) { return key() + ":" + value(indent, depth); }
    std::string mapping(std::size_t indent, std::size_t depth) {
        std::string out;
        for (std::size_t i = 0, end = 1 + one_of(4); i < end; ++i) out += blanks(indent) + pair(indent, depth);
        return out;
    }
    std::string list(std::size_t indent, std::size_t depth) {
        std::string out;
        for (std::size_t i = 0, end = 1 + one_of(3); i < end; ++i) {
            const std::size_t within = indent + 2;
            out += blanks(indent) + "-";
            if (one_of(3) == 0) {
                out += " " + pair(within, depth);
                if (one_of(2) == 0) out += blanks(within) + pair(within, depth);
            } else {
                out += value(indent, depth);
            }
        }
        return out;
    }

    std::mt19937 random_;
};

}  // namespace leitai::test
