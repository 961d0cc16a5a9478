// Searches the pages of the manual for a word.
#include <algorithm>
#include <cctype>

#include "guide.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::app {

using base::Lang;

namespace {

/// A line of a page without its marks.
std::string plain(std::string_view line) {
    std::string text;
    for (const char c : line.substr(std::min(line.find_first_not_of("#-|> "), line.size()))) {
        if (c != '`' && c != '*') text += c == '|' ? ' ' : c;
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Whether a line has the word: anywhere in Chinese, as a word of its own in Latin letters.
bool has_word(const std::string& line, const std::string& word) {
    const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    const bool latin = std::all_of(word.begin(), word.end(), letter);
    for (std::size_t at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
        const bool begins = at == 0 || !letter(line[at - 1]);
        const bool ends = at + word.size() == line.size() || !letter(line[at + word.size()]);
        if (!latin || (begins && ends)) return true;
    }
    return false;
}

/// The hits in one page, as list items; all are counted.
struct Hits {
    std::string items;
    std::size_t count = 0;
};

Hits hits_in(std::string_view page, const std::string& word) {
    constexpr std::size_t most = 3;
    Hits hits;
    std::string heading;
    bool first = true;
    while (!page.empty()) {
        const std::size_t end = std::min(page.find('\n'), page.size());
        const std::string_view line = page.substr(0, end);
        page.remove_prefix(std::min(end + 1, page.size()));
        if (line.starts_with("#") && !first) heading = plain(line);
        first = false;
        if (!has_word(lower(line), word) || ++hits.count > most) continue;
        const std::string text = text::fit(plain(line), 150);
        hits.items += "- ";
        if (!heading.empty() && heading != text) hits.items.append(heading).append("：");
        hits.items.append(text).append("\n");
    }
    return hits;
}

}  // namespace

std::optional<std::string> places_of(std::string_view word, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string wanted = lower(word);
    std::string text;
    for (const std::string& name : page_names()) {
        const std::string page = page_named(name, lang).value_or("");
        const Hits hits = hits_in(page, wanted);
        if (hits.count == 0) continue;
        const std::string count = std::to_string(hits.count);
        text += "\n## leitai help " + name + (zh ? "（" + count + "处）" : " (" + count + ")") + "\n\n" + hits.items;
    }
    if (text.empty()) return std::nullopt;
    return "# " + std::string(word) + "\n\n" +
           (zh ? "没有专门的一页，这些地方说到它，每页列头三处：\n"
               : "No page is about it. It stands here; the first three places of each page:\n") +
           text;
}

}  // namespace leitai::app
