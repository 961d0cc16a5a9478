// Reads topics/rubric-*.md, whose entries hold both languages and one example for both.
#include "chapters.hpp"

#include <algorithm>
#include <iterator>

#include "embedded.hpp"
#include "leitai/base/list.hpp"
#include "manual.hpp"

namespace leitai::app {

using base::Lang;

namespace {

/// In the order in which they are read: topics/NAME.md.
constexpr std::string_view chapters[] = {
    "rubric-head",   "rubric-facts",  "rubric-measures", "rubric-scales", "rubric-conditions",
    "rubric-bounds", "rubric-items",  "rubric-instead",  "rubric-order",  "rubric-vetoes",
    "rubric-grades", "rubric-annual", "rubric-panels",
};

/// `## words / 中文名`, what they mean in Chinese, a line <!-- en -->, the same in English; then, from the first fence
/// on, the example, which stands once. A line `<!-- table.key … -->` names what the entry explains, for the tests.
struct Entry {
    std::string_view words, chinese, body, example;
};

struct Chapter {
    std::string_view intro;
    std::vector<Entry> entries;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

Entry entry_of(std::string_view section) {
    Entry entry;
    std::size_t end = std::min(section.find('\n'), section.size());
    std::string_view head = section.substr(3, end - 3);
    const std::size_t slash = std::min(head.find(" / "), head.size());
    entry.words = trimmed(head.substr(0, slash));
    entry.chinese = slash < head.size() ? trimmed(head.substr(slash + 3)) : std::string_view();
    section.remove_prefix(std::min(end + 1, section.size()));
    if (section.starts_with("<!-- ")) {
        end = std::min(section.find('\n'), section.size());
        section.remove_prefix(std::min(end + 1, section.size()));
    }
    const std::size_t fence = std::min(section.find("```"), section.size());
    entry.body = section.substr(0, fence);
    entry.example = section.substr(fence);
    return entry;
}

Chapter chapter_of(std::string_view page) {
    Chapter chapter;
    std::size_t at = std::min(page.find("\n## "), page.size());
    chapter.intro = page.substr(0, std::min(at + 1, page.size()));
    while (at < page.size()) {
        const std::size_t next = std::min(page.find("\n## ", at + 1), page.size());
        chapter.entries.push_back(entry_of(page.substr(at + 1, next - at - 1)));
        at = next;
    }
    return chapter;
}

/// The words of a heading, one by one; a sign such as % is no word.
template <class Visit>
void each_word(std::string_view heading, const Visit& visit) {
    constexpr std::string_view between = " ,";
    while (!heading.empty()) {
        const std::size_t first = std::min(heading.find_first_not_of(between), heading.size());
        heading.remove_prefix(first);
        const std::size_t end = std::min(heading.find_first_of(between), heading.size());
        if (end > 0) visit(heading.substr(0, end));
        heading.remove_prefix(end);
    }
}

bool is_on(const Entry& entry, std::string_view word) {
    bool found = false;
    const auto look = [&](std::string_view one) { found = found || one == word; };
    each_word(entry.words, look);
    each_word(entry.chinese, look);
    return found;
}

/// Says before each part of an example what it is.
std::string labelled(std::string_view example, Lang lang) {
    struct Label {
        std::string_view fence;
        base::Text words;
    };
    const Label labels[] = {
        {"```yaml rubric\n", {"例，细则里写：", "An example; in the rubric:"}},
        {"```yaml plan\n", {"计划 leitai.yaml 里写：", "In the plan, leitai.yaml:"}},
        {"```yaml records\n", {"评议的记录：", "Records of the contest:"}},
        {"```yaml villages\n", {"各村填报、算法 → 得分：", "What villages report, the arithmetic → the points:"}},
    };
    std::string text;
    while (!example.empty()) {
        for (const Label& label : labels) {
            if (example.starts_with(label.fence)) text += label.words.in(lang) + "\n\n";
        }
        const std::size_t end = std::min(example.find('\n'), example.size());
        text += example.substr(0, std::min(end + 1, example.size()));
        example.remove_prefix(std::min(end + 1, example.size()));
    }
    return text;
}

std::string heading_of(const Entry& entry, Lang lang) {
    std::string text(entry.words);
    if (lang == Lang::zh && !entry.chinese.empty()) text += "  " + std::string(entry.chinese);
    return text;
}

std::string page_of(const Entry& entry, const char* mark, Lang lang) {
    return mark + heading_of(entry, lang) + "\n\n" + std::string(half(entry.body, lang)) + "\n" +
           labelled(entry.example, lang) + "\n";
}

std::string_view title_of(std::string_view intro, Lang lang) {
    const std::string_view part = half(intro, lang);
    return trimmed(part.substr(2, part.find('\n') - 2));
}

}  // namespace

std::string rubric_topic(Lang lang) {
    std::string text(half(embedded_manual("rubric"), lang));
    for (const std::string_view name : chapters) {
        const Chapter chapter = chapter_of(embedded_manual(name));
        std::string words;
        for (const Entry& entry : chapter.entries) {
            each_word(entry.words, [&](std::string_view word) { base::add_to(words, word, ", "); });
        }
        text += "\n## " + std::string(name) + (lang == Lang::zh ? "  " : ": ") +
                std::string(title_of(chapter.intro, lang)) + "\n\n- " + words + "\n";
    }
    return text;
}

std::optional<std::string> chapter_topic(std::string_view name, Lang lang) {
    if (std::find(std::begin(chapters), std::end(chapters), name) == std::end(chapters)) return std::nullopt;
    const Chapter chapter = chapter_of(embedded_manual(name));
    std::string text(half(chapter.intro, lang));
    for (const Entry& entry : chapter.entries) text += "\n" + page_of(entry, "## ", lang);
    return text;
}

std::optional<std::string> word_topic(std::string_view word, Lang lang) {
    std::string text;
    for (const std::string_view name : chapters) {
        const Chapter chapter = chapter_of(embedded_manual(name));
        for (const Entry& entry : chapter.entries) {
            if (!is_on(entry, word)) continue;
            text += page_of(entry, "# ", lang);
            text += (lang == Lang::zh ? "整章见：leitai help " : "The whole chapter: leitai help ") +
                    std::string(name) + "\n\n";
        }
    }
    if (text.empty()) return std::nullopt;
    return text;
}

std::span<const std::string_view> rubric_chapters() { return chapters; }

std::vector<std::string> rubric_words() {
    std::vector<std::string> words(std::begin(chapters), std::end(chapters));
    for (const std::string_view name : chapters) {
        const Chapter chapter = chapter_of(embedded_manual(name));
        for (const Entry& entry : chapter.entries) {
            each_word(entry.words, [&](std::string_view word) { words.emplace_back(word); });
        }
    }
    return words;
}

}  // namespace leitai::app
