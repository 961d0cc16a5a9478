// Scores a campaign folder by the library alone, and prints each village's rank and total.
#include "leitai/score/score.hpp"

#include <cstdio>
#include <string>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/plan/load.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/source/find.hpp"

using namespace leitai;

namespace {

void print(const cohort::Cohort& cohort, const score::Scored& scored) {
    for (const cohort::VillageId village : scored.scores.order) {
        const score::Points& total = scored.scores.totals[village];
        const std::string points = total.known() ? base::to_string(total.value(), 2) : "not scored";
        std::printf("%3u %s %s\n", scored.scores.ranks[village].all, points.c_str(),
                    cohort.villages[village].name.c_str());
    }
}

int run(const std::string& folder) {
    // All inputs get a number in one map: the plan, rubric and catalogues, then the records.
    source::SourceMap map;
    issue::Issues issues;
    const std::string path = folder + "/leitai.yaml";
    const auto plan = plan::read_plan(map, map.add(path, path), issues);
    const auto rubric = plan ? plan::load(map, "", *plan, issues) : std::nullopt;
    if (plan && rubric) {
        const auto first = static_cast<source::FileId>(map.size());
        for (const plan::RecordsEntry& entry : plan->records) {
            source::add_sources("", source::expand("", plan->folder + entry.pattern), "", map);
        }
        batch::ReadOptions options;
        options.period = plan->period;
        options.as_of = plan->as_of;
        options.jobs = 2;
        campaign::Reading reading = campaign::read(map, first, *rubric, options);
        issues.merge(std::move(reading.issues));
        print(reading.cohort, score::score(reading.cohort, *rubric));
    }
    // What is wrong with the data is a list, never an exception.
    issue::EmitOptions english;
    english.lang = base::Lang::en;
    std::fputs(issue::emit(issues, map, english).c_str(), stderr);
    return issues.errors() == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? argv[1] : ".");
    } catch (const base::Failure& failure) {  // the environment: a file cannot be read
        std::fprintf(stderr, "%s\n", failure.words().en.c_str());
        return 2;
    }
}
