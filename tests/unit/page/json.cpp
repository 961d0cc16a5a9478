// Tests of the JSON writer: exact numbers, nesting, order, and texts of all kinds; read back by another library.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pages.hpp"

namespace leitai::page {

TEST_CASE("json: kind, facts and tables are members in order of their keys; dots nest") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")},
                                      {"rubric.version", {"版本", "Version"}, Cell::of("1.0.0")},
                                      {"rubric.id", {"细则", "Rubric"}, Cell::of("contest")}}),
                               Heading{{"一、", "One"}, 1}, Paragraph{{"注", "note"}, true}, two_villages()});
    CHECK(written(page, "json") ==
          "{\n"
          "\"kind\":\"test\",\n"
          "\"period\":\"2023-Q2\",\n"
          "\"provisional\":false,\n"
          "\"rubric\":{\"id\":\"contest\",\"version\":\"1.0.0\"},\n"
          "\"villages\":[\n"
          "{\"code\":\"359902101201\",\"modules\":{\"industry\":-0.5},\"name\":\"东阳村\",\"total\":90.00},\n"
          "{\"code\":\"359902101202\",\"modules\":{\"industry\":null},\"name\":\"溪墩村\",\"total\":90.00}\n"
          "]\n"
          "}\n");
    CHECK(written(page, "json") == written(page, "json", {.lang = base::Lang::en}));
}

TEST_CASE("json: a group of members at the end is closed") {
    const Page page =
        page_of({facts({{"z.a", {"甲", "A"}, Cell::number("1")}, {"z.b", {"乙", "B"}, Cell::number("2")}})});
    CHECK(nlohmann::json::parse(written(page, "json"))["z"] == nlohmann::json({{"a", 1}, {"b", 2}}));
}

TEST_CASE("json: groups that follow each other, and only the first dot nests") {
    const Page page = page_of(
        {table("rows",
               {numbers("b.x", "", ""), numbers("a.y.z", "", ""), numbers("c", "", ""), numbers("a.x", "", ""),
                numbers("b.a", "", "")},
               {{Cell::number("1"), Cell::number("2"), Cell::number("3"), Cell::number("4"), Cell::number("5")}})});
    CHECK(written(page, "json").find("{\"a\":{\"x\":4,\"y.z\":2},\"b\":{\"a\":5,\"x\":1},\"c\":3}") !=
          std::string::npos);
}

TEST_CASE("json: numbers are printed as they are, and what JSON does not know as a number is quoted") {
    const auto value = [](const char* digits) {
        const std::string bytes = written(page_of({facts({{"a", {"甲", "A"}, Cell::number(digits)}})}), "json");
        return bytes.substr(6, bytes.find('\n', 2) - 7);
    };
    for (const char* good : {"0", "90.00", "-0.50", "123456789012345678.123456789", "10"}) CHECK(value(good) == good);
    for (const char* odd : {"64/3", "017", "", "-", "1.", ".5", "1e3", "1,200", "--1"}) {
        CHECK(value(odd) == "\"" + std::string(odd) + "\"");
    }
}

TEST_CASE("json: any text comes back as it was, Chinese unescaped") {
    const std::vector<std::string> texts = {"东阳村", "say \"yes\" \\ no",  "a\nb", "🚀e\u0301", "</script>",
                                            "",       std::string(200, 'x')};
    for (const std::string& text : texts) {
        const std::string bytes = written(single(text), "json");
        CHECK(nlohmann::json::parse(bytes)["rows"][0]["a"] == text);
    }
    CHECK(written(single("村🚀"), "json").find("\"村🚀\"") != std::string::npos);
}

TEST_CASE("json: changes and rates are numbers") {
    const Page page = page_of({facts({{"a", {"甲", "A"}, Cell::number("+1.20")},
                                      {"b", {"乙", "B"}, Cell::number("-0.50")},
                                      {"c", {"丙", "C"}, Cell::number("73.5%")}})});
    CHECK(written(page, "json").find("\"a\":1.20,\n\"b\":-0.50,\n\"c\":73.5") != std::string::npos);
}

TEST_CASE("json: bytes that are no UTF-8 become U+FFFD, so that the document stays valid") {
    CHECK(nlohmann::json::parse(written(single("a\xff\xe4\xb8z"), "json"))["rows"][0]["a"] == "a\uFFFD\uFFFD\uFFFDz");
}

TEST_CASE("json: empty tables, empty rows, provisional pages") {
    Page page = page_of({table("rows", {column("a", "甲", "A")}, {}), table("none", {}, {{}})});
    page.finality.reasons = {{"errors", 1, {"数据有错误 1 处", "1 error in the data"}, {}}};
    const auto parsed = nlohmann::json::parse(written(page, "json"));
    CHECK(parsed["rows"] == nlohmann::json::array());
    CHECK(parsed["none"] == nlohmann::json::parse("[{}]"));
    CHECK(parsed["provisional"] == true);
}

}  // namespace leitai::page
