// completion: the script by which a shell completes commands, options and their values.
#include <memory>

#include "../embedded.hpp"
#include "../inputs.hpp"
#include "../spoken.hpp"

namespace leitai::app {

namespace {

struct CompletionOptions {
    std::optional<std::string> shell;
};

Exit run_completion(const CompletionOptions& options, Env& env) {
    if (!options.shell) {
        throw UsageFailure({"要哪个 shell 的补全脚本？用法：leitai completion bash、zsh 或 fish",
                            "for which shell? usage: leitai completion bash, zsh or fish"});
    }
    env.out(embedded_shell(*options.shell));
    return Exit::fine;
}

}  // namespace

Command completion_command() {
    auto options = std::make_shared<CompletionOptions>();
    Command command;
    command.name = "completion";
    command.what = {"打印 bash、zsh、fish 的补全脚本",
                    "print the script by which bash, zsh or fish completes the line"};
    command.options = {{"shell",
                        "SHELL",
                        &options->shell,
                        {"哪个 shell：bash、zsh 或 fish", "which shell: bash, zsh or fish"},
                        Values::one_of({"bash", "zsh", "fish"})}};
    command.run = [options](Env& env, const Languages&) { return run_completion(*options, env); };
    return command;
}

}  // namespace leitai::app
