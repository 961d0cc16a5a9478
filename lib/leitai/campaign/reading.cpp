// Reads the records, follows the process, runs the contests, supplies facts.
#include "leitai/campaign/reading.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "leitai/campaign/acknowledging.hpp"
#include "leitai/campaign/city_books.hpp"
#include "leitai/campaign/city_cohort.hpp"
#include "leitai/campaign/soundness.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/diagnose/supplied_facts.hpp"
#include "leitai/panel/run_contests.hpp"

namespace leitai::campaign {

namespace {

/// How a plan wants its steps judged.
process::Terms terms_of(const Campaign& campaign) {
    process::Terms terms;
    terms.state = campaign.plan->state;
    terms.state_place = campaign.plan->state_place;
    terms.rules = campaign.plan->steps;
    terms.calendar = campaign.calendar ? &*campaign.calendar : nullptr;
    return terms;
}

/// Re-votes of the scored period, in an order that does not depend on files.
void take_revotes(std::vector<record::GradeRevote>& all, cohort::Cohort& cohort) {
    std::erase_if(all, [&](const record::GradeRevote& one) { return one.period != cohort.period; });
    std::sort(all.begin(), all.end(), [](const record::GradeRevote& a, const record::GradeRevote& b) {
        return std::tuple(a.on, a.place) < std::tuple(b.on, b.place);
    });
    cohort.revotes = std::move(all);
}

/// Repeats the draws; whatever is in error about the roster leaves those in doubt that are drawn from it.
draw::Draws repeated_draws(batch::Reading& read, const batch::ReadOptions& options, const rubric::Rubric& rubric,
                           issue::Issues& issues) {
    const auto errors = static_cast<std::size_t>(issue::Hinders::errors);
    draw::Sources sources{rubric, read.rosters, read.contests.panels};
    sources.rosters_sound = issues.hindering()[static_cast<std::size_t>(issue::Part::all)][errors] == 0;
    const auto faulty = [](const record::Panel& one) { return one.faulty; };
    sources.panels_sound =
        !read.contests.panel_faulty && std::none_of(read.contests.panels.begin(), read.contests.panels.end(), faulty);
    sources.panels_until = options.annual ? base::Period{} : options.period;
    issues.about(issue::Part::draws);
    return draw::hold(std::move(read.draws), sources, issues);
}

/// What only a campaign has, or asks for.
struct FromCampaign {
    const Campaign* campaign = nullptr;
    std::optional<std::int16_t> contests_of;
};

/// A city has facts and earlier results from seals, in which everything that follows was supplied and checked.
Reading with_seals(const Campaign& campaign, Reading&& reading) {
    reading.issues.about(issue::Part::others);
    std::erase_if(reading.used, [&](source::FileId file) { return campaign.city->is_roster(file); });
    reading.members = campaign.city->rests_on;
    check_own_records(campaign, reading.cohort, reading.counts, reading.issues);
    supply_from_seals(campaign, reading.cohort, reading.issues);
    if (reading.books) reading.books->owed.clear();  // registers are owed by counties, whose seals say so
    reading.issues.about(issue::Part::books);
    check_books_of_members(campaign, reading.issues);
    return std::move(reading);
}

/// What happens after reading, all of it and in this order: the steps of every period are followed; draws are repeated;
/// the books are joined and checked; the contests of panels are counted, and give villages the facts that panels
/// decide; a city has the rest from seals; the members of a campaign are read; the program supplies the facts that
/// follow from registers and the roster. A year is made of results alone, which know all this already.
Reading after_reading(batch::Reading&& read, const rubric::Rubric& rubric, const batch::ReadOptions& options,
                      const std::optional<process::Terms>& terms, const FromCampaign& from) {
    Reading reading;
    reading.cohort = std::move(read.cohort);
    reading.issues = std::move(read.issues);
    reading.counts = read.counts;
    reading.acknowledged = std::move(read.acknowledged);
    reading.details = std::move(read.details);
    reading.used = std::move(read.used);
    reading.evidence_files = std::move(read.evidence_files);
    reading.blank = std::move(read.blank);
    reading.sheets = std::move(read.sheets);
    reading.awards = std::move(read.awards);
    if (terms) {
        reading.conferrals = std::move(read.process.conferrals);
        reading.withdrawals = std::move(read.process.withdrawals);
        process::Terms own = *terms;
        own.period = options.period;
        own.as_of = reading.cohort.as_of;
        reading.issues.about(issue::Part::process);
        reading.timelines = process::follow(std::move(read.process), own, reading.cohort, rubric, reading.issues);
    }
    take_revotes(read.contests.revotes, reading.cohort);
    reading.draws = repeated_draws(read, options, rubric, reading.issues);
    if (options.annual) return reading;
    if (rubric.books) {
        reading.issues.about(issue::Part::books);
        reading.books = book::keep(std::move(read.books), read.contests.rounds, reading.cohort, rubric, reading.issues);
    }
    const bool city = from.campaign != nullptr && from.campaign->city;
    reading.issues.about(issue::Part::contests);
    reading.contests =
        panel::run_contests(std::move(read.contests), reading.cohort, rubric, reading.issues, from.contests_of);
    if (city) return with_seals(*from.campaign, std::move(reading));
    panel::supply_results(reading.contests, reading.cohort, rubric, reading.issues);
    reading.issues.about(issue::Part::others);
    if (from.campaign != nullptr) reading.members = read_members(*from.campaign, reading.cohort, reading.issues);
    diagnose::supply_facts(reading.cohort, rubric, reading.books ? &*reading.books : nullptr,
                           reading.members ? &reading.members->figures : nullptr);
    cohort::check_parts(reading.cohort, rubric, reading.issues);
    cohort::check_rates(reading.cohort, rubric, reading.issues);
    return reading;
}

Reading read_whole(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
                   const batch::ReadOptions& options, const std::optional<process::Terms>& terms,
                   const FromCampaign& from) {
    Reading reading = after_reading(batch::read_records(map, first, rubric, options), rubric, options, terms, from);
    acknowledge(reading.acknowledged, map, reading.issues);
    return reading;
}

}  // namespace

Reading read(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
             const batch::ReadOptions& options, const std::optional<process::Terms>& terms) {
    return read_whole(map, first, rubric, options, terms, {});
}

namespace {

batch::ReadOptions options_of(const Campaign& campaign, const ReadMore& more) {
    batch::ReadOptions options;
    options.period = campaign.plan->period;
    options.as_of = campaign.plan->as_of;
    options.annual = campaign.plan->year_of_quarters();
    options.jobs = campaign.inputs.jobs;
    options.issue_limit = campaign.inputs.issue_limit;
    options.results_back = more.results_back;
    options.mergers = more.mergers;
    options.details_of = more.details_of;
    if (more.evidence) options.evidence.folder = evidence_folder(campaign);
    options.campaign = campaign.plan->folder;
    options.came_later = campaign.plan->came_later;
    // What a folder holds beside records may be evidence.
    options.evidence.listed = more.evidence || !campaign.unread.empty();
    options.progress = campaign.inputs.reading;
    return options;
}

batch::ReadOptions without_returns(const Campaign& campaign) {
    batch::ReadOptions options = options_of(campaign, {});
    options.returns = false;
    return options;
}

}  // namespace

Course read_course(const Campaign& campaign) {
    const batch::ReadOptions options = without_returns(campaign);
    batch::Reading read = batch::read_records(campaign.map, campaign.first_record, *campaign.rubric, options);
    process::Terms terms = terms_of(campaign);
    terms.period = options.period;
    terms.as_of = read.cohort.as_of;
    Course course;
    course.timelines = process::follow(std::move(read.process), terms, read.cohort, *campaign.rubric, read.issues);
    course.draws = repeated_draws(read, options, *campaign.rubric, read.issues);
    return course;
}

cohort::Cohort read_villages(const Campaign& campaign) {
    return batch::read_records(campaign.map, campaign.first_record, *campaign.rubric, without_returns(campaign)).cohort;
}

Reading read(const Campaign& campaign, const ReadMore& more) {
    const batch::ReadOptions options = options_of(campaign, more);
    Reading reading =
        read_whole(campaign.map, campaign.first_record, *campaign.rubric, options,
                   more.steps ? std::optional(terms_of(campaign)) : std::nullopt, {&campaign, more.contests_of});
    reading.issues.about(issue::Part::others);
    if (!more.steps) return reading;
    check_seals(campaign, reading, reading.issues);
    reading.issues.about(issue::Part::books);
    check_sealed_books(campaign, reading, reading.issues);
    return reading;
}

}  // namespace leitai::campaign
