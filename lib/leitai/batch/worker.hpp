// Reads the documents of one batch as records of every kind.
#pragma once

#include <atomic>
#include <string_view>
#include <vector>

#include "leitai/batch/read_records.hpp"
#include "leitai/batch/suspected_periods.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/record/acknowledged.hpp"
#include "leitai/record/kinds.hpp"
#include "leitai/record/read/return.hpp"
#include "leitai/record/records.hpp"
#include "leitai/record/reported.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/naming.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::batch {

/// A record that nobody can read, because the plan names no catalogue for it, or the rubric has no panels.
struct UnusedRecord {
    const record::Kind* kind = nullptr;
    source::Place place;
};

/// What one batch of documents became.
struct Read {
    record::Returns returns;
    record::Records records;
    std::vector<UnusedRecord> unused;
    std::vector<record::Acknowledged> acknowledged;
    std::vector<source::FileId> used;    ///< inputs with a record that counts for the period
    std::vector<source::FileId> filled;  ///< inputs with a document that holds anything, be it refused
    std::vector<source::FileId> sheets;  ///< inputs with a plan, rubric or catalogue
    std::vector<StatedPeriod> periods;
    issue::Issues issues;
    Counts counts;
    source::FileId last = 0;  ///< the input that the batch ends in
    bool unreadable = false;  ///< some document was refused, or some roster could not be read
    bool names_met = false;   ///< a name stood where a code may, and what it stands for is not known yet
};

/// Parses and types the documents of a batch; each thread has one, whose memory goes from document to document.
class Worker {
public:
    /// `names`: what names in place of codes stand for. Without them, as soon as one worker of a run has met a name,
    /// which `met` tells all others, nothing but rosters is read any more: all will be read again.
    Worker(const rubric::Rubric& rubric, const ReadOptions& options, const yaml::CodeNames* names,
           std::atomic<bool>& met);

    void operator()(source::Batch& batch, Read& read);

private:
    void read_rosters(const source::Batch& batch, Read& read);
    void read_document(yaml::Value root, Read& read);
    void set_naming(const record::Kind& kind, yaml::Value root);
    void take(yaml::Value root, yaml::Value kind, Read& read);
    void take_return(const record::Kind& kind, yaml::Value root, Read& read);
    /// Reads a record of any other kind by its reader and keeps it, where it is not of a later period.
    template <class Record, auto reader>
    void take_record(const record::Kind& kind, yaml::Value root, Read& read);

    bool keeps(const record::Roster& roster, Read& read);
    bool keeps(const record::Result& result, Read& read);
    bool keeps(const record::Award& outcome, Read& read);
    bool keeps(const record::Draw& draw, Read& read);
    bool keeps(const record::Drawn& drawn, Read& read);
    bool keeps_draw(base::Period period, Read& read);
    template <class Record>
    bool keeps(const Record& record, Read& read);

    const rubric::Rubric& rubric_;
    base::Period period_;
    bool annual_ = false;
    bool with_returns_ = true;
    std::array<bool, rubric::catalogue_kinds> came_later_;
    bool passed_over_ = false;  ///< the document at hand says nothing about the period
    std::size_t limit_;
    record::ReturnReader returns_;
    record::EvidenceFiles evidence_;
    yaml::Naming naming_;
    std::atomic<bool>& met_;
    yaml::Parser parser_;
    yaml::Tape tape_;
};

}  // namespace leitai::batch
