// Sealing and verifying by the face alone, in a scratch folder: refusals are values, and every change is found.
#include <doctest/doctest.h>

#include "campaign_folder.hpp"
#include "leitai/leitai.hpp"

using namespace leitai;

namespace {

Sealed seal(const test::CampaignFolder& folder, SealOptions options = {}) {
    options.on = "2023-04-10";
    return open(folder.folder()).seal(options);
}

}  // namespace

TEST_CASE("a period is sealed once, and once more for a reason") {
    const test::CampaignFolder folder;
    const Sealed first = seal(folder);
    CHECK(first.done());
    CHECK(first.folder == folder.folder() + "/seals/2023-Q1");
    CHECK(first.sha256.size() == 64);
    CHECK(folder.has("seals/2023-Q1/results.json"));
    const Sealed again = seal(folder);
    CHECK_FALSE(again.done());
    CHECK(again.refused.en == "2023-Q1 is sealed (2023-Q1), and that seal stays as it is");
    const Sealed second = seal(folder, {.why_again = "a mistake was found"});
    CHECK(second.done());
    CHECK(second.folder.ends_with("/seals/2023-Q1.2"));
    CHECK(seal(test::CampaignFolder(), {.why_again = "no reason"}).refused.en == "2023-Q1 was not sealed before");
}

TEST_CASE("errors are never sealed, a provisional result only when asked for") {
    const test::CampaignFolder folder;
    folder.remove("records/359901101202.yaml");
    CHECK(seal(folder).refused.zh.starts_with("结果是暂定的：1个村还有数据未报，共"));
    CHECK(seal(folder).refused.en.starts_with("the result is provisional: "));
    folder.write_return(2, "many");
    CHECK(seal(folder, {.provisional = true}).refused.en == "the data has errors");
    CHECK_FALSE(folder.has("seals"));
    folder.remove("records/359901101202.yaml");
    CHECK(seal(folder, {.provisional = true}).done());
}

TEST_CASE("a day that is none is a failure") {
    const test::CampaignFolder folder;
    CHECK_THROWS_AS(open(folder.folder()).seal({.on = "2023-02-30"}), Failure);
}

TEST_CASE("a seal that is what it was is sound, and what was changed is named") {
    const test::CampaignFolder folder;
    CHECK(open(folder.folder()).verify().seals.empty());
    REQUIRE(seal(folder).done());
    const Verification sound = open(folder.folder()).verify();
    CHECK(sound.seals == std::vector<std::string>{"2023-Q1"});
    CHECK(sound.findings.empty());
    folder.write_return(1, "9");
    const Verification changed = open(folder.folder()).verify();
    REQUIRE(changed.findings.size() == 1);
    CHECK(changed.findings[0].seal == "2023-Q1");
    CHECK(changed.findings[0].file == "records/359901101201.yaml");
    CHECK_FALSE(changed.findings[0].words.en.empty());
    folder.write_return(1, "3");
    folder.write("seals/2023-Q1/results.json", "{}");
    CHECK(open(folder.folder()).verify().findings.size() == 1);
}
