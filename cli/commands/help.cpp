// help: the manual of a command, a message code with its samples, a topic, or a word of rubrics, offline.
#include <algorithm>
#include <memory>

#include "../chapters.hpp"
#include "../guide.hpp"
#include "../inputs.hpp"
#include "../manual.hpp"
#include "../near.hpp"
#include "../spoken.hpp"
#include "../topics.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/issue/issue.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

namespace {

struct HelpOptions {
    std::optional<std::string> word;
    bool markdown = false;
    OutputOptions outputs;
};

bool looks_like_code(const std::string& word) {
    return word.size() == 5 && (word[0] == 'E' || word[0] == 'W') &&
           std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

[[noreturn]] void no_page(const std::string& word) {
    const std::vector<std::string_view> topics = topic_names();
    std::vector<std::string> known(topics.begin(), topics.end());
    for (const std::string_view one : front_words()) known.emplace_back(one);
    for (const Command& command : commands()) known.push_back(command.name);
    for (std::string& one : rubric_words()) known.push_back(std::move(one));
    if (looks_like_code(word)) {
        known.clear();
        for (const issue::Row& row : issue::rows()) known.emplace_back(row.name);
    }
    const Meant near = meant(word, {known.begin(), known.end()});
    const Text chapters = base::listed(topics);
    throw UsageFailure(
        Text("没有“" + word + "”的说明", "there is no help on " + word) + near.sentence() +
            Text("\n可写命令名、消息代码（如 E0301）、" + chapters.zh + "，细则里的词（如 cap），或中文词（如 公示）",
                 "\ngive a command, a message code such as E0301, " + chapters.en +
                     ", a word of rubrics such as cap, or any word such as notice"),
        near.words);
}

/// Topics and the chapters of the rubric manual; completion knows commands and message codes itself.
Values page_values() {
    const std::vector<std::string_view> topics = topic_names();
    Values values(Values::Of::page, {topics.begin(), topics.end()});
    for (const std::string_view chapter : rubric_chapters()) values.words.emplace_back(chapter);
    return values;
}

/// What the rubric's chapters say on a word, and which pages are about it besides.
std::optional<std::string> page_on(const std::string& word, Lang lang) {
    auto entries = word_topic(word, lang);
    const std::vector<std::string> pages = pages_about(word);
    if (entries) {
        if (pages.empty()) return entries;
        return *entries + list_of(word, pages, lang);
    }
    if (pages.size() == 1) return page_named(pages.front(), lang);
    if (!pages.empty()) return list_of(word, pages, lang);
    return places_of(word, lang);
}

/// The page for a word, as Markdown: of that name, about that word, or where it stands.
std::string page_for(const std::string& word, Lang lang) {
    if (const auto page = code_topic(word, lang)) return *page;
    if (looks_like_code(word)) no_page(word);
    if (auto page = page_named(word, lang)) {
        const std::vector<std::string_view> topics = topic_names();
        const bool is_topic = word != "rubric" && std::find(topics.begin(), topics.end(), word) != topics.end();
        const auto entries = is_topic ? word_topic(word, lang) : std::nullopt;
        if (!entries) return std::move(*page);
        const Text heading("# 细则里的词 " + word, "# " + word + " as a word of rubrics");
        return *page + "\n" + heading.in(lang) + "\n\n" + *entries;
    }
    if (const auto page = page_on(word, lang)) return *page;
    no_page(word);
}

Exit run_help(const HelpOptions& options, Env& env, const Languages& languages) {
    const Lang lang = languages.messages;
    const bool markdown = options.markdown;
    if (!options.word && !markdown) {
        env.out(overview(lang));
        return Exit::fine;
    }
    std::string word = options.word.value_or("leitai");
    if (word.size() == 5 && (word[0] == 'e' || word[0] == 'w') && word[1] >= '0' && word[1] <= '9') {
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    }
    const std::string page = page_for(word, lang);
    env.out(options.markdown ? joined(page) : render(page, manual_width(env, options.outputs)));
    return Exit::fine;
}

}  // namespace

Command help_command() {
    auto options = std::make_shared<HelpOptions>();
    Command command;
    command.name = "help";
    command.what = {"说明命令、文件格式和消息代码", "explain commands, file formats and message codes"};
    command.options = {
        {"word",
         "WORD",
         &options->word,
         {"命令、消息代码、一章的名称（如 files、rubric、awards），细则里的词，或一个中文词（如 公示）",
          "a command, a message code, a chapter such as files, rubric or awards, or any word"},
         page_values()},
        {"--markdown", "", &options->markdown, {"原样的 Markdown，可以放到别处", "the Markdown as it was written"}},
        {"--width", "N", &options->outputs.width, {"每行的列数，0 为不限", "columns of a line, 0 for no limit"}},
    };
    command.run = [options](Env& env, const Languages& languages) { return run_help(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
