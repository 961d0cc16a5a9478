// Opens and scores campaigns, prints issues and writes pages.
#include "results.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/page/tables.hpp"
#include "leitai/report/validate/village_at.hpp"
#include "leitai/source/find.hpp"
#include "near.hpp"
#include "progress.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

/// From now on no output replaces what the campaign is read from.
void note_inputs(Env& env, const Campaign& campaign) {
    for (source::FileId file = 0; file < campaign.map.size(); ++file) {
        if (!campaign.map.embedded(file)) env.read.push_back(source::real_path(env.folder, campaign.map[file].path));
    }
}

/// --verbose: what was found, and what will be read.
void say_opened(Env& env, const Campaign& campaign) {
    using page::Cell;
    const std::string files = std::to_string(campaign.map.size() - campaign.first_record);
    Message message{Message::Kind::opened, {}};
    if (campaign.has_plan_file()) {
        const std::string plan = campaign.map[campaign.plan->place.file].name;
        message.words = {"计划 " + plan + "，", "plan " + plan + ", "};
        message.data.emplace_back("plan", Cell::of(plan));
    }
    if (campaign.plan) {
        const std::string period = base::to_string(campaign.plan->period), rubric = campaign.plan->rubric;
        message.words =
            message.words + Text("期间 " + period + "，细则 " + rubric, "period " + period + ", rubric " + rubric);
        message.data.emplace_back("period", Cell::of(period));
        message.data.emplace_back("rubric", Cell::of(rubric));
    }
    if (campaign.rubric) {
        const std::string version = campaign.rubric->id + " " + campaign.rubric->version;
        message.words = message.words + (campaign.plan ? Text("（" + version + "）", " (" + version + ")")
                                                       : Text("细则 " + version, "rubric " + version));
        message.data.emplace_back("rubric_id", Cell::of(campaign.rubric->id));
        message.data.emplace_back("rubric_version", Cell::of(campaign.rubric->version));
    }
    message.words = message.words + Text("，要读 " + files + " 个文件", ", files to read: " + files);
    message.data.emplace_back("inputs", Cell::number(files));
    say(env, message);
}

}  // namespace

void note_evidence(Env& env, const ScoredCampaign& scored) {
    const std::string folder = campaign::evidence_folder(scored.campaign);
    for (const std::string& file : scored.reading.evidence_files) env.read.push_back(folder + file);
}

campaign::Inputs inputs_of(Env& env, const Languages&, const InputOptions& options, std::size_t issue_limit) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.paths = options.paths;
    inputs.plan = options.plan;
    inputs.period = period_of(options.period);
    inputs.files_from = options.files_from;
    if (inputs.files_from) env.read.push_back(source::real_path(env.folder, *inputs.files_from));
    if (options.stdin_name) inputs.stdin_name = *options.stdin_name;
    inputs.issue_limit = limit_of(options, issue_limit);
    inputs.jobs = jobs_of(options);
    inputs.reading = [&env](std::size_t done, std::size_t files) {
        done < files ? show_progress(env, done, files) : clear_progress(env);
    };
    return inputs;
}

Campaign open_campaign(Env& env, const campaign::Inputs& inputs, campaign::Sheets sheets) try {
    Campaign campaign = campaign::open(inputs, sheets);
    note_inputs(env, campaign);
    if (env.verbose) say_opened(env, campaign);
    return campaign;
} catch (const campaign::NoPlan& failure) {
    const Text& words = failure.words();
    throw Failure({words.zh + "\n进入活动文件夹再执行，或用 --plan 指明计划；新建活动用 leitai init",
                   words.en + "\ngo to a campaign folder or name the plan with --plan; leitai init makes a new one"});
}

std::optional<Campaign> open_usable(Env& env, const Languages& languages, const campaign::Inputs& inputs) {
    Campaign campaign = open_campaign(env, inputs);
    if (campaign.usable()) return campaign;
    tell_issues(env, languages, campaign.map, campaign.issues);
    tell(env, languages, {"计划或细则有错，不能计分", "plan or rubric cannot be used: nothing was scored"});
    return std::nullopt;
}

std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& options) {
    return open_usable(env, languages, inputs_of(env, languages, options, few_issues));
}

std::vector<Option> options_of(TrialOptions& options) {
    return {{"--rubric",
             "FILE",
             &options.rubric,
             {"试用另一份细则（文件或 builtin:名称），计划不改，结果标明试算",
              "try another rubric (a file or builtin:NAME); the plan stays, and the result is stamped as a trial"},
             rubric_values()}};
}

std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& options,
                                    const TrialOptions& trial) {
    campaign::Inputs inputs = inputs_of(env, languages, options, few_issues);
    inputs.trial = trial.rubric;
    return open_usable(env, languages, inputs);
}

ScoredCampaign score_campaign(Env& env, const Languages& languages, Campaign campaign, const campaign::ReadMore& more,
                              const std::function<void(ScoredCampaign&)>& then) {
    ScoredCampaign scored = campaign::score(std::move(campaign), more);
    if (then) then(scored);
    note_evidence(env, scored);
    const issue::Units units =
        env.err_is_terminal ? report::units_of(scored.reading.cohort, *scored.campaign.rubric, scored.campaign.map)
                            : issue::Units();
    tell_issues(env, languages, scored.campaign.map, scored.issues(), units);
    return scored;
}

Exit exit_of(const ScoredCampaign& scored) { return scored.has_errors() ? Exit::data : Exit::fine; }

Text refused_words(const Text& why, const Text& undone) {
    return {why.zh + "；" + undone.zh +
                "。leitai validate 列出全部问题和未报名单；确要写出的加 --provisional，结果标明暂定",
            why.en + "; " + undone.en +
                ". leitai validate lists all issues and what is owed; with --provisional it is written, and stamped"};
}

bool refused(Env& env, const Languages& languages, page::Finality finality, bool provisional, const Text& undone,
             bool for_everybody) {
    std::erase_if(finality.reasons,
                  [](const page::Reason& reason) { return reason.kind == campaign::trial_reason_kind; });
    if (provisional || !finality.provisional()) return false;
    if (for_everybody) finality = page::for_everybody(std::move(finality));
    const Text why = Text("结果是暂定的：", "the result is provisional: ") + page::listed(finality.reasons);
    tell(env, languages, refused_words(why, undone));
    return true;
}

Option provisional_option(bool& wanted) {
    return {"--provisional",
            "",
            &wanted,
            {"结果还是暂定的也写出，标明暂定和原因", "write a provisional result too, stamped with its reasons"}};
}

namespace {

void check_townships(const base::ScoredUnit& unit) {
    if (unit.in_township) return;
    throw UsageFailure({"细则给" + std::string(unit.zh) + "打分，不能用 --township 按乡镇筛选",
                        "the rubric scores " + std::string(unit.en_many) + ", which --township cannot choose from"});
}

}  // namespace

void tell_former(Env& env, const Languages& languages, const ScoredCampaign& scored,
                 const std::optional<std::string>& word) {
    if (!word) return;
    const auto words = campaign::former_words(scored.reading.cohort, *scored.campaign.rubric->unit, *word);
    if (words) tell(env, languages, *words);
}

base::RegionCode find_township(const report::Subject& subject, const std::string& word) {
    check_townships(*subject.rubric.unit);
    return campaign::find_township(subject.cohort, word);
}

campaign::Circle find_circle(const report::Subject& subject, const std::optional<std::string>& township,
                             const std::optional<std::string>& county) {
    if (township) check_townships(*subject.rubric.unit);
    return campaign::find_circle(subject.cohort, township, county);
}

namespace {

std::vector<FormatName> formats_where(bool (*offered)(const page::FormatRow&)) {
    std::vector<FormatName> names;
    for (const page::FormatRow& row : page::formats()) {
        if (offered(row)) names.push_back({row.name, row.ending, row.also});
    }
    return names;
}

}  // namespace

std::vector<FormatName> page_formats() {
    return formats_where([](const page::FormatRow& row) { return row.write != nullptr && !row.document; });
}

std::vector<FormatName> record_formats() {
    return formats_where([](const page::FormatRow& row) { return !row.document; });
}

std::vector<FormatName> document_formats() {
    return formats_where([](const page::FormatRow& row) { return row.by != page::FormatRow::By::records; });
}

std::vector<FormatName> all_formats() {
    return formats_where([](const page::FormatRow&) { return true; });
}

namespace {

/// What --table chooses. Throws UsageFailure where the page has no such table.
page::Page chosen_table(const page::Page& page, const std::string& id, base::Lang lang) {
    std::vector<page::Table> tables = page::data_tables(page, lang);
    std::vector<std::string_view> known;
    known.reserve(tables.size());
    for (const page::Table& table : tables) known.push_back(table.id);
    const auto found = std::find(known.begin(), known.end(), id);
    if (found != known.end())
        return page::with_table(page, std::move(tables[static_cast<std::size_t>(found - known.begin())]));
    const Meant near = meant(id, known);
    const Text all = base::listed(known);
    throw UsageFailure(Text("没有表 " + id, "there is no table " + id) + near.sentence() +
                           Text("\n可用的表：" + all.zh, "\ntables: " + all.en),
                       near.words);
}

}  // namespace

Manner manner_of(const Campaign& campaign) {
    return {campaign.layout ? &*campaign.layout : nullptr, campaign.inputs.jobs};
}

void write_page(const Env& env, const OutputOptions& outputs, const Destination& to, const page::Page& page,
                base::Lang lang, int piped_width, const page::Sink& sink, const Manner& manner) {
    const page::FormatRow& format = *page::find_format(to.format);
    if (format.binary && to.target == "-" && env.out_is_terminal)
        throw UsageFailure({to.format + " 不能显示在屏幕上，用 -o 写到文件",
                            to.format + " cannot be shown on a terminal: write it to a file with -o"});
    page::WriteOptions options = write_options(env, outputs, to, lang, piped_width);
    options.layout = manner.layout;
    options.jobs = manner.jobs;
    if (outputs.tables) {
        format.write(page::table_list(page, lang), options, sink);
    } else if (outputs.table) {
        format.write(chosen_table(page, *outputs.table, lang), options, sink);
    } else {
        format.write(page, options, sink);
    }
}

void write_page(const Env& env, const OutputOptions& options, const Target& target, const page::Page& page,
                base::Lang lang, int piped_width, const Manner& manner) {
    OutputFolder* folder = target.outputs.folder(target.index);
    if (folder == nullptr) {
        return write_page(env, options, target.to, page, lang, piped_width, target.outputs.sink(target.index), manner);
    }
    if (options.table || options.tables)
        throw UsageFailure({"写进文件夹的是全部的表，不和 --table、--tables 一起写",
                            "a folder takes all tables: it goes with neither --table nor --tables"});
    const page::FormatRow& format = *page::find_format(target.to.format);
    const std::vector<page::Table> tables = page::data_tables(page, lang);
    std::vector<std::string> names;
    names.reserve(tables.size());
    for (const page::Table& table : tables) names.push_back(table.id + std::string(format.ending));
    folder->announce(names);
    page::WriteOptions how = write_options(env, options, target.to, lang, piped_width);
    how.jobs = manner.jobs;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        folder->write(i, [&](const page::Sink& sink) { format.write(page::with_table(page, tables[i]), how, sink); });
    }
}

namespace {

bool any_of(const std::vector<Destination>& to, bool page::FormatRow::*property) {
    return std::any_of(to.begin(), to.end(),
                       [&](const Destination& one) { return page::find_format(one.format)->*property; });
}

}  // namespace

page::Page write_pages(const Env& env, const OutputOptions& options, const std::vector<Destination>& to,
                       const Languages& languages, const ScoredCampaign& scored, const PageIn& page_in, bool is_public,
                       Outputs& outputs, const PageIn& notice_in) {
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    campaign::PublicPage made;
    if (is_public) {
        made = campaign::public_page(scored, page_in, lang, notice_in);
    } else {
        made.page = campaign::internal_page(
            scored, page_in, lang, {any_of(to, &page::FormatRow::footer), any_of(to, &page::FormatRow::sheets)});
    }
    const bool whole = !options.table && !options.tables;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const page::FormatRow& format = *page::find_format(to[i].format);
        if (format.write == nullptr) continue;  // the command writes it, or has it printed
        if (is_public && format.notice && whole) {
            outputs.sink(i)(made.notice);
        } else {
            write_page(env, options, {to[i], i, outputs}, made.page, lang, 0, manner_of(scored.campaign));
        }
    }
    return made.page;
}

}  // namespace leitai::app
