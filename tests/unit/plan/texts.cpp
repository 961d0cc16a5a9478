// The texts of documents: what a file overrides, blanks that are filled, and blanks that nothing fills.
#include "leitai/plan/texts.hpp"

#include <doctest/doctest.h>

#include "leitai/source/source_map.hpp"

namespace leitai::plan {

namespace {

/// What a file of these bytes says, with the issues that it raises.
std::optional<Texts> read(std::string_view bytes, issue::Issues& issues) {
    source::SourceMap map;
    const source::FileId file = map.add_embedded("texts.yaml", bytes);
    return read_texts(map, file, issues);
}

}  // namespace

TEST_CASE("a document that a file leaves out is framed as by the builtin texts") {
    issue::Issues issues;
    const auto texts = read("texts: t\nsigned_by: 区委组织部\nannouncement: {to: 各乡镇党委}\n", issues);
    REQUIRE(texts);
    CHECK(issues.errors() == 0);
    CHECK(texts->signed_by.zh == "区委组织部");
    CHECK(texts->of(Document::notice).opening == builtin_texts().of(Document::notice).opening);
    // What is named is framed by the file alone.
    CHECK(texts->of(Document::announcement).to.zh == "各乡镇党委");
    CHECK(texts->of(Document::announcement).closing.empty());
}

TEST_CASE("a blank that nothing fills is a line to write on") {
    std::array<base::Text, blank_words.size()> blanks;
    blanks[static_cast<std::size_t>(Blank::period)] = {"2023年第二季度", "2023-Q2"};
    const base::Text words = filled({"现将{period}成绩公示，电话：{telephone}。", "{period}: {telephone}."}, blanks);
    CHECK(words.zh == "现将2023年第二季度成绩公示，电话：________。");
    CHECK(words.en == "2023-Q2: ________.");
    CHECK(filled({"没有空", "{"}, blanks).en == "{");
}

TEST_CASE("an unknown blank is an error, once for a sentence that is the same in both languages") {
    issue::Issues issues;
    CHECK_FALSE(read("texts: t\nreport: {opening: \"现将{quarter}成绩通报。\"}\n", issues));
    CHECK(issues.errors() == 1);
}

}  // namespace leitai::plan
