// pair: joint building: which villages are joined under which centre, proven optimal, and what came of it.
#include <memory>

#include "../documents.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/campaign/pairing.hpp"
#include "leitai/report/pair/page.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct PairOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> village;
    bool effect = false, provisional = false;
};

void check_pairing(const Campaign& campaign, const PairOptions& options) {
    if (options.effect && options.village)
        throw UsageFailure({"--effect 和 --village 只能写一个", "give only one of --effect and --village"});
    if (!campaign.rubric->pairing)
        throw Failure({"计划里没有跨村联建办法；写 pairing: 文件，见 leitai help pairing",
                       "the plan names no file of joint building: write pairing: FILE; see leitai help pairing"});
    if (campaign.plan->period.is_year())
        throw Failure({"跨村联建按季度算：加 --period，如 2023-Q4",
                       "joint building looks at a quarter: add --period, such as 2023-Q4"});
    if (options.effect && !campaign.rubric->pairing->effect)
        throw Failure({"联建办法里没有写 effect，不知道看哪一项数据",
                       "the file of joint building does not say effect, so it is not known which fact to look at"});
}

/// Whether the result may be written; else the reasons were told.
bool is_allowed(Env& env, const Languages& languages, const page::Finality& finality, const PairOptions& options) {
    return !refused(env, languages, finality, options.provisional, Text("没有写出", "nothing was written"), false);
}

Exit run_pair(const PairOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, document_formats());
    const std::optional<Printer> printer = find_printer(env, to);
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_pairing(*campaign, options);
    std::optional<pair::Outcome> outcome;
    std::optional<page::Finality> finality;
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {}, [&](ScoredCampaign& read) {
        const cohort::Cohort& cohort = read.reading.cohort;
        std::optional<cohort::VillageId> priced;
        if (options.village) priced = campaign::find_village(cohort, *read.campaign.rubric->unit, *options.village);
        if (!options.effect) outcome = campaign::pair(read, priced);
        finality = read.finality_of(campaign::Result::awards);  // conditions may look at awards as well as at scores
    });
    if (!options.effect && !outcome) return Exit::data;
    if (!is_allowed(env, languages, *finality, options)) return Exit::data;
    tell_former(env, languages, scored, options.village);
    if (options.village && !outcome->price)
        throw Failure({*options.village + " 没有参加联建，没有哪一对可以算价钱",
                       *options.village + " takes no part in joint building, so there is no pairing to be priced"});
    const report::Subject subject = scored.subject();
    const PageIn page_in = [&](base::Lang lang) {
        if (options.effect) return report::pair_effect_page(subject, *finality, lang);
        return report::pair_page({subject, *outcome, *finality}, lang);
    };
    write_documents(env, options.outputs, languages, scored, page_in, false, {to, printer, outputs});
    return exit_of(scored);
}

}  // namespace

Command pair_command() {
    auto options = std::make_shared<PairOptions>();
    Command command;
    command.name = "pair";
    command.what = {"跨村联建：谁和谁结对，为什么，成效怎样",
                    "joint building: who is joined with whom, why, and what came of it"};
    command.options =
        std::vector<Option>{
            {"--village",
             "VILLAGE",
             &options->village,
             {"这一对的价钱：不许这样结对，重新求一遍", "the price of this pairing: solve again without it"},
             Values::Of::village},
            {"--effect",
             "",
             &options->effect,
             {"联建以后的成效：前后比较", "what came of the clusters: before and after"}},
            provisional_option(options->provisional),
        } +
        options_of(options->inputs) + options_of(options->outputs, document_formats());
    command.run = [options](Env& env, const Languages& languages) { return run_pair(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
