// Builds the command line of CLI11 from the list of commands, words usage errors in two languages, and ends every
// failure with its status.
#include "app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "completing.hpp"
#include "guide.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/text/invisible.hpp"
#include "leitai/version.hpp"
#include "manual.hpp"
#include "near.hpp"
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
constexpr std::string_view for_programs = "json";

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

Text see_help(const std::string& command) {
    const std::string line = "leitai " + (command.empty() ? std::string() : command + " ") + "--help";
    return {"用法见 " + line, "see " + line};
}

UsageFailure unknown_word(const Unknown& unknown, const std::string& command) {
    return UsageFailure(unknown.words + Text("\n", "\n") + see_help(command), unknown.near);
}

UsageFailure usage(const Text& words, const std::string& command) {
    return UsageFailure(words + Text("\n", "\n") + see_help(command));
}

/// An argument that nothing takes: an option or a command that does not exist.
[[noreturn]] void refuse_extra(const CLI::App* command, const std::string& extra, const std::vector<Option>& general,
                               const std::vector<Command>& all) {
    const std::string name = command != nullptr ? command->get_name() : "";
    if (extra.starts_with("-") && extra != "-")
        throw unknown_word(no_option(extra.substr(0, extra.find('=')), name, general, all), name);
    if (command != nullptr) throw usage({"多余的参数 " + extra, "unexpected argument " + extra}, name);
    throw unknown_word(no_command(extra, all), "");
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

void build(CLI::App& root, const std::vector<Option>& general, const std::vector<Command>& all) {
    root.set_help_flag();
    root.allow_extras();
    root.require_subcommand(0, 1);
    for (const Option& option : general) add_option(root, option);
    for (const Command& command : all) {
        CLI::App* sub = root.add_subcommand(command.name, command.what.en);
        sub->set_help_flag();
        sub->fallthrough();
        sub->allow_extras();
        for (const Option& option : command.options) add_option(*sub, option);
    }
}

void parse(CLI::App& root, std::span<const std::string> arguments, const std::vector<Option>& general,
           const std::vector<Command>& all) {
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
        if (extra != "--") refuse_extra(command, extra, general, all);
    }
}

Exit dispatch(std::span<const std::string> arguments, Env& env, const Languages& languages) {
    const std::vector<Command> all = commands();
    GeneralOptions general;
    const std::vector<Option> own = options_of(general);
    CLI::App root;
    build(root, own, all);
    parse(root, arguments, own, all);
    check_words(own);
    if (general.color && *general.color != "auto") env.color = *general.color == "always";
    env.verbose = general.verbose;
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
    check_words(command->options);
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
    if (is_shells_question(arguments)) return answer_shell(arguments.subspan(2), env, languages);
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
