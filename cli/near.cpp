// Looks for abbreviations first, then for words a few edits away, then among the options of other commands.
#include "near.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"

namespace leitai::app {

using base::Text;

namespace {

constexpr std::size_t most_meant = 5;

/// "a、b 或 c", "a, b or c".
Text either(const std::vector<std::string_view>& words) {
    if (words.size() == 1) return Text::same(words.front());
    const std::vector<std::string_view> before(words.begin(), words.end() - 1);
    const std::string last(words.back());
    const Text list = base::listed(before);
    return {list.zh + " 或 " + last, list.en + " or " + last};
}

/// Those that `word` begins: two letters at least, and few of them, or nothing is said by it.
std::vector<std::string_view> abbreviated(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::vector<std::string_view> meant;
    const std::size_t dashes = std::min(word.find_first_not_of('-'), word.size());
    if (word.size() - dashes < 2) return meant;
    for (const std::string_view one : candidates) {
        if (one.starts_with(word) && std::find(meant.begin(), meant.end(), one) == meant.end()) meant.push_back(one);
    }
    if (meant.size() > most_meant) meant.clear();
    return meant;
}

/// The commands that have an option of this name.
std::vector<std::string_view> owners(std::string_view option, const std::vector<Command>& all) {
    std::vector<std::string_view> found;
    for (const Command& command : all) {
        for (const Option& one : command.options) {
            const std::vector<std::string_view> names = names_of(one, false);
            if (std::find(names.begin(), names.end(), option) != names.end()) found.push_back(command.name);
        }
    }
    return found;
}

}  // namespace

Text Meant::sentence() const {
    if (words.empty()) return {};
    const Text list = either({words.begin(), words.end()});
    return {"，是不是 " + list.zh + "？", "; did you mean " + list.en + "?"};
}

Meant meant(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::vector<std::string_view> found = abbreviated(word, candidates);
    if (found.empty()) {
        if (const auto near = base::nearest(word, candidates)) found.push_back(*near);
    }
    return {{found.begin(), found.end()}};
}

std::vector<std::string_view> names_of(const Option& option, bool long_ones_only) {
    std::vector<std::string_view> names;
    std::string_view rest = option.name;
    while (!rest.empty() && rest.front() == '-') {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const std::string_view name = rest.substr(0, end);
        if (!long_ones_only || name.starts_with("--")) names.push_back(name);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

Unknown no_option(std::string_view word, std::string_view command, const std::vector<Option>& general,
                  const std::vector<Command>& all) {
    const std::string name(word), where(command);
    if (const auto others = owners(word, all); !others.empty()) {
        const Text list = base::listed(others);
        const bool one = others.size() == 1;
        if (command.empty())
            return {{name + " 是 " + list.zh + " 的选项，写在命令后面",
                     name + " is an option of " + list.en + ": write it behind the command"},
                    {}};
        return {{where + " 没有选项 " + name + "，有这个选项的是 " + list.zh,
                 where + " has no option " + name + "; " + list.en + (one ? " has it" : " have it")},
                {}};
    }
    const Text none = {"没有选项 " + name, "there is no option " + name};
    std::vector<std::string_view> own, foreign;
    const auto add = [](const std::vector<Option>& options, std::vector<std::string_view>& to) {
        for (const Option& option : options) {
            for (const std::string_view one : names_of(option, true)) to.push_back(one);
        }
    };
    for (const Command& one : all) add(one.options, one.name == command ? own : foreign);
    add(general, own);
    if (const Meant own_ones = meant(word, own); !own_ones.words.empty())
        return {none + own_ones.sentence(), own_ones.words};
    const auto near = base::nearest(word, foreign);
    if (!near) return {none, {}};
    const Text list = base::listed(owners(*near, all));
    return {none + Text("，是不是 " + std::string(*near) + "（" + list.zh + " 的选项）？",
                        "; did you mean " + std::string(*near) + " (of " + list.en + ")?"),
            {std::string(*near)}};
}

Unknown no_command(std::string_view word, const std::vector<Command>& all) {
    std::vector<std::string_view> known;
    known.reserve(all.size());
    for (const Command& command : all) known.push_back(command.name);
    const Meant near = meant(word, known);
    return {Text("没有命令 " + std::string(word), "there is no command " + std::string(word)) + near.sentence(),
            near.words};
}

}  // namespace leitai::app
