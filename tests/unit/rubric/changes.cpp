// Changes: what two rubrics say differently, for which classes it matters, and the version that is then demanded.
#include "leitai/rubric/versions/changes.hpp"

#include "sample.hpp"

using namespace leitai::test;
using leitai::base::Lang;
using leitai::rubric::Aspect;
using leitai::rubric::Change;
using leitai::rubric::Changes;
using leitai::rubric::compare;
using leitai::rubric::Reason;
using leitai::rubric::Rubric;

namespace {

/// "indicator one [a]: measure growth, fact income" for each change; [all] for every class, [] for none.
std::string told(const Changes& changes) {
    constexpr const char* kinds[] = {"rubric", "module", "indicator", "measure", "fact"};
    constexpr const char* states[] = {"", "added ", "removed "};
    constexpr const char* aspects[] = {"classes",   "unit",    "total", "rounding", "module", "points",
                                       "bounds",    "applies", "rule",  "measure",  "fact",   "panel",
                                       "indicator", "instead", "ties",  "veto",     "grades", "words"};
    std::string text;
    for (const Change& change : changes.list) {
        text += states[static_cast<int>(change.state)] + std::string(kinds[static_cast<int>(change.kind)]) + " " +
                change.id + " [";
        if (change.every_class) text += "all";
        for (const auto& one : change.classes) text += change.every_class ? "" : one.id;
        text += "]";
        for (const Reason& reason : change.reasons) {
            text += std::string(" ") + aspects[static_cast<int>(reason.first)];
            if (!reason.second.empty()) text += "." + reason.second;
        }
        text += "\n";
    }
    return text;
}

std::string told(const Parts& old, const Parts& now) { return told(compare(clean(old), clean(now))); }

Parts scored(const std::string& rest) { return indicator("{id: one, points: 10, " + rest + "}"); }
const std::string by_growth =
    "{id: one, points: 10, measure: income_growth, scale: {linear: {none_at: 0%, full_at: 10%}}}";

/// The code that a version raises, with what a rubric of that version says otherwise than the old one's.
std::string demanded(const Parts& old, Parts now, const std::string& version) {
    now.version = "version: " + version;
    leitai::source::SourceMap map;
    const std::string text = text_of(now);
    map.add_embedded("rubric.yaml", text);
    leitai::issue::Issues issues;
    const Rubric before = clean(old), after = clean(now);
    leitai::rubric::check_version(before, after, compare(before, after), map, issues);
    const auto lines = listed(issues.sorted());
    return lines.empty() ? "" : lines.front();
}

}  // namespace

TEST_CASE("the same rubric: nothing changed, however its facts and values are ordered") {
    CHECK(told(Parts{}, Parts{}).empty());
    Parts other;
    other.classes = "classes: {b: {zh: 乙, en: B}, a: 甲}";
    CHECK(told(Parts{}, other).empty());
}

TEST_CASE("a fact in front of others moves their numbers and changes nothing else") {
    std::string text = text_of(indicator(by_growth));
    text.insert(text.find("  income:"), "  first: {type: number, decimals: 1}\n");
    const Outcome outcome = read_text(text);
    REQUIRE(outcome.rubric);
    const Changes changes = compare(clean(indicator(by_growth)), *outcome.rubric);
    CHECK(told(changes) == "added fact first []\n");
    CHECK(changes.same_indicators == 1);
    CHECK_FALSE(changes.can_change_results());
}

TEST_CASE("points by class: for the class whose points differ") {
    const auto shared = [](const std::string& first, const std::string& second) {
        Parts parts = indicator("{id: one, points: {a: 10, b: " + first +
                                "}, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}");
        parts.more_indicators = "  - {id: two, points: {a: 0, b: " + second +
                                "}, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}\n";
        return parts;
    };
    CHECK(told(shared("9", "1"), shared("8", "2")) == "indicator one [b] points\nindicator two [b] points\n");
    const Parts alone =
        indicator("{id: one, points: {a: 10, b: 10}, measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}}");
    CHECK(told(alone, shared("8", "2")) == "indicator one [b] points\nadded indicator two [b]\n");
    CHECK(told(shared("8", "2"), alone) == "indicator one [b] points\nremoved indicator two [b]\n");
    CHECK(told(alone, Parts{}).empty());  // one number for all is the same as that number for each
}

TEST_CASE("a rule that differs for one class") {
    const std::string old = "measure: rate, scale: {linear: {none_at: 0%, full_at: 100%}}";
    const std::string now = "measure: rate, scale: {linear: {none_at: 0%, full_at: {a: 100%, b: 90%}}}";
    CHECK(told(scored(old), scored(now)) == "indicator one [b] rule\n");
    const std::string both = "measure: rate, scale: {linear: {none_at: 0%, full_at: {a: 90%, b: 90%}}}";
    CHECK(told(scored(now), scored(both)) == "indicator one [a] rule\n");
}

TEST_CASE("a place among all takes in what is declared for other classes") {
    const auto ranked = [](const std::string& decimals, const std::string& among) {
        Parts parts = indicator("{id: one, points: 10, measure: {rank: short, among: " + among +
                                ", ties: best}, scale: {table: {1: 10}, else: 0}}");
        parts.more_measures = "  short: {difference: people, against: " + decimals + ", better: more}\n";
        return parts;
    };
    CHECK(told(ranked("5", "all"), ranked("{a: 5, b: 6}", "all")) ==
          "indicator one [all] measure.short\nmeasure short [] measure\n");
    CHECK(told(ranked("5", "[class]"), ranked("{a: 5, b: 6}", "[class]")) ==
          "indicator one [b] measure.short\nmeasure short [] measure\n");
}

TEST_CASE("a fact beneath a named measure") {
    const Parts parts = indicator(by_growth);
    std::string text = text_of(parts);
    text.replace(text.find("decimals: 2"), 11, "decimals: 3");
    const Outcome outcome = read_text(text);
    REQUIRE(outcome.rubric);
    CHECK(told(compare(clean(parts), *outcome.rubric)) == "indicator one [all] fact.income\nfact income [] fact\n");
}

TEST_CASE("texts change no points") {
    CHECK(told(Parts{}, with(&Parts::module, "id: module\n  title: 新名")) == "module module [] words\n");
    Parts noted;
    noted.more_head = "note: 说明\n";
    CHECK(told(Parts{}, noted) == "rubric test [] words\n");
}

TEST_CASE("outcomes count where their cause can come") {
    Parts other;
    other.instead =
        "instead: {missing: zero, not_applicable: full, zero_baseline: full, negative_baseline: full, "
        "missing_baseline: full, zero_divisor: full}";
    CHECK(told(Parts{}, other).empty());  // a rate that is reported has no baseline, no divisor, and always applies
    other.indicator = by_growth;
    CHECK(told(indicator(by_growth), other) ==
          "indicator one [all] instead.missing_baseline instead.negative_baseline instead.zero_baseline\n");
}

TEST_CASE("the head: rounding, bounds, merits, vetoes, grades") {
    CHECK(told(Parts{}, with(&Parts::rounding, "rounding: {at: {indicator: 1}}")) == "rubric test [all] rounding\n");
    std::string townships = text_of(Parts{});
    townships.replace(townships.find("scores: village"), 15, "scores: township");
    const Outcome outcome = read_text(townships);
    REQUIRE(outcome.rubric);
    CHECK(told(compare(clean(Parts{}), *outcome.rubric)) == "rubric test [all] unit\n");
    CHECK(told(Parts{}, with(&Parts::ties, "ties: [one]")) == "rubric test [all] ties\n");
    const auto vetoed = [](const std::string& limit, const std::string& classes) {
        Parts parts;
        parts.more_head = "vetoes: [{id: stop, when: {all: [{people: {below: " + limit + "}}, {class: " + classes +
                          "}]}, effect: fail}]\n";
        return parts;
    };
    CHECK(told(vetoed("1", "[a, b]"), vetoed("2", "[a, b]")) == "rubric test [all] veto.stop\n");
    CHECK(told(vetoed("1", "[a, b]"), vetoed("1", "a")) == "rubric test [b] veto.stop\n");
    const auto graded = [](const std::string& line) {
        Parts parts;
        parts.more_head = "grades: [{by: total, list: [{grade: good, at_least: " + line + "}, {grade: other}]}]\n";
        return parts;
    };
    CHECK(told(graded("9"), graded("8")) == "rubric test [all] grades\n");
    CHECK(told(Parts{}, graded("8")) == "rubric test [all] grades words\n");
}

TEST_CASE("points that are read: what another indicator is counts, too") {
    const auto beside = [](const std::string& full_at) {
        Parts parts =
            indicator("{id: one, points: 10, measure: rate, scale: {linear: {none_at: 0%, full_at: " + full_at + "}}}");
        parts.more_modules =
            "- id: extra\n  in: beside\n  indicators:\n  - {id: two, points: 5, measure: {points_of: [one]}, scale: "
            "{linear: {none_at: 0, full_at: 10}}}\n";
        return parts;
    };
    CHECK(told(beside("100%"), beside("90%")) == "indicator one [all] rule\nindicator two [all] indicator.one\n");
}

TEST_CASE("the version that is demanded") {
    const Parts old;
    const Parts rounded = with(&Parts::rounding, "rounding: {at: {indicator: 1}}");
    Parts noted;
    noted.more_head = "note: 说明\n";
    CHECK(demanded(old, old, "1.0.0").empty());
    CHECK(demanded(old, old, "1.0.1").empty());
    CHECK(demanded(old, old, "0.9.9") == "2:10 E0891");
    CHECK(demanded(old, rounded, "1.0.0") == "2:10 E0890");
    CHECK(demanded(old, rounded, "1.9.9") == "2:10 E0890");
    CHECK(demanded(old, rounded, "2.0.0").empty());
    CHECK(demanded(old, noted, "1.0.0") == "2:10 E0891");
    CHECK(demanded(old, noted, "0.10.0") == "2:10 E0891");
    CHECK(demanded(old, noted, "1.0.1").empty());
    Parts ninth = old;
    ninth.version = "version: 1.9.0";
    CHECK(demanded(ninth, noted, "1.10.0").empty());  // 10 is above 9
}
