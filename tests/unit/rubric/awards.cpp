// Files of awards: what each word says, and what cannot be said.
#include <doctest/doctest.h>

#include <string>

#include "leitai/rubric/load/load.hpp"

namespace leitai::test {

namespace {

const std::string small =
    "rubric: small\nversion: 1.0.0\ntitle: 细则\nscores: village\ntotal: 20\nrounding: {at: {total: 2}}\nties: []\n"
    "classes: {ordinary: 一般村}\ninstead: {missing: zero}\n"
    "facts: {x: {type: count, absent: none, better: more}, y: {type: count, absent: none},\n"
    "        day: {type: date}}\n"
    "grades: [{by: total, list: [{grade: good, at_least: 10}, {grade: fair}]}]\n"
    "modules:\n"
    "- {id: m, indicators: [{id: a, points: 10, cap: full, measure: x, scale: {each: 1}}]}\n"
    "- {id: n, indicators: [{id: b, points: 10, cap: full, measure: y, scale: {each: 1}}]}\n";

/// The codes that a list of awards raises, with a blank between them.
struct Loaded {
    std::optional<rubric::Rubric> rubric;
    std::string codes;
    const rubric::Awards& awards() const {
        REQUIRE(rubric);
        return *rubric->awards;
    }
};

Loaded loaded(const std::string& list, const std::string& of = small) {
    const std::string text = "awards: local\nversion: 1.0.0\ntitle: 评先\nsince: 2023-Q1\nlist:\n" + list;
    source::SourceMap map;
    map.add_embedded("rubric", of);
    rubric::CatalogueFiles files;
    files[rubric::CatalogueKind::awards] = map.add_embedded("awards", text);
    issue::Issues issues;
    Loaded made;
    made.rubric = rubric::load(map, 0, issues, rubric::Linting::no, files);
    for (const issue::Issue& one : issues.sorted())
        made.codes += (made.codes.empty() ? "" : " ") + std::string(issue::name(one.code()));
    return made;
}

/// One award with some keys behind its id and title.
std::string award(const std::string& keys, const std::string& id = "flag") {
    return "- {award: " + id + ", title: 红旗, " + keys + "}\n";
}

}  // namespace

TEST_CASE("places are said in four ways") {
    using Kind = rubric::Places::Kind;
    const auto places = [](const std::string& how_many) {
        return loaded(award("by: [total], edge: ties, how_many: " + how_many)).awards().list[0].places;
    };
    CHECK(places("3").kind == Kind::number);
    CHECK(places("3").number == 3);
    CHECK(places("{share: 10%, round: up}").share == base::Rational::fraction(1, 10));
    CHECK(places("{number: 16, over: [township]}").over == rule::Among{.township = true});
    CHECK(loaded(award("how_many: all")).awards().list[0].places.kind == Kind::all);
    CHECK(loaded(award("by: [total], edge: ties, how_many: 0")).codes == "E0850");
    CHECK(loaded(award("by: [total], edge: ties, how_many: {share: 10%}")).codes == "E0814");
    CHECK(loaded(award("by: [total], edge: ties, how_many: {share: 110%, round: up}")).codes == "E0859");
    CHECK(loaded(award("by: [total], edge: ties, how_many: {share: 10%, number: 3, round: up}")).codes == "E0813");
    CHECK(loaded(award("how_many: all, edge: ties")).codes == "E0813");
    CHECK(loaded(award("how_many: 3, edge: ties")).codes == "E0814");
    CHECK(loaded(award("how_many: 3, by: [total]")).codes == "E0814");
}

TEST_CASE("quantities are known by their words") {
    const auto by = [](const std::string& word) {
        return loaded(award("how_many: 1, edge: ties, by: [" + word + "]")).codes;
    };
    for (const char* word : {"total", "m", "a", "x", "rise", "climb", "climb.county", "climb.class", "won_before.flag"})
        CHECK(by(word) == "");
    CHECK(by("grade") == "E1800");
    CHECK(by("climb.city") == "E1800");
    CHECK(by("progress") == "E1800");
    CHECK(by("day") == "E1800");
    CHECK(by("won.flga") == "E1802");
    CHECK(by("y") == "E0821");  // nobody said whether more or less of it is better
    CHECK(by("z") == "E0805");
    CHECK(by("total, total") == "E0305");
    CHECK(loaded(award("how_many: all, who: {grade: good, rise: {above: 0}, class: ordinary}")).codes == "");
    CHECK(loaded(award("how_many: all, who: {grade: best}")).codes == "E0830");
    CHECK(loaded(award("how_many: all, least: {total: 80%, m: 5, x: 1}")).codes == "");
    CHECK(loaded(award("how_many: all, least: {rise: 80%}")).codes == "E0835");
}

TEST_CASE("words of awards come before modules and indicators of the same name") {
    std::string of = small;
    of.replace(of.find("id: a,"), 6, "id: climb,");
    const Loaded made = loaded(award("how_many: 3, edge: ties, by: [climb]"), of);
    CHECK(made.codes.empty());
    REQUIRE(made.rubric->quantities.size() == 1);
    CHECK(made.rubric->quantities[0].kind == rubric::Quantity::Kind::climb);
}

TEST_CASE("an award of a year looks at results alone") {
    const auto year = [](const std::string& keys) {
        return loaded(award("for: year, edge: ties, how_many: 1, " + keys)).codes;
    };
    CHECK(year("by: [total, progress, rise, climb, m]") == "");
    CHECK(year("by: [x]") == "E1800");
    CHECK(year("by: [a]") == "E1800");
    CHECK(year("by: [total], who: {x: {above: 1}}") == "E1800");
    CHECK(year("by: [total], who: {grade: good}") == "E1800");
    const std::string flag = award("how_many: 1, edge: ties, by: [total]");
    CHECK(loaded(flag + award("for: year, how_many: 1, edge: ties, by: [won.flag]", "best")).codes == "");
    CHECK(loaded(flag + award("for: year, how_many: all, with: [flag]", "best")).codes == "E1800");
    CHECK(loaded(flag + award("for: year, how_many: 1, edge: ties, by: [won_before.flag]", "best")).codes == "E1800");
}

TEST_CASE("themes are awards of their own, and what they share is said once") {
    const Loaded made = loaded(
        "- award: flag\n  title: 红旗\n  by: [total]\n  least: {total: 50%}\n  how_many: 2\n  edge: ties\n"
        "  one_theme_each: yes\n  themes:\n  - {theme: m, title: 甲, by: [m]}\n  - {theme: n, title: 乙, how_many: "
        "1}\n");
    CHECK(made.codes == "");
    const rubric::Awards& awards = made.awards();
    REQUIRE(awards.list.size() == 2);
    CHECK(awards.list[0].id == "flag.m");
    CHECK(awards.list[1].title.zh == "红旗·乙");
    CHECK(made.rubric->quantities[awards.list[0].by[0]].kind == rubric::Quantity::Kind::module);
    CHECK(made.rubric->quantities[awards.list[1].by[0]].kind == rubric::Quantity::Kind::total);
    CHECK(awards.list[0].places.number == 2);
    CHECK(awards.list[1].places.number == 1);
    CHECK(awards.list[0].earlier_themes.empty());
    CHECK(awards.list[1].earlier_themes == std::vector<rubric::AwardId>{0});
    CHECK(awards.list[1].least.size() == 1);
    // One mistake in what is shared is one message.
    CHECK(loaded("- award: flag\n  title: 红旗\n  by: [grade]\n  how_many: 2\n  edge: ties\n"
                 "  themes: [{theme: m, title: 甲}, {theme: n, title: 乙}]\n")
              .codes == "E1800");
}

TEST_CASE("awards that refer to each other") {
    const std::string all = "how_many: all";
    const Loaded made = loaded(award(all + ", not_with: [b]", "a1") + award(all, "b"));
    CHECK(made.codes == "");
    CHECK(made.awards().order == std::vector<rubric::AwardId>{1, 0});
    CHECK(loaded(award(all + ", with: [b]", "a1") + award(all + ", not_with: [a1]", "b")).codes == "E1801");
    CHECK(loaded(award(all + ", with: [a1]", "a1")).codes == "E1800");
    CHECK(loaded(award(all, "a1") + award(all, "a1")).codes == "E0803");
    CHECK(loaded(award(all, "a.b")).codes == "E1800");
}

TEST_CASE("what an award brings is money and days within bounds") {
    const auto brings = [](const std::string& what) {
        return loaded(award("how_many: all, brings: {" + what + "}")).codes;
    };
    CHECK(brings("grant: 50000.50, pay_rise: 100, star: 5, leave_days: 7") == "");
    CHECK(brings("grant: -1") == "E0850");
    CHECK(brings("grant: 1.005") == "E0850");
    CHECK(brings("star: 11") == "E0850");
    CHECK(loaded(award("how_many: all, tour: {groups: 3}")).codes == "E0850");
    CHECK(loaded(award("how_many: all, tour: {groups: 2}, training: {modules: 2}, cases: yes")).codes == "");
}

}  // namespace leitai::test
