// Groups commands and chapters, and finds pages by the words of their fronts and by their text.
#include "guide.hpp"

#include <algorithm>
#include <iterator>

#include "chapters.hpp"
#include "command.hpp"
#include "embedded.hpp"
#include "leitai/base/list.hpp"
#include "leitai/text/lines.hpp"
#include "manual.hpp"
#include "topics.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

namespace {

using MakePage = std::string (*)(Lang);

/// A chapter, and who makes its page where it is more than topics/NAME.md.
struct Topic {
    std::string_view name;
    MakePage page = nullptr;
    Text title = {};  ///< in lists, where the page's own heading says too little
};

struct TopicGroup {
    Text title;
    std::vector<Topic> topics;
};

const std::vector<TopicGroup>& topic_groups() {
    static const std::vector<TopicGroup> all = {
        {{"入门", "To begin"},
         {{"start"},
          {"sheets"},
          {"corrections"},
          {"files", files_topic},
          {"leitai",
           program_page,
           {"各命令都有的选项、环境变量、退出码", "options of every command, environment, exit status"}}}},
        {{"评分细则", "The rubric"}, {{"rubric", rubric_topic}}},
        {{"封存、公示、抽签", "The process and draws"}, {{"process", process_topic}, {"draws", draws_topic}}},
        {{"目录和台账", "Catalogues and registers"},
         {{"catalogues", catalogues_topic}, {"registers", registers_topic}}},
        {{"评先、联建、全市", "Awards, joint building, cities"},
         {{"awards", awards_topic},
          {"pairing", pairing_topic},
          {"joint", joint_topic},
          {"members", members_topic},
          {"city", city_topic}}},
        {{"给程序用", "For programs"}, {{"json"}, {"stability"}}},
    };
    return all;
}

struct CommandGroup {
    Text title;
    std::vector<std::string_view> names;
};

/// A command that no group names stands in the last one.
const std::vector<CommandGroup>& command_groups() {
    static const std::vector<CommandGroup> all = {
        {{"开始和填报", "To begin and hand in"}, {"init", "template", "import", "validate"}},
        {{"成绩", "Points"}, {"score", "explain", "report", "diff", "panel"}},
        {{"党建工作", "Party building"}, {"diagnose", "duties", "books"}},
        {{"决定", "Decisions"}, {"select", "draw", "pair"}},
        {{"定稿", "Making it final"}, {"step", "seal", "verify"}},
        {{"其他", "More"}, {"schema", "completion", "help"}},
    };
    return all;
}

/// The words of a page's first line.
std::string_view front_of(std::string_view name) {
    constexpr std::string_view opening = "<!-- words: ", closing = " -->\n";
    const std::string_view page = embedded_manual(name);
    if (!page.starts_with(opening)) return {};
    return page.substr(opening.size(), page.find(closing) - opening.size());
}

template <class Visit>
void each_front_word(std::string_view front, const Visit& visit) {
    while (!front.empty()) {
        const std::size_t end = std::min(front.find(' '), front.size());
        if (end > 0) visit(front.substr(0, end));
        front.remove_prefix(std::min(end + 1, front.size()));
    }
}

/// The title of a page: its first heading.
std::string title_of(std::string_view page) {
    std::string_view line = page.substr(0, page.find('\n'));
    line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
    return std::string(line);
}

/// "  name        what it is", whose further lines begin below the words.
std::string list_line(std::string_view name, const std::string& what) {
    constexpr int columns = 80, indent = 14;
    return "  " + text::pad(name, indent - 2, false) + text::wrap(what, columns, indent).substr(indent) + "\n";
}

std::string command_lines(Lang lang) {
    const std::vector<Command> all = commands();
    std::string text;
    std::vector<std::string_view> told;
    const auto line = [&](const Command& command) { text += list_line(command.name, command.what.in(lang)); };
    for (const CommandGroup& group : command_groups()) {
        text += "\n" + group.title.in(lang) + "\n";
        for (const std::string_view name : group.names) {
            const auto command =
                std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
            if (command != all.end()) line(*command);
            told.push_back(name);
        }
    }
    for (const Command& command : all) {
        if (std::find(told.begin(), told.end(), command.name) == told.end()) line(command);
    }
    return text;
}

std::string topic_lines(Lang lang) {
    std::string text;
    for (const TopicGroup& group : topic_groups()) {
        text += "\n" + group.title.in(lang) + "\n";
        for (const Topic& topic : group.topics) {
            const std::string heading = title_of(half(embedded_manual(topic.name), lang));
            text += list_line(topic.name, topic.title.empty() ? heading : topic.title.in(lang));
        }
    }
    return text;
}

}  // namespace

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

std::vector<std::string> page_names() {
    std::vector<std::string> names;
    for (const std::string_view topic : topic_names()) names.emplace_back(topic);
    for (const std::string_view chapter : rubric_chapters()) names.emplace_back(chapter);
    for (const Command& command : commands()) names.push_back(command.name);
    return names;
}

std::vector<std::string_view> topic_names() {
    std::vector<std::string_view> names;
    for (const TopicGroup& group : topic_groups()) {
        for (const Topic& topic : group.topics) names.push_back(topic.name);
    }
    return names;
}

std::optional<std::string> page_named(std::string_view name, Lang lang) {
    for (const TopicGroup& group : topic_groups()) {
        for (const Topic& topic : group.topics) {
            if (topic.name == name) return topic.page != nullptr ? topic.page(lang) : plain_topic(name, lang);
        }
    }
    if (auto page = chapter_topic(name, lang)) return page;
    const std::vector<Command> all = commands();
    const bool known = std::any_of(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
    if (known) return manual_of_command(std::string(name), lang);
    return std::nullopt;
}

std::vector<std::string> pages_about(std::string_view word) {
    const std::string wanted = lower(word);
    std::vector<std::string> pages;
    for (const std::string& name : page_names()) {
        bool found = false;
        each_front_word(front_of(name), [&](std::string_view one) { found = found || lower(one) == wanted; });
        if (found) pages.push_back(name);
    }
    return pages;
}

std::vector<std::string_view> front_words() {
    std::vector<std::string_view> words;
    for (const std::string& name : page_names())
        each_front_word(front_of(name), [&](std::string_view one) { words.push_back(one); });
    return words;
}

std::string list_of(std::string_view word, const std::vector<std::string>& pages, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string text = "# " + std::string(word) + "\n\n";
    text += zh ? "这几页说的是它，看一页：`leitai help " : "These pages are about it; to read one: `leitai help ";
    text += pages.front() + "`\n\n";
    for (const std::string& name : pages) {
        const std::vector<Command> all = commands();
        const auto command = std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
        text += "| " + name + " | " +
                (command != all.end() ? command->what.in(lang) : title_of(half(embedded_manual(name), lang))) + " |\n";
    }
    return text;
}

std::string overview(Lang lang) {
    const bool zh = lang == Lang::zh;
    return (zh ? "leitai 擂台：村党组织季度填报的检查和计分\n\n用法：leitai 命令 [选项] [路径...]\n"
               : "leitai: checks and scores the quarterly returns of village Party organizations\n\n"
                 "usage: leitai COMMAND [OPTION...] [PATH...]\n") +
           command_lines(lang) +
           (zh ? "\n说明书各章（leitai help 章名）：\n" : "\nChapters of the manual (leitai help CHAPTER):\n") +
           topic_lines(lang) +
           (zh ? "\n查一个命令、一个词、一条消息：leitai help score、leitai help 公示、leitai help E0301\n"
                 "头一次用：leitai help start，再 leitai init 新文件夹\n"
               : "\nTo look up a command, a word, a message: leitai help score, leitai help notice, leitai help E0301\n"
                 "To begin: leitai help start, then leitai init NEW_FOLDER\n");
}

}  // namespace leitai::app
