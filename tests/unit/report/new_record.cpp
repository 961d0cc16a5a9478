// New records: what `init` writes to start from can be read at once, for the builtin rubric.
#include "leitai/report/init/new_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "leitai/batch/read_records.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/report/init/new_campaign.hpp"
#include "leitai/rubric/load/load.hpp"

using namespace leitai;
using base::Lang;

namespace {

rubric::Rubric builtin() {
    source::SourceMap map;
    issue::Issues issues;
    const source::FileId file = map.add_embedded("builtin:contest", *catalogue::find("contest"));
    return *rubric::load(map, file, issues);
}

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("a new return without values names every fact in a comment") {
    const rubric::Rubric rubric = builtin();
    const auto village = report::invented_villages(rubric, Lang::zh).front();
    const std::string text = report::new_return(rubric, {2023, 2}, village, report::Filling::keys, Lang::zh);
    CHECK(holds(text, "facts: {}\n"));
    for (const rubric::Fact& fact : rubric.facts) CHECK(holds(text, "  # " + fact.id + ": "));
}

TEST_CASE("example values stay within what the rubric allows and grow from year to year") {
    const rubric::Rubric rubric = builtin();
    const auto village = report::invented_villages(rubric, Lang::zh).back();
    const std::string now = report::new_return(rubric, {2023, 2}, village, report::Filling::values, Lang::zh);
    const std::string then = report::new_return(rubric, {2022, 2}, village, report::Filling::values, Lang::zh);
    CHECK(holds(now, "collective_income: {value: 33.50, evidence: [示例材料]}"));
    CHECK(holds(then, "collective_income: {value: 32.50, evidence: [示例材料]}"));
    CHECK(holds(now, "lecture_mark: {value: 4, reason: 示例}"));
    CHECK_FALSE(holds(now, "#"));
}

TEST_CASE("the roster has a village of each class") {
    const rubric::Rubric rubric = builtin();
    const std::string text =
        report::new_roster(rubric, {2023, 2}, report::invented_villages(rubric, Lang::zh), Lang::zh);
    for (const rubric::VillageClass& one : rubric.classes) CHECK(holds(text, "class: " + one.id + "}"));
    CHECK(holds(text, "from: 2022-01-01\n"));
}

TEST_CASE("a new roster and return of every kind of contestant can be read at once") {
    for (const base::ScoredUnit& unit : base::scored_units) {
        rubric::Rubric rubric = builtin();
        rubric.unit = &unit;
        const auto invented = report::invented_villages(rubric, Lang::zh);
        const std::string text = report::new_roster(rubric, {2023, 2}, invented, Lang::zh) + "---\n" +
                                 report::new_return(rubric, {2023, 2}, invented[1], report::Filling::keys, Lang::zh);
        source::SourceMap map;
        const source::FileId file = map.add_embedded("new.yaml", text);
        batch::ReadOptions options;
        options.period = {2023, 2};
        const batch::Reading reading = batch::read_records(map, file, rubric, options);
        INFO(unit.key, issue::emit(reading.issues, map, {}));
        CHECK(reading.issues.errors() == 0);
        REQUIRE(reading.cohort.villages.size() == 3);
        CHECK(reading.cohort.villages[1].handed_in);
        CHECK(to_string(reading.cohort.villages[1].code) == invented[1].code);
    }
}

TEST_CASE("a new campaign is in one language") {
    const rubric::Rubric rubric = builtin();
    const auto chinese = [](const std::string& text) {
        return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
    };
    const auto invented = report::invented_villages(rubric, Lang::en);
    const std::string plan = report::new_plan({2023, 2}, "builtin:contest", true, Lang::en);
    CHECK_FALSE(chinese(plan));
    CHECK(holds(plan, "\ntitle: Village secretaries' contest\n"));
    CHECK_FALSE(chinese(report::new_roster(rubric, {2023, 2}, invented, Lang::en)));
    CHECK_FALSE(chinese(report::new_rubric(Lang::en)));
    const std::string zh = report::new_plan({2023, 2}, "builtin:contest", true, Lang::zh);
    CHECK(holds(zh, "# 格式版本，现为 1\nleitai: 1\n"));
    const std::string calendar =
        report::in_one_language("# 日历\n# The calendar\ntitle: {zh: 历, en: Days}\n", Lang::en);
    CHECK(calendar == "# The calendar\ntitle: Days\n");
}

TEST_CASE("the rubric to begin with can be used in both languages") {
    for (const Lang lang : {Lang::zh, Lang::en}) {
        source::SourceMap map;
        issue::Issues issues;
        const std::string text = report::new_rubric(lang);  // the map looks at it
        const source::FileId file = map.add_embedded("rubric.yaml", text);
        const auto rubric = rubric::load(map, file, issues);
        INFO(issue::emit(issues, map, {}));
        REQUIRE(rubric);
        CHECK(issues.errors() + issues.warnings() == 0);
    }
}
