// Read records: documents -> tapes -> records on the workers, merged in input order on the calling thread.
#include "leitai/batch/read_records.hpp"

#include <malloc.h>

#include <memory>

#include "leitai/base/names.hpp"
#include "leitai/batch/ordered.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/record/return.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;
using yaml::Value;

namespace {

/// What one batch of documents became.
struct Read {
    record::Returns returns;
    std::vector<record::Roster> rosters;
    std::vector<record::Result> results;
    issue::Issues issues;
    Counts counts;
    bool unreadable = false;  ///< some document was refused, or some roster could not be read
};

/// Parses and types the documents of a batch; each thread has one, whose memory goes from document to document.
class Worker {
public:
    Worker(const rubric::Rubric& rubric, const ReadOptions& options)
        : rubric_(rubric),
          period_(options.period),
          annual_(options.annual.has_value()),
          limit_(options.issue_limit),
          returns_(rubric, options.period, options.details_of, options.folder) {}

    void operator()(source::Batch& batch, Read& read) {
        read.returns.clear();
        read.rosters.clear();
        read.results.clear();
        read.issues = issue::Issues(limit_);
        read.counts = Counts{};
        read.unreadable = false;
        for (const source::Document& document : batch.documents) {
            if (!parser_.parse(batch, document, tape_, read.issues)) {
                read.unreadable = true;
                continue;
            }
            if (tape_.nodes.empty()) continue;
            ++read.counts.documents;
            take({&tape_, 0}, read);
        }
        read.counts.later += read.returns.later;
    }

private:
    void take(Value root, Read& read) {
        if (!root.is_mapping()) {
            report(read.issues, Code::E0602, root);
            return;
        }
        if (root.first() == root.last()) return report(read.issues, Code::E0602, root);
        // Plans and rubrics say what they are in their first key; whoever runs the command reads them.
        const std::string_view opening = root.first().text();
        if (opening == "leitai" || opening == "rubric") return;
        for (Value key = root.first(); !(key == root.last());) {
            const Value value = key.next();
            if (key.text() == "kind") return take(root, value, read);
            key = value.next();
        }
        report(read.issues, Code::E0602, root.first());
    }

    void take(Value root, Value kind, Read& read) {
        const auto word = yaml::read_raw(kind, read.issues);
        if (!word) return;
        if (*word == "return") {
            ++read.counts.returns;
            if (annual_) {
                ++read.counts.passed_over;
                return;
            }
            returns_.read(root, read.returns, read.issues);
        } else if (*word == "roster") {
            ++read.counts.rosters;
            auto roster = record::read_roster(root, *rubric_.unit, read.issues);
            read.unreadable = read.unreadable || !roster;
            if (roster) read.rosters.push_back(std::move(*roster));
        } else if (*word == "result") {
            ++read.counts.results;
            if (auto result = record::read_result(root, rubric_, read.issues)) {
                const bool quarter = annual_ && result->period.year == period_.year && !result->period.is_year();
                if (quarter || result->period < period_) read.results.push_back(std::move(*result));
            }
        } else {
            report(read.issues, Code::E0601, kind, {Text::same(*word)});
        }
    }

    const rubric::Rubric& rubric_;
    base::Period period_;
    bool annual_ = false;
    std::size_t limit_;
    record::ReturnReader returns_;
    yaml::Parser parser_;
    yaml::Tape tape_;
};

void add(Counts& sum, const Counts& more) {
    sum.documents += more.documents;
    sum.rosters += more.rosters;
    sum.returns += more.returns;
    sum.results += more.results;
    sum.passed_over += more.passed_over;
    sum.later += more.later;
}

/// Rosters and the workers' lists are gone now; their memory is asked for again as points, not on top of it.
void give_back_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace

Reading read_records(const source::SourceMap& map, source::FileId first, const rubric::Rubric& rubric,
                     const ReadOptions& options) {
    Reading reading{{}, issue::Issues(options.issue_limit), {}, {}};
    auto merger = std::make_unique<cohort::Merger>(rubric, options.period, options.annual, reading.issues);
    source::DocumentReader reader(map, first);
    const auto read_next = [&](source::Batch& batch) { return reader.next(batch); };
    const auto make_worker = [&] { return Worker(rubric, options); };
    const auto consume = [&](Read& read) {
        merger->add(read.returns);
        if (read.unreadable) merger->note_unreadable();
        for (record::Detail& detail : read.returns.details) reading.details.push_back(std::move(detail));
        for (record::Roster& roster : read.rosters) merger->add(std::move(roster));
        for (record::Result& result : read.results) merger->add(std::move(result));
        reading.issues.merge(std::move(read.issues));
        add(reading.counts, read.counts);
    };
    run_ordered<source::Batch, Read>(read_next, options.jobs, make_worker, consume);
    reading.cohort = merger->finish({first, 0, 0});
    merger.reset();
    give_back_memory();
    return reading;
}

}  // namespace leitai::batch
