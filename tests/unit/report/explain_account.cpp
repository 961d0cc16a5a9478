// Explain account: losses, class means and causes of three villages, worked out by hand.
#include <doctest/doctest.h>

#include "campaign.hpp"
#include "leitai/report/explain/account.hpp"
#include "leitai/report/explain/causes.hpp"
#include "leitai/report/explain/class_means.hpp"
#include "leitai/report/explain/head.hpp"
#include "leitai/report/explain/loss_tables.hpp"

using namespace leitai;
using base::Rational;

namespace {

const std::string rubric_text = R"(
rubric: account
version: 1.0.0
title: {zh: 细则, en: Rubric}
scores: village
total: 20
ties: []
rounding: {at: {total: 2}}
scored_by: [county]
unchecked: counts
classes: {plain: {zh: 普通村, en: plain}, hill: {zh: 山区村, en: hill}}
instead: {missing: zero, not_applicable: {respread: module}, zero_baseline: zero, negative_baseline: zero, missing_baseline: zero, zero_divisor: zero}
facts:
  walks: {type: count, title: {zh: 走访, en: walks}, unit: 次, absent: missing, span: quarter, better: more, evidence: optional, owner: {zh: 甲, en: A}}
  hall: {type: yes_no, title: {zh: 场所, en: hall}, absent: missing, span: moment, evidence: optional, owner: {zh: 甲, en: A}}
  hours: {type: count, title: {zh: 小时, en: hours}, unit: 小时, absent: missing, span: quarter, better: more, evidence: optional, owner: {zh: 甲, en: A}}
  visits: {type: count, title: {zh: 到访, en: visits}, unit: 次, absent: missing, span: quarter, better: more, evidence: optional, owner: {zh: 甲, en: A}}
modules:
- id: one
  title: {zh: 比产业旺不旺, en: One}
  indicators:
  - {id: walked, title: {zh: 走访得分, en: Walked}, points: 6, measure: walks, scale: {linear: {none_at: 0, full_at: 10}}}
  - {id: open, title: {zh: 开放得分, en: Open}, points: 4, applies: {hall: "yes"}, measure: hours, scale: {linear: {none_at: 0, full_at: 10}}}
- id: two
  title: {zh: 比组织强不强, en: Two}
  indicators:
  - {id: visited, title: {zh: 到访得分, en: Visited}, points: 10, measure: visits, scale: {each: 1}, cap: full}
)";

/// 01: 6 x 5/10 = 3 of 6, which the module spreads to 3 x 10/6 = 5 of 10; 7; together 12.
/// 02: 6 + 4 x 5/10 = 8; 9; together 17. 03, the only one of its class: 20.
test::Scored scored() {
    return test::score_text(rubric_text,
                            test::roster({"01 plain", "02 plain", "03 hill"}) +
                                test::handed_in("2023-Q2", "01", "walks: 5, hall: no, visits: 7") +
                                test::handed_in("2023-Q2", "02", "walks: 10, hall: yes, hours: 5, visits: 9") +
                                test::handed_in("2023-Q2", "03", "walks: 10, hall: yes, hours: 10, visits: 12"),
                            "2023-Q2");
}

/// One village as it is explained; `campaign` must outlive it.
struct One {
    source::SourceMap map;
    report::Subject subject;
    report::ClassMeans means;
    report::Explained explained;

    One(const test::Scored& campaign, std::string_view id)
        : subject{{"试点", "Pilot"}, campaign.rubric, campaign.cohort, campaign.scored, campaign.finality},
          means(subject),
          explained{subject,
                    map,
                    {},
                    campaign.village(id),
                    score::explain(campaign.cohort, campaign.rubric, campaign.scored, campaign.village(id)),
                    {},
                    {},
                    {},
                    &means} {
        map.add_embedded("rubric.yaml", "");
        map.add_embedded("records.yaml", "");
    }
    One(const One&) = delete;
};

std::string text(const std::optional<Rational>& value) { return value ? to_string(*value) : "none"; }

std::string words(const std::vector<report::Entry>& entries) {
    std::string list;
    for (const report::Entry& one : entries)
        list += std::to_string(one.indicator) + " " + to_string(one.full) + " - " + text(one.points) + " = " +
                to_string(one.lost) + "; ";
    return list;
}

/// The rows of a table, a line each.
std::string rows(const page::Table& table) {
    std::string list;
    std::vector<page::Cell> cells;
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.row(row, cells);
        for (const page::Cell& cell : cells) list += cell.text + " | ";
        list += "\n";
    }
    return list;
}

}  // namespace

TEST_CASE("losses add up to what the total lacks, the largest first") {
    const test::Scored campaign = scored();
    const One one(campaign, "01");
    const report::Account account = report::account_of(one.explained);
    CHECK(text(account.total) == "12");
    // What was left out has the rate of those that got its full mark: 3 of 6, so 2 of 4.
    CHECK(words(account.losses()) == "0 6 - 3 = 3; 2 10 - 7 = 3; 1 4 - 2 = 2; ");
    CHECK(to_string(account.lost()) == "8");
    CHECK(account.full - account.lost() == *account.total);
    CHECK(account.gains().empty());
    CHECK(account.rest.sign() == 0);
    CHECK(report::account_words(one.explained, account).zh == "满分20分，3项指标失分8.00分，总分12.00分。");
}

TEST_CASE("a village that lost nothing") {
    const test::Scored campaign = scored();
    const One one(campaign, "03");
    const report::Account account = report::account_of(one.explained);
    CHECK(account.losses().empty());
    CHECK(report::account_words(one.explained, account).en == "Of 20, no indicator lost points: the total is 20.00.");
}

TEST_CASE("means of a class are over those that have points; a class of one has none") {
    const test::Scored campaign = scored();
    const One one(campaign, "01");
    CHECK(text(one.means.indicator(0, 0)) == "4.5");
    CHECK(text(one.means.indicator(0, 1)) == "2");  // of one village that has any
    CHECK(text(one.means.indicator(0, 2)) == "8");
    CHECK(text(one.means.module(0, 0)) == "6.5");
    CHECK(text(one.means.total(0)) == "14.5");
    CHECK(one.means.villages(1) == 1);
    CHECK(text(one.means.total(1)) == "none");
    CHECK(text(one.means.indicator(1, 0)) == "none");
}

TEST_CASE("causes put what was found beside what is asked for") {
    const test::Scored campaign = scored();
    const One one(campaign, "01");
    CHECK(report::main_cause(one.explained, 0).zh == "5次（标准：10次）");
    CHECK(report::main_cause(one.explained, 1).zh == "不适用，满分摊给其他指标");
    CHECK(report::main_cause(one.explained, 2).en == "7 times (standard: 10 times)");
}

TEST_CASE("the picture begins at the full mark and ends at the total") {
    const test::Scored campaign = scored();
    const One one(campaign, "01");
    const page::Table table = report::account_table(one.explained, report::account_of(one.explained), base::Lang::zh);
    CHECK(rows(table) ==
          "满分 | 20.00 | true | \n走访得分 | -3.00 | false | \n到访得分 | -3.00 | false | \n"
          "开放得分 | -2.00 | false | \n总分 | 12.00 | true | \n");
    CHECK(table.drawing->level == "level");
    CHECK(rows(report::losses_table(one.explained, report::account_of(one.explained), base::Lang::zh)) ==
          "走访得分 | 6 | 3 | 3 | 4.50 | 5次（标准：10次） | \n"
          "到访得分 | 10 | 7 | 3 | 8.00 | 7次（标准：10次） | \n"
          "开放得分 | 4 | 2 | 2 | 2.00 | 不适用，满分摊给其他指标 | \n");
}
