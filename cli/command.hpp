// What one subcommand takes and does, and the surroundings in which the program runs.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"
#include "leitai/page/format.hpp"

namespace leitai::app {

/// How a run ended; the number is the exit status of the program.
enum class Exit : int {
    fine = 0,
    data = 1,           ///< the data has errors
    trouble = 2,        ///< wrong command line or environment, unusable plan or rubric, or no input matched
    closed_pipe = 141,  ///< whoever read standard output went away: main ends as SIGPIPE ends any Unix tool
};

/// Thrown by Env::out when nobody reads standard output any more.
struct ClosedPipe {};

/// Everything outside the program that a run may touch, so that a test can run the whole program in its own process.
struct Env {
    page::Sink out, err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int columns = 80;           ///< of the terminal
    std::optional<bool> color;  ///< --color always or never
    std::function<std::optional<std::string>(const char* name)> variable = [](const char*) { return std::nullopt; };
    std::function<base::Date()> today;
    bool counts_only = false;  ///< issues are counted on standard error and not listed: the output is for the public
    std::vector<std::string> read;         ///< paths of what was read so far, which no output replaces
    base::Lang messages = base::Lang::zh;  ///< of what is said where no Languages are at hand
    bool json_messages = false;            ///< --messages json: every line on standard error is a JSON object
    bool bar_is_shown = false;             ///< a bar of progress stands on the terminal's line: see progress.hpp
    bool verbose = false;                  ///< --verbose: which plan, rubric, period and inputs a run has is said
    std::string folder;                    ///< where relative paths are seen from; empty = the process's own folder
};

/// The languages of one run.
struct Languages {
    std::optional<base::Lang> asked;       ///< --lang
    base::Lang messages = base::Lang::zh;  ///< of everything on stderr
    base::Lang result(std::optional<base::Lang> plan = {}) const {
        return asked ? *asked : plan.value_or(base::Lang::zh);
    }
};

/// What can stand as the value of an option: completion proposes it, and a word that is none of `words` is refused.
struct Values {
    enum class Of : std::uint8_t {
        anything,  ///< a number, a reason, a name: nothing is known of it
        words,     ///< one of `words`, and nothing else
        formats,   ///< one of `words`, the formats of the command
        file,
        folder,
        rubric,   ///< a file, or one of `words` (builtin:NAME)
        page,     ///< of the manual: one of `words`, a command or a message code
        schema,   ///< one of `words`; the command tells what was meant
        period,   ///< and what else the campaign has, from here on
        seal,     ///< a period, or the name of a seal
        village,  ///< a code or a name, as the next two
        township,
        county,
        village_class,
        indicator,
        contest,
        round,
        draw,
        award,
        fact,
        act,  ///< one of `words`, in the place of a campaign's folder, which may follow it
    };
    Of of = Of::anything;
    std::vector<std::string> words = {};

    Values() = default;
    Values(Of kind) : of(kind) {}  // NOLINT: an option's row names it as it is
    Values(Of kind, std::vector<std::string> list) : of(kind), words(std::move(list)) {}
    static Values one_of(std::vector<std::string> list) { return {Of::words, std::move(list)}; }
};

/// One option or positional argument of a command, as data: the command line, help and completion are made from it.
struct Option {
    using Target = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*>;
    std::string name;   ///< "-o,--output"; without a dash a positional argument
    std::string value;  ///< "FILE"; empty for a flag
    Target target;      ///< bool: a flag; vector: may be given several times
    base::Text what;
    Values values = {};
};

/// One subcommand.
struct Command {
    std::string name;
    base::Text what;  ///< the question it answers, one line
    std::vector<Option> options;
    std::function<Exit(Env&, const Languages&)> run;
};

/// All subcommands in the order of commands.def.
std::vector<Command> commands();

#define COMMAND(name) Command name##_command();
#include "commands.def"
#undef COMMAND

}  // namespace leitai::app
