// Campaign: small campaigns written as YAML text, for tests that score them as a user's files would be scored.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "leitai/batch/score_issues.hpp"
#include "leitai/campaign/finality.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/score/score.hpp"

namespace leitai::test {

/// A village of the tests: 01 is 359901101201.
inline std::string code(std::string_view id) { return "3599011012" + std::string(id); }

/// A roster of villages in one township of one unit: {"01 ordinary", …}.
inline std::string roster(const std::vector<std::string>& villages) {
    std::string text =
        "---\nkind: roster\nfrom: 2020-01-01\nunits: [{code: \"359901\", name: 东区}]\n"
        "townships: [{code: \"359901101\", name: 东镇}]\nvillages:\n";
    for (const std::string& village : villages) {
        text += "- {code: \"" + code(village.substr(0, 2)) + "\", name: " + village.substr(0, 2) +
                "村, class: " + village.substr(3) + "}\n";
    }
    return text;
}

/// One return of a village, from one level; `facts` is the inside of a flow mapping.
inline std::string handed_in(std::string_view period, std::string_view id, std::string_view facts,
                             std::string_view level = "county") {
    return "---\nkind: return\nperiod: " + std::string(period) + "\nvillage: \"" + code(id) +
           "\"\nby: {level: " + std::string(level) + "}\nfacts: {" + std::string(facts) + "}\n";
}

/// A scored campaign; messages are in `issues`, one a line.
struct Scored {
    rubric::Rubric rubric;
    cohort::Cohort cohort;
    panel::Contests contests;
    score::Scored scored;
    std::string issues;
    page::Finality finality = {};  ///< of the scores

    cohort::VillageId village(std::string_view id) const {
        const auto parsed = base::parse_region(code(id));
        const auto found = cohort.find(*parsed);
        REQUIRE(found);
        return *found;
    }
    std::string total(std::string_view id) const {
        const score::Points& points = scored.scores.totals[village(id)];
        return points.known() ? to_string(points.value()) : "not scored";
    }
    std::string points(std::string_view id, std::string_view indicator) const {
        const auto i = rubric.indicator(indicator);
        REQUIRE(i);
        const score::Points& given = scored.scores.indicator(village(id), *i);
        return given.known() ? to_string(given.value()) : "none";
    }
    std::uint32_t rank(std::string_view id) const { return scored.scores.ranks[village(id)].all; }
};

/// Scores what was read, and says whether the scores are final.
inline void score_it(Scored& result, issue::Issues issues, const source::SourceMap& map, unsigned jobs = 1) {
    result.scored = score::score(result.cohort, result.rubric, jobs);
    batch::report_scores(result.cohort, result.rubric, result.scored, issues);
    const issue::Issues none;
    result.finality = campaign::finality(
        {none, issues, map, result.rubric, result.cohort, result.contests, result.scored}, campaign::Result::scores);
}

inline Scored score_text(const std::string& rubric_text, const std::string& records, std::string_view period,
                         unsigned jobs = 1) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", rubric_text);
    const source::FileId first = map.add_embedded("records.yaml", records);
    issue::Issues issues;
    auto rubric = rubric::load(map, 0, issues);
    const issue::EmitOptions english{issue::Format::text, base::Lang::en, false, false, ""};
    INFO(issue::emit(issues, map, english));
    REQUIRE(rubric);
    batch::ReadOptions options;
    options.period = *base::parse_period(period);
    options.jobs = jobs;
    campaign::Reading reading = campaign::read(map, first, *rubric, options);
    Scored result{std::move(*rubric),
                  std::move(reading.cohort),
                  std::move(reading.contests),
                  {},
                  issue::emit(reading.issues, map, english)};
    score_it(result, std::move(reading.issues), map, jobs);
    return result;
}

}  // namespace leitai::test
