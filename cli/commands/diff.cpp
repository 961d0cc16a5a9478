// diff: what changed between two periods, seals or rubrics: sealed ones as they were sealed, others as they score now.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "../lookup.hpp"
#include "../notice.hpp"
#include "../output.hpp"
#include "../results.hpp"
#include "../sealing.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/diff/page.hpp"
#include "leitai/report/score/result_json.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct DiffOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> from, to, village, rubric;
    bool rescore = false, public_view = false;
};

/// One side of the comparison: a period, and the seal that is meant; without one it is scored now.
struct Wanted {
    std::string period;
    const Seal* seal = nullptr;
};

/// A period that is scored now, its issues reported as in any scoring.
struct Scoring {
    std::unique_ptr<ScoredCampaign> scored;
    report::Side side;
};

std::string read_seal(const Seal& seal, std::string_view name) {
    return source::read_file(seal.path + "/" + std::string(name));
}

report::Side sealed_side(const Seal& seal) {
    auto results = seal::read_results(read_seal(seal, seal::results_json));
    if (!results)
        throw Failure({seal.name + " 的 results.json 不能读；用 leitai verify 核对",
                       "results.json of " + seal.name + " cannot be read: see leitai verify"});
    return {std::move(*results), {"封存 " + seal.name, "the seal " + seal.name}};
}

Scoring score_side(Env& env, const Languages& languages, const InputOptions& inputs, const std::string& period) {
    InputOptions own = inputs;
    own.period = period;
    std::optional<Campaign> campaign = open_usable(env, languages, own);
    if (!campaign) throw Failure({"不能计分：" + period, "cannot score " + period});
    Scoring scoring;
    scoring.scored = std::make_unique<ScoredCampaign>(score_campaign(env, languages, own, std::move(*campaign)));
    auto results = seal::read_results(report::result_json(scoring.scored->subject()));
    const std::string rubric = results->rubric_id + " " + results->rubric_version;
    scoring.side = {std::move(*results), {"现在按 " + rubric + " 计分", "scored just now by " + rubric}};
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

/// A period, whose seal that holds is meant, or a seal by its name.
Wanted wanted(const std::string& option, const std::string& word, const std::vector<Seal>& seals, bool rescore) {
    const auto named = std::find_if(seals.begin(), seals.end(), [&](const Seal& seal) { return seal.name == word; });
    // The first seal of a period has the period's name: what is meant then is the one that holds.
    if (named != seals.end() && named->name != named->period()) return {named->period(), &*named};
    const auto period = base::parse_period(word);
    if (!period) {
        throw Failure({option + " 要写 2023-Q2、2023 或封存的名称，不是 " + word,
                       option + " takes 2023-Q2, 2023 or the name of a seal, not " + word});
    }
    const std::string name = base::to_string(*period);
    return {name, rescore ? nullptr : last_seal(seals, name)};
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
            throw Failure(
                {"--from 和 --to 是同一份结果：" + to.period, "--from and --to are the same result: " + to.period});
        }
        from.seal = &*first;
    }
    return {from, to};
}

/// Corrections, objections and inputs behind the change. Between two seals of one period: corrections in what came in
/// new or was changed.
void explain_change(const Wanted& from, const Wanted& to, const ScoredCampaign& scored, report::DiffInput& compared) {
    std::optional<seal::Manifest> before, after;
    if (from.seal != nullptr) before = seal::read_manifest(read_seal(*from.seal, seal::manifest_json));
    if (to.seal != nullptr) after = seal::read_manifest(read_seal(*to.seal, seal::manifest_json));
    const bool two_seals = from.period == to.period && before && after;
    if (two_seals) compared.inputs = seal::input_changes(*before, *after);
    const std::string& folder = scored.campaign.plan->folder;
    for (const cohort::Corrected& one : scored.reading.cohort.corrected) {
        if (one.period != scored.reading.cohort.period) continue;
        const std::string& name = scored.campaign.map[one.place.file].name;
        const auto holds_it = [&](const seal::InputChange& input) {
            return input.name == (name.starts_with(folder) ? name.substr(folder.size()) : name);
        };
        const bool since = std::any_of(compared.inputs.begin(), compared.inputs.end(), holds_it);
        if (!two_seals || since) compared.corrections.push_back(one);
    }
    compared.timeline = process::of_period(scored.reading.timelines, scored.reading.cohort.period);
}

void check_options(const DiffOptions& options) {
    if (options.public_view && options.village)
        throw Failure({"--public 列各村总分和名次，不列一个村的指标",
                       "--public lists totals and places, not one village's indicators"});
    if (!options.rubric) return;
    if (options.from || options.rescore)
        throw Failure({"--rubric 是同一期按两份细则比，不写 --from 和 --rescore",
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
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const std::vector<Seal> seals = seals_of(env, campaign->plan->folder);
    DiffOptions own = options;
    if (options.rubric) {  // both sides are scored now, the earlier one by the other rubric
        own.inputs.rubric = rubric_path(env, *options.rubric);
        own.to = options.to.value_or(base::to_string(campaign->plan->period));
    }
    const auto [from, until] =
        options.rubric ? std::pair(wanted("--to", *own.to, seals, true), wanted("--to", *own.to, seals, true))
                       : sides(options, *campaign, seals);
    // The later side is scored in any case: names and titles come from it.
    const Scoring now = score_side(env, languages, options.inputs, until.period);
    Scoring before;
    if (from.seal == nullptr) before = score_side(env, languages, own.inputs, from.period);
    const report::Side after_side = until.seal == nullptr ? now.side : sealed_side(*until.seal);
    const report::Side before_side = from.seal == nullptr ? before.side : sealed_side(*from.seal);
    if (!options.rubric) check_rubrics(before_side, after_side);
    report::DiffInput compared{now.scored->campaign.plan->title,
                               *now.scored->campaign.rubric,
                               now.scored->reading.cohort,
                               before_side,
                               after_side,
                               {},
                               nullptr,
                               {}};
    if (!options.rubric) explain_change(from, until, *now.scored, compared);
    const PageIn page_in = [&](base::Lang lang) {
        if (options.public_view) return report::public_diff_page(compared);
        if (!options.village) return report::diff_page(compared, lang);
        return report::diff_village_page(compared,
                                         find_village(compared.cohort, *compared.rubric.unit, *options.village), lang);
    };
    write_pages(env, options.outputs, to, languages, *now.scored, page_in, options.public_view, outputs);
    outputs.commit();
    const bool errors = now.scored->exit() != Exit::fine || (before.scored && before.scored->exit() != Exit::fine);
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
              "the earlier period or seal; the one before --to unless given"}},
            {"--to",
             "P",
             &options->to,
             {"后一期或封存的名称，不写以计划为准", "the later period or seal; the plan's period unless given"}},
            {"--village", "CODE", &options->village, {"一个村，逐个指标", "one village, indicator by indicator"}},
            {"--rescore", "", &options->rescore, {"两期都按现在的细则重新计分", "score both by the present rubric"}},
            {"--rubric",
             "OLD",
             &options->rubric,
             {"同一期按另一份细则（文件或 builtin:名称）和计划的细则各算一遍",
              "the same period by another rubric (a file or builtin:NAME) and by the plan's"}},
            {"--public",
             "",
             &options->public_view,
             {"公示版：只有村、总分和名次的变化", "the public view: villages, totals and places alone"}},
        };
    command.run = [options](Env& env, const Languages& languages) { return run_diff(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
