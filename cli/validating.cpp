// Opens, reads and scores each campaign, and leaves of its issues those that are asked for.
#include "validating.hpp"

#include <algorithm>
#include <limits>

#include "leitai/base/list.hpp"
#include "leitai/campaign/excluding.hpp"
#include "leitai/campaign/several.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/report/validate/statistics.hpp"
#include "leitai/source/find.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

/// Reads the rubric that --against names; its issues are told on stderr, for it is no data that is being checked.
campaign::OlderRubric open_older(Env& env, const Languages& languages, const std::string& name,
                                 const Campaign& campaign) {
    if (!campaign.plan && campaign.rubrics > 1)
        throw UsageFailure({"--against 一次只比较一份细则", "--against compares one rubric at a time"});
    auto older = campaign::open_older(env.folder, name);
    env.read.push_back(source::real_path(env.folder, name));
    if (!older) throw Failure({"--against：找不到细则 " + name, "--against: there is no rubric " + name});
    if (older->rubric) return std::move(*older);
    tell_issues(env, languages, older->map, older->issues);
    throw Failure({"--against：细则 " + name + " 有错，不能与它比较",
                   "--against: the rubric " + name + " has errors: nothing can be compared with it"});
}

std::string name_of(const Campaign& campaign) {
    if (campaign.map.size() == 0) return {};
    const std::string& first =
        campaign.has_plan_file() ? campaign.map[campaign.plan->place.file].name : campaign.map[0].name;
    const std::size_t slash = first.rfind('/');
    if ((slash == std::string::npos ? first : first.substr(slash + 1)) != source::plan_name) return first;
    return slash == std::string::npos ? "." : first.substr(0, slash);
}

/// The issues that `fits` chooses with their own totals, of which at most `limit` are kept. Takes all that were kept
/// in `all`, which must be all that were counted.
template <class Fits>
issue::Issues chosen(const issue::Issues& all, std::size_t limit, Fits fits) {
    issue::Issues judged(std::numeric_limits<std::size_t>::max()), result(limit);
    for (const issue::Issue& one : all.acknowledged()) {
        if (fits(one)) judged.add(one);
    }
    judged.acknowledge([](const issue::Issue&) { return true; });
    for (const issue::Issue& one : all.sorted()) {
        if (fits(one)) result.add(one);
    }
    result.merge(std::move(judged));
    return result;
}

/// Leaves the issues that are to be told, and counts.
void choose_issues(const ValidateOptions& options, const std::vector<std::string>& names, Checked& checked) {
    if (!options.only && !options.statistics) return;
    const issue::Issues all = std::move(checked.issues);
    const auto count = [&](const issue::Issues& issues) {
        if (!options.statistics) return;
        const report::Subject* subject = checked.subject && !options.only ? &*checked.subject : nullptr;
        checked.statistics =
            report::statistics(issues, checked.map(), subject, checked.scored.reading.counts.read_by, checked.lang);
    };
    constexpr std::size_t every = std::numeric_limits<std::size_t>::max();
    issue::Issues told = chosen(all, every, [](const issue::Issue&) { return true; });
    if (options.only) {
        checked.named = named_inputs(checked.scored, names);
        // Where plan or rubric cannot be used, nothing was checked: that is told whatever is named.
        if (checked.usable())
            told = chosen(all, every, [&](const issue::Issue& one) { return is_about(one, checked.named->files); });
        checked.other_errors = all.errors() - told.errors();
        checked.other_warnings = all.warnings() - told.warnings();
    }
    count(told);
    checked.issues = chosen(told, checked.limit, [](const issue::Issue&) { return true; });
}

std::unique_ptr<Checked> check(Env& env, const Languages& languages, const ValidateOptions& options, Chosen wanted) {
    auto checked = std::make_unique<Checked>();
    checked->limit = limit_of(options.inputs, issue::default_limit);
    const bool all = options.only || options.statistics;  // counted one by one before the limit holds
    if (all) wanted.inputs.issue_limit = std::numeric_limits<std::size_t>::max();
    Campaign opened = open_campaign(env, wanted.inputs, campaign::Sheets::checked);
    if (options.against) checked->older = open_older(env, languages, *options.against, opened);
    checked->name = text::one_line(name_of(opened));
    checked->lang = languages.result(opened.plan ? opened.plan->lang : std::nullopt);
    if (opened.usable()) {
        checked->scored = campaign::score(std::move(opened), {.evidence = true});
        note_evidence(env, checked->scored);
        ScoredCampaign& scored = checked->scored;
        campaign::check_sealed_inputs(scored.campaign, scored.reading, scored.reading.issues);
        checked->subject.emplace(scored.subject());
    } else {
        checked->scored.campaign = std::move(opened);
    }
    checked->issues = checked->scored.issues();
    if (checked->older) {
        const Campaign& campaign = checked->scored.campaign;
        checked->changes = campaign::compare_with(*checked->older->rubric, campaign, checked->issues);
        if (checked->changes)
            checked->against.emplace(report::Against{*checked->older->rubric, *campaign.rubric, *checked->changes});
    }
    choose_issues(options, wanted.names, *checked);
    return checked;
}

/// What --only names and nothing can be told of.
void tell_named(Env& env, const Languages& languages, const ChosenFiles& chosen, const Checked& checked) {
    const auto tell_names = [&](const std::vector<std::string>& names, const Text& before) {
        if (!names.empty()) tell(env, languages, before + some_of(names));
    };
    if (!checked.named) return;
    const std::string which = chosen.campaigns.size() > 1 ? " " + checked.name : "";
    if (checked.usable())
        tell_names(checked.named->unread, {"活动" + which + " 不读的文件，没有检查：",
                                           "the campaign" + which + " does not read, and nothing was checked of: "});
    tell_names(checked.named->gone, {"已经不存在：", "not there any more: "});
}

void tell_idle_globs(Env& env, const Languages& languages, const ValidateOptions& options, const AllChecked& all) {
    for (const std::string& glob : options.exclude) {
        const bool used = std::any_of(all.begin(), all.end(), [&](const auto& one) {
            const Campaign& campaign = one->scored.campaign;
            return std::any_of(campaign.excluded.begin(), campaign.excluded.end(), [&](const std::string& name) {
                return campaign::excludes(glob, campaign.plan->folder, name);
            });
        });
        if (!used)
            tell(env, languages, {"--exclude " + glob + "：没有相符的文件", "--exclude " + glob + ": fits no file"});
    }
}

ChosenFiles campaigns_meant(Env& env, const Languages& languages, const ValidateOptions& options) {
    campaign::Inputs inputs = inputs_of(env, languages, options.inputs, issue::default_limit);
    inputs.exclude = options.exclude;
    if (options.quiet) inputs.reading = {};
    if (options.only) return choose_files(std::move(inputs));
    ChosenFiles chosen;
    for (campaign::Inputs& one : campaign::campaigns_of(std::move(inputs)))
        chosen.campaigns.push_back({std::move(one), {}});
    return chosen;
}

/// What cannot be opened is told with the name of its campaign.
std::unique_ptr<Checked> check_one_of_several(Env& env, const Languages& languages, const ValidateOptions& options,
                                              const Chosen& wanted) try {
    return check(env, languages, options, wanted);
} catch (const UsageFailure&) {
    throw;
} catch (const Failure& failure) {
    const std::string name = wanted.inputs.plan.value_or(wanted.inputs.paths.front());
    throw Failure({name + "：" + failure.words().zh, name + ": " + failure.words().en});
}

}  // namespace

FailOn fail_on_of(const ValidateOptions& options) {
    FailOn from = FailOn::error;
    if (options.fail_on) {
        const std::string& word = *options.fail_on;
        const std::vector<std::string> words = {"error", "warning", "missing"};
        const auto found = std::find(words.begin(), words.end(), word);
        if (found == words.end())
            throw UsageFailure({"--fail-on 只能是 error、warning 或 missing，不是 " + word,
                                "--fail-on is error, warning or missing, not " + word});
        from = static_cast<FailOn>(found - words.begin());
    }
    if (options.only && from == FailOn::missing)
        throw UsageFailure(
            {"--only 只说写明的文件，没报的数据不在文件里：不能与 --fail-on missing 同用",
             "--only tells of files, and what is owed is in none: it does not go with --fail-on missing"});
    if (options.only && options.against)
        throw UsageFailure({"--only 和 --against 只能写一个", "give only one of --only and --against"});
    return from;
}

report::Validated Checked::validated(bool people) const {
    const report::Subject* of = subject && !named ? &*subject : nullptr;  // what is owed is in no file
    report::Validated result{issues, map(), of, lang, limit, people, against ? &*against : nullptr, scored.passed_over};
    if (named) result.passed_over.clear();
    result.excluded = scored.campaign.excluded;
    if (scored.campaign.plan) result.due = report::due_of(*scored.campaign.plan, scored.campaign.calendar);
    if (of != nullptr && scored.reading.books) result.books = &*scored.reading.books;
    return result;
}

bool Checked::fails(FailOn from) const {
    return issues.errors() > 0 || (from >= FailOn::warning && issues.warnings() > 0) ||
           (from == FailOn::missing && owed() > 0);
}

AllChecked check_campaigns(Env& env, const Languages& languages, const ValidateOptions& options) {
    const ChosenFiles chosen = campaigns_meant(env, languages, options);
    const bool several = chosen.campaigns.size() > 1;
    if (several && options.against)
        throw UsageFailure({"--against 一次只比较一份细则", "--against compares one rubric at a time"});
    AllChecked all;
    for (const Chosen& one : chosen.campaigns)
        all.push_back(several ? check_one_of_several(env, languages, options, one)
                              : check(env, languages, options, one));
    if (options.quiet) return all;
    for (const auto& one : all) tell_named(env, languages, chosen, *one);
    if (!chosen.outside.empty())
        tell(env, languages,
             Text("不属于任何活动，没有检查：", "in no campaign, and not checked: ") + some_of(chosen.outside));
    tell_idle_globs(env, languages, options, all);
    return all;
}

}  // namespace leitai::app
