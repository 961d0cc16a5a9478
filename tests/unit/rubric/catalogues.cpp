// Catalogues: reading them alone and joined to a rubric; what a mistake in one says, and where.
#include "leitai/rubric/read/catalogues.hpp"

#include "leitai/catalogue/catalogue.hpp"
#include "rubric/sample.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

std::string builtin(std::string_view name) { return std::string(*catalogue::find(name)); }

/// Issues of one catalogue that stands alone, one a line.
std::string alone(rubric::CatalogueKind kind, const std::string& text) {
    source::SourceMap map;
    rubric::CatalogueFiles files;
    files[kind] = map.add_embedded("catalogue.yaml", text);
    issue::Issues issues;
    rubric::check(map, files, issues);
    return joined(listed(issues.sorted()));
}

/// `text` with its first `what` replaced.
std::string changed(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

std::string codes(const std::string& lines) {
    std::string found;
    for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1) {
        const std::size_t end = lines.find('\n', at);
        found += (found.empty() ? "" : " ") + lines.substr(end - 5, 5);
    }
    return found;
}

}  // namespace

TEST_CASE("the builtin catalogues have no mistake, and the numbers that the article counts") {
    CHECK(alone(rubric::CatalogueKind::weakness, builtin("weakness")) == "");
    CHECK(alone(rubric::CatalogueKind::duties, builtin("duties")) == "");
    CHECK(alone(rubric::CatalogueKind::conduct, builtin("conduct")) == "");
}

TEST_CASE("joined to the builtin rubric they share its facts, and supply what it takes from them") {
    source::SourceMap map;
    map.add_embedded("contest", *catalogue::find("contest"));
    rubric::CatalogueFiles files;
    files[rubric::CatalogueKind::weakness] = map.add_embedded("weakness", *catalogue::find("weakness"));
    issue::Issues issues;
    const auto rubric = rubric::load(map, 0, issues, rubric::Linting::yes, files);
    CHECK(joined(listed(issues.sorted())) == "");
    REQUIRE(rubric);
    CHECK(rubric->facts[*rubric->fact("signs_found")].supplied);
    CHECK(rubric->facts[*rubric->fact("secretary_vacant")].supplied);
    CHECK_FALSE(rubric->facts[*rubric->fact("party_days")].supplied);
    CHECK(*rubric->fact("party_days") < rubric->own_facts);  // the rubric's own
    CHECK(*rubric->fact("satisfaction") >= rubric->own_facts);
    const auto without = rubric::load(map, 0, issues);
    REQUIRE(without);
    CHECK_FALSE(without->facts[*without->fact("signs_found")].supplied);
    CHECK_FALSE(without->fact("satisfaction"));
}

TEST_CASE("the builtin awards go with the builtin rubric, and alone their names are not known") {
    source::SourceMap map;
    map.add_embedded("contest", *catalogue::find("contest"));
    rubric::CatalogueFiles files;
    files[rubric::CatalogueKind::awards] = map.add_embedded("awards", *catalogue::find("awards"));
    issue::Issues issues;
    const auto rubric = rubric::load(map, 0, issues, rubric::Linting::yes, files);
    CHECK(joined(listed(issues.sorted())) == "");
    REQUIRE(rubric);
    CHECK(rubric->awards->find_family("red_flag").size() == 5);
    CHECK(rubric->awards->find("red_flag.ecology"));
    CHECK_FALSE(rubric->awards->find("red_flag"));
    CHECK(alone(rubric::CatalogueKind::awards, builtin("awards")) == "");
}

TEST_CASE("the builtin file of joint building goes with the builtin rubric, and alone its names are not known") {
    source::SourceMap map;
    map.add_embedded("contest", *catalogue::find("contest"));
    rubric::CatalogueFiles files;
    files[rubric::CatalogueKind::pairing] = map.add_embedded("pairing", *catalogue::find("pairing"));
    issue::Issues issues;
    const auto rubric = rubric::load(map, 0, issues, rubric::Linting::yes, files);
    CHECK(joined(listed(issues.sorted())) == "");
    REQUIRE(rubric);
    CHECK(rubric->pairing->effect->fact == *rubric->fact("collective_income"));
    CHECK(rubric->pairing->metres == 20000);
    CHECK(alone(rubric::CatalogueKind::pairing, builtin("pairing")) == "");
}

TEST_CASE("all mistakes of a catalogue are told in one run, at their places") {
    std::string text = changed(builtin("weakness"), "any: 1", "any: 12");
    text = changed(text, "severity: grave", "severity: heavy");
    text = changed(text, "{secretary_vacant: {above: 3}}", "{secretary_vacent: {above: 3}}");
    text = changed(text, "- id: W1.2", "- id: W1.1");
    text = changed(text, "dissatisfied_at_most: 50%", "dissatisfied_at_most: 150%");
    CHECK(codes(alone(rubric::CatalogueKind::weakness, text)) == "E1107 E0859 E0311 E0806 E0803");
}

TEST_CASE("a sign is either computed or at somebody's discretion, and discretion needs who signs") {
    const std::string both = changed(builtin("weakness"), "when: {secretary_vacant: {above: 3}}",
                                     "when: {secretary_vacant: {above: 3}}\n        discretionary: yes");
    CHECK(codes(alone(rubric::CatalogueKind::weakness, both)) == "E0813");
    CHECK(codes(alone(rubric::CatalogueKind::weakness,
                      changed(builtin("weakness"), "  signed_by: county", "  # signed_by"))) == "E0814");
}

TEST_CASE("signs cannot look at weakness itself") {
    const std::string text =
        changed(changed(builtin("weakness"), "facts:\n",
                        "facts:\n  listed: {type: yes_no, absent: none, from: weakness.on_list}\n"),
                "when: {disclosure: undone}", "when: {listed: \"yes\"}");
    CHECK(codes(alone(rubric::CatalogueKind::weakness, text)) == "E1106");
}

TEST_CASE("the bottom share is ranked by the total or by the village's own figures, never by places or peers") {
    const auto by = [](std::string_view measure) {
        const std::string fill = "  fill: {to: 8%, of: all, by: " + std::string(measure) +
                                 ", as: watch, precedence: both, round: down, edge: all_out}\n";
        std::string text = changed(builtin("weakness"), "  signed_by: county", fill + "  signed_by: county");
        text = changed(text, "measures:\n",
                       "measures:\n  place: {rank: satisfaction, among: all, ties: best, better: less}\n");
        return codes(alone(rubric::CatalogueKind::weakness, text));
    };
    CHECK(by("total") == "");
    CHECK(by("satisfaction") == "");
    CHECK(by("place") == "E1106");
    CHECK(by("matters_raised") == "E0821");  // nobody says which way is good
}

TEST_CASE("local numbers are no fault") {
    std::string text = builtin("conduct");
    text.erase(text.find("  - id: C8"));
    CHECK(codes(alone(rubric::CatalogueKind::conduct, text)).empty());
    CHECK(codes(alone(rubric::CatalogueKind::duties, changed(builtin("duties"), "due_day: 25", "due_day: 32"))) ==
          "E0850");
    CHECK(codes(alone(rubric::CatalogueKind::duties, changed(builtin("duties"), "due_day: 25", "due_day: 0"))) ==
          "E0850");
}

TEST_CASE("what from names, and which type it gives") {
    const auto with = [](std::string_view fact) {
        return codes(alone(rubric::CatalogueKind::weakness,
                           changed(builtin("weakness"), "facts:\n", "facts:\n  x: " + std::string(fact) + "\n")));
    };
    CHECK(with("{type: count, absent: none, from: duties.due}") == "");
    CHECK(with("{type: count, absent: none, from: duties.duo}") == "E0312");
    CHECK(with("{type: count, absent: none, from: nothing}") == "E0311");
    CHECK(with("{type: yes_no, absent: none, from: duties.due}") == "E1110");
    CHECK(with("{type: number, unit: 月, decimals: 1, from: roster.secretary_vacant}") == "E1110");
    CHECK(with("{type: number, unit: 月, decimals: 2, from: months_since.last_candidate_on}") == "");
    CHECK(with("{type: number, unit: 月, decimals: 2, from: months_since.satisfaction}") == "E1109");
}
