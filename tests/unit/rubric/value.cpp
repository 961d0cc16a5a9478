// Value: every type of fact is printed one way, in records, for people, and with its unit.
#include "leitai/rubric/value.hpp"

#include <doctest/doctest.h>

namespace leitai::rubric {

using base::Text;

namespace {

Fact of(FactType type) {
    Fact fact;
    fact.type = type;
    return fact;
}

void check(const Fact& fact, std::int64_t stated, const std::string& data, const Text& words, const Text& with_unit) {
    CHECK(value(fact, stated) == data);
    CHECK(value_words(fact, stated) == words);
    CHECK(value_with_unit(fact, stated) == with_unit);
}

}  // namespace

TEST_CASE("value: numbers keep their decimals and stand before their unit") {
    Fact fact = of(FactType::number);
    fact.decimals = 2;
    check(fact, 8620, "86.20", Text::same("86.20"), Text::same("86.20"));
    fact.unit = "万元";
    check(fact, 8620, "86.20", Text::same("86.20"), {"86.20万元", "86.20 x 10k yuan"});
    fact.unit = "%";
    fact.percent = true;
    fact.decimals = 1;
    check(fact, 875, "87.5%", Text::same("87.5%"), Text::same("87.5%"));
}

TEST_CASE("value: counts and events are whole, and one is not many") {
    Fact fact = of(FactType::count);
    fact.unit = "人";
    check(fact, 1, "1", Text::same("1"), {"1人", "1 person"});
    check(fact, 12, "12", Text::same("12"), {"12人", "12 people"});
    check(of(FactType::events), 1, "1", Text::same("1"), {"1次", "1 event"});
    check(of(FactType::events), 0, "0", Text::same("0"), {"0次", "0 events"});
}

TEST_CASE("value: a mark is as short as it can be") {
    check(of(FactType::mark), 4'200'000, "4.2", Text::same("4.2"), Text::same("4.2"));
}

TEST_CASE("value: records write a declared value, people read its title where it has one") {
    Fact fact = of(FactType::choice);
    fact.values = {"on_time", "late"};
    check(fact, 1, "late", Text::same("late"), Text::same("late"));
    fact.value_titles = {{"按时", "on time"}, {"逾期", "late"}};
    check(fact, 0, "on_time", {"按时", "on time"}, {"按时", "on time"});
    check(fact, 1, "late", {"逾期", "late"}, {"逾期", "late"});
    check(fact, 2, "", {}, {});
}

TEST_CASE("value: yes, no and declared values are words") {
    check(of(FactType::yes_no), 1, "yes", {"是", "yes"}, {"是", "yes"});
    check(of(FactType::yes_no), 0, "no", {"否", "no"}, {"否", "no"});
    Fact fact = of(FactType::choice);
    fact.values = {"on_time", "late"};
    check(fact, 1, "late", Text::same("late"), Text::same("late"));
    check(fact, 7, "", {}, {});
    fact.values = {"no", "yes"};
    check(fact, 1, "yes", {"是", "yes"}, {"是", "yes"});
}

TEST_CASE("value: a date is a date") {
    check(of(FactType::date), 0, "1970-01-01", Text::same("1970-01-01"), Text::same("1970-01-01"));
    check(of(FactType::date), 19'500, "2023-05-23", Text::same("2023-05-23"), Text::same("2023-05-23"));
    check(of(FactType::date), -1, "1969-12-31", Text::same("1969-12-31"), Text::same("1969-12-31"));
}

}  // namespace leitai::rubric
