// Stores cells in chunks, and looks them up.
#include "leitai/cohort/cohort.hpp"

#include <algorithm>
#include <tuple>

namespace leitai::cohort {

Cell* CellRows::row(std::uint32_t row) {
    const std::size_t chunk = row / chunk_rows;
    if (chunk >= chunks_.size()) chunks_.resize(chunk + 1);
    if (!chunks_[chunk]) chunks_[chunk] = std::make_unique<Cell[]>(std::size_t{chunk_rows} * width_);
    return chunks_[chunk].get() + std::size_t{row % chunk_rows} * width_;
}

const Cell* CellRows::find(std::uint32_t row) const {
    const std::size_t chunk = row / chunk_rows;
    if (chunk >= chunks_.size() || !chunks_[chunk]) return nullptr;
    return chunks_[chunk].get() + std::size_t{row % chunk_rows} * width_;
}

const Cell* Cohort::cell(VillageId village, Slot slot, rule::FactId fact) const {
    const std::int16_t position = needs.position[slot][fact];
    if (position < 0) return nullptr;
    const Cell* row = cells[slot].find(villages[village].row);
    return row == nullptr ? nullptr : row + position;
}

bool Cohort::handed_in(VillageId village, Slot slot) const {
    const Cell* row = cells[slot].find(villages[village].row);
    return row != nullptr && row[needs.width[slot] - 1].state() == Cell::State::value;
}

std::span<const Event> Cohort::events_of(const Cell& cell) const {
    const record::EventRun run = cell.events();
    return events.at(run.first, run.count);
}

std::int64_t Cohort::extra_of(const Event& event, std::size_t position) const {
    using namespace record::event_extra;
    const std::size_t left_out = event.no_mark != 0 ? first_field : 0;
    if (event.extra == 0 || position < left_out) return not_given;
    return event_extras.at(event.extra - 1U, position - left_out + 1)[position - left_out];
}

void Cohort::keep_extras(Event& event, std::span<const std::int64_t> numbers) {
    using namespace record::event_extra;
    // Few events have a mark or are waived, and a nation has millions of events.
    const bool no_mark = numbers[mark] == not_given && numbers[waived] == not_given;
    event.no_mark = no_mark ? 1 : 0;
    event.extra = (event_extras.append(no_mark ? numbers.subspan(first_field) : numbers) + 1) & 0x7FFFFFFFU;
}

source::Place Cohort::place(const Cell& cell) const {
    if (cell.line == 0) return {};
    const Origin& origin = records[cell.record];
    return {origin.file, origin.first_line + cell.line - 1, cell.column};
}

std::optional<VillageId> Cohort::find(base::RegionCode code) const {
    const auto found = std::lower_bound(villages.begin(), villages.end(), code,
                                        [](const Village& v, base::RegionCode c) { return v.code < c; });
    if (found == villages.end() || found->code != code) return std::nullopt;
    return static_cast<VillageId>(found - villages.begin());
}

base::RegionCode Cohort::unit_of_township(base::RegionCode township) const {
    const base::RegionCode own = base::county_of(township);
    base::RegionCode unit = own;
    bool as_township = false;
    for (const Region& one : counties) {
        for (const base::RegionCode prefix : one.reports_for) {
            if (prefix != township && (prefix != own || as_township)) continue;
            unit = one.code;
            as_township = prefix == township;
        }
    }
    return unit;
}

const Former* Cohort::find_former(base::RegionCode code) const {
    const auto found = std::lower_bound(formers.begin(), formers.end(), code,
                                        [](const Former& one, base::RegionCode c) { return one.code < c; });
    return found == formers.end() || found->code != code ? nullptr : &*found;
}

std::span<const RosterWord> Cohort::words_of(base::RegionCode code) const {
    const auto first = std::lower_bound(roster_words.begin(), roster_words.end(), code,
                                        [](const RosterWord& one, base::RegionCode c) { return one.code < c; });
    const auto last = std::find_if(first, roster_words.end(), [&](const RosterWord& one) { return one.code != code; });
    return {first, last};
}

const record::Cluster* Cohort::cluster_of(base::RegionCode village) const {
    const auto found = std::find_if(clusters.begin(), clusters.end(), [&](const record::Cluster& one) {
        return leads_in(one, village) || assisted_in(one, village);
    });
    return found == clusters.end() ? nullptr : &*found;
}

const record::Traits* Cohort::traits_of(base::RegionCode village) const {
    const auto found = record::of_village(traits, village);
    return found.empty() ? nullptr : &found.front();
}

bool Cohort::listed_on(base::RegionCode code, base::Date day) const {
    const auto listed = [&](const std::optional<base::Date>& from) { return !from || *from <= day; };
    if (const auto village = find(code)) return listed(villages[*village].listed_from);
    const Former* former = find_former(code);
    return former != nullptr && listed(former->listed_from) && day < former->merged_on;
}

bool Cohort::grew_since(VillageId village, Slot slot) const {
    if (formers.empty() || slot == 0 || slot == no_slot) return false;
    const base::Date then = last_day(needs.periods[slot]);
    return std::any_of(formers.begin(), formers.end(), [&](const Former& one) {
        return one.followed && one.into == villages[village].code && one.merged_on > then;
    });
}

std::span<const PastPart> Cohort::parts_of(VillageId village, Slot slot, rule::FactId fact) const {
    const auto key = [](const PastPart& one) { return std::tuple(one.village, one.slot, one.fact); };
    const auto first = std::lower_bound(parts.begin(), parts.end(), std::tuple(village, slot, fact),
                                        [&](const PastPart& one, const auto& wanted) { return key(one) < wanted; });
    const auto last = std::find_if(first, parts.end(),
                                   [&](const PastPart& one) { return key(one) != std::tuple(village, slot, fact); });
    return {first, last};
}

}  // namespace leitai::cohort
