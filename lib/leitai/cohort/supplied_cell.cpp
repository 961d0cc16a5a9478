// Turns a supplied value into a cell.
#include "leitai/cohort/supplied_cell.hpp"

namespace leitai::cohort {

Cell supplied_cell(Cohort& cohort, const rubric::Fact& fact, const std::optional<base::Rational>& value,
                   std::optional<source::Place> place) {
    Cell cell;
    const auto decimal = value ? to_decimal(*value, fact.stored_decimals()) : std::nullopt;
    cell.set(decimal ? Cell::State::value : Cell::State::bad);
    if (decimal) cell.units = decimal->units;
    cell.set(rubric::Level::county);
    if (!place) return cell;
    cell.set_record(static_cast<RecordId>(cohort.records.size()));
    cohort.records.push_back({place->file, place->line});
    record::set_place(cell, 1, place->column);
    return cell;
}

Cell grown_cell() {
    Cell cell;
    cell.set(Cell::State::grown);
    cell.set(rubric::Level::county);
    return cell;
}

}  // namespace leitai::cohort
