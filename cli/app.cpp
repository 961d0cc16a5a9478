// Builds the command line of CLI11 from the list of commands, words usage errors in two languages, and ends every
// failure with its status.
#include "app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "leitai/base/failure.hpp"
#include "leitai/base/names.hpp"
#include "leitai/text/invisible.hpp"
#include "leitai/version.hpp"
#include "manual.hpp"
#include "results.hpp"
#include "spoken.hpp"

namespace leitai::app {

namespace {

using base::Failure;
using base::Lang;
using base::Text;

/// The language of messages: LEITAI_LANG, otherwise the first of the locale's variables that is set.
Lang language_of(const Env& env) {
    for (const char* name : {"LEITAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::optional<std::string> value = env.variable(name);
        if (value && !value->empty()) return value->starts_with("en") ? Lang::en : Lang::zh;
    }
    return Lang::zh;
}

/// --lang is looked for before the line is parsed, so that errors of the line itself are said in it.
Languages languages_of(std::span<const std::string> arguments, const Env& env) {
    Languages languages;
    languages.messages = language_of(env);
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        std::string_view value;
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
        if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
        if (value == "zh" || value == "en") languages.asked = languages.messages = value == "zh" ? Lang::zh : Lang::en;
    }
    return languages;
}

/// What the parser fills beside the commands' own options.
struct General {
    bool help = false;
    bool version = false;
    std::optional<std::string> lang;
    std::optional<std::string> color;
};

void add_option(CLI::App& app, const Option& option) {
    CLI::Option* added = nullptr;
    if (auto* const* flag = std::get_if<bool*>(&option.target)) {
        added = app.add_flag(option.name, **flag, option.what.en);
    } else if (auto* const* one = std::get_if<std::optional<std::string>*>(&option.target)) {
        std::optional<std::string>* target = *one;
        added = app.add_option_function<std::string>(
            option.name, [target](const std::string& value) { *target = value; }, option.what.en);
    } else {
        auto* target = std::get<std::vector<std::string>*>(option.target);
        const bool positional = option.name.front() != '-';
        added = app.add_option(option.name, *target, option.what.en);
        if (!positional) added->allow_extra_args(false);
    }
    if (!option.value.empty()) added->type_name(option.value);
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

Text did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    const auto near = base::nearest(word, views);
    if (!near) return {};
    return {"，是不是 " + std::string(*near) + "？", "; did you mean " + std::string(*near) + "?"};
}

Text see_help(const std::string& command) {
    const std::string line = "leitai " + (command.empty() ? std::string() : command + " ") + "--help";
    return {"用法见 " + line, "see " + line};
}

Text sentence(const Text& a, const Text& b) { return {a.zh + b.zh, a.en + b.en}; }

Failure usage(const Text& words, const std::string& command) {
    const Text more = see_help(command);
    return Failure({words.zh + "\n" + more.zh, words.en + "\n" + more.en});
}

/// An argument that nothing takes: an option or a command that does not exist.
[[noreturn]] void refuse_extra(const CLI::App& root, const CLI::App* command, const std::string& extra) {
    const std::string name = command != nullptr ? command->get_name() : "";
    if (extra.starts_with("-") && extra != "-") {
        std::vector<std::string> known = option_names(command != nullptr ? *command : root);
        const std::vector<std::string> general = option_names(root);
        known.insert(known.end(), general.begin(), general.end());
        const std::string word = extra.substr(0, extra.find('='));
        throw usage(sentence({"没有选项 " + word, "there is no option " + word}, did_you_mean(word, known)), name);
    }
    if (command != nullptr) throw usage({"多余的参数 " + extra, "unexpected argument " + extra}, name);
    std::vector<std::string> known;
    for (const CLI::App* one : root.get_subcommands({})) known.push_back(one->get_name());
    throw usage(sentence({"没有命令 " + extra, "there is no command " + extra}, did_you_mean(extra, known)), "");
}

/// CLI11 has only English texts, so its errors are recognized by type and worded here.
[[noreturn]] void refuse_line(const CLI::ParseError& error, const std::string& command) {
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find(':'));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const bool twice = what.find("At Most") != std::string::npos;
        throw usage(twice ? Text("选项 " + option + " 只能写一次", option + " may be given once only")
                          : Text("选项 " + option + " 后面缺少值", option + " needs a value"),
                    command);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        throw usage({"缺少参数", "an argument is missing"}, command);
    }
    throw usage({"命令行有误（" + what + "）", "wrong command line (" + what + ")"}, command);
}

const Command* chosen(const CLI::App& root, const std::vector<Command>& all) {
    for (const CLI::App* one : root.get_subcommands()) {
        for (const Command& command : all) {
            if (command.name == one->get_name()) return &command;
        }
    }
    return nullptr;
}

void build(CLI::App& root, General& general, const std::vector<Command>& all) {
    root.set_help_flag();
    root.allow_extras();
    root.require_subcommand(0, 1);
    const std::vector<Option> own = {
        {"-h,--help", "", &general.help, {"用法", "how it is used"}},
        {"--version", "", &general.version, {"版本", "version"}},
        {"--lang", "LANG", &general.lang, {"语言 zh 或 en", "language, zh or en"}},
        {"--color", "WHEN", &general.color, {"颜色：auto、always 或 never", "colours: auto, always or never"}},
    };
    for (const Option& option : own) add_option(root, option);
    for (const Command& command : all) {
        CLI::App* sub = root.add_subcommand(command.name, command.what.en);
        sub->set_help_flag();
        sub->fallthrough();
        sub->allow_extras();
        for (const Option& option : command.options) add_option(*sub, option);
    }
}

void parse(CLI::App& root, std::span<const std::string> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        root.parse(reversed);
    } catch (const CLI::ParseError& error) {
        const auto subs = root.get_subcommands();
        refuse_line(error, subs.empty() ? "" : subs.front()->get_name());
    }
    const auto subs = root.get_subcommands();
    const CLI::App* command = subs.empty() ? nullptr : subs.front();
    for (const std::string& extra : root.remaining(true)) {
        if (extra != "--") refuse_extra(root, command, extra);
    }
}

Exit dispatch(std::span<const std::string> arguments, Env& env, const Languages& languages) {
    const std::vector<Command> all = commands();
    General general;
    CLI::App root;
    build(root, general, all);
    parse(root, arguments);
    if (general.lang && *general.lang != "zh" && *general.lang != "en") {
        throw usage({"--lang 只能是 zh 或 en，不是 " + *general.lang, "--lang is zh or en, not " + *general.lang}, "");
    }
    if (general.color) {
        const std::string& when = *general.color;
        if (when != "auto" && when != "always" && when != "never")
            throw usage(
                {"--color 只能是 auto、always 或 never，不是 " + when, "--color is auto, always or never, not " + when},
                "");
        if (when != "auto") env.color = when == "always";
    }
    if (general.version) {
        env.out("leitai " + std::string(version) + "\n");
        return Exit::fine;
    }
    const Command* command = chosen(root, all);
    if (general.help) {
        print_manual(env, languages, command != nullptr ? command->name : "");
        return Exit::fine;
    }
    if (command == nullptr) {
        env.err(overview(languages.messages));
        return Exit::trouble;
    }
    return command->run(env, languages);
}

}  // namespace

std::vector<Command> commands() {
    return {
#define COMMAND(name) name##_command(),
#include "commands.def"
#undef COMMAND
    };
}

Exit run(std::span<const std::string> arguments, Env& env) {
    const Languages languages = languages_of(arguments, env);
    env.messages = languages.messages;
    const auto say = [&](const Text& words) {
        try {
            env.err(for_terminal(env, spoken(text::with_invisible_named(words), languages.messages)));
        } catch (...) {  // NOLINT: nobody is left to tell
        }
    };
    try {
        return dispatch(arguments, env, languages);
    } catch (const ClosedPipe&) {
        return Exit::closed_pipe;
    } catch (const Failure& failure) {
        say(failure.words());
    } catch (const std::bad_alloc&) {
        say({"内存不足", "out of memory"});
    } catch (const std::filesystem::filesystem_error& error) {  // the environment's, and no bug of ours
        const Text reason = base::system_reason(error.code().value());
        say({"无法使用 " + error.path1().string() + "：" + reason.zh,
             "cannot use " + error.path1().string() + ": " + reason.en});
    } catch (const std::system_error& error) {
        say(base::system_reason(error.code().value()));
    } catch (const std::exception& error) {
        say({std::string("程序出错，请报告：") + error.what(),
             std::string("a bug, please report it: ") + error.what()});
    }
    return Exit::trouble;
}

}  // namespace leitai::app
