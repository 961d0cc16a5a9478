// Scalars: each fault of a single value has its code and its lesson, and correct values say nothing.
#include <array>

#include "leitai/yaml/fields.hpp"
#include "reading.hpp"

using namespace leitai;
using leitai::test::read;

namespace {

/// What a reader says of a value: "" when it is fine.
template <typename Reader>
std::string said(std::string_view bytes, Reader reader) {
    const auto reading = read(bytes);
    REQUIRE_FALSE(reading->tape.nodes.empty());
    const auto value = reader(reading->root(), reading->issues);
    CHECK(value.has_value() == (reading->issues.errors() == 0));
    const std::string all = reading->said();
    return all.empty() ? "" : all.substr(0, all.find(' '));
}

template <typename Reader>
std::string words(std::string_view bytes, Reader reader, base::Lang lang = base::Lang::en) {
    const auto reading = read(bytes);
    reader(reading->root(), reading->issues);
    return reading->words(lang);
}

}  // namespace

TEST_CASE("scalars: a list, a mapping or nothing is no single value") {
    CHECK(said("[1]", yaml::read_decimal) == "E0308");
    CHECK(said("{a: 1}", yaml::read_line) == "E0308");
    for (const char* empty : {"~", "null", "NULL", "''", "\"\""}) CHECK(said(empty, yaml::read_line) == "E0309");
    CHECK(said("'null'", yaml::read_line) == "");
    const auto reading = read("a:\nb: 1\n");
    yaml::read_decimal(reading->root().first().next(), reading->issues);
    CHECK(reading->said() == "E0309 1:3");
}

TEST_CASE("scalars: decimals are read from the raw text, and each fault teaches") {
    for (const char* fine : {"0", "86.20", "-0.5", "\"12\"", "123456789012345678"})
        CHECK(said(fine, yaml::read_decimal) == "");
    CHECK(said("86万", yaml::read_decimal) == "E0314");
    CHECK(said("八十六", yaml::read_decimal) == "E0314");
    CHECK(said("0x1F", yaml::read_decimal) == "E0314");
    CHECK(said("017", yaml::read_decimal) == "E0315");
    CHECK(said("'1,200'", yaml::read_decimal) == "E0316");
    CHECK(said("1_000", yaml::read_decimal) == "E0316");
    CHECK(said("１２．５", yaml::read_decimal) == "E0317");
    CHECK(said("1e3", yaml::read_decimal) == "E0318");
    CHECK(said("1234567890123456789", yaml::read_decimal) == "E0319");
    CHECK(words("86万", yaml::read_decimal) == "“86万” is not a number");
    CHECK(words("86万", yaml::read_decimal, base::Lang::zh) == "“86万”不是数字");
}

TEST_CASE("scalars: counts are whole and not negative") {
    CHECK(said("3", yaml::read_whole) == "");
    CHECK(said("3.0", yaml::read_whole) == "E0320");
    CHECK(said("-3", yaml::read_whole) == "E0320");
    CHECK(said("003", yaml::read_whole) == "E0315");
}

TEST_CASE("scalars: yes and no are four words and nothing else") {
    for (const char* fine : {"yes", "no", "是", "否"}) CHECK(said(fine, yaml::read_yes_no) == "");
    for (const char* wrong : {"true", "Yes", "1", "有"}) CHECK(said(wrong, yaml::read_yes_no) == "E0313");
}

TEST_CASE("scalars: a day that does not exist is told apart from what is no date") {
    CHECK(said("2023-05-04", yaml::read_date) == "");
    CHECK(said("2024-02-29", yaml::read_date) == "");
    for (const char* wrong : {"2023-06-31", "2023-02-29", "2023-13-01", "2023-00-10"})
        CHECK(said(wrong, yaml::read_date) == "E0321");
    for (const char* wrong : {"2023/05/04", "2023-5-4", "5月4日", "20230504"})
        CHECK(said(wrong, yaml::read_date) == "E0322");
    CHECK(words("2023-06-31", yaml::read_date, base::Lang::zh) == "“2023-06-31”这一天不存在");
}

TEST_CASE("scalars: periods are quarters or years") {
    CHECK(said("2023-Q2", yaml::read_period) == "");
    CHECK(said("2023", yaml::read_period) == "");
    for (const char* wrong : {"2023-Q5", "2023Q2", "二季度", "2023-06"})
        CHECK(said(wrong, yaml::read_period) == "E0323");
}

TEST_CASE("scalars: codes have their number of digits, quoted or not") {
    CHECK(said("\"359902101201\"", yaml::read_village) == "");
    CHECK(said("359902101201", yaml::read_village) == "");
    CHECK(said("35990210120", yaml::read_village) == "E0324");
    CHECK(said("359902101", yaml::read_village) == "E0324");
    CHECK(said("3.59902E+11", yaml::read_village) == "E0325");
    CHECK(said("059902101201", yaml::read_village) == "E0325");
    CHECK(said("３５９９０２", yaml::read_region) == "E0317");
    CHECK(words("35990210120", yaml::read_village) == "a village code has 12 digits, “35990210120” has 11");
    for (const char* fine : {"359902", "359902101", "359902101201"}) CHECK(said(fine, yaml::read_region) == "");
    CHECK(said("3599", yaml::read_region) == "E0326");
}

TEST_CASE("scalars: what an input method put in is named as such") {
    CHECK(said("“359902101201”", yaml::read_village) == "E0332");
    CHECK(said("「self」", yaml::read_word) == "E0332");
    CHECK(said("“86.20”", yaml::read_decimal) == "E0332");
    CHECK(said("“2023-06-22”", yaml::read_date) == "E0332");
    CHECK(said("'“2023-06-22”'", yaml::read_date) == "E0322");
    CHECK(said("“好”", yaml::read_line) == "");
    CHECK(said("２０２３-06-22", yaml::read_date) == "E0317");
    CHECK(said("2023－06－22", yaml::read_date) == "E0317");
    CHECK(said("２０２３-Q2", yaml::read_period) == "E0317");
    CHECK(said("2023-06-22（上午）", yaml::read_date) == "E0322");
}

TEST_CASE("scalars: words are letters, digits, _ - . and Chinese characters") {
    for (const char* fine : {"contest", "S0412", "a_b-c.d", "集体收入", "1.0.0"})
        CHECK(said(fine, yaml::read_word) == "");
    for (const char* wrong : {"a b", "builtin:x", "村，名", "a/b", "'\\'"})
        CHECK(said(wrong, yaml::read_word) == "E0310");
}

TEST_CASE("scalars: a line is one line") {
    CHECK(said("农业农村局", yaml::read_line) == "");
    CHECK(said("|\n  一行\n", yaml::read_line) == "");
    CHECK(said("|\n  一行\n  两行\n", yaml::read_line) == "E0329");
    const auto reading = read("|\n  一行\n");
    CHECK(yaml::read_line(reading->root(), reading->issues) == "一行");
}

TEST_CASE("scalars: a text in both languages is a mapping of zh and en, or one text for both") {
    const auto two = read("{zh: 好, en: good}");
    CHECK(yaml::read_both(two->root(), two->issues) == base::Text("好", "good"));
    const auto one = read("好");
    CHECK(yaml::read_both(one->root(), one->issues) == base::Text("好", "好"));
    CHECK(said("{zh: 好}", yaml::read_both) == "E0304");
    CHECK(said("{zh: 好, ne: good}", yaml::read_both) == "E0303");
}

TEST_CASE("scalars: a choice names what is possible and what was probably meant") {
    static constexpr std::array<std::string_view, 2> kinds = {"village", "community"};
    const auto choose = [](yaml::Value value, issue::Issues& issues) {
        return yaml::read_choice(value, kinds, issues);
    };
    CHECK(said("village", choose) == "");
    CHECK(words("comunity", choose) == "“comunity” is none of the possible values; did you mean “community”?");
    CHECK(said("镇", choose) == "E0311");
    CHECK(said("“village”", choose) == "E0332");
    const auto reading = read("镇");
    choose(reading->root(), reading->issues);
    CHECK(issue::advice(reading->issues.sorted()[0], base::Lang::zh) == "可填：village、community");
}

TEST_CASE("scalars: a quoted text is shortened and kept on one line") {
    const std::string said = words("\"a\\nb\\e[31m" + std::string(100, 'x') + "\"", yaml::read_decimal);
    CHECK(said == "“a b [31m" + std::string(32, 'x') + "…” is not a number");
}

TEST_CASE("scalars: identity and mobile numbers are refused in free text, other digits are not") {
    const auto personal = [](const std::string& text) {
        const auto reading = read("\"" + text + "\"");
        yaml::check_private(reading->root(), reading->issues);
        const std::string all = reading->said();
        return all.empty() ? "" : all.substr(0, 5);
    };
    CHECK(personal("王某 110101199003071234") == "E0327");
    CHECK(personal("11010119900307123X，男") == "E0327");
    CHECK(personal("11010119900307123x") == "E0327");
    CHECK(personal("电话13812345678") == "E0328");
    CHECK(personal("13812345678、359902101201") == "E0328");
    for (const char* fine : {"359902101201", "12812345678", "138123456789", "813812345678", "110101199013071234",
                             "2023年第123号", "110101199003071", "0.13812345678901"}) {
        INFO(fine);
        CHECK(personal(fine) == "");
    }
}
