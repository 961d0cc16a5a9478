// Parses and types documents on the workers, and merges them in input order on the calling thread.
#include "leitai/batch/read_records.hpp"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/base/ordered.hpp"
#include "leitai/batch/roster_names.hpp"
#include "leitai/batch/worker.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;

namespace {

void add(Counts& sum, const Counts& more) {
    sum.documents += more.documents;
    sum.read_by.plain += more.read_by.plain;
    sum.read_by.libyaml += more.read_by.libyaml;
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

/// Reads all inputs once.
class Pass {
public:
    Pass(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric, const ReadOptions& options)
        : map_(map),
          first_(first),
          rubric_(rubric),
          options_(options),
          periods_(options.period, options.campaign),
          progress_(options.progress, map.size() - first) {
        reading_.issues = issue::Issues(options.issue_limit);
        merger_ = std::make_unique<cohort::Merger>(rubric, options.period, options.annual, options.results_back,
                                                   reading_.issues);
        if (!options.mergers) merger_->leave_pasts_apart();
    }

    /// `names`: nullptr where they are only looked out for. True when names were met whose meaning is not known: then
    /// the rosters are all that was read, and the rest is to be read again.
    bool run(source::DocumentReader& reader, const yaml::CodeNames* names) {
        const auto read_next = [&](source::Batch& batch) { return reader.next(batch); };
        std::atomic<bool> met = false;
        const auto make_worker = [&] { return Worker(rubric_, options_, names, met); };
        const auto consume = [&](Read& read) { take(read); };
        base::run_ordered<source::Batch, Read>(read_next, options_.jobs, make_worker, consume);
        return met;
    }
    std::vector<record::Roster> rosters() { return std::move(all_.rosters); }
    Reading finish();

private:
    void take(Read& read);

    const source::SourceMap& map_;
    source::FileId first_;
    const rubric::Rubric& rubric_;
    const ReadOptions& options_;
    Reading reading_;
    std::vector<source::FileId> filled_;
    SuspectedPeriods periods_;
    record::Records all_;
    Unused unused_;
    std::unique_ptr<cohort::Merger> merger_;
    Progress progress_;
};

void Pass::take(Read& read) {
    record::append(all_, std::move(read.records));
    progress_.add(read.last - first_);
    if (read.names_met) return;
    merger_->add(read.returns);
    if (read.unreadable) merger_->note_unreadable();
    for (const UnusedRecord& one : read.unused) unused_.add(one);
    move_behind(reading_.details, read.returns.details);
    move_behind(reading_.acknowledged, read.acknowledged);
    move_behind(reading_.used, read.used);
    move_behind(reading_.evidence_files, read.returns.evidence_files);
    for (const StatedPeriod& one : read.periods) periods_.add(one);
    move_behind(filled_, read.filled);
    move_behind(reading_.sheets, read.sheets);
    reading_.issues.merge(std::move(read.issues));
    add(reading_.counts, read.counts);
}

Reading Pass::finish() {
    progress_.finish();
    reading_.issues.about(issue::Part::others);
    unused_.report(reading_.issues);
    periods_.report(map_, reading_.issues);
    tidy(reading_.used);
    tidy(reading_.evidence_files);
    tidy(filled_);
    tidy(reading_.sheets);
    reading_.blank = others(filled_, first_, map_.size());
    if (!all_.draws.draws.empty()) reading_.rosters = all_.rosters;
    reading_.cohort = merger_->finish(std::move(all_.rosters), std::move(all_.results), std::move(all_.registers),
                                      {first_, 0, 0}, options_.as_of.value_or(base::last_day(options_.period)));
    reading_.contests = std::move(all_.contests);
    reading_.process = std::move(all_.process);
    reading_.books = std::move(all_.books);
    reading_.awards = std::move(all_.awards);
    reading_.draws = std::move(all_.draws);
    merger_.reset();
    give_back_memory();
    return std::move(reading_);
}

[[noreturn]] void cannot_read_again(const std::string& name) {
    const std::string most = std::to_string(source::max_document / (1024 * 1024));
    throw base::Failure({"记录里用名称代替了代码，要先读名册再读一遍；" + name + " 超过 " + most +
                             " MB 又只能读一次：请存成文件再读，或者写代码",
                         "records have names in place of codes, so that all is read again once the roster is known; " +
                             name + " has more than " + most +
                             " MB and can be read once only: give it as a file, or write codes"});
}

}  // namespace

Reading read_records(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
                     const ReadOptions& options) {
    source::KeptInputs kept;
    std::optional<RosterNames> names;
    {
        Pass pass(map, first, rubric, options);
        source::DocumentReader reader(map, first, kept);
        if (!pass.run(reader, nullptr)) return pass.finish();
        if (kept.too_large()) cannot_read_again(map[*kept.too_large()].name);
        names.emplace(pass.rosters(), *rubric.unit, options.period);
    }
    // What was read is gone by now.
    Pass pass(map, first, rubric, options);
    const source::KeptInputs& again = kept;
    source::DocumentReader reader(map, first, again);
    pass.run(reader, &*names);
    return pass.finish();
}

}  // namespace leitai::batch
