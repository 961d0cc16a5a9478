// Parses and types documents on the workers, and merges them in input order on the calling thread.
#include "leitai/batch/read_records.hpp"

#include <malloc.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "leitai/batch/ordered.hpp"
#include "leitai/batch/worker.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;

namespace {

void add(Counts& sum, const Counts& more) {
    sum.documents += more.documents;
    for (std::size_t g = 0; g < sum.of_group.size(); ++g) sum.of_group[g] += more.of_group[g];
    sum.passed_over += more.passed_over;
    sum.later += more.later;
}

/// One word a kind about records that were not used, at the first of them.
class Unused {
public:
    void add(const UnusedRecord& one) {
        auto& [first, count] = kinds_.try_emplace(one.kind->word, one, 0).first->second;
        ++count;
    }
    void report(issue::Issues& issues) const {
        for (const auto& [word, seen] : kinds_) {
            const auto& [first, count] = seen;
            const Text kind = Text::same(word), many = Text::same(std::to_string(count));
            if (const auto catalogue = record::catalogue_of(first.kind->needs)) {
                const Text name = Text::same(rubric::word(*catalogue));
                issues.add(Code::register_without_catalogue(kind, name, many), first.place);
            } else {
                issues.add(Code::panel_records_without_panels(kind, many), first.place);
            }
        }
    }

private:
    std::map<std::string_view, std::pair<UnusedRecord, std::size_t>> kinds_;
};

/// Sorted, and each once.
template <class Item>
void tidy(std::vector<Item>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// The inputs from `first` to the end of all that are not among `some`, which is sorted.
std::vector<source::FileId> others(const std::vector<source::FileId>& some, source::FileId first, std::size_t end) {
    std::vector<source::FileId> rest;
    auto next = some.begin();
    for (source::FileId file = first; file < end; ++file) {
        if (next != some.end() && *next == file) {
            ++next;
        } else {
            rest.push_back(file);
        }
    }
    return rest;
}

template <class Item>
void move_behind(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Rosters and the workers' lists are gone now; their memory is asked for again as points, not on top of it.
void give_back_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// Tells how many files are done, a hundred times at most.
class Progress {
public:
    Progress(const std::function<void(std::size_t, std::size_t)>& told, std::size_t files)
        : told_(told), files_(files) {
        tell(0);
    }
    void add(std::size_t done) {
        if (done >= next_) tell(done);
    }
    void finish() { tell(files_); }

private:
    void tell(std::size_t done) {
        next_ = done + files_ / 99 + 1;
        if (told_) told_(done, files_);
    }

    const std::function<void(std::size_t, std::size_t)>& told_;
    std::size_t files_, next_ = 0;
};

}  // namespace

Reading read_records(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
                     const ReadOptions& options) {
    Reading reading;
    reading.issues = issue::Issues(options.issue_limit);
    std::vector<source::FileId> filled;
    SuspectedPeriods periods(options.period, options.campaign);
    record::Records all;
    Unused unused;
    auto merger =
        std::make_unique<cohort::Merger>(rubric, options.period, options.annual, options.results_back, reading.issues);
    if (!options.mergers) merger->leave_pasts_apart();
    Progress progress(options.progress, map.size() - first);
    source::DocumentReader reader(map, first);
    const auto read_next = [&](source::Batch& batch) { return reader.next(batch); };
    const auto make_worker = [&] { return Worker(rubric, options); };
    const auto consume = [&](Read& read) {
        merger->add(read.returns);
        if (read.unreadable) merger->note_unreadable();
        record::append(all, std::move(read.records));
        for (const UnusedRecord& one : read.unused) unused.add(one);
        move_behind(reading.details, read.returns.details);
        move_behind(reading.acknowledged, read.acknowledged);
        move_behind(reading.used, read.used);
        move_behind(reading.evidence_files, read.returns.evidence_files);
        for (const StatedPeriod& one : read.periods) periods.add(one);
        move_behind(filled, read.filled);
        move_behind(reading.sheets, read.sheets);
        reading.issues.merge(std::move(read.issues));
        add(reading.counts, read.counts);
        progress.add(read.last - first);
    };
    run_ordered<source::Batch, Read>(read_next, options.jobs, make_worker, consume);
    progress.finish();
    reading.issues.about(issue::Part::others);
    unused.report(reading.issues);
    periods.report(map, reading.issues);
    tidy(reading.used);
    tidy(reading.evidence_files);
    tidy(filled);
    tidy(reading.sheets);
    reading.blank = others(filled, first, map.size());
    if (!all.draws.draws.empty()) reading.rosters = all.rosters;
    reading.cohort = merger->finish(std::move(all.rosters), std::move(all.results), std::move(all.registers),
                                    {first, 0, 0}, options.as_of.value_or(base::last_day(options.period)));
    reading.contests = std::move(all.contests);
    reading.process = std::move(all.process);
    reading.books = std::move(all.books);
    reading.awards = std::move(all.awards);
    reading.draws = std::move(all.draws);
    merger.reset();
    give_back_memory();
    return reading;
}

}  // namespace leitai::batch
