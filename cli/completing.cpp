// Reads the words before the cursor as the parser would, and proposes from the tables of options.
#include "completing.hpp"

#include <algorithm>
#include <optional>

#include "campaign_words.hpp"
#include "embedded.hpp"
#include "inputs.hpp"
#include "leitai/issue/issue.hpp"
#include "manual.hpp"
#include "near.hpp"
#include "typed_line.hpp"

namespace leitai::app {

using base::Lang;
using Of = Values::Of;

namespace {

/// A line up to the word that is being written.
class Line {
public:
    explicit Line(const std::vector<std::string>& words) : all_(commands()), own_(options_of(general_)) {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) take(words[i]);
        typed_ = words.empty() ? "" : words.back();
    }

    Proposals propose(const Env& env, Lang otherwise) const {
        const Lang lang = lang_.value_or(otherwise);
        if (pending_ != nullptr) return values(*pending_, typed_, "", env, lang);
        const std::size_t sign = typed_.find('=');
        if (!only_paths_ && typed_.starts_with("--") && sign != std::string::npos) {
            const Option* option = find(typed_.substr(0, sign));
            if (option == nullptr || option->value.empty()) return {};
            return values(*option, typed_.substr(sign + 1), typed_.substr(0, sign + 1), env, lang);
        }
        if (!only_paths_ && typed_.starts_with('-')) return {options(lang)};
        if (command_ == nullptr) return {command_names(lang)};
        const Option* positional = next_positional();
        if (positional == nullptr) return {options(lang)};
        return values(*positional, typed_, "", env, lang);
    }

private:
    void take(const std::string& word) {
        if (pending_ != nullptr) {
            note(*pending_, word);
            pending_ = nullptr;
        } else if (word == "--" && !only_paths_) {
            only_paths_ = true;
        } else if (!only_paths_ && word.starts_with('-') && word != "-") {
            const std::size_t sign = std::min(word.find('='), word.size());
            const Option* option = find(word.substr(0, sign));
            if (option == nullptr) return;
            given_.push_back(option);
            if (option->value.empty()) return;
            if (sign == word.size())
                pending_ = option;
            else
                note(*option, word.substr(sign + 1));
        } else if (command_ == nullptr) {
            for (const Command& command : all_) {
                if (command.name == word) command_ = &command;
            }
        } else {
            paths_.push_back(word);
        }
    }

    void note(const Option& option, const std::string& value) {
        if (option.name == "--plan") plan_ = value;
        if (option.name == "--lang") lang_ = value == "en" ? Lang::en : Lang::zh;
    }

    const Option* find(std::string_view name) const {
        const auto look = [&](const std::vector<Option>& options) -> const Option* {
            for (const Option& option : options) {
                const auto names = names_of(option, false);
                if (std::find(names.begin(), names.end(), name) != names.end()) return &option;
            }
            return nullptr;
        };
        const Option* option = command_ == nullptr ? nullptr : look(command_->options);
        return option != nullptr ? option : look(own_);
    }

    /// A positional argument that may stand several times takes all words, another one the first.
    const Option* next_positional() const {
        std::size_t passed = 0;
        for (const Option& option : command_->options) {
            if (option.name.starts_with('-')) continue;
            if (std::holds_alternative<std::vector<std::string>*>(option.target) || passed++ == paths_.size())
                return &option;
        }
        return nullptr;
    }

    /// What was named but for the word of what is to be done.
    std::vector<std::string> campaigns() const {
        std::vector<std::string> all = paths_;
        for (const Option& option : command_->options) {
            const auto& words = option.values.words;
            const bool is_act = option.values.of == Of::act && !all.empty();
            if (is_act && std::find(words.begin(), words.end(), all.front()) != words.end()) all.erase(all.begin());
        }
        return all;
    }

    std::vector<Proposal> command_names(Lang lang) const {
        std::vector<Proposal> found;
        for (const Command& command : all_) found.push_back({command.name, command.what.in(lang)});
        return found;
    }

    /// By their long names, those of the command first; one that may stand once and does is left out.
    std::vector<Proposal> options(Lang lang) const {
        std::vector<Proposal> found;
        const auto add = [&](const Option& option) {
            const bool again = std::holds_alternative<std::vector<std::string>*>(option.target);
            if (!again && std::find(given_.begin(), given_.end(), &option) != given_.end()) return;
            for (const std::string_view name : names_of(option, true))
                found.push_back({std::string(name), option.what.in(lang)});
        };
        if (command_ != nullptr) std::for_each(command_->options.begin(), command_->options.end(), add);
        std::for_each(own_.begin(), own_.end(), add);
        return found;
    }

    /// Topics, commands, and message codes where one was begun.
    std::vector<Proposal> pages(const Values& values, const std::string& typed, Lang lang) const {
        std::vector<Proposal> found;
        if (typed.starts_with('E') || typed.starts_with('W')) {
            for (const issue::Row& row : issue::rows())
                found.push_back({std::string(row.name), issue::words(*issue::find(row.name), lang)});
            return found;
        }
        for (const std::string& word : values.words) {
            std::string_view title = half(embedded_manual(word), lang);
            title = title.substr(0, title.find('\n'));
            title.remove_prefix(std::min(title.find_first_not_of("# "), title.size()));
            found.push_back({word, std::string(title)});
        }
        for (Proposal& command : command_names(lang)) found.push_back(std::move(command));
        return found;
    }

    Proposals values(const Option& option, const std::string& typed, const std::string& before, const Env& env,
                     Lang lang) const {
        Proposals found;
        const Values& values = option.values;
        const auto plain = [&] {
            for (const std::string& word : values.words) found.words.push_back({word, ""});
        };
        switch (values.of) {
            case Of::anything:
                break;
            case Of::words:
            case Of::formats:
            case Of::schema:
                plain();
                break;
            case Of::act:
                plain();
                found.files = Proposals::Files::folders;
                break;
            case Of::rubric:
                plain();
                [[fallthrough]];
            case Of::file:
                found.files = Proposals::Files::files;
                break;
            case Of::folder:
                found.files = Proposals::Files::folders;
                break;
            case Of::page:
                found.words = pages(values, typed, lang);
                break;
            default:
                found.words = campaign_words(values.of, plan_, campaigns(), typed, env, lang);
        }
        for (Proposal& one : found.words) one.word.insert(0, before);
        return found;
    }

    std::vector<Command> all_;
    GeneralOptions general_;
    std::vector<Option> own_;
    const Command* command_ = nullptr;
    const Option* pending_ = nullptr;  // its value is still to come
    std::vector<const Option*> given_;
    std::vector<std::string> paths_;
    std::optional<std::string> plan_;
    std::optional<Lang> lang_;
    bool only_paths_ = false;  // behind "--"
    std::string typed_;
};

std::string_view word_of(Proposals::Files files) {
    switch (files) {
        case Proposals::Files::files:
            return "files";
        case Proposals::Files::folders:
            return "folders";
        case Proposals::Files::none:
            break;
    }
    return "none";
}

/// A tab or a line's end within a word would be read as the end of it; no shell can be told of such a word.
bool can_be_told(const std::string& word) { return word.find_first_of("\t\n\r") == std::string::npos; }

std::string on_one_line(std::string text) {
    for (char& c : text) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return text;
}

/// `words`: of the line, without the program; `line`: as bash has it, which wants to be given what fits and no more.
std::string answer(const std::vector<std::string>& words, const TypedLine* line, const Env& env, Lang lang) {
    Proposals found = propose(words, env, lang);
    if (line != nullptr) {
        std::erase_if(found.words, [&](const Proposal& one) { return !one.word.starts_with(words.back()); });
        // bash lists files only where there are no words.
        if (found.files != Proposals::Files::none && words.back().empty()) found.words.clear();
    }
    std::string text(word_of(found.files));
    for (const Proposal& one : found.words) {
        if (!can_be_told(one.word)) continue;
        text += "\n" + (line == nullptr ? one.word : quoted(one.word, *line)) + "\t" + on_one_line(one.what);
    }
    return text + "\n";
}

}  // namespace

Proposals propose(const std::vector<std::string>& words, const Env& env, Lang lang) {
    return Line(words).propose(env, lang);
}

bool is_shells_question(std::span<const std::string> arguments) {
    return arguments.size() >= 2 && arguments[0] == "completion" && arguments[1] == "--words";
}

Exit answer_shell(std::span<const std::string> question, Env& env, const Languages& languages) {
    try {
        if (question.empty()) return Exit::fine;
        const auto rest = question.subspan(1);
        std::vector<std::string> words(rest.begin(), rest.end());
        std::optional<TypedLine> line;
        if (question[0] == "bash") {
            if (rest.size() < 2) return Exit::fine;
            line = typed_line(rest[1], rest[0]);
            words.assign(line->words.begin() + 1, line->words.end());
        }
        if (words.empty()) return Exit::fine;
        env.out(answer(words, line ? &*line : nullptr, env, languages.messages));
    } catch (...) {  // NOLINT: a message in the middle of a line that is being typed helps nobody
    }
    return Exit::fine;
}

}  // namespace leitai::app
