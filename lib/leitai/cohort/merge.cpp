// Takes over the records of a batch.
#include "leitai/cohort/merge.hpp"

#include <algorithm>

namespace leitai::cohort {

Merger::Merger(const rubric::Rubric& rubric, base::Period period, const std::optional<rubric::Annual>& annual,
               int results_back, issue::Issues& issues)
    : rubric_(rubric), annual_(annual), issues_(issues) {
    cohort_.period = period;
    cohort_.needs = annual ? annual_needs(rubric, *annual, period) : needs(rubric, period, results_back);
    for (const std::uint16_t width : cohort_.needs.width) cohort_.cells.emplace_back(width);
    cohort_.results.resize(cohort_.needs.periods.size());
}

std::uint32_t Merger::row_of(base::RegionCode village, source::Place place) {
    const auto next = static_cast<std::uint32_t>(rows_.size());
    const auto [known, is_new] = row_by_code_.try_emplace(village.number, next);
    if (is_new) rows_.push_back({village, place, {}, false});
    return known->second;
}

std::int64_t Merger::take_events(const record::Reported& reported, const record::Returns& batch) {
    const record::EventRun run = reported.cell.events();
    const auto first = batch.events.begin() + static_cast<std::ptrdiff_t>(run.first);
    const std::size_t width = record::event_extra::first_field + rubric_.facts[reported.fact].fields.size();
    std::vector<Event>& events = events_taken_;
    events.assign(first, first + static_cast<std::ptrdiff_t>(run.count));
    for (Event& event : events) {
        if (event.extra == 0) continue;
        cohort_.keep_extras(event, std::span(batch.extras).subspan(event.extra - 1U, width));
    }
    return record::EventRun{cohort_.events.append(events), run.count}.units();
}

void Merger::take(const record::Return& head, const record::Returns& batch, std::uint32_t row) {
    const Slot slot = cohort_.needs.slot(head.period);
    if (slot == no_slot) return;  // a past that the rubric does not look at
    const auto record_id = static_cast<RecordId>(cohort_.records.size() - 1);
    Cell* cells = cohort_.cells[slot].row(row);
    cells[cohort_.needs.width[slot] - 1].set(Cell::State::value);
    for (std::uint32_t i = head.first_fact; i < head.first_fact + head.facts; ++i) {
        const record::Reported& reported = batch.reported[i];
        const std::int16_t position = cohort_.needs.position[slot][reported.fact];
        if (position < 0) continue;
        Extra extra{row, slot, reported.fact, reported.cell};
        extra.cell.set_record(record_id);
        if (rubric_.facts[reported.fact].type == rubric::FactType::events &&
            reported.cell.state() == Cell::State::value) {
            extra.cell.units = take_events(reported, batch);
        }
        if (reported.correction >= 0) {
            const record::Correction& c = batch.corrections[static_cast<std::size_t>(reported.correction)];
            corrections_.push_back({extra, c});
        } else if (cells[position].state() == Cell::State::absent) {
            cells[position] = extra.cell;
        } else {
            extras_.push_back(extra);
        }
    }
    if (slot != 0) return;
    for (std::uint32_t i = head.first_restated; i < head.first_restated + head.restated; ++i) {
        restated_.push_back({row, record_id, batch.restated[i]});
    }
    if (head.village_class) claims_.push_back({row, *head.village_class, head.class_place});
    if (rows_[row].first_scored.line == 0) rows_[row].first_scored = head.village_place;
}

void Merger::add(record::Returns& returns) {
    const auto first_record = static_cast<RecordId>(cohort_.records.size());
    for (const record::Return& head : returns.returns) {
        cohort_.records.push_back({head.file, head.first_line});
        const std::uint32_t row = row_of(head.village, head.village_place);
        namings_.push_back({row, head.village_place.line});
        rows_[row].in_error = rows_[row].in_error || head.in_error;
        take(head, returns, row);
    }
    for (const record::UnknownFact& unknown : returns.unknown) take_unknown(unknown);
    unread_.insert(unread_.end(), returns.unread.begin(), returns.unread.end());
    for (record::Detail& detail : returns.details) detail.record += first_record;
}

void Merger::take_unknown(const record::UnknownFact& unknown) {
    const Slot slot = cohort_.needs.slot(unknown.period);
    if (unknown.meant && slot != no_slot && cohort_.needs.position[slot][*unknown.meant] >= 0) {
        misspelt_.push_back(
            {row_by_code_.at(unknown.village.number), slot, *unknown.meant, unknown.name, unknown.place});
        return;
    }
    note_unknown(unknown.name, unknown.place);
}

void Merger::note_unknown(const std::string& name, source::Place place) {
    auto& [places, count] = unknown_facts_[name];
    if (places.size() < issue::most_places) places.push_back(place);
    ++count;
}

/// Facts that only a return reports which cannot be read are reported in error, and not missing.
void Merger::settle_unread() {
    for (const record::Unread& unread : unread_) {
        const auto known = row_by_code_.find(unread.village.number);
        // A code that nothing else names may be a slip itself, and need not be on the roster.
        const std::uint32_t row = known != row_by_code_.end() ? known->second : row_of(unread.village, {});
        const Slot slot = cohort_.needs.slot(unread.period);
        rows_[row].in_error = true;
        if (slot == no_slot) continue;
        Cell* cells = cohort_.cells[slot].row(row);
        for (const rule::FactId fact : unread.facts) {
            const std::int16_t position = cohort_.needs.position[slot][fact];
            if (position >= 0 && cells[position].state() == Cell::State::absent) cells[position].set(Cell::State::bad);
        }
    }
}

Cohort Merger::finish(std::vector<record::Roster> rosters, std::vector<record::Result> results,
                      record::Registers registers, source::Place nowhere, base::Date as_of) {
    rosters_ = std::move(rosters);
    results_ = std::move(results);
    cohort_.registers = std::move(registers);
    cohort_.as_of = as_of;
    issues_.about(issue::Part::others);
    settle_misspelt();
    settle_levels();
    settle_corrections();
    settle_authority();
    settle_unread();
    issues_.about(issue::Part::all);
    settle_villages(nowhere);
    issues_.about(issue::Part::others);
    settle_pasts();
    settle_restated();  // the county may decide the past of a village that took in another
    check_rows();
    check_classes();
    check_growth();
    issues_.about(issue::Part::registers);
    settle_registers();
    issues_.about(issue::Part::others);
    settle_results();
    if (annual_) check_annual();
    report_unknown_facts();
    return std::move(cohort_);
}

}  // namespace leitai::cohort
