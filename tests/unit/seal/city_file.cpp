// What a city reads of seals: city.json written and read back, and books added up.
#include "leitai/seal/city_file.hpp"

#include <doctest/doctest.h>

#include "leitai/seal/books_file.hpp"

using namespace leitai;

TEST_CASE("city file: what is written is read back, byte for byte") {
    seal::CityFile file;
    file.period = "2023-Q2";
    file.unscored["359901101201"] = {"income", "refused", "missing"};
    file.module_grades["359901101202"]["industry"] = "high";
    seal::CityFact income, talks;
    income.id = "income";
    income.values["359901101202"].text = "86.20";
    income.not_applicable = {"359901101203"};
    income.apart = {"359901101204"};
    talks.id = "talks";
    talks.events = true;
    talks.fields = {"hours number 1"};
    talks.values["359901101202"].events = {{"2023-05-04", {}}, {"2023-06-01", {std::nullopt, 5}}};
    file.periods = {{"2023-Q2", {"359901101201"}, {income, talks}}};
    seal::CityContest ring{"ring", "县级擂台", "county", "2023-05-01", "2023-05-02", 2, {}};
    seal::CityEntry first;
    first.code = "359901101202";
    first.name = "东阳村";
    first.place = 1;
    first.tied = true;
    first.result = "88.5";
    first.prize = base::Text("擂主", "ring holder");
    ring.entries = {first};
    file.contests = {ring};
    file.levels = {{"county", 1, 2, 7, 14, {"359901101202"}}};
    const std::string text = seal::to_json(file, 1);
    const auto read = seal::read_city_file(text);
    REQUIRE(read);
    CHECK(seal::to_json(*read, 1) == text);
    REQUIRE(read->fact("2023-Q2", "talks") != nullptr);
    CHECK(read->fact("2023-Q2", "talks")->values.at("359901101202").events[1].extra[1] == 5);
    CHECK(read->fact("2023-Q1", "talks") == nullptr);
    CHECK(read->fact("2023-Q2", "else") == nullptr);
}

TEST_CASE("city file: anything else is none") {
    CHECK_FALSE(seal::read_city_file(""));
    CHECK_FALSE(seal::read_city_file("{}"));
    CHECK_FALSE(seal::read_city_file(R"({"kind": "results"})"));
    CHECK_FALSE(seal::read_city_file(R"({"kind": "city", "period": "2023-Q2"})"));
}

TEST_CASE("books of two counties: numbers are added, and ids are united") {
    using base::Rational;
    std::optional<seal::BooksAmount> sum;
    seal::add(sum, std::nullopt);
    CHECK_FALSE(sum);
    seal::add(sum, seal::BooksAmount{Rational(12), Rational(4), {}});
    seal::add(sum, seal::BooksAmount{Rational(3), Rational(1), {}});
    REQUIRE(sum);
    CHECK(sum->numerator == Rational(15));
    CHECK(*sum->denominator == Rational(5));
    std::optional<seal::BooksAmount> persons = seal::BooksAmount{Rational(2), std::nullopt, {"S01", "S02"}};
    seal::add(persons, seal::BooksAmount{Rational(2), std::nullopt, {"S02", "S03"}});
    CHECK(persons->numerator == Rational(3));  // S02 is counted in both
}

TEST_CASE("books file: figures by id, and what is none") {
    const auto read = seal::read_books(R"({"kind": "books", "catalogue": {"id": "b", "version": "1.0.0"},
        "provisional": false, "figures": [
          {"id": "trained", "kind": "count", "period": {"numerator": "16"}, "year_to_date": {"numerator": "62"}},
          {"id": "share", "kind": "ratio", "at_end": {"numerator": "1/3", "denominator": "2"}},
          {"id": "none", "kind": "count", "no_records": true}]})");
    REQUIRE(read);
    CHECK(read->figures.at("trained").year_to_date->numerator == base::Rational(62));
    CHECK(read->figures.at("share").at_end->numerator == base::Rational(1) / base::Rational(3));
    CHECK_FALSE(read->figures.at("none").period);
    CHECK_FALSE(seal::read_books(R"({"kind": "results"})"));
}
