// Cell: what is packed into it comes out again, and what does not fit is left out and never cut.
#include "leitai/record/cell.hpp"

#include <doctest/doctest.h>

namespace leitai::record {

TEST_CASE("cell: a list of events is kept by where it stands and how many they are") {
    Cell cell;
    cell.units = EventRun{70'000, EventRun::most}.units();
    CHECK(cell.events().first == 70'000);
    CHECK(cell.events().count == EventRun::most);
    rubric::Fact fact;
    fact.type = rubric::FactType::events;
    CHECK(stated(fact, cell) == 65'535);
    fact.type = rubric::FactType::number;
    cell.units = -5;
    CHECK(stated(fact, cell) == -5);
}

TEST_CASE("cell: a place too far out is not kept at all") {
    Cell cell;
    set_place(cell, 12, 34);
    CHECK(std::uint32_t{cell.line} == 12);
    CHECK(std::uint32_t{cell.column} == 34);
    set_place(cell, (1U << 20U) + 5, (1U << 12U) + 5);
    CHECK(std::uint32_t{cell.line} == 0);
    CHECK(std::uint32_t{cell.column} == 0);
    Event event;
    set_place(event, (1U << 20U) - 1, 4095);
    CHECK(std::uint32_t{event.line} == (1U << 20U) - 1);
    CHECK(std::uint32_t{event.column} == 4095);
}

TEST_CASE("cell: state, level and record do not touch each other") {
    Cell cell;
    cell.set(Cell::State::inapplicable);
    cell.set(rubric::Level::county);
    cell.set_record(0x7FFFFFF);
    CHECK(cell.state() == Cell::State::inapplicable);
    CHECK(cell.level() == rubric::Level::county);
    CHECK(std::uint32_t{cell.record} == 0x7FFFFFF);
}

}  // namespace leitai::record
