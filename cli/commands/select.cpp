// select: applies the file of awards: who has what, why, and how close it was.
#include <algorithm>
#include <memory>

#include "../documents.hpp"
#include "../near.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/report/awards/page.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct SelectOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> award;
    bool cases = false, public_view = false, provisional = false;
};

void check_options(const SelectOptions& options) {
    if (options.cases && !options.award)
        throw UsageFailure({"--cases 要写明哪一项评先：加 --award", "--cases is for one award: add --award"});
    if (options.cases && options.public_view)
        throw UsageFailure({"--cases 是供修改的材料，不和 --public 一起写",
                            "--cases is material for editing and does not go with --public"});
}

void check_awards(const Campaign& campaign) {
    if (!campaign.rubric->awards)
        throw Failure({"计划里没有评先办法；写 awards: 文件，见 leitai help awards",
                       "the plan names no file of awards: write awards: FILE; see leitai help awards"});
    const rubric::Awards& awards = *campaign.rubric->awards;
    for (std::size_t a = 0; a < awards.list.size(); ++a) {
        if (awards.is_decided(static_cast<rubric::AwardId>(a), campaign.plan->period)) return;
    }
    if (base::last_day(campaign.plan->period) < base::first_day(awards.since)) {
        const std::string since = base::to_string(awards.since);
        throw Failure({"评先从 " + since + " 起评（评先办法的 since）",
                       "awards are given since " + since + ", as the file says"});
    }
    throw Failure(campaign.plan->period.is_year()
                      ? Text{"评先办法里没有每年评的（for: year）", "no award of the file is for a year (for: year)"}
                      : Text{"评先办法里没有每季评的", "no award of the file is for a quarter"});
}

/// The award of an id, among those that are decided in the period.
rubric::AwardId find_award(const rubric::Awards& awards, const base::Period& period, const std::string& word) {
    std::vector<std::string_view> known;
    for (std::size_t a = 0; a < awards.list.size(); ++a) {
        const auto id = static_cast<rubric::AwardId>(a);
        if (!awards.is_decided(id, period)) continue;
        if (awards.list[a].id == word) return id;
        known.push_back(awards.list[a].id);
    }
    const Meant near = meant(word, known);
    throw UsageFailure(Text("这一期没有“" + word + "”这一项评先", "no award “" + word + "” is decided in this period") +
                           near.sentence() + Text("\n有：", "\nthere are: ") + base::listed(known),
                       near.words);
}

/// Cases are prose: a table of them would be of no use to anybody.
void check_prose(const std::vector<Destination>& to) {
    for (const Destination& one : to) {
        const page::FormatRow& row = *page::find_format(one.format);
        if (!row.one_table && !row.notice && !row.sheets) continue;
        throw UsageFailure({"典型案例是文稿，写成 .docx、.pdf、.html、.md 或 .txt，不写 " + one.format,
                            "cases are a text: write .docx, .pdf, .html, .md or .txt, not " + one.format});
    }
}

Exit run_select(const SelectOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    if (options.cases) check_prose(to);
    const std::optional<Printer> printer = find_printer(env, to);
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_awards(*campaign);
    const rubric::Awards& awards = *campaign->rubric->awards;
    std::optional<rubric::AwardId> only;
    if (options.award) only = find_award(awards, campaign->plan->period, *options.award);
    if (options.cases && !awards.list[*only].cases)
        throw UsageFailure({"“" + *options.award + "”不编典型案例：评先办法里没有写 cases: yes",
                            "no cases are compiled of “" + *options.award + "”: its award does not say cases: yes"});
    const ScoredCampaign scored =
        score_campaign(env, languages, std::move(*campaign), {.details_of = {.all = options.cases, .one = {}}});
    const page::Finality finality = scored.finality_of(campaign::Result::awards);
    if (refused(
            env, languages, finality, options.provisional,
            options.public_view ? Text("没有写公示", "nothing was published") : Text("没有评定", "nothing was decided"),
            options.public_view))
        return Exit::data;
    const report::Subject subject = scored.subject();
    const report::AwardsInput input{subject, *scored.awards, finality};
    const PageIn page_in = [&](base::Lang lang) {
        if (options.cases) return report::cases_page(input, *scored.awards->find(*only), scored.reading.details, lang);
        if (options.public_view) return report::public_awards_page(input, only, scored.timeline(), lang);
        return report::awards_page(input, only, lang);
    };
    write_documents(env, options.outputs, languages, scored, page_in, options.public_view, {to, printer, outputs});
    return exit_of(scored);
}

}  // namespace

Command select_command() {
    auto options = std::make_shared<SelectOptions>();
    Command command;
    command.name = "select";
    command.what = {"评先：谁评上、为什么、差多少", "awards: who has what, why, and how close it was"};
    command.options =
        std::vector<Option>{
            {"--award",
             "ID",
             &options->award,
             {"只看这一项：每个村的结果和理由", "this award alone: every village with its reason"},
             Values::Of::award},
            {"--cases",
             "",
             &options->cases,
             {"和 --award 一起：评上的村编成典型案例，供修改",
              "with --award: those who have it as cases, for editing"}},
            {"--public",
             "",
             &options->public_view,
             {"公示版：评上的村，没有理由和落后的", "the public view: who has what; no reason, nobody who trails"}},
            provisional_option(options->provisional),
        } +
        options_of(options->inputs) + options_of(options->outputs, document_formats());
    command.run = [options](Env& env, const Languages& languages) { return run_select(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
