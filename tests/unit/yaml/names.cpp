// Names in place of codes: which texts may be one, who is asked, and keys under which one place stands twice.
#include <doctest/doctest.h>

#include "leitai/yaml/fields.hpp"
#include "leitai/yaml/naming.hpp"
#include "reading.hpp"

using namespace leitai;

namespace {

base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// Knows a village, its township, and a unit with an id; everything else is unknown.
class Known final : public yaml::CodeNames {
public:
    std::variant<base::RegionCode, issue::Said> code_of(std::string_view name, int digits,
                                                        base::Date day) const override {
        const bool any = digits == yaml::any_digits;
        if (name == "东阳村" && (any || digits == 12)) return *base::parse_region("359902101201");
        if (name == "东溪镇" && (any || digits == 9)) return *base::parse_region("359902101");
        if (name == "县矿管局" && digits == 0) return *base::parse_id("KGJ");
        return issue::Code::name_unknown(base::Text::same(name), base::Text::same("place"),
                                         base::Text::same(base::to_string(day)));
    }
};

std::string read_with(const char* text, int digits, yaml::Naming* naming) {
    auto reading = test::read(text);
    reading->tape.naming = naming;
    const auto code = digits == yaml::any_digits ? yaml::read_region(reading->root(), reading->issues)
                                                 : yaml::read_code(reading->root(), digits, reading->issues);
    return code ? to_string(*code) : reading->said();
}

}  // namespace

TEST_CASE("names: a text that is no code may be a name if it is Chinese or begins with a letter") {
    for (const char* name : {"东阳村", "东溪镇/东阳村", "1号村", "Dongyang", "35990210120村"})
        CHECK(yaml::could_be_name(name, 12));
    for (const char* none : {"", "3.59902E+11", "35990210120", "35990210120l", "３５９９０２", "-", "?"})
        CHECK_FALSE(yaml::could_be_name(none, 12));
    // An id has letters itself.
    CHECK_FALSE(yaml::could_be_name("kgj", 0));
    CHECK(yaml::could_be_name("县矿管局", 0));
    CHECK(yaml::could_be_name("Mining office", 0));
}

TEST_CASE("names: where nobody knows them yet they are noted, and reported as no code") {
    yaml::Naming naming;
    CHECK(read_with("东阳村", 12, &naming) == "E0325 1:1");
    CHECK(naming.met);
    naming.met = false;
    CHECK(read_with("\"359902101201\"", 12, &naming) == "359902101201");
    CHECK(read_with("3.59902E+11", 12, &naming) == "E0325 1:1");
    CHECK(read_with("“东阳村”", 12, &naming) == "E0332 1:1");
    CHECK_FALSE(naming.met);
    CHECK(read_with("东阳村", 12, nullptr) == "E0325 1:1");  // a roster: codes alone
}

TEST_CASE("names: those who know are asked for a code of the level that is read") {
    const Known known;
    yaml::Naming naming{&known, on(2023, 6, 30)};
    CHECK(read_with("东阳村", 12, &naming) == "359902101201");
    CHECK(read_with("'东阳村'", yaml::any_digits, &naming) == "359902101201");
    CHECK(read_with("东溪镇", 9, &naming) == "359902101");
    CHECK(read_with("东溪镇", 12, &naming) == "E2430 1:1");
    CHECK(read_with("县矿管局", 0, &naming) == "KGJ");
    CHECK(read_with("KGJ", 0, &naming) == "KGJ");
    CHECK(read_with("kgj", 0, &naming) == "E0509 1:1");
    CHECK(read_with("\"359902101201\"", 9, &naming) == "E0508 1:1");
    CHECK(*yaml::peek_code("东阳村", 12, &naming) == *base::parse_region("359902101201"));
    CHECK_FALSE(yaml::peek_code("西阳村", 12, &naming));
    CHECK_FALSE(yaml::peek_code("东阳村", 12, nullptr));
}

TEST_CASE("names: a place that stands twice, by code and by name, is no sound key") {
    const Known known;
    yaml::Naming naming{&known, on(2023, 6, 30)};
    auto reading = test::read("{\"359902101201\": 1, \"359902101202\": 2, 东阳村: 3}");
    reading->tape.naming = &naming;
    const yaml::SoundKeys keys(reading->root(), 12, reading->issues);
    const yaml::Value first = reading->root().first(), second = first.next().next(), third = second.next().next();
    CHECK(reading->said() == "E0305 1:40");
    CHECK_FALSE(keys.is_sound(first));
    CHECK(keys.is_sound(second));
    CHECK_FALSE(keys.is_sound(third));
}
