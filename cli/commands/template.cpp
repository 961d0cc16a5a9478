// template: workbooks to fill in, which ask for what is owed and show what is known.
#include "leitai/desk/template.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <utility>

#include "../file_names.hpp"
#include "../outputs.hpp"
#include "../results.hpp"
#include "../workbooks.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/workbook/write.hpp"

namespace leitai::app {

using base::Text;
using desk::Filled;
using desk::Per;

namespace {

struct TemplateOptions {
    InputOptions inputs;
    std::vector<std::string> whom;
    std::optional<std::string> kind, round, per, output;
};

constexpr std::string_view ending = ".xlsx";

std::optional<Per> per_of(const TemplateOptions& options) {
    if (options.per == "owner") return Per::owner;
    if (options.per == "township") return Per::township;
    if (options.per == "village") return Per::village;
    return std::nullopt;
}

void check_options(const Env& env, const TemplateOptions& options) {
    if (!options.output)
        throw UsageFailure({"表格写到哪里？用 -o 写明文件夹或文件，如 -o 填报/ 或 -o 填报.xlsx",
                            "where to? Name a folder or a file with -o, as -o forms/ or -o forms.xlsx"});
    const std::string& target = *options.output;
    if (target == "-")
        throw UsageFailure({"表格不写到屏幕；-o 写文件夹或 .xlsx 文件",
                            "workbooks are no text for a terminal: -o takes a folder or a file that ends in .xlsx"});
    if (!names_folder(env, target) && !target.ends_with(ending))
        throw UsageFailure({"-o " + target + " 不是文件夹，也不是 .xlsx 文件；文件夹的名字以 / 结尾",
                            "-o " + target +
                                " is neither a folder nor a file that ends in .xlsx; the name of a new "
                                "folder ends in /"});
    if (options.round && (options.kind || !options.whom.empty() || options.per == "township" ||
                          options.per == "village" || options.per == "owner"))
        throw UsageFailure({"--round 写评分表，只和 --per judge 或 --per panel 一起写",
                            "--round writes the sheets of judges, and goes with --per judge or --per panel alone"});
    if (!options.round && (options.per == "judge" || options.per == "panel"))
        throw UsageFailure(
            {"--per " + *options.per + " 要和 --round 一起写", "--per " + *options.per + " goes with --round"});
    if (options.kind && options.per == "owner")
        throw UsageFailure({"--kind 的表不按责任单位分；可以按 township 或 village",
                            "what --kind writes is not divided by offices; it can be by township or village"});
}

std::vector<Filled> made(const TemplateOptions& options, const desk::TemplateInput& input) {
    if (options.round) return desk::mark_workbooks(input, *options.round, options.per != "panel");
    const desk::ForWhom whom = desk::find_whom(input.scored, options.whom, per_of(options));
    if (options.kind) return desk::record_workbooks(input, *options.kind, whom);
    return desk::fact_workbooks(input, whom);
}

/// One file takes one workbook.
void write_file(Output& output, const std::vector<Filled>& workbooks, base::Lang lang) {
    if (workbooks.size() > 1) {
        const std::string many = std::to_string(workbooks.size());
        throw UsageFailure({"有" + many + "份表格，一个文件放不下：-o 写成文件夹（以 / 结尾），或用 --for 只要一份",
                            "there are " + many +
                                " workbooks, and a file takes one: name a folder with -o (ending in "
                                "/), or choose one with --for"});
    }
    output.sink()(workbook::write_forms(workbooks.front().forms, lang));
    output.commit();
}

Text nothing_words(const TemplateOptions& options) {
    if (options.round)
        return {"这一轮的评分表都交齐了，没有要填的", "every judge of the round has handed in: nothing is asked for"};
    return {"没有要填的：应报的都报了。已报的数要改，写更正",
            "nothing is asked for: all that is owed was handed in. What was reported is changed by a correction"};
}

Text nobody_words(const base::ScoredUnit& unit) {
    return {"名册上还没有" + std::string(unit.zh) +
                "，没有人可以填报。先填名册：leitai template --kind roster -o 名册.xlsx",
            "there are no " + std::string(unit.en_many) +
                " on the roster, so there is nobody to ask. Fill in the roster first: leitai template --kind roster -o "
                "roster.xlsx"};
}

Exit run_template(const TemplateOptions& options, Env& env, const Languages& languages) {
    check_options(env, options);
    const unsigned jobs = jobs_of(options.inputs);
    std::unique_ptr<OutputFolder> folder;
    std::unique_ptr<Output> file;
    if (names_folder(env, *options.output)) {
        folder = std::make_unique<OutputFolder>(env, *options.output);
    } else {
        file = std::make_unique<Output>(env, *options.output);
    }
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    if (campaign->plan->year_of_quarters())
        throw base::Failure({"年度由各季度合算，没有要填报的；用 --period 写明季度",
                             "a year is made of its quarters, and nothing is reported for it: name a quarter with "
                             "--period"});
    const base::Lang lang = languages.result(campaign->plan->lang);
    const std::string sha256 = desk::rubric_sha256(*campaign);
    const auto previous = options.round || options.kind ? std::nullopt : desk::read_previous(*campaign);
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign));
    const std::vector<Filled> workbooks = made(options, {scored, previous ? &*previous : nullptr, lang, sha256});
    if (workbooks.empty()) {
        const bool nobody = scored.reading.cohort.villages.empty();
        tell(env, languages, nobody ? nobody_words(*scored.campaign.rubric->unit) : nothing_words(options));
        return exit_of(scored);
    }
    if (folder) {
        write_workbooks(*folder, workbooks, lang, jobs);
    } else {
        write_file(*file, workbooks, lang);
    }
    tell(env, languages, written_words(workbooks));
    return exit_of(scored);
}

std::vector<Option> own_options(TemplateOptions& options) {
    return {
        {"--for",
         "NAME",
         &options.whom,
         {"只给这个责任单位、乡镇或村（名称或代码），可以写几次",
          "for this office, township or village alone (name or code); may be given several times"},
         Values::Of::village},
        {"--per",
         "WHAT",
         &options.per,
         {"每个 owner（责任单位）、township 或 village 一份；评分表每个 judge 一份，或整个 panel 一份",
          "a workbook for each owner (office), township or village; of marks for each judge, or for the panel"},
         Values::one_of({"owner", "township", "village", "judge", "panel"})},
        {"--kind",
         "FORM",
         &options.kind,
         {"不要填报表，要别的表：roster 名册、check 排查、rectification 整顿、team 班子、duty 履责、breach 违规、"
          "book 台账，或其中一张，如 book.visits",
          "in place of facts: roster, check, rectification, team, duty, breach or book; or one sheet of these, as "
          "book.visits"},
         Values::Of::form},
        {"--round",
         "ID",
         &options.round,
         {"这一轮评议的评分表", "the sheets of this round's judges"},
         Values::Of::round},
        {"-o,--output",
         "FOLDER|FILE",
         &options.output,
         {"写到这个文件夹（以 / 结尾），或只有一份时写成这个 .xlsx 文件",
          "into this folder (ending in /), or, where there is one alone, as this .xlsx file"},
         Values::Of::file},
    };
}

}  // namespace

Command template_command() {
    auto options = std::make_shared<TemplateOptions>();
    Command command;
    command.name = "template";
    command.what = {"写出要填的表格，每个责任单位一份，只问还欠的",
                    "workbooks to fill in, one for each office, which ask only for what is owed"};
    command.options = own_options(*options) + options_of(options->inputs);
    command.run = [options](Env& env, const Languages& languages) { return run_template(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
