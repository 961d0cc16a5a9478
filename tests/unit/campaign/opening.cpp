// Opening: the plan is found in, above or beside what is named, and what cannot be opened is a failure or an issue.
#include <doctest/doctest.h>

#include "campaign_folder.hpp"
#include "leitai/campaign/campaign.hpp"
#include "leitai/campaign/older_rubric.hpp"
#include "leitai/campaign/several.hpp"

using namespace leitai;
using campaign::Inputs;

namespace {

Inputs inputs_of(const test::CampaignFolder& folder, std::vector<std::string> paths = {}) {
    Inputs inputs;
    inputs.root = folder.folder();
    inputs.paths = std::move(paths);
    return inputs;
}

std::string codes(const issue::Issues& issues) {
    std::string list;
    for (const issue::Issue& one : issues.sorted()) list += std::string(issue::name(one.code())) + " ";
    return list;
}

}  // namespace

TEST_CASE("a campaign is opened from its folder, its plan, or any folder below it") {
    const test::CampaignFolder folder;
    for (const char* path : {".", "leitai.yaml", "records"}) {
        INFO(path);
        const campaign::Campaign opened = campaign::open(inputs_of(folder, {path}));
        CHECK(opened.usable());
        CHECK(opened.has_plan_file());
        CHECK(opened.has_records());
        CHECK(opened.plan->title.en == "Contest");
        CHECK(campaign::evidence_folder(opened) == folder.folder() + "/./");
    }
}

TEST_CASE("without a plan records are scored only where the period is given") {
    const test::CampaignFolder folder;
    folder.remove("leitai.yaml");
    CHECK_THROWS_AS(campaign::open(inputs_of(folder)), campaign::NoPlan);
    Inputs inputs = inputs_of(folder, {"records"});
    inputs.period = base::Period{2023, 1};
    const campaign::Campaign opened = campaign::open(inputs);
    CHECK(opened.plan);
    CHECK_FALSE(opened.has_plan_file());
    CHECK(campaign::evidence_folder(opened).empty());
}

TEST_CASE("what is not there is a failure whose words name no option") {
    const test::CampaignFolder folder;
    try {
        campaign::open(inputs_of(folder, {"nowhere"}));
        FAIL("was opened");
    } catch (const base::Failure& failure) {
        CHECK(failure.words() == base::Text("找不到 nowhere", "cannot find nowhere"));
    }
    folder.remove("leitai.yaml");
    try {
        campaign::open(inputs_of(folder));
        FAIL("was opened");
    } catch (const base::Failure& failure) {
        CHECK(failure.words().en.find("--") == std::string::npos);
    }
}

TEST_CASE("a plan or rubric that cannot be used is an issue") {
    const test::CampaignFolder folder;
    folder.write("rubric.yaml", "rubric: plain\n");
    const campaign::Campaign opened = campaign::open(inputs_of(folder));
    CHECK_FALSE(opened.usable());
    CHECK(opened.issues.errors() > 0);
    folder.remove("rubric.yaml");
    CHECK(codes(campaign::open(inputs_of(folder)).issues).find("E04") == 0);
}

TEST_CASE("a period that is given takes the place of the plan's") {
    const test::CampaignFolder folder;
    Inputs inputs = inputs_of(folder);
    inputs.period = base::Period{2022, 4};
    const campaign::Campaign opened = campaign::open(inputs);
    REQUIRE(opened.usable());
    CHECK(base::to_string(opened.plan->period) == "2022-Q4");
    CHECK(base::to_string(opened.plan->as_of) == "2022-12-31");
    CHECK_FALSE(opened.plan->state);
}

TEST_CASE("an older rubric is compared where it is the same one") {
    const test::CampaignFolder folder;
    const campaign::Campaign opened = campaign::open(inputs_of(folder));
    CHECK_FALSE(campaign::open_older(folder.folder(), "nowhere.yaml"));
    CHECK_FALSE(campaign::open_older(folder.folder(), "builtin:nothing"));
    issue::Issues issues;
    const auto same = campaign::open_older(folder.folder(), "rubric.yaml");
    REQUIRE(same);
    REQUIRE(same->rubric);
    const auto changes = campaign::compare_with(*same->rubric, opened, issues);
    REQUIRE(changes);
    CHECK(changes->list.empty());
    const auto other = campaign::open_older(folder.folder(), "builtin:contest");
    REQUIRE(other);
    CHECK_FALSE(campaign::compare_with(*other->rubric, opened, issues));
    CHECK_FALSE(codes(issues).empty());
}

TEST_CASE("several campaigns are those of paths that are all folders with a plan, or plans") {
    const test::CampaignFolder folder;
    std::filesystem::create_directories(folder.folder() + "/b");
    std::filesystem::create_directories(folder.folder() + "/a");
    folder.write("b/leitai.yaml", "leitai: 1\n");
    folder.write("a/plan.yaml", "# autumn\nleitai: 1\n");
    const auto paths_of = [&](std::vector<std::string> paths) {
        std::vector<std::string> list;
        for (const Inputs& one : campaign::campaigns_of(inputs_of(folder, std::move(paths)))) {
            std::string names;
            for (const std::string& path : one.paths) names += path + " ";
            list.push_back(names);
        }
        return list;
    };
    using List = std::vector<std::string>;
    CHECK(paths_of({}) == List{""});
    CHECK(paths_of({"b"}) == List{"b "});
    CHECK(paths_of({"records", "roster.yaml"}) == List{"records roster.yaml "});
    CHECK(paths_of({"b", "a/plan.yaml", "."}) == List{"a/plan.yaml ", "b ", ". "});
    CHECK(paths_of({"./b", "b/leitai.yaml", "b"}) == List{"./b "});
    CHECK(paths_of({"b", "records"}) == List{"b records "});
    folder.write("list", "b\na/plan.yaml\n");
    Inputs listed = inputs_of(folder);
    listed.files_from = "list";
    CHECK(campaign::campaigns_of(listed).size() == 2);
    CHECK_FALSE(campaign::campaigns_of(listed).front().files_from);
    listed.plan = "b";
    CHECK(campaign::campaigns_of(listed).size() == 1);
    CHECK_THROWS_WITH_AS(paths_of({"b", "a/plan.yaml", "records"}),
                         "records is neither a campaign's folder nor a plan: where several campaigns are named, "
                         "nothing else is",
                         base::Failure);
    CHECK_THROWS_WITH_AS(paths_of({"b", ".", "nowhere"}), "cannot find nowhere", base::Failure);
}
