// Reads the records, follows the process, runs the contests, supplies facts.
#include "leitai/campaign/reading.hpp"

#include <utility>

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

/// What happens after reading, all of it and in this order: the steps of every period are followed; the contests of
/// panels are counted, and give villages the facts that panels decide; the program supplies the facts that follow from
/// registers and the roster. A year is made of results alone, which know all this already.
Reading after_reading(batch::Reading&& read, const rubric::Rubric& rubric, const batch::ReadOptions& options,
                      const std::optional<process::Terms>& terms) {
    Reading reading;
    reading.cohort = std::move(read.cohort);
    reading.issues = std::move(read.issues);
    reading.counts = read.counts;
    reading.details = std::move(read.details);
    reading.used = std::move(read.used);
    reading.evidence_files = std::move(read.evidence_files);
    reading.blank = std::move(read.blank);
    reading.sheets = std::move(read.sheets);
    if (terms) {
        process::Terms own = *terms;
        own.period = options.period;
        own.as_of = reading.cohort.as_of;
        reading.issues.about(issue::Part::process);
        reading.timelines = process::follow(std::move(read.process), own, reading.cohort, rubric, reading.issues);
    }
    if (options.annual) return reading;
    reading.issues.about(issue::Part::contests);
    reading.contests = panel::run_contests(std::move(read.contests), reading.cohort, rubric, reading.issues);
    panel::supply_results(reading.contests, reading.cohort, rubric, reading.issues);
    reading.issues.about(issue::Part::others);
    diagnose::supply_facts(reading.cohort, rubric);
    return reading;
}

}  // namespace

Reading read(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
             const batch::ReadOptions& options, const std::optional<process::Terms>& terms) {
    return after_reading(batch::read_records(map, first, rubric, options), rubric, options, terms);
}

Reading read(const Campaign& campaign, const ReadMore& more) {
    batch::ReadOptions options;
    options.period = campaign.plan->period;
    options.as_of = campaign.plan->as_of;
    options.annual = campaign.plan->year_of_quarters();
    options.jobs = campaign.inputs.jobs;
    options.issue_limit = campaign.inputs.issue_limit;
    options.results_back = more.results_back;
    options.details_of = more.details_of;
    if (more.evidence) options.evidence.folder = evidence_folder(campaign);
    options.campaign = campaign.plan->folder;
    // What a folder holds beside records may be evidence.
    options.evidence.listed = more.evidence || !campaign.unread.empty();
    const auto tell = [&](std::size_t files) {
        if (campaign.inputs.reading) campaign.inputs.reading(files);
    };
    tell(campaign.map.size() - campaign.first_record);
    Reading reading = read(campaign.map, campaign.first_record, *campaign.rubric, options,
                           more.steps ? std::optional(terms_of(campaign)) : std::nullopt);
    tell(0);
    return reading;
}

}  // namespace leitai::campaign
