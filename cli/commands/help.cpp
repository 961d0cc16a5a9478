// help: the manual of a command, a message code with its samples, a topic, or a word of rubrics, offline.
#include <algorithm>
#include <memory>

#include "../chapters.hpp"
#include "../embedded.hpp"
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

/// Pages beside the manuals of commands.
constexpr std::string_view plain_topics[] = {"json", "stability"};  // as they are written, without parts of other pages
constexpr std::string_view topics[] = {"leitai",  "files", "rubric", "catalogues", "registers", "awards", "pairing",
                                       "members", "city",  "joint",  "process",    "draws",     "json",   "stability"};

bool looks_like_code(const std::string& word) {
    return word.size() == 5 && (word[0] == 'E' || word[0] == 'W') &&
           std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

[[noreturn]] void no_page(const std::string& word) {
    std::vector<std::string> known(std::begin(topics), std::end(topics));
    for (const Command& command : commands()) known.push_back(command.name);
    for (std::string& one : rubric_words()) known.push_back(std::move(one));
    if (looks_like_code(word)) {
        known.clear();
        for (const issue::Row& row : issue::rows()) known.emplace_back(row.name);
    }
    const Meant near = meant(word, {known.begin(), known.end()});
    const Text chapters = base::listed(topics);
    throw UsageFailure(Text("没有“" + word + "”的说明", "there is no help on " + word) + near.sentence() +
                           Text("\n可写命令名、消息代码（如 E0301）、" + chapters.zh + "，或细则里的词（如 cap）",
                                "\ngive a command, a message code such as E0301, " + chapters.en +
                                    ", or a word of rubrics such as cap"),
                       near.words);
}

/// Topics and the chapters of the rubric manual; completion knows commands and message codes itself.
Values page_values() {
    Values values(Values::Of::page, {std::begin(topics), std::end(topics)});
    for (const std::string_view chapter : rubric_chapters()) values.words.emplace_back(chapter);
    return values;
}

/// The page for a word, as Markdown.
std::string page_for(const std::string& word, Lang lang) {
    if (word == "leitai") return program_page(lang);
    if (word == "files") return files_topic(lang);
    if (word == "rubric") return rubric_topic(lang);
    if (word == "catalogues") return catalogues_topic(lang);
    if (word == "registers") return registers_topic(lang);
    if (word == "awards") return awards_topic(lang);
    if (word == "pairing") return pairing_topic(lang);
    if (word == "draws") return draws_topic(lang);
    if (word == "joint") return joint_topic(lang);
    if (word == "members") return members_topic(lang);
    if (word == "city") return city_topic(lang);
    if (word == "process") return process_topic(lang);
    if (std::find(std::begin(plain_topics), std::end(plain_topics), word) != std::end(plain_topics))
        return plain_topic(word, lang);
    if (const auto page = code_topic(word, lang)) return *page;
    if (const auto page = chapter_topic(word, lang)) return *page;
    const std::vector<Command> all = commands();
    const bool is_command =
        std::any_of(all.begin(), all.end(), [&](const Command& command) { return command.name == word; });
    if (is_command) return manual_of_command(std::string(word), lang);
    if (const auto page = word_topic(word, lang)) return *page;
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
         {"命令、消息代码、一章的名称（如 files、rubric、awards），或细则里的词",
          "a command, a message code, a chapter such as files, rubric or awards, or a word of rubrics"},
         page_values()},
        {"--markdown", "", &options->markdown, {"原样的 Markdown，可以放到别处", "the Markdown as it was written"}},
        {"--width", "N", &options->outputs.width, {"每行的列数，0 为不限", "columns of a line, 0 for no limit"}},
    };
    command.run = [options](Env& env, const Languages& languages) { return run_help(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
