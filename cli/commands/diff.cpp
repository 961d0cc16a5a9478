// diff: what changed between two periods: sealed ones as they were sealed, others as they score now.
#include <memory>

#include "../lookup.hpp"
#include "../output.hpp"
#include "../results.hpp"
#include "../sealing.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/diff_page.hpp"
#include "leitai/report/result_json.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct DiffOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> from, to, village;
    bool rescore = false;
};

/// The last seal of a period.
const Seal* seal_of(const std::vector<Seal>& seals, const std::string& period) {
    const Seal* last = nullptr;
    for (const Seal& one : seals) {
        if (one.name == period || one.name.starts_with(period + ".")) last = &one;
    }
    return last;
}

report::Side sealed_side(const Seal& seal) {
    const std::string file = seal.path + "/" + std::string(seal::results_json);
    auto results = seal::read_results(source::read_file(file));
    if (!results)
        throw Failure({seal.name + " 的 results.json 不能读；用 leitai verify 核对",
                       "results.json of " + seal.name + " cannot be read: see leitai verify"});
    return {std::move(*results), {"封存 " + seal.name, "the seal " + seal.name}};
}

/// A period scored now. Its issues are told like those of any scoring.
struct Scoring {
    std::unique_ptr<ScoredCampaign> scored;
    report::Side side;
};

Scoring score_side(Env& env, const Languages& languages, const InputOptions& inputs, const std::string& period) {
    InputOptions own = inputs;
    own.period = period;
    std::optional<Campaign> campaign = open_usable(env, languages, own);
    if (!campaign) throw Failure({"不能计分：" + period, "cannot score " + period});
    Scoring scoring;
    scoring.scored = std::make_unique<ScoredCampaign>(score_campaign(env, languages, own, std::move(*campaign)));
    auto results = seal::read_results(report::result_json(scoring.scored->subject()));
    scoring.side = {std::move(*results), {"现在计分", "scored just now"}};
    return scoring;
}

void check_rubrics(const report::Side& before, const report::Side& after) {
    const seal::Results &a = before.results, &b = after.results;
    if (a.rubric_id == b.rubric_id && a.major() == b.major()) return;
    const std::string one = a.rubric_id + " " + a.rubric_version, other = b.rubric_id + " " + b.rubric_version;
    throw Failure(
        {"两期的细则不同（" + one + "，" + other + "），得分不能相比；两期都按现在的细则重新计分，用 --rescore",
         "the rubrics differ (" + one + ", " + other +
             "), so scores cannot be compared; --rescore scores both by the present one"});
}

std::string previous_of(const std::string& period) {
    return base::to_string(base::previous(*base::parse_period(period)));
}

std::string checked_period(const std::string& option, const std::optional<std::string>& word,
                           const std::string& otherwise) {
    if (!word) return otherwise;
    const auto period = base::parse_period(*word);
    if (period) return base::to_string(*period);
    throw Failure({option + " 要写 2023-Q2 或 2023，不是 " + *word, option + " takes 2023-Q2 or 2023, not " + *word});
}

Exit run_diff(const DiffOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const std::string later = checked_period("--to", options.to, base::to_string(campaign->plan->period));
    const std::string earlier = checked_period("--from", options.from, previous_of(later));
    const std::vector<Seal> seals = seals_of(env, campaign->plan->folder);
    const auto side_of = [&](const std::string& period, Scoring& scoring) {
        const Seal* seal = options.rescore ? nullptr : seal_of(seals, period);
        if (seal != nullptr) return sealed_side(*seal);
        if (!scoring.scored) scoring = score_side(env, languages, options.inputs, period);
        return scoring.side;
    };
    // The later period is scored in any case: names and titles come from it.
    Scoring now = score_side(env, languages, options.inputs, later), before;
    const report::Side after_side = side_of(later, now), before_side = side_of(earlier, before);
    check_rubrics(before_side, after_side);
    const report::Compared compared{now.scored->campaign.plan->title, *now.scored->campaign.rubric,
                                    now.scored->reading.cohort, before_side, after_side};
    const base::Lang lang = languages.result(now.scored->campaign.plan->lang);
    const page::Page page =
        options.village ? report::diff_village_page(
                              compared, find_village(compared.cohort, *compared.rubric.unit, *options.village), lang)
                        : report::diff_page(compared, lang);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, to[i], page, lang, 0, outputs.sink(i));
    outputs.commit();
    const bool errors = now.scored->exit() != Exit::fine || (before.scored && before.scored->exit() != Exit::fine);
    return errors ? Exit::data : Exit::fine;
}

}  // namespace

Command diff_command() {
    auto options = std::make_shared<DiffOptions>();
    Command command;
    command.name = "diff";
    command.what = {"两期之间的变化：谁升谁降，是哪些指标引起的",
                    "what changed between two periods: who moved, and which indicators made it"};
    command.options =
        options_of(options->inputs) + options_of(options->outputs) +
        std::vector<Option>{
            {"--from",
             "P",
             &options->from,
             {"前一期，不写就是 --to 的上一期", "the earlier period; the one before --to unless given"}},
            {"--to", "P", &options->to, {"后一期，不写以计划为准", "the later period; the plan's unless given"}},
            {"--village", "CODE", &options->village, {"一个村，逐个指标", "one village, indicator by indicator"}},
            {"--rescore", "", &options->rescore, {"两期都按现在的细则重新计分", "score both by the present rubric"}},
        };
    command.run = [options](Env& env, const Languages& languages) { return run_diff(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
