// Other values in a text that people keep: nothing but the values changes.
#include "leitai/desk/text_edit.hpp"

#include <doctest/doctest.h>

using namespace leitai;

namespace {

using desk::ChangedLine;
using desk::KeyValue;

std::optional<desk::EditedText> edited(std::string_view text, std::vector<KeyValue> keys, std::uint32_t within = 1) {
    constexpr std::string_view behind[] = {"as_of", "period"};
    return desk::with_keys(text, within, keys, behind);
}

std::string text_of(std::string_view text, std::vector<KeyValue> keys, std::uint32_t within = 1) {
    const auto made = edited(text, std::move(keys), within);
    return made ? made->text : "none";
}

}  // namespace

TEST_CASE("a value is replaced where it stands, with its comment, blanks and line ends") {
    CHECK(text_of("# state: open\nperiod:  2023-Q2   # 本期\nstate: open  # 进行中 open\n",
                  {{"state", "frozen"}, {"period", "2023-Q3"}}) ==
          "# state: open\nperiod:  2023-Q3   # 本期\nstate: frozen  # 进行中 open\n");
    CHECK(text_of("period: 2023-Q2\r\nstate: open\r\n", {{"state", "notice"}}) ==
          "period: 2023-Q2\r\nstate: notice\r\n");
    CHECK(text_of("title: {zh: 村, en: state}\nperiod: 2023-Q2\nstate: open", {{"state", "final"}}) ==
          "title: {zh: 村, en: state}\nperiod: 2023-Q2\nstate: final");
}

TEST_CASE("quotes stay, and so does a mark at the beginning of the text") {
    CHECK(text_of("period: '2023-Q2'\nstate: \"open\"  # \"\n", {{"period", "2023-Q3"}, {"state", "final"}}) ==
          "period: '2023-Q3'\nstate: \"final\"  # \"\n");
    CHECK(text_of("\xef\xbb\xbfstate: open\nperiod: 2023-Q2\n", {{"state", "final"}, {"period", "2024-Q1"}}) ==
          "\xef\xbb\xbfstate: final\nperiod: 2024-Q1\n");
}

TEST_CASE("a key that is not there comes behind the one that it belongs to, or at the end, or stays away") {
    CHECK(text_of("period: 2023-Q2  # 本期\nrubric: r\n", {{"state", "frozen"}}) ==
          "period: 2023-Q2  # 本期\nstate: frozen\nrubric: r\n");
    CHECK(text_of("period: 2023-Q2\nas_of: 2023-06-20", {{"state", "frozen"}}) ==
          "period: 2023-Q2\nas_of: 2023-06-20\nstate: frozen\n");
    CHECK(text_of("rubric: r\nrecords:\n  - a\n  # b\n\n# end\n", {{"state", "frozen"}}) ==
          "rubric: r\nrecords:\n  - a\nstate: frozen\n  # b\n\n# end\n");
    CHECK(text_of("period: 2023-Q2\n", {{"as_of", "2023-09-30", true}, {"period", "2023-Q3"}}) == "period: 2023-Q3\n");
}

TEST_CASE("a plan on one line is edited on that line") {
    CHECK(text_of("{leitai: 1, period: 2023-Q2, state: open, records: [a]}\n", {{"state", "frozen"}}) ==
          "{leitai: 1, period: 2023-Q2, state: frozen, records: [a]}\n");
    CHECK(text_of("{leitai: 1, period: 2023-Q2, records: [a]}\n", {{"state", "frozen"}}) ==
          "{leitai: 1, period: 2023-Q2, state: frozen, records: [a]}\n");
}

TEST_CASE("only the document of the line is edited, and keys of inner mappings are not") {
    const std::string_view two = "kind: round\nid: a\n---\nkind: round\nid: b\npanel: {held: yes}\n---\nkind: x\n";
    CHECK(text_of(two, {{"held", "no"}, {"why", "防汛"}}, 5) ==
          "kind: round\nid: a\n---\nkind: round\nid: b\npanel: {held: yes}\nheld: no\nwhy: 防汛\n---\nkind: x\n");
    CHECK(text_of(two, {{"held", "no"}}, 2) ==
          "kind: round\nid: a\nheld: no\n---\nkind: round\nid: b\npanel: {held: yes}\n---\nkind: x\n");
}

TEST_CASE("what cannot be edited safely is not") {
    CHECK_FALSE(edited("", {{"state", "open"}}));
    CHECK_FALSE(edited("- a\n- b\n", {{"state", "open"}}));
    CHECK_FALSE(edited("state: [open\n", {{"state", "open"}}));
    CHECK_FALSE(edited("state: |\n  open\nperiod: 2023-Q2\n", {{"state", "frozen"}}));
    CHECK_FALSE(edited("state: {a: b}\nperiod: 2023-Q2\n", {{"state", "frozen"}}));
}

TEST_CASE("the lines that differ are told with their numbers") {
    const auto made = edited("a: 1\nperiod: 2023-Q2 # x\nb: 2\n", {{"period", "2023-Q3"}, {"state", "open"}});
    REQUIRE(made);
    REQUIRE(made->lines.size() == 2);
    CHECK(made->lines[0].line == 2);
    CHECK(made->lines[0].was == "period: 2023-Q2 # x");
    CHECK(made->lines[0].now == "period: 2023-Q3 # x");
    CHECK(made->lines[1].line == 3);
    CHECK(made->lines[1].was.empty());
    CHECK(made->lines[1].now == "state: open");
    const auto behind = edited("a: 1\n# end\n", {{"b", "2"}, {"c", "3"}});
    REQUIRE(behind);
    REQUIRE(behind->lines.size() == 2);
    CHECK(behind->lines[0].line == 2);
    CHECK(behind->lines[1].was.empty());
    CHECK(behind->lines[1].now == "c: 3");
}
