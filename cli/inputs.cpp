// The options that commands share, and the reading of their words.
#include "inputs.hpp"

#include <algorithm>
#include <charconv>
#include <thread>

#include "leitai/base/list.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "near.hpp"
#include "results.hpp"
#include "spoken.hpp"

namespace leitai::app {

namespace {

std::optional<unsigned> whole(const std::string& word) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

unsigned whole_between(const char* option, const std::string& word, unsigned least, unsigned most) {
    const std::optional<unsigned> value = whole(word);
    if (value && *value >= least && *value <= most) return *value;
    const std::string range = std::to_string(least) + "-" + std::to_string(most);
    throw UsageFailure({std::string(option) + " 要写 " + range + " 之间的整数，不是 " + word,
                        std::string(option) + " takes a whole number " + range + ", not " + word});
}

base::Text listed(const std::vector<FormatName>& known) {
    base::Text list;
    for (const FormatName& format : known) base::add_to(list, format.name);
    return list;
}

void check_format(const std::string& name, const std::vector<FormatName>& known) {
    std::vector<std::string_view> names;
    for (const FormatName& format : known) {
        if (format.name == name) return;
        names.push_back(format.name);
    }
    const Meant near = meant(name, names);
    throw UsageFailure(base::Text("没有格式 " + name, "there is no format " + name) + near.sentence() +
                           base::Text("\n可用的格式：" + listed(known).zh, "\nformats: " + listed(known).en),
                       near.words);
}

/// --table and --tables are for formats that a writer of pages makes.
void check_tables(const Destination& to) {
    const page::FormatRow* row = page::find_format(to.format);
    if (row != nullptr && row->write != nullptr) return;
    throw UsageFailure(
        {to.format + " 不能只取一张表：--table、--tables 用于 text、csv、json 等",
         to.format + " has no tables to choose: --table and --tables are for text, csv, json and others"});
}

std::string format_of(const std::string& target, const std::vector<FormatName>& known) {
    if (target == "-") return std::string(known.front().name);
    for (const FormatName& format : known) {
        if (page::has_ending(target, format.ending) || page::has_ending(target, format.also))
            return std::string(format.name);
    }
    throw UsageFailure(
        {"看不出 " + target + " 要写成什么格式：请用 --format 指明，可用 " + listed(known).zh,
         "cannot tell the format of " + target + " by its ending: use --format with one of " + listed(known).en});
}

}  // namespace

std::vector<Option> options_of(GeneralOptions& general) {
    return {
        {"-h,--help", "", &general.help, {"用法", "how it is used"}},
        {"--version", "", &general.version, {"版本", "version"}},
        {"--lang", "LANG", &general.lang, {"语言 zh 或 en", "language, zh or en"}, Values::one_of({"zh", "en"})},
        {"--color",
         "WHEN",
         &general.color,
         {"颜色：auto、always 或 never", "colours: auto, always or never"},
         Values::one_of({"auto", "always", "never"})},
        {"--messages",
         "FORM",
         &general.messages,
         {"标准错误上的话：text 或 json", "what is said on standard error: text or json"},
         Values::one_of({"text", "json"})},
        {"--verbose",
         "",
         &general.verbose,
         {"说明用的是哪份计划、细则，哪一期", "say which plan, rubric and period are used"}},
    };
}

std::vector<Option> options_of(InputOptions& inputs) {
    return {
        {"path",
         "PATH",
         &inputs.paths,
         {"活动文件夹、计划，或代替计划所列记录的文件、文件夹、通配路径；- 是标准输入",
          "campaign folder or plan; or files, folders, globs read in place of the plan's records; - is stdin"},
         Values::Of::file},
        {"--plan", "FILE", &inputs.plan, {"计划文件或其所在文件夹", "the plan, or its folder"}, Values::Of::file},
        {"--period",
         "P",
         &inputs.period,
         {"计分的期间，如 2023-Q2", "the period to score, as 2023-Q2"},
         Values::Of::period},
        {"--files-from",
         "LIST",
         &inputs.files_from,
         {"从 LIST 读取要读的路径，每行一个，或以 NUL 隔开", "read paths from LIST, one a line or ended by NUL"},
         Values::Of::file},
        {"--stdin-name", "NAME", &inputs.stdin_name, {"消息里怎样称呼标准输入", "what messages call standard input"}},
        {"--jobs", "N", &inputs.jobs, {"同时工作的线程数", "threads"}},
        {"--limit", "N", &inputs.limit, {"最多列出多少条问题", "how many issues are listed"}},
    };
}

std::vector<Option> options_of(OutputOptions& outputs) { return options_of(outputs, page_formats()); }

std::vector<Option> options_of(OutputOptions& outputs, const std::vector<FormatName>& known) {
    Values formats(Values::Of::formats);
    for (const FormatName& format : known) formats.words.emplace_back(format.name);
    return {
        {"-o,--output",
         "FILE",
         &outputs.outputs,
         {"写到文件，格式看扩展名", "write to FILE, in the format of its ending"},
         Values::Of::file},
        {"--format", "NAME", &outputs.formats, {"格式", "the format"}, std::move(formats)},
        {"--width", "N", &outputs.width, {"文字每行的列数，0 为不限", "columns of text, 0 for no limit"}},
        {"--table",
         "ID",
         &outputs.table,
         {"只要这一张表（csv 不写时是第一张）", "this table alone; csv has the first one otherwise"}},
        {"--tables", "", &outputs.tables, {"列出有哪些表", "list the tables that there are"}},
        {"--head",
         "WHAT",
         &outputs.head,
         {"csv 的表头：titles 标题，ids 代号（供程序用）", "heads of csv: titles, or ids for programs"},
         Values::one_of({"titles", "ids"})},
    };
}

std::vector<Option> operator+(std::vector<Option> a, std::vector<Option> b) {
    for (Option& option : b) a.push_back(std::move(option));
    return a;
}

Values rubric_values() {
    Values values(Values::Of::rubric);
    for (const std::string_view name : catalogue::names()) {
        if (catalogue::find(name)->find("\nrubric:") != std::string_view::npos)
            values.words.push_back("builtin:" + std::string(name));
    }
    return values;
}

void check_words(const std::vector<Option>& options) {
    for (const Option& option : options) {
        const auto* const* target = std::get_if<std::optional<std::string>*>(&option.target);
        if (option.values.of != Values::Of::words || target == nullptr || !**target) continue;
        const std::vector<std::string>& known = option.values.words;
        const std::string& word = ***target;
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const std::string name = option.name.starts_with('-') ? option.name : option.value;
        const base::Text list = base::listed(known);
        const Meant near = meant(word, {known.begin(), known.end()});
        base::Text refused = base::Text::same(name);
        refused.zh.append(" 不能写 ").append(word);
        refused.en.append(" cannot be ").append(word);
        throw UsageFailure(refused + near.sentence() + base::Text("\n可用：" + list.zh, "\nit is one of " + list.en),
                           near.words);
    }
}

unsigned jobs_of(const InputOptions& inputs) {
    if (inputs.jobs) return whole_between("--jobs", *inputs.jobs, 1, 1024);
    return std::max(1U, std::thread::hardware_concurrency());
}

std::size_t limit_of(const InputOptions& inputs, std::size_t otherwise) {
    return inputs.limit ? whole_between("--limit", *inputs.limit, 0, 1'000'000) : otherwise;
}

std::optional<base::Period> period_of(const std::optional<std::string>& word) {
    if (!word) return std::nullopt;
    const auto period = base::parse_period(*word);
    if (!period) {
        throw UsageFailure(
            {"--period 要写成 2023-Q2 或 2023，不是 " + *word, "--period takes 2023-Q2 or 2023, not " + *word});
    }
    return period;
}

int width_of(const Env& env, const OutputOptions& outputs, int piped) {
    if (outputs.width) {
        if (*outputs.width == "0") return 0;
        return static_cast<int>(whole_between("--width", *outputs.width, 20, 1000));
    }
    return env.out_is_terminal ? env.columns : piped;
}

std::vector<Destination> destinations(const OutputOptions& outputs, const std::vector<FormatName>& known) {
    const std::vector<std::string> targets = outputs.outputs.empty() ? std::vector<std::string>{"-"} : outputs.outputs;
    const std::vector<std::string>& formats = outputs.formats;
    if (formats.size() > 1 && formats.size() != targets.size()) {
        throw UsageFailure({"--format 或者写一次，或者与 -o 一样多", "give --format once, or as often as -o"});
    }
    for (const std::string& format : formats) check_format(format, known);
    std::vector<Destination> result;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const std::string format = formats.empty()      ? format_of(targets[i], known)
                                   : formats.size() > 1 ? formats[i]
                                                        : formats[0];
        result.push_back({targets[i], format});
    }
    if (outputs.table || outputs.tables) {
        for (const Destination& one : result) check_tables(one);
    }
    return result;
}

bool wants_ids(const OutputOptions& outputs) { return outputs.head == "ids"; }

bool is_dumb(const Env& env) { return env.variable("TERM").value_or("") == "dumb"; }

bool color_of(const Env& env, bool is_terminal) {
    if (env.color) return *env.color;
    const std::optional<std::string> refused = env.variable("NO_COLOR");
    return is_terminal && (!refused || refused->empty()) && !is_dumb(env);
}

page::WriteOptions write_options(const Env& env, const OutputOptions& outputs, const Destination& to, base::Lang lang,
                                 int piped_width) {
    page::WriteOptions options;
    options.lang = lang;
    const bool screen = to.target == "-";
    options.width = screen || outputs.width ? width_of(env, outputs, piped_width) : piped_width;
    options.color = screen && color_of(env, env.out_is_terminal);
    options.ids = wants_ids(outputs);
    return options;
}

}  // namespace leitai::app
