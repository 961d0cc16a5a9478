// Reads one record that is written as text, with the reader of its kind, and tells what was said in short lines.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "../yaml/reading.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/rubric/load/load.hpp"

namespace leitai::test {

/// A rubric with one fact of each type that returns differ by, one panel that judges mark, and the three
/// catalogues that are built in.
inline constexpr std::string_view record_rubric = R"(rubric: small
version: 1.2.0
title: 试
scores: village
total: 10
rounding: {at: {indicator: 2, total: 2}}
ties: []
classes: {ordinary: 一般村, weak: 软弱村}
scored_by: [self, township, county]
unchecked: counts
instead: {missing: zero, missing_round: zero, not_applicable: zero, missing_baseline: zero}
panels:
  ring: {title: 打擂, drop: none, quorum: none, recusal: none, marks: {m: {title: 现场, range: [0, 100], decimals: 1}}, rounding: {result: 2}, absent: missing, rank_on: rounded}
facts:
  income: {title: 收入, type: number, unit: 万元, decimals: 2, min: 0, max: 100, better: more}
  visits: {title: 走访, type: count, scored_by: [county], absent: missing, better: more}
  meetings: {title: 读书会, type: events, absent: none, better: more}
modules:
- {id: work, title: 工作, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: {none_at: 0, full_at: 10}}}]}
)";

inline const rubric::Rubric& rubric_of_records() {
    static const rubric::Rubric rubric = [] {
        source::SourceMap map;
        map.add_embedded("rubric.yaml", record_rubric);
        rubric::CatalogueFiles files;
        files.of[0] = map.add_embedded("conduct.yaml", *catalogue::find("conduct"));
        files.of[1] = map.add_embedded("duties.yaml", *catalogue::find("duties"));
        files.of[2] = map.add_embedded("weakness.yaml", *catalogue::find("weakness"));
        issue::Issues issues;
        auto read = rubric::load(map, 0, issues, rubric::Linting::no, files);
        std::string said;
        for (const issue::Issue& issue : issues.sorted())
            said += std::to_string(issue.place.line) + ": " + issue::words(issue, base::Lang::en) + "\n";
        INFO(said);
        REQUIRE(read);
        return std::move(*read);
    }();
    return rubric;
}

/// What a reader made of a text.
template <class Record>
struct OneRecord {
    std::unique_ptr<Reading> reading;  ///< the text, and what was said
    std::optional<Record> record;

    std::string said() const { return reading->said(); }
    const Record* operator->() const {
        REQUIRE(record);
        return &*record;
    }
};

template <class Record>
OneRecord<Record> read_one(std::optional<Record> (*reader)(yaml::Value, const rubric::Rubric&, issue::Issues&),
                           const std::string& text) {
    OneRecord<Record> one{read(text), std::nullopt};
    REQUIRE(one.reading->accepted);
    one.record = reader(one.reading->root(), rubric_of_records(), one.reading->issues);
    return one;
}

/// `kind: check`, the period and the village of a register.
inline std::string head(const std::string& kind) {
    return "kind: " + kind + "\nperiod: 2023-Q2\nvillage: \"359901101201\"\n";
}

}  // namespace leitai::test
