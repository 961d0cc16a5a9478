// Finds the return around a line by where its facts stand, and a roster's entry by its own line.
#include "leitai/report/validate/village_at.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace leitai::report {

using cohort::VillageId;

namespace {

using Line = std::pair<source::FileId, std::uint32_t>;

/// The lines of a return from its first one to that of the last fact that is known.
struct Span {
    VillageId village = 0;
    std::uint32_t last = 0;
};

struct Places {
    std::map<Line, Span> returns;       // by first line
    std::map<Line, VillageId> entries;  // of rosters
};

void add_cells(const cohort::Cohort& cohort, VillageId village, cohort::Slot slot, Places& places) {
    const cohort::Cell* row = cohort.cells[slot].find(cohort.villages[village].row);
    if (row == nullptr) return;
    for (const std::int16_t position : cohort.needs.position[slot]) {
        if (position < 0 || row[position].record >= cohort.records.size()) continue;
        const cohort::Cell& cell = row[position];
        if (cell.state() == cohort::Cell::State::absent || cell.line == 0) continue;
        const cohort::Origin& origin = cohort.records[cell.record];
        Span& span = places.returns[{origin.file, origin.first_line}];
        span.village = village;
        span.last = std::max(span.last, origin.first_line + cell.line - 1);
    }
}

/// Whether another document begins between two lines, or they lie too far apart to tell.
bool apart(const source::SourceMap& map, source::FileId file, std::uint32_t from, std::uint32_t until) {
    constexpr std::uint32_t most_lines = 20;
    if (until > from + most_lines) return true;
    for (std::uint32_t line = from + 1; line <= until; ++line) {
        const auto text = map.line({file, line, 1});
        if (!text || text->text.starts_with("---")) return true;
    }
    return false;
}

}  // namespace

issue::Units units_of(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const source::SourceMap& map) {
    const auto places = std::make_shared<Places>();
    for (VillageId v = 0; v < cohort.villages.size(); ++v) {
        const source::Place& entry = cohort.villages[v].place;
        if (entry.line > 0) places->entries[{entry.file, entry.line}] = v;
        for (std::size_t slot = 0; slot < cohort.cells.size(); ++slot)
            add_cells(cohort, v, static_cast<cohort::Slot>(slot), *places);
    }
    issue::Units units;
    units.counted = [&unit = *rubric.unit](std::size_t count) { return unit.counted(count); };
    units.at = [places, &cohort, &map](source::Place at) -> std::optional<std::string> {
        const auto entry = places->entries.find({at.file, at.line});
        if (entry != places->entries.end()) return cohort.villages[entry->second].label();
        auto one = places->returns.upper_bound({at.file, at.line});
        if (one == places->returns.begin()) return std::nullopt;
        --one;
        const Span& span = one->second;
        if (one->first.first != at.file) return std::nullopt;
        if (at.line > span.last && apart(map, at.file, span.last, at.line)) return std::nullopt;
        return cohort.villages[span.village].label();
    };
    return units;
}

}  // namespace leitai::report
