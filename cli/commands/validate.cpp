// validate: every issue of every file, and who has not handed in yet; here the issues are the result.
#include <algorithm>
#include <memory>

#include "../owing.hpp"
#include "../validating.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/validate/several_page.hpp"
#include "leitai/report/validate/village_at.hpp"
#include "leitai/version.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

namespace {

/// The formats that `issue::emit` writes and pages do not know.
const std::vector<std::pair<FormatName, issue::Format>>& issue_formats() {
    static const std::vector<std::pair<FormatName, issue::Format>> all = {
        {{"sarif", ".sarif"}, issue::Format::sarif},
        {{"junit", ".xml"}, issue::Format::junit},
        {{"github", ""}, issue::Format::github},
    };
    return all;
}

std::vector<FormatName> formats() {
    std::vector<FormatName> names = page_formats();
    for (const auto& [name, format] : issue_formats()) names.push_back(name);
    return names;
}

issue::EmitOptions emit_options(const Env& env, const Destination& to, Lang lang) {
    const bool screen = to.target == "-";
    issue::EmitOptions emit;
    emit.lang = lang;
    emit.terminal = screen && env.out_is_terminal;
    emit.color = screen && color_of(env, env.out_is_terminal);
    emit.columns = env.columns;
    emit.version = version;
    return emit;
}

/// What is said below the issues, a line each: acknowledged warnings, what was left unread.
std::string further_lines(const Checked& found) {
    std::string lines;
    if (const std::size_t judged = found.issues.acknowledged().size(); judged > 0) {
        const std::string many = std::to_string(judged);
        lines += Text("县级已确认的警告 " + many + " 条，不再列出。\n",
                      "warnings that the county has acknowledged, not listed: " + many + "\n")
                     .in(found.lang);
    }
    for (const report::PassedOver& kind : found.validated(true).passed_over) lines += kind.words.in(found.lang) + "\n";
    if (const auto words = found.excluded_words()) lines += words->in(found.lang) + "\n";
    return lines;
}

page::Page statistics_page(const Checked& found) {
    page::Page page;
    page.kind = "statistics";
    page.title = {"统计", "Statistics"};
    for (const page::Table& table : found.statistics) {
        if (table.rows > 0) page.blocks.emplace_back(table);
    }
    return page;
}

/// text: the issues as lines or blocks, then what changed, the list of who is behind, and statistics. `head`: which
/// campaign it is, where there are several.
void write_text(const Env& env, const ValidateOptions& options, const Destination& to, const Checked& found,
                const std::string& head, const page::Sink& sink) {
    issue::EmitOptions emit = emit_options(env, to, found.lang);
    emit.all = options.all;
    if (emit.terminal && found.subject)
        emit.units = report::units_of(found.subject->cohort, found.subject->rubric, found.map());
    const std::string issues = issue::emit({found.found()}, emit) + further_lines(found);
    const page::WriteOptions write = write_options(env, options.outputs, to, found.lang, 80);
    std::vector<page::Page> below;
    if (found.against) below.push_back(report::changes_page(*found.against, found.lang));
    if (auto missing = report::missing_page(found.validated(true))) below.push_back(std::move(*missing));
    if (page::Page counted = statistics_page(found); !counted.blocks.empty()) below.push_back(std::move(counted));
    if (!head.empty() && (!issues.empty() || !below.empty())) sink(head);
    sink(issues);
    bool apart = issues.empty() || issues.ends_with("\n\n");
    for (const page::Page& page : below) {
        if (!apart) sink("\n");
        page::formats().front().write(page, write, sink);
        apart = false;
    }
}

void write_texts(const Env& env, const ValidateOptions& options, const Destination& to, const AllChecked& all,
                 const page::Sink& sink) {
    std::string written;
    for (const auto& one : all) {
        const std::string head = all.size() > 1 ? (written.empty() ? "== " : "\n== ") + one->name + " ==\n" : "";
        write_text(env, options, to, *one, head, [&](std::string_view bytes) { written += bytes; });
    }
    sink(written);
}

page::Page page_of(const Checked& found, bool people, const std::string& campaign) {
    report::Validated validated = found.validated(people);
    validated.campaign = campaign;
    page::Page page = report::issues_page(validated);
    for (const page::Table& table : found.statistics) page.blocks.emplace_back(table);
    return page;
}

/// The document of each campaign within one; its members are in order, as those of every document.
void write_nested(const page::FormatRow& row, const AllChecked& all, const page::WriteOptions& options,
                  const page::Sink& sink) {
    std::size_t files = 0, errors = 0, warnings = 0;
    sink("{\n\"leitai\":{\"form\":\"validations\",\"version\":1},\n\"campaigns\":[\n");
    for (const auto& one : all) {
        std::string document;
        row.write(page_of(*one, row.prose, one->name), options, [&](std::string_view bytes) { document += bytes; });
        while (document.ends_with('\n')) document.pop_back();
        sink(document + (one == all.back() ? "\n" : ",\n"));
        files += one->map().read();
        errors += one->issues.errors();
        warnings += one->issues.warnings();
    }
    sink("],\n\"errors\":" + std::to_string(errors) + ",\n\"files\":" + std::to_string(files) +
         ",\n\"warnings\":" + std::to_string(warnings) + "\n}\n");
}

page::Page page_of(const AllChecked& all, bool people) {
    if (all.size() == 1) return page_of(*all.front(), people, "");
    std::vector<report::OfCampaign> campaigns;
    for (const auto& one : all) {
        campaigns.push_back({one->validated(people), one->statistics});
        campaigns.back().found.campaign = one->name;
    }
    return report::several_page(campaigns);
}

void write(const Env& env, const ValidateOptions& options, const Target& target, const AllChecked& all) {
    const Destination& to = target.to;
    const page::FormatRow* row = page::find_format(to.format);
    const Lang lang = all.front()->lang;
    if (options.owed) return write_page(env, options.outputs, target, owed_page(all), lang, 80);
    const bool whole = !options.outputs.table && !options.outputs.tables;
    if (row == &page::formats().front() && whole)
        return write_texts(env, options, to, all, target.outputs.sink(target.index));
    if (row == &page::notice_format() && whole && all.size() > 1) {
        const page::WriteOptions how = write_options(env, options.outputs, to, lang, 0);
        return write_nested(*row, all, how, target.outputs.sink(target.index));
    }
    if (row != nullptr) return write_page(env, options.outputs, target, page_of(all, row->prose), lang, 0);
    issue::EmitOptions emit = emit_options(env, to, lang);
    for (const auto& [name, format] : issue_formats()) {
        if (name.name == to.format) emit.format = format;
    }
    std::vector<issue::Found> found;
    for (const auto& one : all) found.push_back(one->found());
    target.outputs.sink(target.index)(issue::emit(found, emit));
}

/// Where each output goes; with --quiet there is none that nobody asked for.
std::vector<Destination> targets(const ValidateOptions& options) {
    std::vector<Destination> to = destinations(options.outputs, formats());
    const auto counts = [](const Destination& one) { return page::find_format(one.format) != nullptr; };
    if (options.statistics && std::none_of(to.begin(), to.end(), counts))
        throw UsageFailure(
            {"--statistics 不能写成这种格式，它自己会数；另用 text、json、csv 等",
             "--statistics is for text, json, csv and other tables: what reads this format counts itself"});
    if (options.quiet && options.outputs.outputs.empty()) to.clear();
    return to;
}

Exit run_validate(const ValidateOptions& options, Env& env, const Languages& languages) {
    const FailOn from = fail_on_of(options);
    if (options.quiet && env.verbose)
        throw UsageFailure({"--quiet 和 --verbose 只能写一个", "give only one of --quiet and --verbose"});
    if (wants_sheets(env, options)) return write_sheets(env, languages, options);
    const std::vector<Destination> to = targets(options);
    width_of(env, options.outputs, 0);
    check_owed(options, to);
    Outputs outputs(env, to);
    const AllChecked all = check_campaigns(env, languages, options);
    for (std::size_t i = 0; i < to.size(); ++i) write(env, options, {to[i], i, outputs}, all);
    outputs.commit();
    if (!options.quiet) tell_closing(env, all);
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one->fails(from); }) ? Exit::data
                                                                                                  : Exit::fine;
}

std::vector<Option> own_options(ValidateOptions& options) {
    return {
        {"--only",
         "",
         &options.only,
         {"检查 PATH 所在的整个活动，只说 PATH 写明的文件，供钩子用",
          "check the whole campaign of each PATH and tell of those files alone, for hooks"}},
        {"--exclude",
         "GLOB",
         &options.exclude,
         {"不读记录文件夹里相符的文件，并且说明", "leave entries of the records' folders unread, and say so"},
         Values::Of::file},
        {"--fail-on",
         "LEVEL",
         &options.fail_on,
         {"从哪一级起退出码为 1：error、warning 或 missing（未报）",
          "exit with 1 from which level on: error, warning or missing (what is owed)"},
         Values::one_of({"error", "warning", "missing"})},
        {"--owed",
         "",
         &options.owed,
         {"只列没报的，每个责任单位一张表；-o 文件夹/ 每个单位一份",
          "what is owed alone, a table for each office; -o FOLDER/ writes a page for each"}},
        {"--all",
         "",
         &options.all,
         {"在终端上逐条列出，同类警告不合并", "on a terminal, list like warnings one by one"}},
        {"--statistics",
         "",
         &options.statistics,
         {"另按代码、文件、责任单位统计", "also count by code, file and owner"}},
        {"--quiet",
         "",
         &options.quiet,
         {"只给退出码；-o 的文件照写", "the exit status alone; files of -o are still written"}},
        {"--against",
         "OLD",
         &options.against,
         {"与旧版细则（文件或 builtin:名称）比较，列出哪些得分可能变化",
          "compare the rubric with an older one (a file or builtin:NAME): which points can change"},
         rubric_values()},
    };
}

}  // namespace

Command validate_command() {
    auto options = std::make_shared<ValidateOptions>();
    Command command;
    command.name = "validate";
    command.what = {"检查计划、细则、名册和填报，列出全部问题和未报名单",
                    "check plan, rubric, roster and returns; list all issues and who has not handed in"};
    command.options = options_of(options->inputs) + own_options(*options) + options_of(options->outputs, formats());
    command.run = [options](Env& env, const Languages& languages) { return run_validate(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
