// The sheets that can be filled in: which there are, and what their columns ask.
#include "leitai/desk/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "leitai/catalogue/catalogue.hpp"
#include "leitai/desk/choices.hpp"
#include "leitai/rubric/load/load.hpp"
#include "leitai/rubric/read/catalogues.hpp"

using namespace leitai;

namespace {

rubric::Rubric builtin() {
    source::SourceMap map;
    rubric::CatalogueFiles files;
    for (const auto kind : {rubric::CatalogueKind::weakness, rubric::CatalogueKind::duties,
                            rubric::CatalogueKind::conduct, rubric::CatalogueKind::books}) {
        const std::string name(rubric::word(kind));
        files[kind] = map.add_embedded("builtin:" + name, *catalogue::find(name));
    }
    const source::FileId file = map.add_embedded("builtin:contest", *catalogue::find("contest"));
    issue::Issues issues;
    auto loaded = rubric::load(map, file, issues, rubric::Linting::no, files);
    REQUIRE(loaded);
    return std::move(*loaded);
}

const workbook::Column* column(const workbook::Form& form, std::string_view key) {
    const auto found = std::find_if(form.columns.begin(), form.columns.end(),
                                    [&](const workbook::Column& one) { return one.key == key; });
    return found == form.columns.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every sheet that the issue of a quarter needs is there, and none twice") {
    const rubric::Rubric rubric = builtin();
    std::vector<std::string> keys = desk::form_keys(rubric);
    for (const char* key :
         {"facts", "roster.villages", "roster.townships", "roster.units", "check", "check.found", "check.resolved",
          "rectification", "rectification.measures", "rectification.inspections", "rectification.follow_up", "team",
          "team.terms", "team.reserve", "duty.done", "duty.excused", "breach", "book.commitments"}) {
        CAPTURE(key);
        CHECK(std::count(keys.begin(), keys.end(), key) == 1);
        CHECK(desk::blank_form(rubric, key));
    }
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    CHECK_FALSE(desk::blank_form(rubric, "duty"));  // a record of duties holds its lists alone
    CHECK_FALSE(desk::blank_form(rubric, "nothing"));
}

TEST_CASE("every column has a key of its own, a title in both languages, and titles for its choices") {
    const rubric::Rubric rubric = builtin();
    for (const std::string& key : desk::form_keys(rubric)) {
        CAPTURE(key);
        const auto form = desk::blank_form(rubric, key);
        std::vector<std::string> keys;
        for (const workbook::Column& one : form->columns) {
            CAPTURE(one.key);
            CHECK_FALSE(one.title.zh.empty());
            CHECK_FALSE(one.title.en.empty());
            keys.push_back(one.key);
            if (one.holds != workbook::Holds::choice) continue;
            CHECK_FALSE(one.choices.empty());
            // A word of a closed list would stand in a Chinese sheet in English.
            for (const workbook::Choice& choice : one.choices) {
                CAPTURE(choice.word);
                CHECK(choice.title.zh != choice.word);
            }
        }
        std::sort(keys.begin(), keys.end());
        CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    }
}

TEST_CASE("a column holds what its fact or key does") {
    const rubric::Rubric rubric = builtin();
    const auto facts = desk::blank_form(rubric, "facts");
    const workbook::Column* income = column(*facts, "fact.collective_income");
    REQUIRE(income != nullptr);
    CHECK(income->holds == workbook::Holds::number);
    CHECK(income->decimals == 2);
    CHECK(income->unit == "万元");
    CHECK(income->rule.zh.find("指标：") != std::string::npos);
    CHECK(column(*facts, "same_period_last_year.collective_income") != nullptr);
    CHECK(column(*facts, "village")->use == workbook::Use::key);
    CHECK(column(*facts, "name")->use == workbook::Use::context);

    const auto found = desk::blank_form(rubric, "check.found");
    CHECK(column(*found, "record.village")->use == workbook::Use::key);
    CHECK(column(*found, "record.on")->holds == workbook::Holds::date);
    CHECK(column(*found, "sign")->holds == workbook::Holds::choice);
    CHECK(column(*found, "signed.level")->choices.front().title.zh == "本村");
    CHECK(column(*found, "kind") == nullptr);
    CHECK(column(*found, "by") == nullptr);

    const auto villages = desk::blank_form(rubric, "roster.villages");
    CHECK(column(*villages, "secretary.since")->holds == workbook::Holds::date);
    CHECK(column(*villages, "class")->choices.size() == rubric.classes.size());
}
