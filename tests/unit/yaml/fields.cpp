// Fields: unknown, duplicate and missing keys; wrong shapes; typed getters.
#include "leitai/yaml/fields.hpp"

#include <array>

#include "reading.hpp"

using namespace leitai;
using leitai::test::read;
using yaml::Field;
using yaml::Need;
using yaml::Shape;

namespace {

constexpr std::array<std::string_view, 3> levels = {"self", "township", "county"};
constexpr std::array<Field, 6> table = {
    Field{"kind", Need::required, Shape::word, "种类", "kind", "return", {}},
    Field{"period", Need::required, Shape::period, "考核期", "period", "2023-Q2", {}},
    Field{"village", Need::required, Shape::village, "村", "village", "\"359902101201\"", {}},
    Field{"level", Need::optional, Shape::choice, "层级", "level", "self", levels},
    Field{"value", Need::optional, Shape::decimal, "数值", "value", "86.20", {}},
    Field{"items", Need::optional, Shape::list, "各项", "items", "[甲]", {}},
};
enum { kind, period, village, level, value, items };

constexpr std::string_view whole = "kind: return\nperiod: 2023-Q2\nvillage: \"359902101201\"\n";

struct Read {
    std::unique_ptr<test::Reading> reading;
    yaml::Mapping mapping;

    explicit Read(std::string_view bytes)
        : reading(read(bytes)), mapping(reading->root(), table, {"上报", "return"}, reading->issues) {}
    std::string said() const { return reading->said(); }
    std::string words(base::Lang lang = base::Lang::en) const { return reading->words(lang); }
};

}  // namespace

TEST_CASE("fields: a complete mapping says nothing and gives its values") {
    const Read one(std::string(whole) + "level: county\nvalue: 86.20\nitems: [a, b]\n");
    CHECK(one.said() == "");
    CHECK(one.mapping.ok());
    CHECK(one.mapping.complete());
    CHECK(one.mapping.word(kind) == "return");
    CHECK(one.mapping.period(period) == base::Period{2023, 2});
    CHECK(one.mapping.village(village) == base::RegionCode{359902101201, 12});
    CHECK(one.mapping.choice(level) == 2);
    CHECK(one.mapping.decimal(value) == base::Decimal{8620, 2});
    CHECK(one.mapping.list(items).size() == 2);
    CHECK(one.mapping.key(value).text() == "value");
    CHECK(one.mapping.at(value).place() == source::Place{0, 5, 8});
}

TEST_CASE("fields: the order of keys does not matter") {
    const Read one("value: 1\nvillage: \"359902101201\"\nkind: return\nperiod: 2023\n");
    CHECK(one.said() == "");
    CHECK(one.mapping.word(kind) == "return");
    CHECK(one.mapping.has(value));
    CHECK_FALSE(one.mapping.has(level));
    CHECK(one.mapping.choice(level) == std::nullopt);
}

TEST_CASE("fields: an unknown key beside the missing one it resembles is one message at the unknown key") {
    const Read one("kind: return\nperiod: 2023-Q2\nvilage: \"359902101201\"\n");
    CHECK(one.said() == "E0303 3:1");
    CHECK(one.words() ==
          "unknown key “vilage” in a return, and the required “village” is missing; did you mean “village”?");
    CHECK(one.words(base::Lang::zh) == "上报里没有“vilage”这个键，而必填的“village”没有写：是不是想写“village”？");
    CHECK(one.mapping.ok());
    CHECK_FALSE(one.mapping.complete());
    CHECK_FALSE(one.mapping.has(village));
}

TEST_CASE("fields: an unknown key gets a suggestion from the keys that are not there yet") {
    CHECK(Read(std::string(whole) + "levl: self\n").words() == "unknown key “levl” in a return; did you mean “level”?");
    CHECK(Read(std::string(whole) + "level: self\nlevel2: self\n").words() == "unknown key “level2” in a return");
    CHECK(Read(std::string(whole) + "备注: 好\n").said() == "E0301 4:1");
}

TEST_CASE("fields: two unknown keys never claim the same missing one") {
    const Read one("kind: return\nperiod: 2023-Q2\nvilage: 1\nvillag: 2\n");
    CHECK(one.said() == "E0303 3:1; E0301 4:1");
}

TEST_CASE("fields: missing required keys are reported where the mapping stands, one issue each") {
    const Read one("\n\n  kind: return\n");
    CHECK(one.said() == "E0304 3:3; E0304 3:3");
    CHECK(one.words() == "a return needs the key “period”; a return needs the key “village”");
    CHECK(Read("{kind: return, period: 2023}").said() == "E0304 1:1");
    CHECK(Read("{}").said() == "E0304 1:1; E0304 1:1; E0304 1:1");
}

TEST_CASE("fields: a key that stands there twice is one issue with both places, and the first value counts") {
    const Read one(std::string(whole) + "value: 1\nvalue: 2\n");
    CHECK(one.said() == "E0305 5:1");
    CHECK(one.reading->issues.sorted()[0].related == source::Place{0, 4, 1});
    CHECK(one.mapping.decimal(value) == base::Decimal{1, 0});
    CHECK(Read(std::string(whole) + "x: 1\nx: 2\n").said() == "E0301 4:1; E0305 5:1");
}

TEST_CASE("fields: an empty key is named as such") {
    CHECK(Read("{kind: return, period: 2023, village: \"359902101201\", '': 1}").said() == "E0330 1:55");
}

TEST_CASE("fields: what is no mapping is told in the words of what it is") {
    CHECK(Read("[a]\n").words() == "a return is written as “key: value” lines, here is a list");
    CHECK(Read("东阳村\n").words(base::Lang::zh) == "上报应当是“键: 值”，这里是“东阳村”");
    CHECK(Read("''\n").said() == "E0309 1:1");
    CHECK(Read("- ~\n").said() == "E0306 1:1");
    CHECK_FALSE(Read("x\n").mapping.ok());
}

TEST_CASE("fields: a key in braces that swallowed its value is one message at its colon") {
    const std::string_view rest = ", period: 2023, village: \"359902101201\"}";
    CHECK(Read("{kind：return" + std::string(rest)).said() == "E0206 1:6");
    CHECK(Read("{kind:return" + std::string(rest)).said() == "E0207 1:6");
    CHECK(Read("{knid：return" + std::string(rest)).said() == "E0206 1:6");
    CHECK(Read("{kind：return, period:2023, vilage:x}").said() == "E0206 1:6; E0207 1:21; E0207 1:34");
    CHECK(Read("{x:y, kind: return" + std::string(rest)).said() == "E0207 1:3");
    CHECK(Read("{'x:y', kind: return" + std::string(rest)).said() == "E0301 1:2");
    CHECK(Read("{x:y: 1, kind: return" + std::string(rest)).said() == "E0301 1:2");
}

TEST_CASE("fields: two records run together are one message where the second begins") {
    const std::string two = std::string(whole) + "value: 1\n" + std::string(whole);
    CHECK(Read(two).said() == "E0331 5:1");
    CHECK(Read(two).mapping.decimal(value) == base::Decimal{1, 0});
    CHECK(Read(std::string(whole) + "kind: roster\nfrom: 2023-01-01\nx: 1\n").said() == "E0331 4:1");
    CHECK(Read("kind: return\nkind: return\nperiod: 2023\nvillage: 359902101201\n").said() == "E0305 2:1");
    CHECK(Read(std::string(whole) + "kind: return\n").said() == "E0305 4:1");
    CHECK(Read("- " + std::string("{kind: a, x: 1, kind: b, x: 2}")).said() == "E0306 1:1");
}

TEST_CASE("fields: a text with a full-width colon where a mapping is expected is told at the colon") {
    CHECK(Read("村名：东阳村\n").said() == "E0206 1:3");
    CHECK(Read("村名:东阳村\n").said() == "E0207 1:3");
    CHECK(Read("\"村名：东阳村\"\n").said() == "E0306 1:1");
}

TEST_CASE("fields: what is no list is told with the key") {
    const Read one(std::string(whole) + "items: 甲\n");
    CHECK(one.mapping.list(items).empty());
    CHECK(one.words() == "“items” must be a list, here is “甲”");
    CHECK(one.said() == "E0307 4:8");
    const Read two(std::string(whole) + "items:\n");
    CHECK(two.mapping.list(items).empty());
    CHECK(two.said() == "E0309 4:7");
}

TEST_CASE("fields: keys of the user's own are checked for doubles, few or many") {
    for (const int count : {3, 63, 64, 65, 500}) {
        std::string bytes;
        for (int i = 0; i < count; ++i) bytes += "k" + std::to_string(i) + ": [1, {a: b}]\n";
        const auto fine = read(bytes);
        CHECK(yaml::check_keys(fine->root(), fine->issues));
        const auto twice = read(bytes + "k1: 2\nk2: 2\nk1: 3\n");
        CHECK_FALSE(yaml::check_keys(twice->root(), twice->issues));
        const std::string line = std::to_string(count + 1);
        CHECK(twice->said() == "E0305 " + line + ":1; E0305 " + std::to_string(count + 2) + ":1; E0305 " +
                                   std::to_string(count + 3) + ":1");
        for (const issue::Issue& issue : twice->issues.sorted()) CHECK(issue.related->line < 4);
    }
}
