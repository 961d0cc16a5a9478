// Finds the plan, opens the rubric that it names, and lists the records.
#include "leitai/campaign/campaign.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <unordered_map>

#include "leitai/campaign/excluding.hpp"
#include "leitai/campaign/paths.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/plan/load.hpp"
#include "leitai/seal/digest.hpp"
#include "leitai/source/find.hpp"
#include "leitai/text/utf8.hpp"

namespace leitai::campaign {

using base::Failure;

namespace {

[[noreturn]] void no_plan(const std::string& where) {
    throw NoPlan({"在 " + where + " 及其上级文件夹里找不到计划 leitai.yaml",
                  "there is no leitai.yaml in " + where + " or above it"});
}

[[noreturn]] void no_input() {
    throw Failure({"没有找到任何可读的记录文件", "no file matched: there is nothing to read"});
}

/// Where the plan is looked for when nothing names it: above the first path, else here.
std::optional<std::string> search_plan(const std::string& root, const Sorted& sorted) {
    for (const std::string& name : sorted.records) {
        if (name != "-") return source::find_plan(root, name);
    }
    return source::find_plan(root, ".");
}

/// Where the period is given, a stream of records can be scored without a plan.
plan::Plan plan_without_file(base::Period period) {
    plan::Plan plan;
    plan.period = period;
    plan.as_of = base::last_day(period);
    return plan;
}

/// Leaves of a plan what a seal names.
void limit(plan::Plan& plan, const AsSealed& seal) {
    const auto named = [](const std::vector<std::string>& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (!named(seal.plan_keys, "rubric")) plan.rubric = plan::Plan().rubric;
    if (!named(seal.plan_keys, "weakness_quota")) plan.weakness_quota = false;
    if (!named(seal.plan_keys, "annual")) plan.annual.reset();
    if (!named(seal.plan_keys, "members")) plan.members.clear();
    for (std::size_t k = 0; k < plan.catalogues.size(); ++k) {
        auto& entry = plan.catalogues[k];
        if (!entry || named(seal.catalogues, entry->name)) continue;
        entry.reset();
        plan.came_later[k] = seal.was_final;
    }
    for (const auto& [name, sha256] : seal.builtins) {
        for (const std::string_view bytes : catalogue::versions(name)) {
            if (seal::digest(bytes).sha256 == sha256) plan.builtins[name] = bytes;
        }
    }
}

void open_plan(Sorted& sorted, Campaign& campaign) {
    const Inputs& inputs = campaign.inputs;
    const std::optional<base::Period>& period = inputs.period;
    if (!sorted.plan) sorted.plan = search_plan(inputs.root, sorted);
    if (!sorted.plan && !period) no_plan(sorted.records.empty() ? "." : sorted.records.front());
    if (!sorted.plan) {
        campaign.plan = plan_without_file(*period);
        return;
    }
    const source::FileId file = campaign.map.add(*sorted.plan, source::real_path(inputs.root, *sorted.plan));
    campaign.plan = plan::read_plan(campaign.map, file, campaign.issues);
    if (campaign.plan && inputs.as_sealed) limit(*campaign.plan, *inputs.as_sealed);
    if (campaign.plan && inputs.rubric) campaign.plan->rubric = *inputs.rubric;
    if (campaign.plan && period) {
        if (*period != campaign.plan->period) campaign.plan->state.reset();  // it is that of another period
        campaign.plan->period = *period;
        campaign.plan->as_of = base::last_day(*period);
    }
}

void open_rubric(Campaign& campaign, rubric::Linting linting) {
    campaign.rubric =
        plan::load(campaign.map, campaign.inputs.root, *campaign.plan, campaign.issues, linting, campaign.inputs.trial);
    ++campaign.rubrics;
}

/// The calendar that the plan names: a builtin one, or a file seen from its folder. Beside it nothing fails.
void open_calendar(Campaign& campaign) {
    const auto& entry = campaign.plan->calendar;
    if (!entry) return;
    const auto file = plan::add_named(campaign.map, campaign.inputs.root, *campaign.plan, entry->name);
    if (!file) {
        campaign.issues.add(issue::Code::calendar_not_found(base::Text::same(entry->name)), entry->place);
        return;
    }
    campaign.calendar_file = file;
    campaign.calendar = process::read_calendar(campaign.map, *file, campaign.issues);
}

/// The layout of documents that the plan names, likewise.
void open_layout(Campaign& campaign, rubric::Linting linting) {
    const auto& entry = campaign.plan->layout;
    if (!entry) return;
    const auto file = plan::add_named(campaign.map, campaign.inputs.root, *campaign.plan, entry->name);
    if (!file) {
        campaign.issues.add(issue::Code::layout_not_found(base::Text::same(entry->name)), entry->place);
        return;
    }
    campaign.layout_file = file;
    campaign.layout = plan::read_layout(campaign.map, *file, campaign.issues, linting);
}

/// The texts of documents that the plan names, likewise; those of the program where it names none.
void open_texts(Campaign& campaign) {
    const auto& entry = campaign.plan->texts;
    if (!entry) return;
    const auto file = plan::add_named(campaign.map, campaign.inputs.root, *campaign.plan, entry->name);
    if (!file) {
        campaign.issues.add(issue::Code::texts_not_found(base::Text::same(entry->name)), entry->place);
        return;
    }
    campaign.texts_file = file;
    if (auto texts = plan::read_texts(campaign.map, *file, campaign.issues)) campaign.texts = std::move(*texts);
}

/// A grade with a condition cannot be given by points alone, and a year has nothing else.
void check_annual(Campaign& campaign) {
    if (!campaign.plan->year_of_quarters() || !campaign.rubric) return;
    for (const rubric::Grading& grading : campaign.rubric->gradings) {
        for (const rubric::Grade& grade : grading.list) {
            if (grade.when.always()) continue;
            const source::Place place = campaign.plan->annual->place;
            campaign.issues.add(
                issue::quoting({issue::Code::annual_grade_has_condition(grade.title), place}, campaign.map));
            campaign.rubric.reset();
            return;
        }
    }
}

/// Seals and steps have folders of their own, which begin to exist with the first of them.
bool may_come_later(std::string_view pattern) {
    while (pattern.ends_with('/')) pattern.remove_suffix(1);
    if (pattern.starts_with("./")) pattern.remove_prefix(2);
    return pattern == seals_folder || pattern == "steps";
}

/// What the plan's `records` stand for. What is not there is worth a word; an empty folder is there.
std::vector<std::string> planned_records(Campaign& campaign) {
    const std::string& root = campaign.inputs.root;
    std::vector<std::string> names;
    for (const plan::RecordsEntry& entry : campaign.plan->records) {
        const bool absolute = entry.pattern.starts_with('/');
        const std::string path = absolute ? entry.pattern : campaign.plan->folder + entry.pattern;
        source::Found found = source::expand(root, path);
        if (found.files.empty() && !source::is_folder(root, path) && !may_come_later(entry.pattern)) {
            campaign.issues.add(issue::Code::records_path_matches_no_file(base::Text::same(entry.pattern)),
                                entry.place);
        }
        std::move(found.files.begin(), found.files.end(), std::back_inserter(names));
        std::move(found.unread.begin(), found.unread.end(), std::back_inserter(campaign.unread));
    }
    return names;
}

/// Names below the campaign's folder that cannot be written into a manifest or a message as they are.
void check_names(Campaign& campaign) {
    for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file) {
        if (campaign.map[file].given.empty()) continue;
        const std::string& name = campaign.map[file].given;
        if (!text::is_utf8(campaign.plan ? campaign.below_plan(name) : name)) {
            campaign.issues.add(issue::Code::file_name_not_utf8, {file, 0, 0});
        }
    }
}

/// Rubrics that were named or found beside no plan: each is read for its issues alone. Gives the last.
std::optional<rubric::Rubric> check_rubrics(const std::vector<std::string>& names, Campaign& campaign) {
    const auto first = static_cast<source::FileId>(campaign.map.size());
    source::add_sources(campaign.inputs.root, names, "", campaign.map);
    std::optional<rubric::Rubric> last;
    for (source::FileId file = first; file < campaign.map.size(); ++file) {
        last = rubric::load(campaign.map, file, campaign.issues, rubric::Linting::yes);
        ++campaign.rubrics;
    }
    return last;
}

/// Catalogues that were named or found beside no plan, likewise.
void check_catalogues(const Sorted& sorted, Campaign& campaign) {
    const auto add = [&](const std::string& name) {
        return campaign.map.add(name, source::real_path(campaign.inputs.root, name));
    };
    for (const auto& [kind, name] : sorted.catalogues) {
        rubric::CatalogueFiles files;
        files[kind] = add(name);
        rubric::check(campaign.map, files, campaign.issues);
        ++campaign.catalogues;
    }
    for (const std::string& name : sorted.calendars) {
        process::read_calendar(campaign.map, add(name), campaign.issues);
        ++campaign.catalogues;
    }
    for (const std::string& name : sorted.layouts) {
        plan::read_layout(campaign.map, add(name), campaign.issues, rubric::Linting::yes);
        ++campaign.catalogues;
    }
    for (const std::string& name : sorted.texts) {
        plan::read_texts(campaign.map, add(name), campaign.issues);
        ++campaign.catalogues;
    }
}

/// Drafts stand in the place of the files whose names they have. They are read from the texts of `campaign.inputs`, so
/// a campaign with drafts is moved and never copied.
void put_drafts(Campaign& campaign) {
    const auto normal = [](const std::string& name) { return std::filesystem::path(name).lexically_normal().string(); };
    if (campaign.inputs.drafts.empty()) return;
    std::unordered_map<std::string, source::FileId> files;
    for (source::FileId file = campaign.first_record; file < campaign.map.size(); ++file)
        files.emplace(normal(campaign.map[file].raw_name()), file);
    for (const auto& [name, text] : campaign.inputs.drafts) {
        campaign.drafts[name] = files.at(normal(name));
        campaign.map.embed(campaign.drafts[name], text);
    }
}

Campaign started(const Inputs& inputs) {
    Campaign campaign;
    campaign.inputs = inputs;
    campaign.issues = issue::Issues(inputs.issue_limit);
    return campaign;
}

}  // namespace

bool Campaign::reads_stdin() const {
    for (source::FileId file = first_record; file < map.size(); ++file) {
        if (map[file].is_stdin()) return true;
    }
    return false;
}

std::string Campaign::below_plan(const std::string& name) const {
    return name.starts_with(plan->folder) ? name.substr(plan->folder.size()) : name;
}

Campaign open(const Inputs& inputs, Sheets sheets) {
    Campaign campaign = started(inputs);
    const bool check_sheets = sheets == Sheets::checked;
    Sorted sorted = sort_paths(inputs, check_sheets);
    const bool has_sheets = !sorted.rubrics.empty() || !sorted.catalogues.empty() || !sorted.calendars.empty() ||
                            !sorted.layouts.empty() || !sorted.texts.empty();
    if (sorted.any_path && !sorted.plan && sorted.records.empty() && !has_sheets) no_input();
    std::optional<rubric::Rubric> checked = check_rubrics(sorted.rubrics, campaign);
    check_catalogues(sorted, campaign);
    campaign.first_record = static_cast<source::FileId>(campaign.map.size());
    if (has_sheets && sorted.records.empty() && !sorted.plan) {
        if (campaign.rubrics == 1) campaign.rubric = std::move(checked);
        return campaign;
    }
    open_plan(sorted, campaign);
    std::vector<std::string> records = std::move(sorted.records);
    campaign.unread = std::move(sorted.unread);
    if (campaign.plan) {
        const rubric::Linting linting = check_sheets ? rubric::Linting::yes : rubric::Linting::no;
        open_rubric(campaign, linting);
        open_calendar(campaign);
        open_layout(campaign, linting);
        open_texts(campaign);
        check_annual(campaign);
        if (records.empty()) records = planned_records(campaign);
        for (std::vector<std::string>* names : {&records, &campaign.unread})
            take_excluded(inputs.exclude, campaign.plan->folder, *names, campaign.excluded);
        std::sort(campaign.excluded.begin(), campaign.excluded.end());
    }
    for (const auto& [name, text] : inputs.drafts) records.push_back(name);
    campaign.first_record = static_cast<source::FileId>(campaign.map.size());
    source::add_sources(inputs.root, std::move(records), inputs.stdin_name, campaign.map, sorted.pipes);
    put_drafts(campaign);
    open_city(campaign);
    check_names(campaign);
    if (campaign.plan && !campaign.has_records()) no_input();
    return campaign;
}

Campaign open_rubric_only(const Inputs& inputs) {
    Campaign campaign = started(inputs);
    Sorted sorted = sort_paths(inputs, false);
    open_plan(sorted, campaign);
    if (campaign.plan) open_rubric(campaign, rubric::Linting::no);
    return campaign;
}

std::string evidence_folder(const Campaign& campaign) {
    if (!campaign.has_plan_file()) return "";
    return source::real_path(campaign.inputs.root, campaign.plan->folder.empty() ? "./" : campaign.plan->folder);
}

}  // namespace leitai::campaign
