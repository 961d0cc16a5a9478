// Stores cells in chunks, and looks them up.
#include "leitai/cohort/cohort.hpp"

#include <algorithm>

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

}  // namespace leitai::cohort
