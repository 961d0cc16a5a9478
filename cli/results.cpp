// Results: reading, scoring, telling issues, writing pages.
#include "results.hpp"

#include "leitai/base/failure.hpp"
#include "leitai/batch/score_issues.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/version.hpp"

namespace leitai::app {

using base::Text;

Text totals(const issue::Issues& issues) {
    const std::string errors = std::to_string(issues.errors()), warnings = std::to_string(issues.warnings());
    return {"错误 " + errors + " 个，警告 " + warnings + " 个",
            errors + (issues.errors() == 1 ? " error, " : " errors, ") + warnings +
                (issues.warnings() == 1 ? " warning" : " warnings")};
}

void tell_issues(Env& env, const Languages& languages, const Campaign& campaign, const issue::Issues& issues) {
    if (issues.errors() + issues.warnings() == 0) return;
    issue::EmitOptions options;
    options.lang = languages.messages;
    options.terminal = env.err_is_terminal;
    options.color = color_of(env, env.err_is_terminal);
    options.version = version;
    env.err(issue::emit(issues, campaign.map, options));
    const bool zh = languages.messages == base::Lang::zh;
    env.err("leitai: " + totals(issues).in(languages.messages) +
            (zh ? "；逐条核对用 leitai validate\n" : "; leitai validate lists them all\n"));
}

std::optional<Campaign> open_usable(Env& env, const Languages& languages, const InputOptions& inputs) {
    Campaign campaign = open_campaign(env, inputs, limit_of(inputs, few_issues));
    if (campaign.usable()) return campaign;
    tell_issues(env, languages, campaign, campaign.issues);
    const Text words("计划或细则有错，不能计分", "plan or rubric cannot be used: nothing was scored");
    env.err("leitai: " + words.in(languages.messages) + "\n");
    return std::nullopt;
}

ScoredCampaign score_campaign(Env& env, const Languages& languages, const InputOptions& inputs, Campaign campaign,
                              const ReadMore& more) {
    ScoredCampaign result;
    result.campaign = std::move(campaign);
    batch::ReadOptions options;
    options.jobs = jobs_of(inputs);
    options.issue_limit = limit_of(inputs, few_issues);
    options.details_of = more.details_of;
    options.results_back = more.results_back;
    if (more.evidence) options.folder = evidence_folder(env, result.campaign);
    result.reading = read(env, languages, result.campaign, options);
    result.scored = score(result.campaign, result.reading.cohort, options.jobs);
    batch::report_scores(result.reading.cohort, *result.campaign.rubric, result.scored, result.reading.issues);
    issue::Issues all = result.campaign.issues;
    all.merge(issue::Issues(result.reading.issues));
    tell_issues(env, languages, result.campaign, all);
    return result;
}

bool refused(Env& env, const Languages& languages, const ScoredCampaign& scored, bool provisional, const Text& undone) {
    Text why;
    if (scored.exit() != Exit::fine) {
        why = {"数据有错误，" + undone.zh, "the data has errors: " + undone.en};
    } else if (scored.scored.provisional && !provisional) {
        why = {
            "还有没报齐的，结果是暂定的，" + undone.zh +
                "；leitai validate 列出缺什么，确要做的加 --provisional，结果标明暂定",
            "something is still owed, so results are provisional: " + undone.en +
                "; leitai validate lists what is missing, and with --provisional it is done all the same, and stamped"};
    } else {
        return false;
    }
    env.err("leitai: " + why.in(languages.messages) + "\n");
    return true;
}

namespace {

std::vector<FormatName> formats_where(bool (*offered)(const page::FormatRow&)) {
    std::vector<FormatName> names;
    for (const page::FormatRow& row : page::formats()) {
        if (offered(row)) names.push_back({row.name, row.ending});
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

void write_page(const Env& env, const OutputOptions& outputs, const Destination& to, const page::Page& page,
                base::Lang lang, int piped_width, const page::Sink& sink, const page::Layout* layout) {
    const page::FormatRow& format = *page::find_format(to.format);
    if (format.binary && to.target == "-" && env.out_is_terminal)
        throw base::Failure({to.format + " 不能显示在屏幕上，用 -o 写到文件",
                             to.format + " cannot be shown on a terminal: write it to a file with -o"});
    page::WriteOptions options = write_options(env, outputs, to, lang, piped_width);
    options.layout = layout;
    format.write(page, options, sink);
}

}  // namespace leitai::app
