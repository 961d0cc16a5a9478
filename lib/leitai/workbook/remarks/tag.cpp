// Finds attributes by going over their quoted values; tags are those of a document that was read without fault.
#include "leitai/workbook/remarks/tag.hpp"

#include <algorithm>

#include "leitai/text/utf8.hpp"

namespace leitai::workbook {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// An attribute in its tag, with the blanks before it.
struct Found {
    std::size_t begin = std::string_view::npos, end = 0;
};

Found find_attribute(std::string_view tag, std::string_view name) {
    std::size_t at = tag.find_first_of(blanks);
    while (at < tag.size()) {
        const std::size_t begin = at, word = tag.find_first_not_of(blanks, at);
        if (word >= tag.size() || tag[word] == '>' || tag[word] == '/') break;
        const std::size_t quote = tag.find_first_of("\"'", word);
        if (quote >= tag.size()) break;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end >= tag.size()) break;
        const std::size_t word_end = tag.find_first_of(" \t\r\n=", word);
        if (tag.substr(word, word_end - word) == name) return {begin, end + 1};
        at = end + 1;
    }
    return {};
}

bool is_forbidden(const text::Character& character) {
    const bool control = character.code < 0x20 && character.code != '\t' && character.code != '\n';
    return !character.valid || control || character.code == 0xFFFE || character.code == 0xFFFF;
}

bool is_escape(std::string_view text) {
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

}  // namespace

bool is_closed(std::string_view tag) { return tag.ends_with("/>"); }

std::string opened(std::string_view tag) { return std::string(tag.substr(0, tag.size() - 2)) + ">"; }

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
    const std::string written =
        value.empty() ? std::string() : " " + std::string(name) + "=\"" + std::string(value) + "\"";
    const Found found = find_attribute(tag, name);
    std::string changed(tag);
    if (found.begin != std::string_view::npos) return changed.replace(found.begin, found.end - found.begin, written);
    return changed.insert(tag.size() - (is_closed(tag) ? 2 : 1), written);
}

std::string xml_text(std::string_view text) {
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        const text::Character next = text::character_at(text, at);
        if (is_forbidden(next)) {
            written += "\xEF\xBF\xBD";
        } else if (text[at] == '&') {
            written += "&amp;";
        } else if (text[at] == '<') {
            written += "&lt;";
        } else if (text[at] == '>') {
            written += "&gt;";
        } else if (is_escape(text.substr(at))) {
            written += "_x005F_";
        } else {
            written += text.substr(at, next.length);
        }
        at += next.length;
    }
    return written;
}

bool is_utf8_xml(std::string_view bytes) {
    const std::string_view beginning = bytes.substr(0, 4);
    const auto is_wide = [](char c) { return c == '\0' || c == '\xFF' || c == '\xFE'; };
    if (std::any_of(beginning.begin(), beginning.end(), is_wide)) return false;
    const std::string_view declared = bytes.substr(0, bytes.find("?>"));
    const std::size_t at = declared.find("encoding");
    if (!bytes.substr(0, 8).ends_with("<?xml") && !bytes.starts_with("<?xml")) return true;
    if (at == std::string_view::npos) return true;
    std::string name;
    for (const char c : declared.substr(at + 8)) {
        if (blanks.find(c) != std::string_view::npos || c == '=' || c == '"' || c == '\'') {
            if (!name.empty()) break;
            continue;
        }
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return name == "utf-8" || name == "utf8" || name == "us-ascii";
}

}  // namespace leitai::workbook
