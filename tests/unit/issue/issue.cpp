// Issue: the rows of the catalogue, filling in arguments, and the order of printing.
#include "leitai/issue/issue.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "sample.hpp"

using namespace leitai;
using issue::Code;
using leitai::test::make;
using leitai::test::same;

TEST_CASE("issue: every code has its own name, a severity, and words in both languages") {
    std::set<std::string_view> names;
    for (const issue::Row& row : issue::rows()) {
        INFO(row.name);
        CHECK(names.insert(row.name).second);
        CHECK(row.name.size() == 5);
        CHECK((row.name[0] == 'E' || row.name[0] == 'W'));
        CHECK(row.name.find_first_not_of("0123456789", 1) == std::string_view::npos);
        CHECK_FALSE(row.zh.empty());
        CHECK_FALSE(row.en.empty());
        CHECK(row.advice_zh.empty() == row.advice_en.empty());
        CHECK(&issue::row(row.code) == &row);
        CHECK(issue::find(row.name) == row.code);
    }
    CHECK_FALSE(issue::find("E9999"));
    CHECK_FALSE(issue::find("e0101"));
}

TEST_CASE("issue: every row's words can be filled, and both languages use the same arguments") {
    for (const issue::Row& row : issue::rows()) {
        INFO(row.name);
        std::vector<base::Text> arguments;
        for (std::size_t i = 0; i < row.arguments; ++i) arguments.push_back(same("<" + std::to_string(i) + ">"));
        const auto used = [&](std::string_view words, base::Lang lang) {
            const std::string filled = issue::filled(words, arguments, lang);
            std::string digits;
            for (const base::Text& argument : arguments) {
                if (filled.find(argument.zh) != std::string::npos) digits += argument.zh;
            }
            return digits;
        };
        CHECK(used(row.zh, base::Lang::zh) == used(row.en, base::Lang::en));
        CHECK(used(row.advice_zh, base::Lang::zh) == used(row.advice_en, base::Lang::en));
        CHECK(issue::words(row.code, base::Lang::zh).find('{') == std::string::npos);
    }
}

TEST_CASE("issue: a message is said with exactly the arguments of its row") {
    const issue::Said none = Code::empty_value;
    CHECK(none.code() == Code::empty_value);
    CHECK(none.arguments().empty());
    CHECK(Code::empty_value().code() == Code::empty_value);
    const issue::Said one = Code::not_a_number(same("x"));
    CHECK(one.arguments() == std::vector{same("x")});
    const issue::Said several = Code::unknown_key(same("naem"), {"上报", "return"}, same("name"));
    CHECK(several.code() == Code::unknown_key);
    CHECK(several.arguments() == std::vector<base::Text>{same("naem"), {"上报", "return"}, same("name")});
    CHECK(issue::row(several.code()).arguments == 3);
    static_assert(!std::is_invocable_v<issue::Message<2>, base::Text>);
    static_assert(!std::is_invocable_v<issue::Message<2>, base::Text, base::Text, base::Text>);
    static_assert(!std::is_convertible_v<issue::Message<1>, issue::Said>);
    static_assert(!std::is_constructible_v<issue::Said, issue::Code>);
}

TEST_CASE("issue: two messages of as many arguments can be chosen between") {
    const bool words[] = {true, false};
    for (const bool word : words) {
        const issue::Said said = (word ? Code::not_a_plain_word : Code::not_a_number)(same("x"));
        CHECK(issue::name(said.code()) == (word ? "E0310" : "E0314"));
    }
}

TEST_CASE("issue: a message as such has an ellipsis for each argument") {
    CHECK(issue::words(Code::unknown_key, base::Lang::en) == "unknown key “…” in a …");
    CHECK(issue::advice(Code::unknown_key, base::Lang::en) == "known keys: …");
    CHECK(issue::words(Code::empty_value, base::Lang::zh) == "值是空的");
}

TEST_CASE("issue: arguments are taken in the language of the words") {
    const issue::Issue one = make(Code::unknown_key(same("naem"), {"上报", "return"}, same("name")), {});
    CHECK(issue::words(one, base::Lang::zh) == "上报里没有“naem”这个键");
    CHECK(issue::words(one, base::Lang::en) == "unknown key “naem” in a return");
    CHECK(issue::advice(one, base::Lang::en) == "known keys: name");
}

TEST_CASE("issue: a blank parts Latin words of an argument from the Chinese around it") {
    const auto words = [](const char* a, const char* b) {
        return issue::words(make(Code::companion_key_missing(same(a), same(b)), {}), base::Lang::zh);
    };
    CHECK(words("from", "ratio") == "ratio 必须写明“from”");
    CHECK(words("from", "分档") == "分档必须写明“from”");
    CHECK(words("from", "") == "必须写明“from”");
    const issue::Issue both = make(Code::key_does_not_go_with(same("points"), same("each")), {});
    CHECK(issue::words(both, base::Lang::zh) == "“points”不能和 each 一起用");
    CHECK(issue::words(both, base::Lang::en) == "“points” does not go with each");
    const auto between = [](std::string_view argument) {
        return issue::filled("共{0}个", {same(argument)}, base::Lang::zh);
    };
    CHECK(between("12") == "共 12 个");
    CHECK(between("十二") == "共十二个");
    CHECK(between("x至十") == "共 x至十个");
    CHECK(between("“x”") == "共“x”个");
    CHECK(issue::filled("{0}，{1}", {same("a"), same("b")}, base::Lang::zh) == "a，b");
}

TEST_CASE("issue: doubled braces stand for themselves") {
    const issue::Issue one = make(Code::mapping_expected(same("“甲”"), same("上报")), {});
    CHECK(issue::advice(one, base::Lang::en) == "write its keys on indented lines below, or as {key: value}");
    CHECK(issue::advice(make(Code::key_not_text, {}), base::Lang::zh).ends_with("“{{…}}”是模板里还没有填的地方"));
    CHECK(issue::filled("{{{0}}} and {{0}}", {same("x")}, base::Lang::en) == "{x} and {0}");
}

TEST_CASE("issue: arguments never bring control characters or braces to life") {
    const issue::Issue one = make(Code::not_a_number(same("{0}{9}\n\x1b[31m\x7f\xC2\x9B")), {});
    CHECK(issue::words(one, base::Lang::en) == "“{0}{9}  [31m  ” is not a number");
}

TEST_CASE("issue: the order is place, then code, then words") {
    const issue::Issue a = make(Code::not_a_number(same("b")), {0, 2, 3});
    CHECK(issue::before(make(Code::empty_key, {0, 2, 2}), a));
    CHECK(issue::before(make(Code::empty_key, {0, 1, 9}), a));
    CHECK(issue::before(a, make(Code::byte_not_utf8(same("80")), {1, 1, 1})));
    CHECK(issue::before(make(Code::not_yes_or_no(same("z")), {0, 2, 3}), a));
    CHECK(issue::before(make(Code::not_a_number(same("a")), {0, 2, 3}), a));
    CHECK_FALSE(issue::before(a, a));
}
