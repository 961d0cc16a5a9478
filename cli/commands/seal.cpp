// seal: freezes a period: results, records for later periods, and the hashes of everything behind them.
#include <memory>

#include "../leftovers.hpp"
#include "../results.hpp"
#include "../today.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/sealing.hpp"
#include "leitai/report/seal/page.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

struct SealOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> again;
    bool provisional = false;
};

using campaign::Refusal;

/// What a refusal is told with: which option helps.
Text words_of(const Refusal& refusal) {
    const Text undone("没有封存", "nothing was sealed");
    const Text& why = refusal.words;
    switch (refusal.reason) {
        case Refusal::Reason::sealed_already:
            return {why.zh + "；确要重新封存，用 --again 写明理由",
                    why.en + "; to seal it again, give the reason with --again"};
        case Refusal::Reason::never_sealed:
            return {why.zh + "，不用写 --again", why.en + ": leave out --again"};
        case Refusal::Reason::trial:
        case Refusal::Reason::errors:
        case Refusal::Reason::open_members:
            return {why.zh + "，" + undone.zh, why.en + ": " + undone.en};
        case Refusal::Reason::provisional:
            return refused_words(why, undone);
        case Refusal::Reason::no_plan:
            break;
    }
    return why;
}

Exit run_seal(const SealOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    const auto next = campaign::next_seal(*campaign, options.again);
    if (const auto* refusal = std::get_if<Refusal>(&next)) throw Failure(words_of(*refusal));
    const ScoredCampaign scored = score_campaign(env, languages, std::move(*campaign), {.evidence = true});
    outputs.check();
    const auto made =
        campaign::write_seal(scored, std::get<campaign::NextSeal>(next), today_of(env), options.provisional);
    if (const auto* refusal = std::get_if<Refusal>(&made)) {
        tell(env, languages, words_of(*refusal));
        return Exit::data;
    }
    const auto& sealed = std::get<campaign::Sealed>(made);
    tell_cleared(env, "seals", sealed.cleared);
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    const page::Page page = report::seal_page(sealed.folder, sealed.manifest, sealed.sums, scored.finality, lang);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, {to[i], i, outputs}, page, lang, 0);
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
