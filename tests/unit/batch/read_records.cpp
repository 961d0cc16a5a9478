// Records read without the returns: what begins as one is passed over, and everything else is read as ever.
#include "leitai/batch/read_records.hpp"

#include <doctest/doctest.h>

#include "leitai/rubric/load/load.hpp"

using namespace leitai;

namespace {

constexpr const char* rubric_text =
    "rubric: small\nversion: 1.0.0\ntitle: small\nscores: village\ntotal: 10\nrounding: {at: {total: 2}}\nties: []\n"
    "classes: {ordinary: {zh: 一般, en: ordinary}}\n"
    "instead: {missing: zero, not_applicable: zero, zero_divisor: zero}\n"
    "facts:\n  n: {type: count, absent: none}\n"
    "modules:\n- id: m\n  title: m\n  indicators:\n"
    "  - {id: i, points: 10, measure: n, scale: {linear: {none_at: 0, full_at: 10}}}\n";

constexpr const char* records_text =
    "---\nkind: roster\nfrom: 2022-01-01\nunits: [{code: \"359901\", name: 东区}]\n"
    "townships: [{code: \"359901101\", name: 东溪镇}]\n"
    "villages: [{code: \"359901101201\", name: 甲村, class: ordinary}]\n"
    "---\n# 二季度\n\nkind: return\nperiod: 2023-Q2\nvillage: \"359901101201\"\nfacts: {n: 3}\n"
    "---\nkind: return\nfacts: [\n"
    "---\nperiod: 2023-Q2\nkind: return\nvillage: \"359901101201\"\nfacts: {n: 3}\n"
    "---\nkind: step\nperiod: 2023-Q2\nstep: frozen\non: 2023-07-10\nby: 组织部\nseal: 2023-Q2\n";

batch::Reading read(bool returns) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", rubric_text);
    const source::FileId first = map.add_embedded("records.yaml", records_text);
    issue::Issues issues;
    const auto rubric = rubric::load(map, 0, issues, rubric::Linting::no);
    REQUIRE(rubric);
    batch::ReadOptions options;
    options.period = *base::parse_period("2023-Q2");
    options.returns = returns;
    return batch::read_records(map, first, *rubric, options);
}

}  // namespace

TEST_CASE("read without returns: those that begin with their kind are not even parsed") {
    const batch::Reading all = read(true), rest = read(false);
    CHECK(all.counts.of(record::Group::returns) == 2);
    CHECK(rest.counts.of(record::Group::returns) == 1);
    CHECK(all.process.steps.size() == 1);
    CHECK(rest.process.steps.size() == 1);
    REQUIRE(rest.cohort.villages.size() == 1);
    CHECK(rest.cohort.villages[0].name == "甲村");
    CHECK(all.issues.errors() > 0);
}
