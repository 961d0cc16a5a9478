// Diagnosed: small campaigns with catalogues, written as text, and what is diagnosed of them.
#pragma once

#include <string>
#include <string_view>

#include "campaign.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/diagnose/determine.hpp"

namespace leitai::test {

/// A rubric that looks at nothing of weakness by itself: one fact, one indicator.
inline constexpr std::string_view plain_rubric = R"(rubric: plain
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 10
rounding: {at: {total: 2}}
ties: []
classes: {ordinary: {zh: 一般村, en: ordinary}, weak: {zh: 软弱涣散村, en: weak}}
scored_by: [self, county]
unchecked: counts
instead: {missing: zero}
facts: {visits: {type: count, absent: missing, better: more}}
modules:
- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}
)";

/// A weakness catalogue of two criteria: A has a grave numeric sign and two plain ones, B two that checks find, one of
/// them discretionary.
inline std::string small_weakness(
    std::string_view determination = "{any: 1, met_by: {grave: 1, plain: 2}, signed_by: county}") {
    const std::string words = "title: {zh: 甲, en: a}, check: {zh: 查, en: look}, evidence: {zh: 记录, en: record}";
    return "weakness: small\nversion: 1.0.0\ntitle: {zh: 标准, en: Criteria}\nclass: weak\nfacts:\n"
           "  satisfaction: {type: number, unit: \"%\", decimals: 1, min: 0%, max: 100%, better: more}\n"
           "determination: " +
           std::string(determination) +
           "\n"
           "rectification: {score_at_least: 70, dissatisfied_at_most: 50%, follow_up_months: 6, stalled_after_days: "
           "60}\n"
           "warning: {quarters: 4}\ncriteria:\n"
           "- id: A\n  title: {zh: 甲, en: a}\n  signs:\n"
           "  - {id: A1, " +
           words +
           ", severity: grave, when: {satisfaction: {below: 60%}}}\n"
           "  - {id: A2, " +
           words +
           ", severity: plain}\n"
           "  - {id: A3, " +
           words +
           ", severity: plain}\n"
           "- id: B\n  title: {zh: 乙, en: b}\n  signs:\n"
           "  - {id: B1, " +
           words +
           ", severity: plain}\n"
           "  - {id: B2, " +
           words + ", severity: grave, discretionary: yes}\n";
}

/// The texts of a campaign; an empty catalogue is not joined.
struct CampaignText {
    std::string records = "";
    std::string period = "2023-Q2";
    std::string rubric{plain_rubric};
    std::string weakness = small_weakness();
    std::string duties = "", conduct = "";
    std::string as_of = "";
};

inline std::string builtin(std::string_view name) { return std::string(*catalogue::find(name)); }

/// A campaign that was read, scored and, with a weakness catalogue, diagnosed; messages are in `issues`, one a line.
struct Diagnosed {
    Scored scored;
    diagnose::Diagnosis diagnosis;

    const diagnose::Standing& of(std::string_view id) const { return diagnosis.villages[scored.village(id)]; }
    /// "determined", "watch", "clear" or "undecided".
    std::string state(std::string_view id) const { return std::string(record::spelled(of(id).state)); }
    /// Whether a sign is present: "yes", "no" or "unknown".
    std::string sign(std::string_view id, std::string_view sign_id) const {
        const auto sign = scored.rubric.weakness->sign(sign_id);
        REQUIRE(sign);
        switch (of(id).signs[*sign].present) {
            case rule::Truth::yes:
                return "yes";
            case rule::Truth::no:
                return "no";
            case rule::Truth::unknown:
                break;
        }
        return "unknown";
    }
    /// A supplied (or reported) fact of the scored period, as its units; "missing" where there is none.
    std::string fact(std::string_view id, std::string_view name) const {
        const auto fact = scored.rubric.fact(name);
        REQUIRE(fact);
        const cohort::Cell* cell = scored.cohort.cell(scored.village(id), 0, *fact);
        if (cell == nullptr || cell->state() != cohort::Cell::State::value) return "missing";
        const auto places = static_cast<std::uint8_t>(scored.rubric.facts[*fact].stored_decimals());
        return base::to_string(base::Decimal{cell->units, places});
    }
};

inline Diagnosed diagnose_text(const CampaignText& text) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", text.rubric);
    rubric::CatalogueFiles files;
    if (!text.conduct.empty()) files.of[0] = map.add_embedded("conduct.yaml", text.conduct);
    if (!text.duties.empty()) files.of[1] = map.add_embedded("duties.yaml", text.duties);
    if (!text.weakness.empty()) files.of[2] = map.add_embedded("weakness.yaml", text.weakness);
    const source::FileId first = map.add_embedded("records.yaml", text.records);
    issue::Issues issues;
    auto rubric = rubric::load(map, 0, issues, rubric::Linting::no, files);
    const issue::EmitOptions english{issue::Format::text, base::Lang::en, false, false, ""};
    INFO(issue::emit(issues, map, english));
    REQUIRE(rubric);
    batch::ReadOptions options;
    options.period = *base::parse_period(text.period);
    if (!text.as_of.empty()) options.as_of = base::parse_date(text.as_of);
    campaign::Reading reading = campaign::read(map, first, *rubric, options);
    Diagnosed result{{std::move(*rubric),
                      std::move(reading.cohort),
                      std::move(reading.contests),
                      {},
                      issue::emit(reading.issues, map, english)},
                     {}};
    score_it(result.scored, std::move(reading.issues), map);
    if (result.scored.rubric.weakness)
        result.diagnosis = diagnose::determine(result.scored.cohort, result.scored.rubric, result.scored.scored);
    return result;
}

/// The opening of a record of a village.
inline std::string record_of(std::string_view kind, std::string_view id, std::string_view period = "2023-Q2") {
    return "---\nkind: " + std::string(kind) + "\nperiod: " + std::string(period) + "\nvillage: \"" + code(id) + "\"\n";
}

/// A check by the county; `more` is found or resolved, as flow lists.
inline std::string check(std::string_view id, std::string_view on, std::string_view covers, std::string_view more = "",
                         std::string_view period = "2023-Q2") {
    return record_of("check", id, period) + "on: " + std::string(on) +
           "\nby: {level: county, name: 组织部}\ncovers: " + std::string(covers) + "\n" + std::string(more);
}

}  // namespace leitai::test
