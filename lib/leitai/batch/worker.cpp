// Asks the table of kinds what a document is, and does with it what the table says.
#include "leitai/batch/worker.hpp"

#include <algorithm>

#include "leitai/base/names.hpp"
#include "leitai/plan/openings.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/record/read/acknowledged.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::batch {

using base::Text;
using issue::Code;
using yaml::Value;

namespace {

constexpr std::string_view roster_word = "roster";

std::string_view bytes_of(const source::Batch& batch, const source::Document& document) {
    return std::string_view(batch.bytes).substr(document.offset, document.length);
}

/// Whether the first line of a document that is neither blank nor a comment is `kind: return`: whatever stands behind
/// it, the document can be of no other kind.
bool begins_as_return(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty() && !line.starts_with('#') && line != "---") return line == "kind: return";
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return false;
}

/// A register in error still says whose results it makes provisional, if its codes can be read.
void note_faulty_villages(Value root, record::Registers& registers) {
    const auto note = [&](Value value) {
        const auto code =
            value.is_scalar() ? yaml::peek_code(value.text(), yaml::any_digits, value.tape->naming) : std::nullopt;
        if (code) registers.faulty.push_back(*code);
    };
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        const Value value = key.next();
        if (key.text() == "village" || key.text() == "centre") note(value);
        if ((key.text() != "leads" && key.text() != "assisted") || value->kind != yaml::Kind::sequence) continue;
        for (Value item = value.first(); !(item == value.last()); item = item.next()) note(item);
    }
}

/// Which records messages about a kind are about.
issue::Part part_of(record::Group group) {
    switch (group) {
        case record::Group::rosters:
            return issue::Part::all;
        case record::Group::contests:
            return issue::Part::contests;
        case record::Group::process:
            return issue::Part::process;
        case record::Group::books:
            return issue::Part::books;
        case record::Group::awards:
            return issue::Part::awards;
        case record::Group::draws:
            return issue::Part::draws;
        case record::Group::registers:
            return issue::Part::registers;
        case record::Group::returns:
        case record::Group::results:
            break;
    }
    return issue::Part::others;
}

/// Documents come in the order of their files.
void add_once(std::vector<source::FileId>& files, source::FileId file) {
    if (files.empty() || files.back() != file) files.push_back(file);
}

/// Keeps the period that a record states. Steps, draws and what belongs to them are about another period as
/// often as not.
void note_period(record::Group group, Value root, Read& read) {
    using record::Group;
    if (group == Group::rosters || group == Group::draws || group == Group::process) return;
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        if (key.text() != "period") continue;
        const Value value = key.next();
        const auto period = value.is_scalar() ? base::parse_period(value.text()) : std::nullopt;
        const bool handed_in = group == record::Group::returns || group == record::Group::contests;
        if (period) read.periods.push_back({*period, value.place(), part_of(group), handed_in});
        return;
    }
}

/// A kind that there is not: the word that was probably meant, by its letters or by its Chinese title.
void unknown_kind(std::string_view word, Value at, issue::Issues& issues) {
    std::vector<std::string_view> words;
    words.reserve(record::kinds.size());
    for (const record::Kind& kind : record::kinds) words.push_back(kind.word);
    std::optional<std::string_view> meant = base::nearest(word, words);
    for (const record::Kind& kind : record::kinds) {
        if (kind.zh == word) meant = kind.word;
    }
    report(issues,
           meant ? Code::misspelt_record_kind(Text::same(word), Text::same(*meant))
                 : Code::unknown_record_kind(Text::same(word)),
           at);
}

/// What a record that is in error, and so left out, leaves open.
void note_faulty(const record::Kind& kind, Value root, Read& read) {
    switch (kind.group) {
        case record::Group::rosters:
            read.unreadable = true;
            break;
        case record::Group::returns:  // a return is kept, with its error
        case record::Group::results:
            break;
        case record::Group::registers:
            note_faulty_villages(root, read.records.registers);
            break;
        case record::Group::contests: {
            record::Contests& contests = read.records.contests;
            contests.faulty = true;
            contests.panel_faulty = contests.panel_faulty || kind.word == "panel";
            contests.round_faulty = contests.round_faulty || kind.word == "round";
            break;
        }
        case record::Group::books:
            read.records.books.faulty = true;
            break;
        case record::Group::awards:
            read.records.awards.faulty = true;
            break;
        case record::Group::draws:
            read.records.draws.faulty = true;
            break;
        case record::Group::process:
            read.records.process.faulty = true;
            break;
    }
}

/// `knid: return`: the slip is named, where one of the keys is near.
void report_without_kind(Value root, issue::Issues& issues) {
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        const auto known = key.next().is_scalar() ? record::find_kind(key.next().text()) : std::nullopt;
        if (!known || !base::nearest(key.text(), {"kind"})) continue;
        return report(issues,
                      Code::misspelt_required_key(Text::same(key.text()), {"记录", "record"}, Text::same("kind")), key);
    }
    report(issues, Code::record_kind_missing, root.first());
}

}  // namespace

Worker::Worker(const rubric::Rubric& rubric, const ReadOptions& options, const yaml::CodeNames* names,
               std::atomic<bool>& met)
    : rubric_(rubric),
      period_(options.period),
      annual_(options.annual.has_value()),
      with_returns_(options.returns),
      came_later_(options.came_later),
      limit_(options.issue_limit),
      returns_(rubric, options.period, options.details_of, options.evidence),
      evidence_(options.evidence),
      met_(met) {
    naming_.names = names;
}

void Worker::operator()(source::Batch& batch, Read& read) {
    read.returns.clear();
    read.records = record::Records();
    read.unused.clear();
    read.acknowledged.clear();
    read.used.clear();
    read.filled.clear();
    read.sheets.clear();
    read.periods.clear();
    read.issues = issue::Issues(limit_);
    read.counts = Counts{};
    read.unreadable = false;
    read.names_met = false;
    if (!batch.documents.empty()) read.last = batch.documents.back().file;
    if (met_) return read_rosters(batch, read);
    naming_.met = false;
    for (const source::Document& document : batch.documents) {
        if (!with_returns_ && begins_as_return(bytes_of(batch, document))) continue;
        read.issues.about(issue::Part::all);
        tape_.naming = &naming_;
        naming_.day = base::last_day(period_);
        if (!parser_.parse(batch, document, tape_, read.issues)) {
            read.unreadable = true;
            returns_.look_through(tape_, read.returns);
            add_once(read.filled, document.file);
            continue;
        }
        if (tape_.nodes.empty()) continue;
        add_once(read.filled, document.file);
        ++read.counts.documents;
        const std::uint64_t later = read.counts.later + read.returns.later;
        passed_over_ = false;
        read_document({&tape_, 0}, read);
        const bool counts = !passed_over_ && read.counts.later + read.returns.later == later;
        if (counts) add_once(read.used, tape_.file);
    }
    read.names_met = naming_.met && naming_.names == nullptr;
    if (read.names_met) met_ = true;
    read.counts.later += read.returns.later;
    read.counts.read_by = parser_.take_read_by();
    if (!read.records.books.books.empty()) read.records.books.books.back().shrink();
}

/// Documents that never say the word are no rosters, unless an escape in quotes hides it.
void Worker::read_rosters(const source::Batch& batch, Read& read) {
    read.names_met = true;
    tape_.naming = nullptr;
    for (const source::Document& document : batch.documents) {
        const std::string_view bytes = bytes_of(batch, document);
        if (bytes.find(roster_word) == bytes.npos && bytes.find('\\') == bytes.npos) continue;
        if (!parser_.parse(batch, document, tape_, read.issues) || tape_.nodes.empty()) continue;
        const Value root{&tape_, 0};
        if (!root.is_mapping()) continue;
        for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
            if (key.text() != "kind") continue;
            if (key.next().is_scalar() && key.next().text() == roster_word) take(root, key.next(), read);
            break;
        }
    }
}

/// Rosters say what names stand for, and so take codes alone. In other records a name means what it meant in the
/// record's period.
void Worker::set_naming(const record::Kind& kind, Value root) {
    tape_.naming = kind.group == record::Group::rosters ? nullptr : &naming_;
    if (naming_.names == nullptr) return;
    for (Value key = root.first(); !(key == root.last()); key = key.next().next()) {
        if (key.text() != "period" || !key.next().is_scalar()) continue;
        if (const auto period = base::parse_period(key.next().text())) naming_.day = base::last_day(*period);
        return;
    }
}

void Worker::read_document(Value root, Read& read) {
    if (!root.is_mapping() || root.first() == root.last()) {
        report(read.issues, Code::record_kind_missing, root);
        return;
    }
    // Plans, rubrics and catalogues say what they are in their first key; whoever runs the command reads them.
    const std::string_view opening = root.first().text();
    const bool of_command =
        opening == "leitai" || opening == "rubric" || opening == process::calendar_key || opening == plan::mapping_key;
    if (of_command || rubric::catalogue_kind(opening)) return add_once(read.sheets, root.tape->file);
    for (Value key = root.first(); !(key == root.last());) {
        const Value value = key.next();
        if (key.text() == "kind") return take(root, value, read);
        key = value.next();
    }
    report_without_kind(root, read.issues);
    returns_.look_through(root, read.returns, read.issues);
}

void Worker::take(Value root, Value kind, Read& read) {
    using Take = void (Worker::*)(const record::Kind&, Value, Read&);
    constexpr Take takers[] = {
#define LEITAI_KIND(group, word, Type, ...) &Worker::take_record<record::Type, record::read_##word>,
#define LEITAI_RETURN(...) &Worker::take_return,
#include "leitai/record/kinds.def"
    };
    const auto word = yaml::read_raw(kind, read.issues);
    if (!word) return;
    const auto known = record::find_kind(*word);
    if (!known) {
        unknown_kind(*word, kind, read.issues);
        return returns_.look_through(root, read.returns, read.issues);
    }
    const record::Kind& of = record::kinds[*known];
    set_naming(of, root);
    note_period(of.group, root, read);
    ++read.counts.of(of.group);
    read.issues.about(part_of(of.group));
    if (annual_ && !of.in_year) {
        ++read.counts.passed_over;
    } else if (!record::has(rubric_, of.needs)) {
        const auto catalogue = record::catalogue_of(of.needs);
        passed_over_ = catalogue && came_later_[static_cast<std::size_t>(*catalogue)];
        if (!passed_over_) read.unused.push_back({&of, kind.place()});
    } else {
        passed_over_ = !of.is_input;
        record::read_acknowledged(root, read.acknowledged, read.issues);
        (this->*takers[*known])(of, root, read);
        if (of.group == record::Group::books)
            record::read_book_evidence(root, evidence_, read.issues, read.returns.evidence_files);
    }
}

void Worker::take_return(const record::Kind& /*kind*/, Value root, Read& read) {
    returns_.read(root, read.returns, read.issues);
}

template <class Record, auto reader>
void Worker::take_record(const record::Kind& kind, Value root, Read& read) {
    std::optional<Record> record = reader(root, rubric_, read.issues);
    if (!record) return note_faulty(kind, root, read);
    if (keeps(*record, read)) record::add(record::list_of<Record>(read.records), std::move(*record), rubric_);
}

bool Worker::keeps(const record::Roster& roster, Read& /*read*/) {
    if (roster.from > base::last_day(period_)) passed_over_ = true;  // it is not in force yet
    return true;
}

/// Results of earlier periods are the past; those of a year's quarters make the year.
bool Worker::keeps(const record::Result& result, Read& /*read*/) {
    const bool quarter = annual_ && result.period.year == period_.year && !result.period.is_year();
    const bool kept = quarter || result.period < period_;
    if (!kept) passed_over_ = true;
    return kept;
}

/// Outcomes of awards likewise.
bool Worker::keeps(const record::Award& outcome, Read& /*read*/) {
    const bool quarter = annual_ && outcome.period.year == period_.year && !outcome.period.is_year();
    const bool kept = quarter || outcome.period < period_;
    if (!kept) passed_over_ = true;
    return kept;
}

bool Worker::keeps(const record::Draw& draw, Read& read) { return keeps_draw(draw.period, read); }

bool Worker::keeps(const record::Drawn& drawn, Read& read) { return keeps_draw(drawn.period, read); }

/// A year has the draws of its quarters.
bool Worker::keeps_draw(base::Period period, Read& read) {
    if (base::last_day(period) <= base::last_day(period_)) return true;
    ++read.counts.later;
    return false;
}

template <class Record>
bool Worker::keeps(const Record& record, Read& read) {
    // A year rests on the seals of its quarters, and so on the steps that record them.
    constexpr bool process = std::is_same_v<Record, record::Step> || std::is_same_v<Record, record::Objection> ||
                             std::is_same_v<Record, record::Decision>;
    const bool later = process ? base::last_day(record.period) > base::last_day(period_) : record.period > period_;
    if (!later) return true;
    ++read.counts.later;
    return false;
}

}  // namespace leitai::batch
