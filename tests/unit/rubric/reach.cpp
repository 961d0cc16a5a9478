// Reach: which indicators compare villages beyond their county.
#include "leitai/rubric/reach.hpp"

#include "sample.hpp"

using namespace leitai;

namespace {

/// The indicators of a rubric with these measures and indicators beside the first, which looks at nobody.
std::string beyond(const std::string& measures, const std::string& indicators, const std::string& more_head = {}) {
    test::Parts parts;
    parts.total = "total: 20";
    parts.more_measures = measures;
    parts.more_indicators = indicators;
    parts.more_head = more_head;
    const test::Outcome outcome = test::read_text(test::text_of(parts));
    INFO(test::joined(test::listed(outcome.issues, true)));
    REQUIRE(outcome.rubric);
    std::string ids;
    for (const rule::IndicatorId one : rubric::beyond_county(*outcome.rubric))
        ids += outcome.rubric->indicators[one].id + " ";
    return ids;
}

}  // namespace

TEST_CASE("reach: a county is enough where every circle lies in it") {
    const std::string two = "  - {id: two, points: 10, measure: place, scale: {table: {1: full}, else: 0}}\n";
    CHECK(beyond("  place: {rank: people, among: [county], ties: best}\n", two).empty());
    CHECK(beyond("  place: {rank: people, among: [township, class], ties: best}\n", two).empty());
    CHECK(beyond("  place: {rank: people, among: all, ties: best}\n", two) == "two ");
    CHECK(beyond("  place: {rank: people, among: [class], ties: best}\n", two) == "two ");
}

TEST_CASE("reach: through measures, points of others and what is given instead") {
    CHECK(beyond("  lead: {difference: people, against: peers_mean, among: all}\n  held: {rank: lead, among: [county], "
                 "ties: best}\n",
                 "  - {id: two, points: 10, measure: held, scale: {table: {1: full}, else: 0}}\n") == "two ");
    CHECK(beyond("",
                 "  - {id: two, points: 10, measure: people, scale: {each: 1}, cap: full, instead: {missing: "
                 "{peers_mean: {among: all}}}}\n") == "two ");
    CHECK(beyond("",
                 "  - {id: two, points: 10, measure: people, scale: {each: 1}, cap: full, instead: {missing: "
                 "{peers_mean: {among: [county]}}}}\n")
              .empty());
}
