// import: spreadsheets that were handed in become records, or come back with what is wrong.
#include <algorithm>
#include <memory>

#include "../file_set.hpp"
#include "../handed_in.hpp"
#include "../results.hpp"
#include "../today.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/desk/import_page.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct ImportWords {
    std::vector<std::string> files;
    OutputOptions outputs;
    std::optional<std::string> plan, period, mapping, why, by, on;
    bool sketch = false, partial = false, dry_run = false;
};

/// The plan: --plan, else found from here, else above the first file.
campaign::Inputs inputs_for(const ImportWords& words, const Env& env) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.period = period_of(words.period);
    inputs.plan = words.plan;
    if (!inputs.plan) inputs.plan = source::find_plan(env.folder, ".");
    if (!inputs.plan && !words.files.empty()) inputs.plan = source::find_plan(env.folder, words.files.front());
    if (!inputs.plan)
        throw Failure({"找不到计划 leitai.yaml：在活动文件夹里执行，或用 --plan 指明",
                       "there is no leitai.yaml: run it in the campaign folder, or name the plan with --plan"});
    return inputs;
}

/// Why, by whom and when: all that is asked for, or nothing.
std::optional<desk::Amendment> amendment_of(const ImportWords& words, const Env& env) {
    if (!words.why && !words.by && !words.on) return std::nullopt;
    if (!words.why || !words.by)
        throw UsageFailure({"更正要写明原因和谁更正：--why 和 --by 一起写",
                            "a correction says why and by whom: --why goes with --by"});
    base::Date on = today_of(env);
    if (words.on) {
        const auto day = base::parse_date(*words.on);
        if (!day)
            throw UsageFailure({"--on 要写日期，如 2023-07-04，不是 " + *words.on,
                                "--on takes a day, as 2023-07-04, not " + *words.on});
        on = *day;
    }
    return desk::Amendment{*words.why, *words.by, on};
}

/// `--mapping FILE`: what a table that people keep means.
std::optional<desk::Mapping> mapping_of(const ImportWords& words, Env& env, const Languages& languages,
                                        const campaign::Inputs& inputs) {
    if (!words.mapping) return std::nullopt;
    Campaign campaign = campaign::open_rubric_only(inputs);
    if (!campaign.usable()) {
        tell_issues(env, languages, campaign.map, campaign.issues);
        throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
    }
    const source::FileId file = campaign.map.add(*words.mapping, source::real_path(env.folder, *words.mapping));
    auto mapping = desk::read_mapping(campaign.map, file, *campaign.rubric, campaign.issues);
    if (mapping) return mapping;
    tell_issues(env, languages, campaign.map, campaign.issues);
    throw Failure({"对应关系 " + *words.mapping + " 有错，先改正",
                   "the mapping " + *words.mapping + " is in error: mend it first"});
}

/// `--sketch`: a mapping drafted for one table, which is the result.
Exit write_sketch(const ImportWords& words, Env& env, const Languages& languages) {
    if (words.files.size() != 1)
        throw UsageFailure({"--sketch 一次写一个表格的对应关系", "--sketch drafts the mapping of one table at a time"});
    Campaign campaign = campaign::open_rubric_only(inputs_for(words, env));
    if (!campaign.usable()) {
        tell_issues(env, languages, campaign.map, campaign.issues);
        return Exit::trouble;
    }
    const std::vector<HandedFile> files = read_handed(env, find_handed(env, words.files));
    const desk::Handed& handed = files.front().handed;
    if (handed.unreadable) throw Failure(Text::same(handed.name + ": ") + handed.unreadable->words);
    Output output(env, words.outputs.outputs.empty() ? "-" : words.outputs.outputs.front());
    output.sink()(desk::sketch(*campaign.rubric, handed.book, handed.name));
    output.commit();
    return Exit::fine;
}

/// Where the errors can be seen besides.
Text returned_words(std::size_t workbooks) {
    if (workbooks == 0) return {};
    const std::string many = std::to_string(workbooks);
    return {"；有错的表格退回" + many + "份：文件名.错误.xlsx，错处涂了颜色，写明原因",
            "; " + many + (workbooks == 1 ? " workbook comes" : " workbooks come") +
                " back as NAME.错误.xlsx, with the errors coloured and told"};
}

bool has_errors(const std::vector<workbook::Remark>& remarks) {
    return std::any_of(remarks.begin(), remarks.end(), [](const workbook::Remark& one) { return one.error; });
}

/// The workbooks with their errors in them.
void add_errors(const std::vector<HandedFile>& files, const desk::Imported& imported, const Env& env, base::Lang lang,
                FileSet& set) {
    const std::string head = Text("错误", "Errors").in(lang);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto& remarks = imported.remarks[i];
        if (!has_errors(remarks)) continue;
        std::optional<std::string> bytes;
        if (files[i].kind == workbook::FileKind::xlsx) bytes = workbook::annotated(files[i].bytes, remarks, head);
        if (!bytes) bytes = workbook::workbook_with_remarks(files[i].handed.book, remarks, head);
        const std::string path = files[i].errors_path();
        if (source::exists(env.folder, path)) {
            set.edit(path, *bytes);
        } else {
            set.add(path, *bytes);
        }
    }
}

Exit run_import(const ImportWords& words, Env& env, const Languages& languages) {
    const std::vector<Destination> to =
        words.sketch ? std::vector<Destination>() : destinations(words.outputs, page_formats());
    width_of(env, words.outputs, 0);
    if (words.files.empty())
        throw UsageFailure({"要导入哪些表格？用法：leitai import 文件或文件夹…",
                            "which spreadsheets? usage: leitai import FILE_OR_FOLDER…"});
    if (words.sketch) return write_sketch(words, env, languages);
    desk::ImportOptions options;
    options.amendment = amendment_of(words, env);
    options.partial = words.partial;
    options.lang = languages.result();
    const campaign::Inputs inputs = inputs_for(words, env);
    const auto mapping = mapping_of(words, env, languages, inputs);
    Outputs outputs(env, to);
    std::vector<HandedFile> files = read_handed(env, find_handed(env, words.files));
    std::vector<desk::Handed> handed;
    for (HandedFile& file : files) {
        file.handed.mapping = mapping ? &*mapping : nullptr;
        handed.push_back(file.handed);
    }
    const desk::Imported imported = desk::import_sheets(inputs, handed, options);
    const bool writes = imported.sound && !words.dry_run;
    const auto returned =
        words.dry_run ? 0 : std::count_if(imported.remarks.begin(), imported.remarks.end(), has_errors);
    tell_all_issues(env, languages, imported.campaign.map, imported.issues,
                    returned_words(static_cast<std::size_t>(returned)));
    FileSet set(env);
    if (!words.dry_run) add_errors(files, imported, env, options.lang, set);
    for (const desk::Draft& draft : imported.drafts) {
        if (!writes) break;
        if (draft.was.empty()) set.add(draft.path, draft.text);
        if (!draft.was.empty()) set.edit(draft.path, draft.text);
    }
    set.commit();
    const page::Page page = desk::import_page(imported, handed, writes, options.lang);
    for (std::size_t i = 0; i < to.size(); ++i)
        write_page(env, words.outputs, {to[i], i, outputs}, page, options.lang, 0);
    outputs.commit();
    return imported.issues.errors() == 0 ? Exit::fine : Exit::data;
}

}  // namespace

Command import_command() {
    auto words = std::make_shared<ImportWords>();
    Command command;
    command.name = "import";
    command.what = {"读入填好的表格：写成记录，或把有错的退回",
                    "reads filled-in spreadsheets: into records, or back with what is wrong"};
    command.options =
        std::vector<Option>{
            {"files",
             "FILE",
             &words->files,
             {"表格文件，或放表格的文件夹", "spreadsheets, or folders of them"},
             Values::Of::file},
            {"--mapping",
             "FILE",
             &words->mapping,
             {"自己的表格：哪个表头是哪项数据", "for a table of your own: which head is which fact"},
             Values::Of::file},
            {"--sketch",
             "",
             &words->sketch,
             {"写出这张表的对应关系草稿，不导入", "draft the mapping of this table, and import nothing"}},
            {"--why",
             "REASON",
             &words->why,
             {"和以前报的不同的，为什么更正", "where values differ from before: why they are corrected"}},
            {"--by", "NAME", &words->by, {"谁更正", "who corrects them"}},
            {"--on", "DAY", &words->on, {"哪一天更正；不写是今天", "on which day; today unless given"}},
            {"--partial",
             "",
             &words->partial,
             {"有错的格、行退回，其余的写入", "leave out cells and rows in error, and write the rest"}},
            {"--dry-run",
             "",
             &words->dry_run,
             {"只看会写什么，什么都不写", "show what would be written, and write nothing"}},
            {"--plan", "FILE", &words->plan, {"活动计划", "the plan"}, Values::Of::file},
            {"--period",
             "P",
             &words->period,
             {"期间；不写以计划为准", "the period; that of the plan unless given"},
             Values::Of::period},
        } +
        options_of(words->outputs);
    command.run = [words](Env& env, const Languages& languages) { return run_import(*words, env, languages); };
    return command;
}

}  // namespace leitai::app
