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

/// The value of a general option, looked for before the line is parsed, so that errors of the line itself are said as
/// it asks; empty where it does not stand there. The last one counts.
std::string_view early_value(std::span<const std::string> arguments, std::string_view option) {
    std::string_view value;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string_view word = arguments[i];
        if (word == option && i + 1 < arguments.size()) value = arguments[i + 1];
        if (word.starts_with(option) && word.substr(option.size()).starts_with("="))
            value = word.substr(option.size() + 1);
    }
    return value;
}

Languages languages_of(std::span<const std::string> arguments, const Env& env) {
    Languages languages;
    languages.messages = language_of(env);
    const std::string_view value = early_value(arguments, "--lang");
    if (value == "zh" || value == "en") languages.asked = languages.messages = value == "zh" ? Lang::zh : Lang::en;
    return languages;
}

/// In which form things are said on standard error: --messages.
constexpr std::string_view for_people = "text", for_programs = "json";

/// What the parser fills beside the commands' own options.
struct General {
    bool help = false;
    bool version = false;
    std::optional<std::string> lang;
    std::optional<std::string> color;
    std::optional<std::string> messages;
    bool verbose = false;
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

/// The candidate that was probably meant, if any.
std::vector<std::string> near_to(const std::string& word, const std::vector<std::string>& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    const auto near = base::nearest(word, views);
    return near ? std::vector<std::string>{std::string(*near)} : std::vector<std::string>{};
}

Text see_help(const std::string& command) {
    const std::string line = "leitai " + (command.empty() ? std::string() : command + " ") + "--help";
    return {"用法见 " + line, "see " + line};
}

UsageFailure usage(const Text& words, const std::string& command, std::vector<std::string> near = {}) {
    Text told = words;
    if (!near.empty()) told = told + Text("，是不是 " + near.front() + "？", "; did you mean " + near.front() + "?");
    return UsageFailure(told + Text("\n", "\n") + see_help(command), std::move(near));
}

/// An argument that nothing takes: an option or a command that does not exist.
[[noreturn]] void refuse_extra(const CLI::App& root, const CLI::App* command, const std::string& extra) {
    const std::string name = command != nullptr ? command->get_name() : "";
    if (extra.starts_with("-") && extra != "-") {
        std::vector<std::string> known = option_names(command != nullptr ? *command : root);
        const std::vector<std::string> general = option_names(root);
        known.insert(known.end(), general.begin(), general.end());
        const std::string word = extra.substr(0, extra.find('='));
        throw usage({"没有选项 " + word, "there is no option " + word}, name, near_to(word, known));
    }
    if (command != nullptr) throw usage({"多余的参数 " + extra, "unexpected argument " + extra}, name);
    std::vector<std::string> known;
    for (const CLI::App* one : root.get_subcommands({})) known.push_back(one->get_name());
    throw usage({"没有命令 " + extra, "there is no command " + extra}, "", near_to(extra, known));
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
        {"--messages",
         "FORM",
         &general.messages,
         {"标准错误上的话：text 或 json", "what is said on standard error: text or json"}},
        {"--verbose",
         "",
         &general.verbose,
         {"说明用的是哪份计划、细则，哪一期", "say which plan, rubric and period are used"}},
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
    if (general.messages && *general.messages != for_people && *general.messages != for_programs) {
        const std::string& form = *general.messages;
        throw usage({"--messages 只能是 text 或 json，不是 " + form, "--messages is text or json, not " + form}, "");
    }
    env.verbose = general.verbose;
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
        if (env.json_messages) throw usage({"没有写命令", "a command is missing"}, "");
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
    env.json_messages = early_value(arguments, "--messages") == for_programs;
    const auto end = [&](Message::Kind kind, const Text& words, const std::vector<std::string>& near = {}) {
        try {
            say(env, {kind, text::with_invisible_named(words), near});
        } catch (...) {  // NOLINT: nobody is left to tell
        }
        return Exit::trouble;
    };
    try {
        return dispatch(arguments, env, languages);
    } catch (const ClosedPipe&) {
        return Exit::closed_pipe;
    } catch (const UsageFailure& failure) {
        return end(Message::Kind::usage, failure.words(), failure.near());
    } catch (const Failure& failure) {
        return end(Message::Kind::environment, failure.words());
    } catch (const std::bad_alloc&) {
        return end(Message::Kind::environment, {"内存不足", "out of memory"});
    } catch (const std::filesystem::filesystem_error& error) {  // the environment's, and no bug of ours
        const Text reason = base::system_reason(error.code().value());
        return end(Message::Kind::environment, {"无法使用 " + error.path1().string() + "：" + reason.zh,
                                                "cannot use " + error.path1().string() + ": " + reason.en});
    } catch (const std::system_error& error) {
        return end(Message::Kind::environment, base::system_reason(error.code().value()));
    } catch (const std::exception& error) {
        return end(Message::Kind::bug, {std::string("程序出错，请报告：") + error.what(),
                                        std::string("a bug, please report it: ") + error.what()});
    }
}

}  // namespace leitai::app
