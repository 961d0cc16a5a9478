// Campaign: finds the plan, opens the rubric that it names, lists the records.
#include "campaign.hpp"

#include <iterator>

#include "leitai/base/failure.hpp"
#include "leitai/plan/load.hpp"
#include "leitai/score/annual.hpp"
#include "leitai/source/find.hpp"
#include "paths.hpp"

namespace leitai::app {

using base::Failure;

namespace {

[[noreturn]] void no_plan(const std::string& where) {
    throw Failure({"在 " + where +
                       " 及其上级文件夹里找不到计划 leitai.yaml\n"
                       "进入活动文件夹再执行，或用 --plan 指明计划；新建活动用 leitai init",
                   "there is no leitai.yaml in " + where +
                       " or above it\n"
                       "go to a campaign folder or name the plan with --plan; leitai init makes a new one"});
}

[[noreturn]] void no_input() {
    throw Failure({"没有找到任何可读的记录文件", "no file matched: there is nothing to read"});
}

/// Where the plan is looked for when nothing names it: above the first path, else here.
std::optional<std::string> search_plan(const Env& env, const Sorted& sorted) {
    for (const std::string& name : sorted.records) {
        if (name != "-") return source::find_plan(env.folder, name);
    }
    return source::find_plan(env.folder, ".");
}

/// With --period a stream can be scored without a plan.
plan::Plan plan_without_file(base::Period period) {
    plan::Plan plan;
    plan.period = period;
    plan.as_of = base::last_day(period);
    return plan;
}

void open_plan(const Env& env, const InputOptions& inputs, Sorted& sorted, Campaign& campaign) {
    const std::optional<base::Period> period = period_of(inputs.period);
    if (!sorted.plan) sorted.plan = search_plan(env, sorted);
    if (!sorted.plan && !period) no_plan(sorted.records.empty() ? "." : sorted.records.front());
    if (!sorted.plan) {
        campaign.plan = plan_without_file(*period);
        return;
    }
    const source::FileId file = campaign.map.add(*sorted.plan, source::real_path(env.folder, *sorted.plan));
    campaign.plan = plan::read_plan(campaign.map, file, campaign.issues);
    if (campaign.plan && inputs.rubric) campaign.plan->rubric = *inputs.rubric;
    if (campaign.plan && period) {
        if (*period != campaign.plan->period) campaign.plan->state.reset();  // it is that of another period
        campaign.plan->period = *period;
        campaign.plan->as_of = base::last_day(*period);
    }
}

void open_rubric(const Env& env, Campaign& campaign, rubric::Linting linting) {
    campaign.rubric = plan::load(campaign.map, env.folder, *campaign.plan, campaign.issues, linting);
    ++campaign.rubrics;
}

/// The calendar that the plan names: a builtin one, or a file seen from its folder. Beside it nothing fails.
void open_calendar(const Env& env, Campaign& campaign) {
    const auto& entry = campaign.plan->calendar;
    if (!entry) return;
    const auto file = plan::add_named(campaign.map, env.folder, *campaign.plan, entry->name);
    if (!file) {
        campaign.issues.add(
            {issue::Code::calendar_not_found, entry->place, {base::Text::same(entry->name)}, {}, {}, {}});
        return;
    }
    campaign.calendar_file = file;
    campaign.calendar = process::read_calendar(campaign.map, *file, campaign.issues);
}

/// The layout of documents that the plan names, likewise.
void open_layout(const Env& env, Campaign& campaign, rubric::Linting linting) {
    const auto& entry = campaign.plan->layout;
    if (!entry) return;
    const auto file = plan::add_named(campaign.map, env.folder, *campaign.plan, entry->name);
    if (!file) {
        campaign.issues.add({issue::Code::layout_not_found, entry->place, {base::Text::same(entry->name)}, {}, {}, {}});
        return;
    }
    campaign.layout_file = file;
    campaign.layout = plan::read_layout(campaign.map, *file, campaign.issues, linting);
}

/// A grade with a condition cannot be given by points alone, and a year has nothing else.
void check_annual(Campaign& campaign) {
    if (!campaign.plan->year_of_quarters() || !campaign.rubric) return;
    for (const rubric::Grading& grading : campaign.rubric->gradings) {
        for (const rubric::Grade& grade : grading.list) {
            if (grade.when.always()) continue;
            const source::Place place = campaign.plan->annual->place;
            issue::Issue issue{issue::Code::annual_grade_has_condition, place, {grade.title}, {}, {}, {}};
            if (const auto line = campaign.map.line(place)) issue.excerpt = line->text;
            campaign.issues.add(std::move(issue));
            campaign.rubric.reset();
            return;
        }
    }
}

/// What the plan's `records` stand for. A folder may not exist yet (results); a file that does not is worth a word.
std::vector<std::string> planned_records(const Env& env, Campaign& campaign) {
    std::vector<std::string> names;
    for (const plan::RecordsEntry& entry : campaign.plan->records) {
        const bool absolute = entry.pattern.starts_with('/');
        std::vector<std::string> found =
            source::expand(env.folder, absolute ? entry.pattern : campaign.plan->folder + entry.pattern);
        if (found.empty() && (entry.pattern.ends_with(".yaml") || entry.pattern.ends_with(".yml"))) {
            campaign.issues.add({issue::Code::records_path_matches_no_file,
                                 entry.place,
                                 {base::Text::same(entry.pattern)},
                                 {},
                                 {},
                                 {}});
        }
        std::move(found.begin(), found.end(), std::back_inserter(names));
    }
    return names;
}

/// Rubrics that were named or found beside no plan: each is read for its issues alone. Gives the last.
std::optional<rubric::Rubric> check_rubrics(const Env& env, const std::vector<std::string>& names, Campaign& campaign) {
    const auto first = static_cast<source::FileId>(campaign.map.size());
    source::add_sources(env.folder, names, "", campaign.map);
    std::optional<rubric::Rubric> last;
    for (source::FileId file = first; file < campaign.map.size(); ++file) {
        last = rubric::load(campaign.map, file, campaign.issues, rubric::Linting::yes);
        ++campaign.rubrics;
    }
    return last;
}

/// Catalogues that were named or found beside no plan, likewise.
void check_catalogues(const Env& env, const Sorted& sorted, Campaign& campaign) {
    for (const auto& [kind, name] : sorted.catalogues) {
        rubric::CatalogueFiles files;
        files[kind] = campaign.map.add(name, source::real_path(env.folder, name));
        rubric::check(campaign.map, files, campaign.issues);
        ++campaign.catalogues;
    }
    for (const std::string& name : sorted.calendars) {
        process::read_calendar(campaign.map, campaign.map.add(name, source::real_path(env.folder, name)),
                               campaign.issues);
        ++campaign.catalogues;
    }
    for (const std::string& name : sorted.layouts) {
        plan::read_layout(campaign.map, campaign.map.add(name, source::real_path(env.folder, name)), campaign.issues,
                          rubric::Linting::yes);
        ++campaign.catalogues;
    }
}

}  // namespace

Campaign open_campaign(const Env& env, const InputOptions& inputs, std::size_t issue_limit, bool want_rubrics) {
    Campaign campaign;
    campaign.issues = issue::Issues(issue_limit);
    Sorted sorted = sort_paths(env, inputs, want_rubrics);
    const bool sheets =
        !sorted.rubrics.empty() || !sorted.catalogues.empty() || !sorted.calendars.empty() || !sorted.layouts.empty();
    if (sorted.any_path && !sorted.plan && sorted.records.empty() && !sheets) no_input();
    std::optional<rubric::Rubric> checked = check_rubrics(env, sorted.rubrics, campaign);
    check_catalogues(env, sorted, campaign);
    campaign.first_record = static_cast<source::FileId>(campaign.map.size());
    if (sheets && sorted.records.empty() && !sorted.plan) {
        if (campaign.rubrics == 1) campaign.rubric = std::move(checked);
        return campaign;
    }
    open_plan(env, inputs, sorted, campaign);
    std::vector<std::string> records = std::move(sorted.records);
    if (campaign.plan) {
        const rubric::Linting linting = want_rubrics ? rubric::Linting::yes : rubric::Linting::no;
        open_rubric(env, campaign, linting);
        open_calendar(env, campaign);
        open_layout(env, campaign, linting);
        check_annual(campaign);
        if (records.empty()) records = planned_records(env, campaign);
    }
    campaign.first_record = static_cast<source::FileId>(campaign.map.size());
    source::add_sources(env.folder, std::move(records), inputs.stdin_name.value_or("<stdin>"), campaign.map);
    if (campaign.plan && !campaign.has_records()) no_input();
    return campaign;
}

Campaign open_rubric_only(const Env& env, const InputOptions& inputs) {
    Campaign campaign;
    Sorted sorted = sort_paths(env, inputs, false);
    open_plan(env, inputs, sorted, campaign);
    if (campaign.plan) open_rubric(env, campaign, rubric::Linting::no);
    return campaign;
}

std::string evidence_folder(const Env& env, const Campaign& campaign) {
    if (!campaign.plan || campaign.plan->place.line == 0) return "";
    return source::real_path(env.folder, campaign.plan->folder.empty() ? "./" : campaign.plan->folder);
}

batch::Reading read(Env& env, const Languages& languages, const Campaign& campaign, batch::ReadOptions options,
                    Steps steps) {
    options.period = campaign.plan->period;
    options.as_of = campaign.plan->as_of;
    options.annual = campaign.plan->year_of_quarters();
    if (steps == Steps::followed) {
        process::Terms& terms = options.terms.emplace();
        terms.state = campaign.plan->state;
        terms.state_place = campaign.plan->state_place;
        terms.rules = campaign.plan->steps;
        terms.calendar = campaign.calendar ? &*campaign.calendar : nullptr;
    }
    const std::size_t files = campaign.map.size() - campaign.first_record;
    const bool busy = env.err_is_terminal && files > 1000;
    if (busy) {
        const base::Text words("正在读取 " + std::to_string(files) + " 个文件...",
                               "reading " + std::to_string(files) + " files...");
        env.err(words.in(languages.messages) + "\r");
    }
    batch::Reading reading = batch::read_records(campaign.map, campaign.first_record, *campaign.rubric, options);
    if (busy) env.err("\x1b[2K");
    return reading;
}

score::Scored score(const Campaign& campaign, const cohort::Cohort& cohort, unsigned jobs) {
    if (const auto annual = campaign.plan->year_of_quarters()) {
        return score::score_annual(cohort, *campaign.rubric, *annual);
    }
    return score::score(cohort, *campaign.rubric, jobs);
}

}  // namespace leitai::app
