// Validate: what --only, --exclude, --fail-on and several campaigns mean, in process.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "in_process.hpp"

using namespace leitai;
using app::Folder;
using app::Ran;

namespace {

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

/// The campaigns `a` and `b` of three villages, all of whose returns are in.
class Campaigns {
public:
    Campaigns() {
        for (const char* name : {"a", "b"}) write_campaign(name);
    }
    void write_campaign(const std::string& name) const {
        folder.write(name + "/leitai.yaml",
                     "leitai: 1\ntitle: T\nperiod: 2023-Q1\nrubric: rubric.yaml\n"
                     "records: [roster.yaml, records]\n");
        folder.write(name + "/rubric.yaml",
                     "rubric: plain\nversion: 1.0.0\ntitle: R\nscores: village\ntotal: 10\n"
                     "rounding: {at: {total: 2}}\nties: []\nclasses: {ordinary: O}\ninstead: {missing: zero}\n"
                     "facts: {visits: {type: count, absent: missing, better: more}}\nmodules:\n"
                     "- {id: work, title: W, points: 10, indicators: [{id: visit, title: V, points: 10, "
                     "measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}\n");
        folder.write(name + "/roster.yaml",
                     "kind: roster\nfrom: 2023-01-01\nunits: [{code: \"359901\", name: U}]\n"
                     "townships: [{code: \"359901101\", name: T}]\nvillages:\n"
                     "- {code: \"359901101201\", name: V1, class: ordinary}\n"
                     "- {code: \"359901101202\", name: V2, class: ordinary}\n");
        write_return(name + "/records/1.yaml", 1, "{visits: 3}");
        write_return(name + "/records/2.yaml", 2, "{visits: 4}");
    }
    void write_return(const std::string& name, int village, const std::string& facts) const {
        folder.write(name, "kind: return\nperiod: 2023-Q1\nvillage: \"35990110120" + std::to_string(village) +
                               "\"\nby: {level: county}\nfacts: " + facts + "\n");
    }
    Ran validate(std::vector<std::string> words) const {
        words.insert(words.begin(), "validate");
        words.insert(words.end(), {"--lang", "en"});
        return folder.run(words);
    }
    Folder folder;
};

/// The files that messages with a code are about, each once, in order.
std::string files_in(const std::string& out) {
    std::string list, last;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) {
        const std::string file = line.substr(0, line.find(':'));
        if ((holds(line, ": error[") || holds(line, ": warning[")) && file != last) list += file + " ";
        last = file;
    }
    return list;
}

}  // namespace

TEST_CASE("--only tells of the named files and depends on them alone") {
    const Campaigns campaigns;
    campaigns.write_return("a/records/1.yaml", 1, "{vists: 3}");
    const Ran right = campaigns.validate({"--only", "a/records/2.yaml"});
    CHECK(right.status == 0);
    CHECK(right.out.empty());
    CHECK(holds(right.err, "of the named files: 0 errors, 0 warnings; in other files, not listed: 1 error"));
    const Ran wrong = campaigns.validate({"--only", "a/records/1.yaml", "b/records/1.yaml"});
    CHECK(wrong.status == 1);
    CHECK(files_in(wrong.out) == "a/records/1.yaml ");
    CHECK(campaigns.validate({"--only", "b/records"}).status == 0);
    CHECK(campaigns.validate({"--only", "a/records/"}).status == 1);
    CHECK(campaigns.validate({"--only", "./a/../a/records/1.yaml"}).status == 1);
    CHECK(campaigns.validate({"--only", "--plan", "a", "a/records/1.yaml"}).status == 1);
}

TEST_CASE("a message about two files is told where either is named") {
    const Campaigns campaigns;
    campaigns.write_return("a/records/3.yaml", 1, "{visits: 5}");
    for (const char* name : {"a/records/1.yaml", "a/records/3.yaml"}) {
        INFO(name);
        const Ran ran = campaigns.validate({"--only", name});
        CHECK(ran.status == 1);
        CHECK(holds(ran.out, "(see also a/records/"));
    }
    CHECK(campaigns.validate({"--only", "a/records/2.yaml"}).status == 0);
}

TEST_CASE("--only where the plan cannot be used tells of the plan, for nothing was checked") {
    const Campaigns campaigns;
    campaigns.folder.write("a/leitai.yaml", "leitai: 1\ntitle: T\nperiod: 2023-Q9\nrecords: [records]\n");
    const Ran ran = campaigns.validate({"--only", "a/records/2.yaml"});
    CHECK(ran.status == 1);
    CHECK(files_in(ran.out) == "a/leitai.yaml ");
    campaigns.write_campaign("a");
    campaigns.folder.write("a/rubric.yaml", "rubric: plain\n");
    CHECK(files_in(campaigns.validate({"--only", "a/records/2.yaml"}).out) == "a/rubric.yaml ");
}

TEST_CASE("--only tells of names that no campaign reads, and refuses where there is nothing else") {
    const Campaigns campaigns;
    campaigns.folder.write("a/README.md", "x\n");
    campaigns.folder.write("a/drafts/x.yaml", "kind: return\n");
    campaigns.folder.write("other/x.yaml", "x: 1\n");
    const Ran ran =
        campaigns.validate({"--only", "a/README.md", "a/drafts/x.yaml", "a/records/gone/9.yaml", "other/x.yaml"});
    CHECK(ran.status == 0);
    CHECK(holds(ran.err, "the campaign does not read, and nothing was checked of: a/README.md, a/drafts/x.yaml\n"));
    CHECK(holds(ran.err, "not there any more: a/records/gone/9.yaml\n"));
    CHECK(holds(ran.err, "in no campaign, and not checked: other/x.yaml\n"));
    CHECK(campaigns.validate({"--only", "other/x.yaml", "other/gone.yaml"}).status == 2);
    CHECK(campaigns.validate({"--only"}).status == 2);
    CHECK(campaigns.validate({"--only", "-"}).status == 2);
    CHECK(campaigns.validate({"--only", "a", "--fail-on", "missing"}).status == 2);
    CHECK(campaigns.validate({"--only", "a", "--against", "a/rubric.yaml"}).status == 2);
}

TEST_CASE("--only checks a rubric that no plan is above by itself") {
    const Campaigns campaigns;
    campaigns.folder.write("shared/rubric.yaml", "rubric: plain\n");
    const Ran ran = campaigns.validate({"--only", "shared/rubric.yaml", "a/records/1.yaml"});
    CHECK(ran.status == 1);
    CHECK(files_in(ran.out) == "shared/rubric.yaml ");
    CHECK(campaigns.validate({"--only", "shared/rubric.yaml"}).status == 1);
}

TEST_CASE("--exclude leaves entries unread, says so, and never makes them count as warnings") {
    const Campaigns campaigns;
    campaigns.write_return("a/records/1.yaml", 1, "{vists: 3}");
    campaigns.folder.write("a/records/table.xlsx", "x");
    CHECK(campaigns.validate({"a"}).status == 1);
    const Ran ran = campaigns.validate({"a", "--exclude", "records/1.yaml", "--exclude", "*.xlsx"});
    CHECK(ran.status == 0);
    CHECK(holds(ran.out, "excluded and not read: a/records/1.yaml, a/records/table.xlsx\n"));
    CHECK(holds(ran.err, "2 entries left unread by --exclude: 0 errors, 0 warnings"));
    for (const char* format : {"json", "jsonl", "csv", "markdown", "html", "sarif", "junit", "github"}) {
        INFO(format);
        const std::string out = campaigns.validate({"a", "--exclude", "*.xlsx", "--format", format}).out;
        CHECK(holds(out, "a/records/table.xlsx"));
        CHECK(holds(out, "excluded: not read"));
    }
    CHECK(holds(campaigns.validate({"a", "--exclude", "nothing*"}).err, "--exclude nothing*: fits no file"));
    CHECK(campaigns.validate({"a", "--exclude", "records", "--exclude", "roster.yaml"}).status == 2);
    CHECK(campaigns.folder.run({"score", "a", "--exclude", "records"}).status == 2);
}

TEST_CASE("--fail-on says from which level on a run fails") {
    const Campaigns campaigns;
    const auto status = [&](const char* level) { return campaigns.validate({"a", "--fail-on", level}).status; };
    CHECK(status("missing") == 0);
    campaigns.folder.write("a/records/table.xlsx", "x");
    CHECK(status("error") == 0);
    CHECK(status("warning") == 1);
    campaigns.write_return("a/records/2.yaml", 2, "{}");
    CHECK(campaigns.validate({"a", "--exclude", "*.xlsx", "--fail-on", "warning"}).status == 0);
    CHECK(campaigns.validate({"a", "--exclude", "*.xlsx", "--fail-on", "missing"}).status == 1);
    CHECK(status("fatal") == 2);
}

TEST_CASE("--quiet leaves the exit status and the outputs that are named") {
    const Campaigns campaigns;
    campaigns.write_return("a/records/1.yaml", 1, "{vists: 3}");
    const Ran ran = campaigns.validate({"a", "b", "--quiet", "--exclude", "nothing", "-o", "issues.txt"});
    CHECK(ran.status == 1);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
    CHECK(files_in(campaigns.folder.read("issues.txt")) == "a/records/1.yaml ");
    CHECK(holds(campaigns.validate({"nowhere", "--quiet"}).err, "cannot find nowhere"));
    CHECK(campaigns.validate({"a", "--quiet", "--verbose"}).status == 2);
}

TEST_CASE("statistics count all issues, whatever the limit, and are refused where no table is written") {
    const Campaigns campaigns;
    for (int n = 3; n <= 6; ++n)
        campaigns.write_return("a/records/" + std::to_string(n) + ".yaml", 1, "{vists: " + std::to_string(n) + "}");
    const Ran ran = campaigns.validate({"a", "--statistics", "--limit", "1", "--format", "json"});
    const auto document = nlohmann::json::parse(ran.out);
    CHECK(document["issues"].size() == 1);
    std::size_t by_code = 0, by_file = 0;
    for (const auto& row : document["by_code"]) by_code += row["issues"].get<std::size_t>();
    for (const auto& row : document["by_file"])
        by_file += row["errors"].get<std::size_t>() + row["warnings"].get<std::size_t>();
    CHECK(by_code == document["errors"].get<std::size_t>() + document["warnings"].get<std::size_t>());
    CHECK(by_code == by_file);
    CHECK(by_code >= 4);
    CHECK(campaigns.validate({"a", "--statistics", "--format", "sarif"}).status == 2);
    CHECK(campaigns.validate({"a", "--statistics", "-o", "x.sarif", "-o", "-"}).status == 1);
}

TEST_CASE("several campaigns come in the order of their plans, with a line for each and one for all") {
    const Campaigns campaigns;
    campaigns.write_return("b/records/1.yaml", 1, "{vists: 3}");
    const Ran ran = campaigns.validate({"b", "a", "a/leitai.yaml"});
    CHECK(ran.status == 1);
    CHECK(files_in(ran.out) == "b/records/1.yaml ");
    CHECK(ran.err.starts_with("leitai: a: 5 files checked"));
    CHECK(holds(ran.err, "\nleitai: b: 5 files checked"));
    CHECK(holds(ran.err, "\nleitai: 2 campaigns, 10 files: 1 error, 0 warnings\n"));
    CHECK(campaigns.validate({"a", "b"}).out == campaigns.validate({"b", "a"}).out);
    const auto row = nlohmann::json::parse(campaigns.validate({"a", "b", "--format", "jsonl"}).out);
    CHECK(row["campaign"] == "b");
    CHECK(row["code"] == "E0603");
    const Ran mixed = campaigns.validate({"a", "b", "a/records"});
    CHECK(mixed.status == 2);
    CHECK(holds(mixed.err, "a/records is neither"));
    campaigns.folder.write("c/leitai.yaml",
                           "leitai: 1\ntitle: T\nperiod: 2023-Q1\nrubric: ../a/rubric.yaml\nrecords: [r]\n");
    CHECK(holds(campaigns.validate({"a", "c"}).err, "leitai: c: no file matched"));
    CHECK(campaigns.validate({"a", "b", "--against", "a/rubric.yaml"}).status == 2);
}

TEST_CASE("what two campaigns say of a file that both read stands in one document of issues once") {
    const Campaigns campaigns;
    for (const char* name : {"c", "d"}) {
        campaigns.write_campaign(name);
        campaigns.folder.write(std::string(name) + "/leitai.yaml",
                               "leitai: 1\ntitle: T\nperiod: 2023-Q1\nrubric: ../a/rubric.yaml\nrecords: [records]\n");
    }
    campaigns.folder.write("a/rubric.yaml", "rubric: plain\n");
    const auto count = [&](const std::vector<std::string>& paths) {
        std::vector<std::string> words = paths;
        words.insert(words.end(), {"--format", "sarif"});
        const auto run = nlohmann::json::parse(campaigns.validate(words).out)["runs"][0];
        std::set<std::string> artifacts;
        for (const auto& one : run["artifacts"]) CHECK(artifacts.insert(one.dump()).second);
        for (const auto& one : run["results"]) {
            const auto& at = one["locations"][0]["physicalLocation"]["artifactLocation"];
            CHECK(run["artifacts"][at["index"].get<std::size_t>()]["location"]["uri"] == at["uri"]);
        }
        return run["results"].size();
    };
    CHECK(count({"a", "b"}) == count({"a"}));
    CHECK(count({"c", "d"}) == count({"c"}));
}
