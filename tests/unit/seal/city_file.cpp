// What a city reads of seals: city.json written and read back, and books added up.
#include "leitai/seal/city_file.hpp"

#include <doctest/doctest.h>

#include "leitai/seal/books_file.hpp"

using namespace leitai;

namespace {

/// Some of what a seal keeps, written as it is there.
std::string written() {
    std::string text;
    const page::Sink sink = [&](std::string_view bytes) { text += bytes; };
    seal::JsonText json(sink);
    json.begin_object().key("leitai").number(1).key("kind").text("city").key("form").number(1);
    json.key("period").text("2023-Q2").key("unscored").begin_object().key("359901101201").begin_object();
    json.key("indicator").text("income").key("how").text("refused").key("cause").text("missing").end_object();
    json.end_object().key("module_grades").begin_object().key("359901101202").begin_object();
    json.key("industry").text("high").end_object().end_object().key("facts").begin_array().begin_object();
    json.key("period").text("2023-Q2").key("silent").begin_array().text("359901101201").end_array();
    json.key("facts").begin_array().begin_object().key("id").text("talks").key("events").boolean(true);
    json.key("fields").texts(std::vector<std::string>{"hours number 1"}).key("values").begin_object();
    json.key("359901101202");
    put(json, std::vector<seal::CityEvent>{{"2023-05-04", {}}, {"2023-06-01", {std::nullopt, 5}}});
    json.end_object().key("not_applicable").begin_array().end_array().key("apart").begin_array().end_array();
    json.end_object().end_array().end_object().end_array().key("contests").begin_array();
    seal::CityEntry first{"359901101202", "东阳村", false, 1, true, "88.5", base::Text("擂主", "ring holder"), false};
    put(json, seal::CityContest{"ring", "县级擂台", "county", "2023-05-01", "2023-05-02", 2, {first}});
    json.end_array().key("levels").begin_array();
    put(json, seal::CityLevel{"county", 1, 2, 7, 14, {"359901101202"}});
    json.end_array().end_object().finish();
    return text;
}

}  // namespace

TEST_CASE("city file: what is written is read back") {
    const auto read = seal::read_city_file(written());
    REQUIRE(read);
    CHECK(read->unscored.at("359901101201")[1] == "refused");
    CHECK(read->module_grades.at("359901101202").at("industry") == "high");
    REQUIRE(read->fact("2023-Q2", "talks") != nullptr);
    CHECK(read->fact("2023-Q2", "talks")->values.at("359901101202").events[1].extra[1] == 5);
    CHECK_FALSE(read->fact("2023-Q2", "talks")->values.at("359901101202").events[1].extra[0]);
    CHECK(read->fact("2023-Q1", "talks") == nullptr);
    CHECK(read->fact("2023-Q2", "else") == nullptr);
    const seal::CityEntry& entry = read->contests.at(0).entries.at(0);
    CHECK((entry.tied && !entry.advances && entry.result == "88.5" && entry.prize->en == "ring holder"));
    CHECK(read->levels.at(0).villages == std::vector<std::string>{"359901101202"});
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
