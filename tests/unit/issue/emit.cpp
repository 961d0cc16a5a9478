// Emit: every format to the letter, in both languages, and truncation announced with true totals.
#include "leitai/issue/emit.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "sample.hpp"

using namespace leitai;
using base::Lang;
using issue::Format;
using leitai::test::emitted;
using nlohmann::json;

TEST_CASE("emit: piped text is one frozen line for each issue") {
    CHECK(emitted(Format::text, Lang::zh) ==
          "记录/a.yaml:2:9: error[E0323]: “2023-Q5”不是考核期\n"
          "记录/a.yaml:3:9: error[E0210]: 这里多出了“x”\n"
          "b,1.yaml:2:1: error[E0305]: “village”写了两次（另见 b,1.yaml:1:1）\n");
    CHECK(emitted(Format::text, Lang::en) ==
          "记录/a.yaml:2:9: error[E0323]: “2023-Q5” is not a period\n"
          "记录/a.yaml:3:9: error[E0210]: unexpected “x” here\n"
          "b,1.yaml:2:1: error[E0305]: the key “village” stands here twice (see also b,1.yaml:1:1)\n");
}

TEST_CASE("emit: a terminal gets a block with the line, a caret, advice and the other place") {
    CHECK(emitted(Format::text, Lang::zh, true) ==
          "记录/a.yaml:2:9: 错误[E0323]: “2023-Q5”不是考核期\n"
          "  2 | period: 2023-Q5\n"
          "    |         ^\n"
          "    = 季度写 2023-Q2，年度写 2023\n"
          "\n"
          "记录/a.yaml:3:9: 错误[E0210]: 这里多出了“x”\n"
          "  3 | 村名: 东阳村    x\n"
          "    |                 ^\n"
          "    = 前面的值已经结束；若是同一段文字，用双引号把整段括起来\n"
          "\n"
          "b,1.yaml:2:1: 错误[E0305]: “village”写了两次\n"
          "  2 | village: 2\n"
          "    | ^\n"
          "    = 留下正确的一个，删掉另一个\n"
          "    = 另见 b,1.yaml:1:1\n"
          "\n");
    CHECK(emitted(Format::text, Lang::en, true).find("    = see also b,1.yaml:1:1\n") != std::string::npos);
}

namespace {

/// Four warnings of one code, two of them about one village, and an error.
std::string grouped(Lang lang, bool all, bool named) {
    issue::Issues issues;
    for (std::uint32_t line = 2; line <= 5; ++line)
        issues.add(test::make(issue::Code::baseline_not_used(test::same("收入"), test::same(std::to_string(line))),
                              {0, line, 1}));
    issues.add(test::make(issue::Code::empty_value, {0, 3, 1}));
    issue::EmitOptions options;
    options.lang = lang;
    options.terminal = true;
    options.all = all;
    if (named) {
        options.units.at = [](source::Place place) { return std::optional(place.line == 2 ? "甲村" : "乙村"); };
        options.units.counted = [](std::size_t count) {
            return base::Text(std::to_string(count) + " 个村", std::to_string(count) + " villages");
        };
    }
    return emit(issues, test::sample_map(), options);
}

std::size_t count_of(const std::string& text, std::string_view piece) {
    std::size_t count = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("emit: on a terminal like warnings are one block that counts villages and shows the first places") {
    const std::string text = grouped(Lang::zh, false, true);
    CHECK(
        text.starts_with("警告[W0753]: 2 个村：“收入”重报的…数用不上：细则不看这项数据的…\n"
                         "    记录/a.yaml:2:1（甲村）\n"
                         "    记录/a.yaml:3:1（乙村）\n"
                         "    记录/a.yaml:4:1（乙村）\n"
                         "    另有 1 条，逐条列出：leitai validate --all\n"
                         "    = 删去即可\n\n"));
    CHECK(count_of(text, "W0753") == 1);
    CHECK(count_of(text, "E0309") == 1);  // errors stand one by one, with their lines
    CHECK(
        grouped(Lang::en, false, true).starts_with("warning[W0753]: 2 villages: “收入”: the rubric does not look at"));
}

TEST_CASE("emit: where villages are not known places are counted, and with all each stands by itself") {
    CHECK(grouped(Lang::zh, false, false).starts_with("警告[W0753]: 4 处：“收入”"));
    CHECK(count_of(grouped(Lang::zh, true, true), "W0753") == 4);
}

TEST_CASE("emit: json gives places in characters and bytes, and the words") {
    const json document = json::parse(emitted(Format::json, Lang::en));
    CHECK(document["errors"] == 3);
    CHECK(document["warnings"] == 0);
    CHECK(document["truncated"] == false);
    REQUIRE(document["issues"].size() == 3);
    CHECK(document["issues"][0] == json{{"file", "记录/a.yaml"},
                                        {"line", 2},
                                        {"column", 9},
                                        {"byte", 21},
                                        {"code", "E0323"},
                                        {"severity", "error"},
                                        {"text", "“2023-Q5” is not a period"},
                                        {"advice", "write a quarter as 2023-Q2, a year as 2023"}});
    CHECK(document["issues"][1]["byte"] == 13 + 16 + 6 + 2 + 9 + 1);
    CHECK(document["issues"][2]["related"] == json{{"file", "b,1.yaml"}, {"line", 1}, {"column", 1}});
    CHECK(document["issues"][2]["byte"] == 3 + 11);
}

TEST_CASE("emit: jsonl gives the same objects, one a line") {
    const std::string lines = emitted(Format::jsonl, Lang::zh);
    const json document = json::parse(emitted(Format::json, Lang::zh));
    std::size_t from = 0;
    for (const json& issue : document["issues"]) {
        const std::size_t end = lines.find('\n', from);
        REQUIRE(end != std::string::npos);
        CHECK(json::parse(lines.substr(from, end - from)) == issue);
        from = end + 1;
    }
    CHECK(from == lines.size());
}

TEST_CASE("emit: sarif names tool, rules, every input and every place") {
    const json document = json::parse(emitted(Format::sarif, Lang::zh));
    CHECK(document["version"] == "2.1.0");
    const json& run = document["runs"][0];
    CHECK(run["tool"]["driver"]["name"] == "leitai");
    CHECK(run["tool"]["driver"]["version"] == "1.2.3");
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["invocations"] == json::array({json{{"executionSuccessful", true}}}));
    REQUIRE(run["artifacts"].size() == 3);
    CHECK(run["artifacts"][0]["location"]["uri"] == "%E8%AE%B0%E5%BD%95/a.yaml");
    REQUIRE(run["results"].size() == 3);
    for (const json& result : run["results"]) {
        CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    }
    const json& last = run["results"][2];
    CHECK(last["level"] == "error");
    CHECK(last["message"]["text"] == "“village”写了两次");
    CHECK(last["locations"][0]["physicalLocation"]["artifactLocation"] == json{{"uri", "b%2C1.yaml"}, {"index", 1}});
    CHECK(last["locations"][0]["physicalLocation"]["region"] == json{{"startLine", 2}, {"startColumn", 1}});
    CHECK(last["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 1);
}

TEST_CASE("emit: junit has a case for every input, failed where there are errors") {
    CHECK(emitted(Format::junit, Lang::en) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites>\n"
          "<testsuite name=\"leitai\" tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"0\">\n"
          "<testcase classname=\"leitai\" name=\"记录/a.yaml\">\n"
          "<failure type=\"E0323\" message=\"“2023-Q5” is not a period\">"
          "记录/a.yaml:2:9: error[E0323]: “2023-Q5” is not a period\n"
          "记录/a.yaml:3:9: error[E0210]: unexpected “x” here\n"
          "</failure>\n"
          "</testcase>\n"
          "<testcase classname=\"leitai\" name=\"b,1.yaml\">\n"
          "<failure type=\"E0305\" message=\"the key “village” stands here twice\">"
          "b,1.yaml:2:1: error[E0305]: the key “village” stands here twice (see also b,1.yaml:1:1)\n"
          "</failure>\n"
          "</testcase>\n"
          "<testcase classname=\"leitai\" name=\"c.yaml\"/>\n"
          "</testsuite>\n"
          "</testsuites>\n");
}

TEST_CASE("emit: github gets workflow commands with its escapes") {
    CHECK(emitted(Format::github, Lang::en) ==
          "::error file=记录/a.yaml,line=2,col=9,title=E0323::“2023-Q5” is not a period%0A"
          "write a quarter as 2023-Q2, a year as 2023\n"
          "::error file=记录/a.yaml,line=3,col=9,title=E0210::unexpected “x” here%0A"
          "the value before it has ended; if all of it is one text, quote the whole\n"
          "::error file=b%2C1.yaml,line=2,col=1,title=E0305::the key “village” stands here twice (see also "
          "b,1.yaml:1:1)%0A"
          "keep the right one and remove the other\n");
}

TEST_CASE("emit: github shows ten errors and announces the rest") {
    issue::Issues issues;
    for (std::uint32_t line = 1; line <= 12; ++line) issues.add(test::make(issue::Code::empty_value, {0, line, 1}));
    issue::EmitOptions options;
    options.format = Format::github;
    options.lang = Lang::zh;
    const std::string out = emit(issues, test::sample_map(), options);
    CHECK(std::count(out.begin(), out.end(), '\n') == 11);
    CHECK(out.ends_with("::notice::只列出前 10 条；共有 12 个错误、0 个警告\n"));
}

TEST_CASE("emit: what the limit left out is announced with the true totals in every format") {
    CHECK(emitted(Format::text, Lang::zh, false, 1) ==
          "记录/a.yaml:2:9: error[E0323]: “2023-Q5”不是考核期\n只列出前 1 条；共有 3 个错误、0 个警告\n");
    CHECK(emitted(Format::text, Lang::en, true, 1)
              .ends_with("only the first 1 are listed; in all there are 3 errors and 0 warnings\n"));
    CHECK(json::parse(emitted(Format::json, Lang::zh, false, 1))["truncated"] == true);
    CHECK(emitted(Format::jsonl, Lang::zh, false, 1)
              .ends_with("{\"kind\":\"issues\",\"errors\":3,\"warnings\":0,\"truncated\":true}\n"));
    CHECK(emitted(Format::sarif, Lang::zh, false, 1).find("toolExecutionNotifications") != std::string::npos);
    CHECK(emitted(Format::junit, Lang::zh, false, 1).find("<system-err>只列出前 1 条") != std::string::npos);
}

TEST_CASE("emit: nothing wrong is an empty text and a whole document") {
    const issue::Issues none;
    issue::EmitOptions options;
    CHECK(emit(none, test::sample_map(), options) == "");
    options.format = Format::json;
    CHECK(json::parse(emit(none, test::sample_map(), options))["issues"].empty());
    options.format = Format::sarif;
    CHECK(json::parse(emit(none, test::sample_map(), options))["runs"][0]["results"].empty());
}

TEST_CASE("emit: byte and source line of an issue that was found late are read again") {
    const source::SourceMap map = test::sample_map();
    issue::Issue late = test::make(issue::Code::empty_value, {1, 1, 3});
    CHECK(complete(late, map));
    CHECK(late.byte == 3 + 2);
    CHECK(late.excerpt == "village: 1");
    issue::Issue whole_line = test::make(issue::Code::empty_value, {0, 2, 0});
    CHECK(complete(whole_line, map));
    CHECK_FALSE(whole_line.byte);
    CHECK(whole_line.excerpt == "period: 2023-Q5");
    issue::Issue whole_file = test::make(issue::Code::empty_value, {0, 0, 0});
    CHECK_FALSE(complete(whole_file, map));
}

TEST_CASE("emit: an issue about a whole file or line has no column") {
    issue::Issues issues;
    issues.add(test::make(issue::Code::empty_value, {0, 0, 0}));
    issues.add(test::make(issue::Code::empty_value, {0, 2, 0}));
    CHECK(emit(issues, test::sample_map(), {}) ==
          "记录/a.yaml: error[E0309]: 值是空的\n记录/a.yaml:2: error[E0309]: 值是空的\n");
    issue::EmitOptions options;
    options.format = Format::json;
    const json document = json::parse(emit(issues, test::sample_map(), options));
    CHECK_FALSE(document["issues"][0].contains("line"));
    CHECK_FALSE(document["issues"][1].contains("column"));
    CHECK_FALSE(document["issues"][1].contains("byte"));
}
