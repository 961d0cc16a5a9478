// seal: freezes a period: results, records for later periods, and the hashes of everything behind them.
#include <memory>

#include "../output.hpp"
#include "../results.hpp"
#include "../sealing.hpp"
#include "../today.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/report/seal/page.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/source/find.hpp"
#include "leitai/version.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct SealOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> again;
    bool provisional = false;
};

/// The last seal of the period, which a new one takes the place of; that needs a reason.
std::optional<seal::Superseded> superseded(const SealOptions& options, const std::vector<Seal>& seals,
                                           const std::string& period) {
    const Seal* last = last_seal(seals, period);
    if (last == nullptr) {
        if (options.again)
            throw Failure(
                {period + " 还没有封存过，不用写 --again", period + " was not sealed before: leave out --again"});
        return std::nullopt;
    }
    if (!options.again) {
        throw Failure({period + " 已经封存（" + last->name + "），原来的封存不改；确要重新封存，用 --again 写明理由",
                       period + " is sealed (" + last->name +
                           "), and that seal stays as it is; to seal it again, give the reason with --again"});
    }
    const std::string sums = last->path + "/" + std::string(seal::sha256_sums);
    return seal::Superseded{last->name, seal::digest_file(sums).sha256, *options.again};
}

/// 1 for the first seal of a period.
int number_of(const std::vector<Seal>& seals, const std::string& period) {
    const Seal* last = last_seal(seals, period);
    return last == nullptr ? 1 : last->number() + 1;
}

void check_plan(const Campaign& campaign) {
    if (campaign.plan->place.line > 0) return;
    throw Failure({"封存要有计划 leitai.yaml", "a seal needs a plan, leitai.yaml"});
}

Exit run_seal(const SealOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    check_plan(*campaign);
    const std::string period = base::to_string(campaign->plan->period), folder = campaign->plan->folder;
    const std::vector<Seal> seals = seals_of(env, folder);
    seal::Manifest manifest;
    manifest.supersedes = superseded(options, seals, period);
    const ScoredCampaign scored =
        score_campaign(env, languages, options.inputs, std::move(*campaign), {.evidence = true});
    if (refused(env, languages, scored, options.provisional, {"没有封存", "nothing was sealed"})) return Exit::data;
    manifest.period = period;
    manifest.as_of = base::to_string(scored.campaign.plan->as_of);
    manifest.rubric_id = scored.campaign.rubric->id;
    manifest.rubric_version = scored.campaign.rubric->version;
    manifest.program = std::string(version);
    manifest.on = base::to_string(today_of(env));
    manifest.provisional = scored.scored.provisional;
    manifest.inputs = sealed_inputs(env, scored);
    const int number = number_of(seals, period);
    const seal::Files files = seal::archive_files(results_text(scored), records_text(scored, number), manifest);
    // 2023-Q2, then 2023-Q2.2, 2023-Q2.3 …
    const std::string name =
        folder + std::string(seals_folder) + "/" + period + (number == 1 ? "" : "." + std::to_string(number));
    seal::write_archive(source::real_path(env.folder, name), files);
    const auto sums =
        std::find_if(files.begin(), files.end(), [](const auto& file) { return file.first == seal::sha256_sums; });
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    const page::Page page = report::seal_page(name, manifest, seal::digest(sums->second), lang);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, to[i], page, lang, 0, outputs.sink(i));
    outputs.commit();
    return Exit::fine;
}

}  // namespace

Command seal_command() {
    auto options = std::make_shared<SealOptions>();
    Command command;
    command.name = "seal";
    command.what = {"封存一期：结果、供以后各期用的记录、全部输入的校验和",
                    "freezes a period: results, records for later periods, hashes of every input"};
    command.options = options_of(options->inputs) + options_of(options->outputs) +
                      std::vector<Option>{
                          {"--provisional",
                           "",
                           &options->provisional,
                           {"暂定结果也封存，标明暂定", "seal a provisional result, stamped as such"}},
                          {"--again",
                           "REASON",
                           &options->again,
                           {"重新封存已封存的一期，写明理由", "seal a sealed period again, for this reason"}},
                      };
    command.run = [options](Env& env, const Languages& languages) { return run_seal(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
