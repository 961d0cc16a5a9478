// The options that commands share, and the values that their words stand for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"

namespace leitai::app {

/// Which files are read, and how.
struct InputOptions {
    std::vector<std::string> paths;
    std::vector<std::string> periods;  ///< of commands that take several, in place of `period`
    std::optional<std::string> plan, period, files_from, stdin_name, jobs, limit;
};

/// Where the result goes, and in which shape.
struct OutputOptions {
    std::vector<std::string> outputs, formats;
    std::optional<std::string> width, table, head;
    bool tables = false;
};

/// What every command takes.
struct GeneralOptions {
    bool help = false, version = false, verbose = false;
    std::optional<std::string> lang, color, messages;
};

/// Rows for --help, --version, --lang, --color, --messages, --verbose.
std::vector<Option> options_of(GeneralOptions& general);
/// Rows for PATH..., --plan, --period, --files-from, --stdin-name, --jobs, --limit.
std::vector<Option> options_of(InputOptions& inputs);
/// A format by its name, and the ending of its files: {"json", ".json"}.
struct FormatName {
    std::string_view name, ending, also = {};
};
/// Rows for -o, --format, --width, --table, --tables, --head; `known`: the formats of the command, those of pages
/// unless given.
std::vector<Option> options_of(OutputOptions& outputs);
std::vector<Option> options_of(OutputOptions& outputs, const std::vector<FormatName>& known);
std::vector<Option> operator+(std::vector<Option> a, std::vector<Option> b);

/// Throws base::Failure, with what was perhaps meant, where an option that takes one of a few words has another.
void check_words(const std::vector<Option>& options);
/// The values of an option that names a rubric: a file, or builtin:NAME.
Values rubric_values();
/// The values of options; each throws base::Failure when the word cannot be one.
unsigned jobs_of(const InputOptions& inputs);
std::size_t limit_of(const InputOptions& inputs, std::size_t otherwise);
std::optional<base::Period> period_of(const std::optional<std::string>& word);
/// Columns of text: --width, else the terminal's; if it is no terminal, `piped` (0 = no limit).
int width_of(const Env& env, const OutputOptions& outputs, int piped);

/// Where one rendering of the result goes: "-" or a file, and the format's name.
struct Destination {
    std::string target;
    std::string format;
};

/// Pairs -o with --format: one --format holds for all; several stand in the order of the -o; none: the file's ending,
/// and text for "-". `known`: the formats that there are.
std::vector<Destination> destinations(const OutputOptions& outputs, const std::vector<FormatName>& known);

/// --head ids: csv for programs.
bool wants_ids(const OutputOptions& outputs);
/// How a page is written to a destination.
page::WriteOptions write_options(const Env& env, const OutputOptions& outputs, const Destination& to, base::Lang lang,
                                 int piped_width);
/// Whether the terminal says that it can only print characters (TERM=dumb).
bool is_dumb(const Env& env);
/// Colours: as --color says; else only on a terminal that has them, and not if NO_COLOR is set.
bool color_of(const Env& env, bool is_terminal);

}  // namespace leitai::app
