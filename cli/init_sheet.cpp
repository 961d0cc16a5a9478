// Opens the campaign that a new record is for, and finds the round of a new sheet.
#include <algorithm>
#include <vector>

#include "initiating.hpp"
#include "inputs.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/report/init/new_sheet.hpp"
#include "leitai/source/find.hpp"
#include "near.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;
using campaign::Campaign;

namespace {

/// The rounds of the period in which judges give marks.
std::vector<const panel::Held*> marked_rounds(const panel::Contests& contests, base::Period period) {
    std::vector<const panel::Held*> rounds;
    for (const panel::Held& held : contests.rounds) {
        if (held.record->period == period && held.record->held && !held.rules->marks.empty()) rounds.push_back(&held);
    }
    return rounds;
}

/// The round that --round names, or the only one.
const panel::Held& find_round(const std::vector<const panel::Held*>& rounds, base::Period period,
                              const std::optional<std::string>& word) {
    const std::string when = base::to_string(period);
    if (rounds.empty())
        throw Failure({when + " 没有打分的一轮：先写一份 leitai init --kind round",
                       "no round of " + when + " is marked: write one first, leitai init --kind round"});
    std::vector<std::string_view> known;
    known.reserve(rounds.size());
    for (const panel::Held* held : rounds) known.push_back(held->record->id);
    const Text list = Text("\n" + when + " 各轮：", "\nrounds of " + when + ": ") + base::listed(known);
    if (!word && rounds.size() > 1)
        throw UsageFailure(Text("--kind sheet 要写明哪一轮：加 --round", "--kind sheet: name the round with --round") +
                           list);
    const auto chosen = std::find(known.begin(), known.end(), word.value_or(std::string(known.front())));
    if (chosen != known.end()) return *rounds[static_cast<std::size_t>(chosen - known.begin())];
    const Meant near = meant(*word, known);
    throw UsageFailure(Text("没有 " + *word + " 这一轮", "there is no round " + *word) + near.sentence() + list,
                       near.words);
}

}  // namespace

bool has_plan(const Env& env, const InitOptions& options) { return options.plan || source::find_plan(env.folder, "."); }

void check_usable(Env& env, const Languages& languages, const Campaign& campaign) {
    if (campaign.usable()) return;
    tell_issues(env, languages, campaign.map, campaign.issues);
    throw Failure({"计划或细则有错，先改正", "plan or rubric cannot be used: mend them first"});
}

campaign::Inputs inputs_for(const Env& env, const InitOptions& options) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.plan = options.plan;
    inputs.period = period_of(options.period);
    return inputs;
}

std::string sheet_text(const InitOptions& options, Env& env, const Languages& languages) {
    const Campaign campaign = campaign::open(inputs_for(env, options));
    check_usable(env, languages, campaign);
    const campaign::Reading reading = campaign::read(campaign);
    const base::Period period = campaign.plan->period;
    const panel::Held& held = find_round(marked_rounds(reading.contests, period), period, options.round);
    if (held.entries.empty())
        throw Failure(
            {held.record->id + " 由谁参加还不知道：先记上一轮的评分表",
             "nobody knows yet who takes part in " + held.record->id + ": hand in the sheets of the round before"});
    return report::new_sheet(held, languages.result(campaign.plan->lang));
}

}  // namespace leitai::app
