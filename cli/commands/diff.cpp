// diff: what changed between two periods, seals or rubrics: sealed ones as they were sealed, others as they score now.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/comparing.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/report/diff/page.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct DiffOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> from, to, village, rubric;
    bool rescore = false, public_view = false, provisional = false;
};

using campaign::Seal;
using campaign::Wanted;

/// A period that is scored now, its issues reported as in any scoring.
struct Scoring {
    std::unique_ptr<ScoredCampaign> scored;
    report::Side side;
};

report::Side side_of(const Seal& seal) {
    if (auto side = campaign::sealed_side(seal)) return std::move(*side);
    throw Failure({seal.name + " 的 results.json 不能读；用 leitai verify 核对",
                   "results.json of " + seal.name + " cannot be read: see leitai verify"});
}

Scoring score_side(Env& env, const Languages& languages, campaign::Inputs inputs, const std::string& period) {
    inputs.period = base::parse_period(period);
    std::optional<Campaign> campaign = open_usable(env, languages, inputs);
    if (!campaign) throw Failure({"不能计分：" + period, "cannot score " + period});
    Scoring scoring;
    scoring.scored = std::make_unique<ScoredCampaign>(score_campaign(env, languages, std::move(*campaign)));
    scoring.side = campaign::scored_side(*scoring.scored);
    return scoring;
}

/// A seal that is compared may stand in no folder of records; one that cannot be trusted is told all the same.
bool tell_flaws(Env& env, const Languages& languages, const Seal* seal) {
    if (seal == nullptr) return false;
    bool any = false;
    for (const seal::Finding& one : campaign::flaws(*seal)) {
        if (one.kind == seal::Finding::Kind::archive_unexpected) continue;
        any = true;
        const base::Text what = words(one.kind);
        tell(env, languages,
             {"封存 " + seal->name + " 不能信：" + what.zh + "（" + one.file + "）" + one.detail,
              "the seal " + seal->name + " cannot be trusted: " + what.en + " (" + one.file + ") " + one.detail});
    }
    return any;
}

void check_rubrics(const report::Side& before, const report::Side& after) {
    const auto why = campaign::not_comparable(before, after);
    if (!why) return;
    throw Failure({why->zh + "；两期都按现在的细则重新计分，用 --rescore",
                   why->en + "; --rescore scores both by the present one"});
}

/// A period, whose seal that holds is meant, or a seal by its name.
Wanted wanted(const std::string& option, const std::string& word, const std::vector<Seal>& seals, bool rescore) {
    const auto named = std::find_if(seals.begin(), seals.end(), [&](const Seal& seal) { return seal.name == word; });
    // The first seal of a period has the period's name: what is meant then is the one that holds.
    if (named != seals.end() && named->name != named->period()) return {named->period(), &*named};
    const auto period = base::parse_period(word);
    if (!period) {
        throw UsageFailure({option + " 要写 2023-Q2、2023 或封存的名称，不是 " + word,
                            option + " takes 2023-Q2, 2023 or the name of a seal, not " + word});
    }
    const std::string name = base::to_string(*period);
    return {name, rescore ? nullptr : campaign::last_seal(seals, name)};
}

/// The two sides: by default the plan's period and the one before. Two seals of one period: the later one is `--to`.
std::pair<Wanted, Wanted> sides(const DiffOptions& options, const Campaign& campaign, const std::vector<Seal>& seals) {
    const Wanted to =
        wanted("--to", options.to.value_or(base::to_string(campaign.plan->period)), seals, options.rescore);
    const std::string before = base::to_string(base::previous(*base::parse_period(to.period)));
    Wanted from = wanted("--from", options.from.value_or(before), seals, options.rescore);
    const bool by_period = !options.from || *options.from == from.period;
    if (from.period == to.period && from.seal == to.seal) {
        // From the first seal of a period to the one that holds.
        const auto first =
            std::find_if(seals.begin(), seals.end(), [&](const Seal& s) { return s.name == from.period; });
        if (!by_period || options.rescore || first == seals.end() || &*first == to.seal) {
            throw UsageFailure(
                {"--from 和 --to 是同一份结果：" + to.period, "--from and --to are the same result: " + to.period});
        }
        from.seal = &*first;
    }
    return {from, to};
}

void check_options(const DiffOptions& options) {
    if (options.public_view && options.village)
        throw UsageFailure({"--public 列各村总分和名次，不列一个村的指标",
                            "--public lists totals and places, not one village's indicators"});
    if (!options.rubric) return;
    if (options.from || options.rescore)
        throw UsageFailure({"--rubric 是同一期按两份细则比，不写 --from 和 --rescore",
                            "--rubric compares one period by two rubrics: leave out --from and --rescore"});
}

/// A rubric as a plan would name it.
std::string rubric_path(const Env& env, const std::string& word) {
    if (word.starts_with("builtin:")) return word;
    if (!source::exists(env.folder, word) || source::is_folder(env.folder, word))
        throw Failure({"找不到细则 " + word, "cannot find the rubric " + word});
    return std::filesystem::absolute(source::real_path(env.folder, word)).lexically_normal().string();
}

Exit run_diff(const DiffOptions& options, Env& env, const Languages& languages) {
    check_options(options);
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    env.counts_only = options.public_view;
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const std::vector<Seal> seals = campaign::seals_of(env.folder, campaign->plan->folder);
    const campaign::Inputs later = inputs_of(env, languages, options.inputs, few_issues);
    campaign::Inputs earlier = later;
    std::string only;
    if (options.rubric) {  // both sides are scored now, the earlier one by the other rubric
        earlier.rubric = rubric_path(env, *options.rubric);
        only = options.to.value_or(base::to_string(campaign->plan->period));
    }
    const auto [from, until] = options.rubric
                                   ? std::pair(wanted("--to", only, seals, true), wanted("--to", only, seals, true))
                                   : sides(options, *campaign, seals);
    // The later side is scored in any case: names and titles come from it.
    const Scoring now = score_side(env, languages, later, until.period);
    Scoring before;
    if (from.seal == nullptr) before = score_side(env, languages, earlier, from.period);
    const report::Side after_side = until.seal == nullptr ? now.side : side_of(*until.seal);
    const report::Side before_side = from.seal == nullptr ? before.side : side_of(*from.seal);
    if (!options.rubric) check_rubrics(before_side, after_side);
    report::DiffInput compared{now.scored->campaign.plan->title,
                               *now.scored->campaign.rubric,
                               now.scored->reading.cohort,
                               before_side,
                               after_side,
                               {},
                               nullptr,
                               {}};
    if (options.public_view && refused(env, languages, report::finality(compared), options.provisional,
                                       {"没有写公示", "nothing was published"}, true))
        return Exit::data;
    tell_former(env, languages, *now.scored, options.village);
    if (!options.rubric) campaign::explain_change(from, until, *now.scored, compared);
    const PageIn page_in = [&](base::Lang lang) {
        if (options.public_view) return report::public_diff_page(compared);
        if (!options.village) return report::diff_page(compared, lang);
        return report::diff_village_page(
            compared, campaign::find_village(compared.cohort, *compared.rubric.unit, *options.village), lang);
    };
    write_pages(env, options.outputs, to, languages, *now.scored, page_in, options.public_view, outputs);
    outputs.commit();
    const bool earlier_unsound = tell_flaws(env, languages, from.seal);
    const bool unsound = tell_flaws(env, languages, until.seal) || earlier_unsound;
    const bool errors = unsound || now.scored->has_errors() || (before.scored && before.scored->has_errors());
    return errors ? Exit::data : Exit::fine;
}

}  // namespace

Command diff_command() {
    auto options = std::make_shared<DiffOptions>();
    Command command;
    command.name = "diff";
    command.what = {"两期、两份封存或两份细则之间的变化：谁升谁降，是哪些指标引起的",
                    "what changed between two periods, seals or rubrics: who moved, and which indicators made it"};
    command.options =
        options_of(options->inputs) + options_of(options->outputs) +
        std::vector<Option>{
            {"--from",
             "P",
             &options->from,
             {"前一期或封存的名称，不写就是 --to 的上一期",
              "the earlier period or seal; the one before --to unless given"},
             Values::Of::seal},
            {"--to",
             "P",
             &options->to,
             {"后一期或封存的名称，不写以计划为准", "the later period or seal; the plan's period unless given"},
             Values::Of::seal},
            {"--village",
             "CODE",
             &options->village,
             {"一个村，逐个指标", "one village, indicator by indicator"},
             Values::Of::village},
            {"--rescore", "", &options->rescore, {"两期都按现在的细则重新计分", "score both by the present rubric"}},
            {"--rubric",
             "OLD",
             &options->rubric,
             {"同一期按另一份细则（文件或 builtin:名称）和计划的细则各算一遍",
              "the same period by another rubric (a file or builtin:NAME) and by the plan's"},
             rubric_values()},
            {"--public",
             "",
             &options->public_view,
             {"公示版：只有村、总分和名次的变化", "the public view: villages, totals and places alone"}},
            provisional_option(options->provisional),
        };
    command.run = [options](Env& env, const Languages& languages) { return run_diff(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
