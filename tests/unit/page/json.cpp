// Tests of the JSON writer: exact numbers, nesting, order, and texts of all kinds; read back by another library.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pages.hpp"

namespace leitai::page {

TEST_CASE("json: the form comes first, then facts and tables in order of their keys; dots nest") {
    const Page page = page_of({facts({{"period", {"期间", "Period"}, Cell::of("2023-Q2")},
                                      {"rubric.version", {"版本", "Version"}, Cell::of("1.0.0")},
                                      {"rubric.id", {"细则", "Rubric"}, Cell::of("contest")}}),
                               Heading{{"一、", "One"}, 1}, Paragraph{{"注", "note"}, true}, two_villages()});
    CHECK(written(page, "json") ==
          "{\n"
          "\"leitai\":{\"form\":\"test\",\"version\":1},\n"
          "\"closed\":[],\n"
          "\"period\":\"2023-Q2\",\n"
          "\"provisional\":false,\n"
          "\"reasons\":[],\n"
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
        const std::size_t at = bytes.find("\"a\":") + 4;
        return bytes.substr(at, bytes.find(",\n", at) - at);
    };
    for (const char* good : {"0", "90.00", "-0.50", "123456789012345678.123456789", "10"}) CHECK(value(good) == good);
    for (const char* odd : {"017", "", "-", "1.", ".5", "1e3", "1,200", "--1"}) {
        CHECK(value(odd) == "\"" + std::string(odd) + "\"");
    }
}

TEST_CASE("json: a fraction has its exact form, and six decimals at most that are near it") {
    const auto value = [](const char* digits) {
        const Page page = page_of({facts({{"a", {"甲", "A"}, Cell::number(digits)}})});
        return nlohmann::json::parse(written(page, "json"))["a"];
    };
    CHECK(value("64/3") == nlohmann::json({{"exact", "64/3"}, {"approx", 21.333333}}));
    CHECK(value("-8225/612") == nlohmann::json({{"exact", "-8225/612"}, {"approx", -13.439542}}));
    CHECK(value("+1/8") == nlohmann::json({{"exact", "1/8"}, {"approx", 0.125}}));
    CHECK(value("-1/9999999").dump() == R"({"approx":0,"exact":"-1/9999999"})");
}

TEST_CASE("json: lists and objects by their parts, others see their words") {
    const Cell village = Cell::object({"code", "name"}, {Cell::of("01"), Cell::of("东\"村")}, "东\"村");
    const Cell list = Cell::list({village, Cell::number("1.50"), Cell{}}, "东\"村 1.50");
    const Page page = page_of({table("rows", {column("a", "甲", "A")}, {{list}, {Cell::list({}, "")}})});
    const auto rows = nlohmann::json::parse(written(page, "json"))["rows"];
    CHECK(rows[0]["a"].dump() == R"([{"code":"01","name":"东\"村"},1.5,null])");
    CHECK(rows[1]["a"] == nlohmann::json::array());
    CHECK(written(page, "csv").find("\"东\"\"村 1.50\"") != std::string::npos);
}

TEST_CASE("json: a group that goes together is null where all of it is missing") {
    Column line = column("place.line", "行", "Line"), file = column("place.file", "文件", "File");
    line.together = file.together = true;
    const Page page = page_of({table("rows", {file, line, column("m.a", "甲", "A")},
                                     {{Cell::of("a.yaml"), Cell{}, Cell{}}, {Cell{}, Cell{}, Cell{}}})});
    const auto rows = nlohmann::json::parse(written(page, "json"))["rows"];
    CHECK(rows[0]["place"].dump() == R"({"file":"a.yaml","line":null})");
    CHECK(rows[1]["place"].is_null());
    CHECK(rows[1]["m"].dump() == R"({"a":null})");
}

TEST_CASE("json: a notice keeps the head of its own form; what is no result does not say that it is final") {
    Page page = page_of({facts({{"a", {"甲", "A"}, Cell::number("1")}})});
    page.notice = 1;
    CHECK(written(page, "json") == "{\n\"a\":1,\n\"kind\":\"test\",\n\"provisional\":false\n}\n");
    page.notice = 2;
    CHECK(written(page, "json") == "{\n\"a\":1,\n\"form\":2,\n\"kind\":\"test\",\n\"provisional\":false\n}\n");
    page.notice = 0;
    page.result = false;
    page.version = 3;
    CHECK(written(page, "json") == "{\n\"leitai\":{\"form\":\"test\",\"version\":3},\n\"a\":1\n}\n");
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
