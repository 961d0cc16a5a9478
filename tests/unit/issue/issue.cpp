// Issue: the rows of the catalogue, filling in arguments, and the order of printing.
#include "leitai/issue/issue.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "sample.hpp"

using namespace leitai;
using issue::Code;
using leitai::test::make;

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
        const issue::Issue filled = make(row.code, {}, {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>"});
        const auto used = [](const std::string& words) {
            std::string digits;
            for (char digit = '0'; digit < '7'; ++digit) {
                if (words.find(std::string("<") + digit + ">") != std::string::npos) digits += digit;
            }
            return digits;
        };
        CHECK(used(issue::words(filled, base::Lang::zh)) == used(issue::words(filled, base::Lang::en)));
        CHECK(used(issue::advice(filled, base::Lang::zh)) == used(issue::advice(filled, base::Lang::en)));
        CHECK(issue::words(filled, base::Lang::zh).find('{') == std::string::npos);
    }
}

TEST_CASE("issue: arguments are taken in the language of the words") {
    issue::Issue one = make(Code::unknown_key, {}, {"naem"});
    one.args.push_back({"上报", "return"});
    one.args.push_back(base::Text::same("name"));
    CHECK(issue::words(one, base::Lang::zh) == "上报里没有“naem”这个键");
    CHECK(issue::words(one, base::Lang::en) == "unknown key “naem” in a return");
    CHECK(issue::advice(one, base::Lang::en) == "known keys: name");
}

TEST_CASE("issue: a blank parts Latin words of an argument from the Chinese around it") {
    const auto words = [](const char* a, const char* b) {
        return issue::words(make(Code::companion_key_missing, {}, {a, b}), base::Lang::zh);
    };
    CHECK(words("from", "ratio") == "ratio 必须写明“from”");
    CHECK(words("from", "分档") == "分档必须写明“from”");
    CHECK(words("from", "") == "必须写明“from”");
    CHECK(issue::words(make(Code::key_does_not_go_with, {}, {"points", "each"}), base::Lang::zh) ==
          "“points”不能和 each 一起用");
    CHECK(issue::words(make(Code::key_does_not_go_with, {}, {"points", "each"}), base::Lang::en) ==
          "“points” does not go with each");
}

TEST_CASE("issue: doubled braces stand for themselves") {
    const issue::Issue one = make(Code::mapping_expected, {}, {"“甲”", "上报"});
    CHECK(issue::advice(one, base::Lang::en) == "write its keys on indented lines below, or as {key: value}");
    CHECK(issue::advice(make(Code::key_not_text, {}, {}), base::Lang::zh).ends_with("“{{…}}”是模板里还没有填的地方"));
}

TEST_CASE("issue: arguments never bring control characters or braces to life") {
    const issue::Issue one = make(Code::not_a_number, {}, {"{0}{9}\n\x1b[31m\x7f\xC2\x9B"});
    CHECK(issue::words(one, base::Lang::en) == "“{0}{9}  [31m \xC2\xA0” is not a number");
}

TEST_CASE("issue: the order is place, then code, then words") {
    const issue::Issue a = make(Code::not_a_number, {0, 2, 3}, {"b"});
    CHECK(issue::before(make(Code::empty_key, {0, 2, 2}), a));
    CHECK(issue::before(make(Code::empty_key, {0, 1, 9}), a));
    CHECK(issue::before(a, make(Code::byte_not_utf8, {1, 1, 1})));
    CHECK(issue::before(make(Code::not_yes_or_no, {0, 2, 3}, {"z"}), a));
    CHECK(issue::before(make(Code::not_a_number, {0, 2, 3}, {"a"}), a));
    CHECK_FALSE(issue::before(a, a));
}
