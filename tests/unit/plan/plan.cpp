// Plan: what leitai.yaml says, what it leaves open, and what is wrong with it.
#include "leitai/plan/plan.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace leitai;

namespace {

/// A plan read from a file, with its issues.
struct Read {
    explicit Read(const std::string& text) {
        std::string path = (std::filesystem::temp_directory_path() / "leitai-plan-XXXXXX").string();
        close(mkstemp(path.data()));
        std::ofstream(path) << text;
        source::SourceMap map;
        const source::FileId file = map.add("area/leitai.yaml", path);
        plan = plan::read_plan(map, file, issues);
        std::filesystem::remove(path);
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> names;
        for (const issue::Issue& one : issues.sorted()) names.emplace_back(issue::name(one.code()));
        return names;
    }

    issue::Issues issues;
    std::optional<plan::Plan> plan;
};

const std::string least = "leitai: 1\ntitle: T\nperiod: 2023-Q2\nrubric: builtin:contest\nrecords: [a, b.yaml]\n";
using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("plan: what is not said has a default") {
    const Read read(least);
    REQUIRE(read.plan);
    CHECK(read.plan->title == base::Text("T", "T"));
    CHECK(read.plan->period == base::Period{2023, 2});
    CHECK(base::to_string(read.plan->as_of) == "2023-06-30");
    CHECK_FALSE(read.plan->state);
    CHECK_FALSE(read.plan->lang.has_value());
    CHECK(read.plan->folder == "area/");
    REQUIRE(read.plan->records.size() == 2);
    CHECK(read.plan->records[1].pattern == "b.yaml");
    CHECK(read.plan->records[1].place == source::Place{0, 5, 14});
}

TEST_CASE("plan: everything that can be said") {
    const Read read(least + "as_of: 2023-07-10\nstate: notice\nlang: en\n");
    REQUIRE(read.plan);
    CHECK(base::to_string(read.plan->as_of) == "2023-07-10");
    CHECK(read.plan->state == process::State::notice);
    CHECK(read.plan->lang == base::Lang::en);
    CHECK(process::words(*read.plan->state).zh == "公示中");
}

TEST_CASE("plan: one that cannot be used says everything that is wrong with it") {
    CHECK(Read("leitai: 2\n" + least.substr(10)).codes() == Codes{"E0401"});
    CHECK(Read(least + "as_of: 2023-03-31\n").codes() == Codes{"E0402"});
    CHECK(Read("leitai: 1\ntitle: T\nperiod: 2023\nrubric: x\nrecords: []\n").codes() == Codes{"E0403"});
    CHECK(Read(least + "---\nkind: roster\n").codes() == Codes{"E0404"});
    CHECK(Read("# nothing\n").codes() == Codes{"E0405"});
    CHECK_FALSE(Read(least + "prizes: x.yaml\n").plan.has_value());
    CHECK_FALSE(Read(least + "- x\n").plan.has_value());
    CHECK(Read(least + "---\n").plan.has_value());
}

TEST_CASE("plan: a year of quarters acts only where the period is a year") {
    const std::string annual = "annual: {weights: {Q2: 40%, Q4: 60%}, missing_quarter: zero}\n";
    const Read read(least + annual);
    REQUIRE(read.plan);
    REQUIRE(read.plan->annual);
    CHECK(read.plan->annual->weights[1] == base::Rational(2) / base::Rational(5));
    CHECK_FALSE(read.plan->annual->counts(1));
    CHECK(read.plan->annual->missing == rubric::Annual::Missing::zero);
    CHECK_FALSE(read.plan->year_of_quarters());
}

TEST_CASE("plan: weights of quarters are percentages above 0 that add up to 100 %") {
    const auto codes = [](const std::string& weights) {
        return Read(least + "annual: {weights: {" + weights + "}, missing_quarter: refuse}\n").codes();
    };
    CHECK(codes("Q1: 33.3%, Q2: 66.7%") == Codes{});
    CHECK(codes("Q1: 50%, Q2: 49.9%") == Codes{"E0408"});
    CHECK(codes("Q1: 50%, Q2: -50%") == Codes{"E0409"});
    CHECK(codes("Q1: 0.5, Q2: 50%") == Codes{"E0409"});
}

TEST_CASE("members: folders with the seals that they are of") {
    const std::string hash(64, 'a');
    const Read read(least + "members:\n- {folder: ../one}\n- {folder: two/, seal: 2023-Q1.2, sha256: " + hash + "}\n");
    REQUIRE(read.plan);
    REQUIRE(read.plan->members.size() == 2);
    CHECK(read.plan->members[0].folder == "../one");
    CHECK(read.plan->members[0].is_of({2023, 2}));
    CHECK(read.plan->members[1].folder == "two");
    CHECK(read.plan->members[1].sha256 == hash);
    CHECK(read.plan->members[1].is_of({2023, 1}));
    CHECK_FALSE(read.plan->members[1].is_of({2023, 2}));
    CHECK(Read(least + "members: [{folder: a, sha256: abc}]\n").codes() == Codes{"E1413"});
    CHECK(Read(least + "members: [{folder: a, seal: last}]\n").codes() == Codes{"E2000"});
    CHECK(Read(least + "members: [{seal: 2023-Q1}]\n").codes() == Codes{"E0304"});
}
