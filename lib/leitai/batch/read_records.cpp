// Parses and types documents on the workers, and merges them in input order on the calling thread.
#include "leitai/batch/read_records.hpp"

#include <malloc.h>

#include <algorithm>
#include <memory>

#include "leitai/base/names.hpp"
#include "leitai/batch/ordered.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/record/registers.hpp"
#include "leitai/record/return.hpp"
#include "leitai/rubric/read/catalogues.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;
using yaml::Value;

namespace {

/// A record that nobody can read, because the plan names no catalogue for it, or the rubric has no panels.
struct UnusedKind {
    std::string kind;
    std::optional<rubric::CatalogueKind> catalogue;
    source::Place place;
};

/// What one batch of documents became.
struct Read {
    record::Returns returns;
    std::vector<record::Roster> rosters;
    std::vector<record::Result> results;
    record::Registers registers;
    record::Contests contests;
    record::Process process;
    std::vector<UnusedKind> unused;
    std::vector<source::FileId> used;
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
        read.registers = record::Registers();
        read.contests = record::Contests();
        read.process = record::Process();
        read.unused.clear();
        read.used.clear();
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
            const std::uint64_t later = read.counts.later + read.returns.later;
            passed_over_ = false;
            take({&tape_, 0}, read);
            const bool counts = !passed_over_ && read.counts.later + read.returns.later == later;
            if (counts && (read.used.empty() || read.used.back() != tape_.file)) read.used.push_back(tape_.file);
        }
        read.counts.later += read.returns.later;
    }

private:
    void take(Value root, Read& read) {
        if (!root.is_mapping()) {
            report(read.issues, Code::record_kind_missing, root);
            return;
        }
        if (root.first() == root.last()) return report(read.issues, Code::record_kind_missing, root);
        // Plans, rubrics and catalogues say what they are in their first key; whoever runs the command reads them.
        const std::string_view opening = root.first().text();
        const bool of_command = opening == "leitai" || opening == "rubric" || opening == process::calendar_key;
        if (of_command || rubric::catalogue_kind(opening)) return;
        for (Value key = root.first(); !(key == root.last());) {
            const Value value = key.next();
            if (key.text() == "kind") return take(root, value, read);
            key = value.next();
        }
        report(read.issues, Code::record_kind_missing, root.first());
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
            passed_over_ = roster && roster->from > base::last_day(period_);  // it is not in force yet
            if (roster) read.rosters.push_back(std::move(*roster));
        } else if (*word == "result") {
            ++read.counts.results;
            if (auto result = record::read_result(root, rubric_, read.issues)) {
                const bool quarter = annual_ && result->period.year == period_.year && !result->period.is_year();
                if (quarter || result->period < period_) {
                    read.results.push_back(std::move(*result));
                } else {
                    passed_over_ = true;
                }
            }
        } else if (record::is_of_contest(*word)) {
            take_contest(root, kind, *word, read);
        } else if (record::is_of_process(*word)) {
            take_process(root, *word, read);
        } else if (!take_register(root, kind, *word, read)) {
            report(read.issues, Code::unknown_record_kind, kind, {Text::same(*word)});
        }
    }

    /// Records that a catalogue of the plan is needed for, and others that stand beside returns; false: none of them.
    bool take_register(Value root, Value kind, std::string_view word, Read& read) {
        record::Registers& to = read.registers;
        const auto take = [&](auto& list, auto record) {
            if (!record) {
                note_faulty(root, to);
            } else if (record->period > period_) {
                ++read.counts.later;
            } else {
                list.push_back(std::move(*record));
            }
        };
        const auto needing = [&](const auto& catalogue, rubric::CatalogueKind which, auto& list, const auto& reader) {
            if (!catalogue) {
                read.unused.push_back({std::string(word), which, kind.place()});
            } else {
                take(list, reader(root, *catalogue, read.issues));
            }
        };
        using enum rubric::CatalogueKind;
        const bool known = record::is_register(word);
        if (known) ++read.counts.registers;
        if (known && annual_) {
            ++read.counts.passed_over;
            return true;
        }
        if (word == "check") needing(rubric_.weakness, weakness, to.checks, record::read_check);
        if (word == "rectification") needing(rubric_.weakness, weakness, to.rectifications, record::read_rectification);
        if (word == "duty") needing(rubric_.duties, duties, to.duties, record::read_duty);
        if (word == "breach") needing(rubric_.conduct, conduct, to.breaches, record::read_breach);
        if (word == "team") take(to.teams, record::read_team(root, read.issues));
        if (word == "determination") take(to.determinations, record::read_determination(root, read.issues));
        return known;
    }

    void take_contest(Value root, Value kind, std::string_view word, Read& read) {
        record::Contests& to = read.contests;
        ++read.counts.contests;
        if (annual_) {
            ++read.counts.passed_over;
            return;
        }
        if (rubric_.panels.empty()) {
            read.unused.push_back({std::string(word), std::nullopt, kind.place()});
            return;
        }
        const auto take = [&](auto& list, auto record) {
            if (!record) {
                to.faulty = true;
                to.panel_faulty = to.panel_faulty || word == "panel";
                to.round_faulty = to.round_faulty || word == "round";
            } else if (record->period > period_) {
                ++read.counts.later;
            } else {
                list.push_back(std::move(*record));
            }
        };
        if (word == "panel") take(to.panels, record::read_panel(root, rubric_, read.issues));
        if (word == "round") take(to.rounds, record::read_round(root, rubric_, read.issues));
        if (word == "sheet") take(to.sheets, record::read_sheet(root, rubric_, read.issues));
        if (word == "ballots") take(to.ballots, record::read_ballots(root, rubric_, read.issues));
    }

    /// Steps, objections and decisions: no result depends on them, so their files are no inputs.
    void take_process(Value root, std::string_view word, Read& read) {
        record::Process& to = read.process;
        ++read.counts.process;
        passed_over_ = true;
        const auto take = [&](auto& list, auto record) {
            if (!record) {
                to.faulty = true;
            } else if (record->period > period_) {
                ++read.counts.later;
            } else {
                list.push_back(std::move(*record));
            }
        };
        if (word == "step") take(to.steps, record::read_step_record(root, read.issues));
        if (word == "objection") take(to.objections, record::read_objection(root, rubric_, read.issues));
        if (word == "decision") take(to.decisions, record::read_decision(root, read.issues));
    }

    /// A record in error still says whose results it makes provisional, if its code can be read.
    static void note_faulty(Value root, record::Registers& registers) {
        for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
            if (key.text() != "village" || !key.next().is_scalar()) continue;
            if (const auto code = base::parse_region(key.next().text())) registers.faulty.push_back(*code);
        }
    }

    const rubric::Rubric& rubric_;
    base::Period period_;
    bool annual_ = false;
    bool passed_over_ = false;  ///< the document at hand says nothing about the period
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
    sum.registers += more.registers;
    sum.contests += more.contests;
    sum.process += more.process;
    sum.passed_over += more.passed_over;
    sum.later += more.later;
}

/// One word a kind about records that were not used, at the first of them.
class Unused {
public:
    void add(const UnusedKind& one) {
        auto& [first, count] = kinds_.try_emplace(one.kind, one, 0).first->second;
        ++count;
    }
    void report(issue::Issues& issues) const {
        for (const auto& [kind, seen] : kinds_) {
            const UnusedKind& one = seen.first;
            const Text count = Text::same(std::to_string(seen.second));
            if (one.catalogue) {
                const Text name = Text::same(word(*one.catalogue));
                issues.add({Code::register_without_catalogue, one.place, {Text::same(kind), name, count}, {}, {}, {}});
            } else {
                issues.add({Code::panel_records_without_panels, one.place, {Text::same(kind), count}, {}, {}, {}});
            }
        }
    }

private:
    std::map<std::string, std::pair<UnusedKind, std::size_t>> kinds_;
};

template <class Record>
void append(std::vector<Record>& to, std::vector<Record>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void append(record::Contests& to, record::Contests&& from) {
    append(to.panels, std::move(from.panels));
    append(to.rounds, std::move(from.rounds));
    append(to.sheets, std::move(from.sheets));
    append(to.ballots, std::move(from.ballots));
    to.faulty = to.faulty || from.faulty;
    to.panel_faulty = to.panel_faulty || from.panel_faulty;
    to.round_faulty = to.round_faulty || from.round_faulty;
}

void append(record::Process& to, record::Process&& from) {
    append(to.steps, std::move(from.steps));
    append(to.objections, std::move(from.objections));
    append(to.decisions, std::move(from.decisions));
    to.faulty = to.faulty || from.faulty;
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
    Reading reading{{}, {}, {}, issue::Issues(options.issue_limit), {}, {}, {}, {}};
    auto merger =
        std::make_unique<cohort::Merger>(rubric, options.period, options.annual, options.results_back, reading.issues);
    Unused unused;
    source::DocumentReader reader(map, first);
    const auto read_next = [&](source::Batch& batch) { return reader.next(batch); };
    const auto make_worker = [&] { return Worker(rubric, options); };
    const auto consume = [&](Read& read) {
        merger->add(read.returns);
        if (read.unreadable) merger->note_unreadable();
        for (record::Detail& detail : read.returns.details) reading.details.push_back(std::move(detail));
        for (record::Roster& roster : read.rosters) merger->add(std::move(roster));
        for (record::Result& result : read.results) merger->add(std::move(result));
        merger->add(std::move(read.registers));
        append(reading.contests, std::move(read.contests));
        append(reading.process, std::move(read.process));
        for (const UnusedKind& one : read.unused) unused.add(one);
        reading.used.insert(reading.used.end(), read.used.begin(), read.used.end());
        append(reading.evidence_files, std::move(read.returns.evidence_files));
        reading.issues.merge(std::move(read.issues));
        add(reading.counts, read.counts);
    };
    run_ordered<source::Batch, Read>(read_next, options.jobs, make_worker, consume);
    unused.report(reading.issues);
    const auto tidy = [](auto& list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(reading.used);
    tidy(reading.evidence_files);
    reading.cohort = merger->finish({first, 0, 0}, options.as_of.value_or(base::last_day(options.period)));
    merger.reset();
    give_back_memory();
    return reading;
}

}  // namespace leitai::batch
