// What is asked of whom, and how known values are shown, in a small campaign.
#include "leitai/desk/template.hpp"

#include <doctest/doctest.h>

#include "leitai/desk/known.hpp"
#include "leitai/desk/values.hpp"

using namespace leitai;
using desk::value_text;
using record::Cell;

namespace {

Cell cell_of(std::int64_t units, Cell::State state = Cell::State::value) {
    Cell cell;
    cell.units = units;
    cell.set(state);
    return cell;
}

rubric::Fact fact_of(rubric::FactType type, int decimals = 0) {
    rubric::Fact fact;
    fact.type = type;
    fact.decimals = decimals;
    return fact;
}

}  // namespace

TEST_CASE("values are shown as records write them") {
    using rubric::FactType;
    CHECK(value_text(fact_of(FactType::number, 2), cell_of(8620)) == "86.20");
    // 8.5 % is stored as the rate 0.085, whose units are the same.
    rubric::Fact rate = fact_of(FactType::number, 1);
    rate.percent = true;
    CHECK(value_text(rate, cell_of(85)) == "8.5");
    CHECK(value_text(fact_of(FactType::count), cell_of(12)) == "12");
    CHECK(value_text(fact_of(FactType::yes_no), cell_of(1)) == "yes");
    CHECK(value_text(fact_of(FactType::yes_no), cell_of(0)) == "no");
    CHECK(value_text(fact_of(FactType::mark), cell_of(4'500'000)) == "4.5");
    rubric::Fact choice = fact_of(FactType::choice);
    choice.values = {"on_time", "late"};
    CHECK(value_text(choice, cell_of(1)) == "late");
    CHECK(value_text(fact_of(FactType::date), cell_of(19538)) == "2023-06-30");  // days since 1970-01-01
}

TEST_CASE("what nobody reported, or nobody can read, is shown as nothing") {
    const rubric::Fact fact = fact_of(rubric::FactType::count);
    CHECK(value_text(fact, cell_of(3, Cell::State::absent)).empty());
    CHECK(value_text(fact, cell_of(3, Cell::State::bad)).empty());
    CHECK(value_text(fact, cell_of(3, Cell::State::unchecked)) == "3");
}

TEST_CASE("a later word replaces a key with all that stands beneath it") {
    desk::KnownItem item{{{"id", "V1"}, {"secretary.id", "S1"}, {"secretary.since", "2021-11-12"}, {"class", "weak"}}};
    item.take({{{"secretary.vacant_since", "2023-05-12"}, {"class", "ordinary"}}});
    CHECK(item["secretary.id"].empty());
    CHECK(item["secretary.vacant_since"] == "2023-05-12");
    CHECK(item["class"] == "ordinary");
    CHECK(item["id"] == "V1");
    CHECK(item["name"].empty());
}
