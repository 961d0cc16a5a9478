// Follow: every order of steps, every line between in time and late, and what objections come to.
#include "campaign.hpp"
#include "leitai/catalogue/catalogue.hpp"

using namespace leitai;

namespace {

const char* const rubric_text =
    "rubric: plain\nversion: 1.0.0\ntitle: T\nscores: village\ntotal: 10\nrounding: {at: {total: 2}}\nties: []\n"
    "classes: {ordinary: O}\ninstead: {missing: zero}\nfacts: {visits: {type: count, absent: missing}}\nmodules:\n"
    "- {id: work, title: W, points: 10, indicators: [{id: visit, points: 10, measure: visits, scale: {linear: "
    "{none_at: 0, "
    "full_at: 10}}}]}\n";

/// What became of some records; `codes` in the order of their places.
struct Followed {
    process::Timelines timelines;
    std::string codes;

    const process::Timeline& of(std::string_view period) const {
        const process::Timeline* timeline = process::of_period(timelines, *base::parse_period(period));
        REQUIRE(timeline != nullptr);
        return *timeline;
    }
};

Followed follow(const std::string& records, const process::StepRules& rules = {}, bool with_calendar = true,
                std::optional<process::State> state = {}) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", rubric_text);
    const source::FileId calendar_file = map.add_embedded("calendar.yaml", *catalogue::find("calendar"));
    const std::string all = test::roster({"01 ordinary", "02 ordinary"}) +
                            test::handed_in("2023-Q1", "01", "visits: 4") +
                            test::handed_in("2023-Q1", "02", "visits: 5") + records;
    const source::FileId first = map.add_embedded("records.yaml", all);
    issue::Issues issues;
    const auto rubric = rubric::load(map, 0, issues);
    const auto calendar = process::read_calendar(map, calendar_file, issues);
    REQUIRE(rubric);
    REQUIRE(calendar);
    batch::ReadOptions options;
    options.period = *base::parse_period("2023-Q1");
    process::Terms terms;
    terms.rules = rules;
    terms.state = state;
    if (with_calendar) terms.calendar = &*calendar;
    campaign::Reading reading = campaign::read(map, first, *rubric, options, terms);
    std::string codes;
    for (const issue::Issue& one : reading.issues.sorted())
        codes += (codes.empty() ? "" : " ") + std::string(issue::name(one.code()));
    return {std::move(reading.timelines), std::move(codes)};
}

std::string step(const std::string& kind, const std::string& day, const std::string& more = "",
                 const std::string& period = "2023-Q1") {
    return "---\nkind: step\nperiod: " + period + "\nstep: " + kind + "\non: " + day + "\nby: O\n" + more;
}
std::string frozen(const std::string& day, const std::string& seal = "2023-Q1") {
    return step("frozen", day, "seal: " + seal + "\n");
}
std::string notice(const std::string& day, int days = 5) {
    return step("notice", day, "days: " + std::to_string(days) + "\n");
}
std::string reopened(const std::string& day) { return step("reopened", day, "why: W\n"); }

std::string objection(const std::string& id, const std::string& day) {
    return "---\nkind: objection\nperiod: 2023-Q1\nid: " + id + "\non: " + day + "\nvillage: \"" + test::code("01") +
           "\"\nabout: visit\nby: self\nwhat: W\n";
}
std::string decision(const std::string& id, const std::string& day, const std::string& upheld) {
    return "---\nkind: decision\nperiod: 2023-Q1\nobjection: " + id + "\non: " + day +
           "\nby: O\nperson: P1\nupheld: \"" + upheld + "\"\nwhy: W\n";
}

using State = process::State;

}  // namespace

TEST_CASE("steps: a period without any is open, and each step brings it on") {
    CHECK(follow("").timelines.empty());
    const std::string one = frozen("2023-04-06"), two = one + notice("2023-04-10"),
                      three = two + step("final", "2023-04-17");
    CHECK(follow(one).of("2023-Q1").state == State::frozen);
    CHECK(follow(two).of("2023-Q1").state == State::notice);
    const Followed all = follow(three);
    CHECK(all.of("2023-Q1").state == State::final);
    CHECK(all.codes == "");
    CHECK(all.of("2023-Q1").seal() == "2023-Q1");
    REQUIRE(all.of("2023-Q1").notice);
    CHECK(base::to_string(*all.of("2023-Q1").notice->until) == "2023-04-14");
}

TEST_CASE("steps: the order of records is none, and those of one day stand in their own order") {
    const std::string a = frozen("2023-04-06"), b = notice("2023-04-06", 1), c = step("final", "2023-04-07"),
                      d = reopened("2023-04-07"), e = frozen("2023-04-07", "2023-Q1.2");
    for (const std::string& records : {a + b + c + d + e, e + d + c + b + a, c + a + e + b + d}) {
        const Followed found = follow(records);
        CHECK(found.codes == "");
        CHECK(found.of("2023-Q1").state == State::frozen);
        CHECK(found.of("2023-Q1").seal() == "2023-Q1.2");
        CHECK_FALSE(found.of("2023-Q1").notice);  // that of the opened one is none any more
    }
}

TEST_CASE("steps: what is skipped, repeated or undone without having been done is told once") {
    CHECK(follow(notice("2023-04-06")).codes == "E1414");
    CHECK(follow(step("final", "2023-04-06")).codes == "E1414");
    CHECK(follow(reopened("2023-04-06")).codes == "E1414");
    CHECK(follow(frozen("2023-04-06") + frozen("2023-04-07")).codes == "E1414");
    CHECK(follow(frozen("2023-04-06") + step("final", "2023-04-07")).codes == "E1414");
    CHECK(follow(notice("2023-04-06") + step("final", "2023-04-17")).codes == "E1414");
    CHECK(follow(frozen("2023-04-06") + reopened("2023-04-07") + notice("2023-04-10")).codes == "E1414");
}

TEST_CASE("steps: one dated before its predecessor, or before its period has ended") {
    CHECK(follow(notice("2023-04-06") + frozen("2023-04-07")).codes == "E1415");
    CHECK(follow(notice("2023-04-07") + frozen("2023-04-07")).codes == "");
    CHECK(follow(frozen("2023-03-30")).codes == "E1416");
    CHECK(follow(frozen("2023-03-31")).codes == "");
    CHECK(follow(step("frozen", "2022-12-30", "seal: 2022-Q4\n", "2022-Q4")).codes == "E1416");
    CHECK(follow(step("frozen", "2022-12-31", "seal: 2022-Q4\n", "2022-Q4")).codes == "");
}

TEST_CASE("steps: a notice must be over, and its end is a working day by the calendar") {
    const std::string begun = frozen("2023-04-03") + notice("2023-04-03");  // the 5th is a holiday
    CHECK(follow(begun + step("final", "2023-04-10")).codes == "E1430");
    CHECK(follow(begun + step("final", "2023-04-11")).codes == "");
    CHECK(follow(begun, {}, false).codes == "E1406");
    CHECK(follow(step("frozen", "2030-01-02", "seal: 2023-Q1\n") + notice("2030-01-02")).codes == "E1407");
}

TEST_CASE("steps: terms of the plan, each on its last day and a day after") {
    process::StepRules rules;
    rules.freeze_within = 4;  // after Friday 31 March: 3, 4, 6, 7 April
    CHECK(follow(frozen("2023-04-07"), rules).codes == "");
    CHECK(follow(frozen("2023-04-10"), rules).codes == "W1417");
    CHECK(follow(frozen("2023-04-06") + reopened("2023-04-10") + frozen("2023-04-10"), rules).codes == "");
    rules = {};
    rules.notice_within = 2;  // after Thursday the 6th: the 7th and the 10th
    CHECK(follow(frozen("2023-04-06") + notice("2023-04-10"), rules).codes == "");
    CHECK(follow(frozen("2023-04-06") + notice("2023-04-11"), rules).codes == "W1417");
    rules = {};
    rules.notice_days = 5;
    CHECK(follow(frozen("2023-04-06") + notice("2023-04-06", 5), rules).codes == "");
    CHECK(follow(frozen("2023-04-06") + notice("2023-04-06", 4), rules).codes == "E1418");
    rules = {};
    rules.final_within = 1;
    const std::string begun = frozen("2023-04-06") + notice("2023-04-10");  // until Friday the 14th
    CHECK(follow(begun + step("final", "2023-04-17"), rules).codes == "");
    CHECK(follow(begun + step("final", "2023-04-18"), rules).codes == "W1417");
    rules = {};
    rules.decide_within = 1;
    CHECK(follow(begun + objection("A", "2023-04-13") + decision("A", "2023-04-14", "no"), rules).codes == "");
    CHECK(follow(begun + objection("A", "2023-04-13") + decision("A", "2023-04-17", "no"), rules).codes == "W1417");
}

TEST_CASE("steps: the plan's state is that of the records") {
    const std::string records = frozen("2023-04-06");
    CHECK(follow(records, {}, true, State::frozen).codes == "");
    CHECK(follow(records, {}, true, State::open).codes == "E1419");
    CHECK(follow("", {}, true, State::open).codes == "");
    CHECK(follow("", {}, true, State::final).codes == "E1419");
    // A record that cannot be read may be the one that is missing.
    CHECK(follow(step("frozen", "2023-04-06"), {}, true, State::frozen).codes == "E1410");
}

TEST_CASE("objections: made while a notice runs, decided once and not before they are made") {
    const std::string begun = frozen("2023-04-06") + notice("2023-04-10");
    CHECK(follow(begun + objection("A", "2023-04-10")).codes == "");
    CHECK(follow(begun + objection("A", "2023-04-14")).codes == "");
    CHECK(follow(begun + objection("A", "2023-04-09")).codes == "W1422");
    CHECK(follow(begun + objection("A", "2023-04-15")).codes == "W1422");
    const std::string made = begun + objection("A", "2023-04-11");
    CHECK(follow(made + decision("A", "2023-04-10", "no")).codes == "E1425");
    CHECK(follow(made + decision("A", "2023-04-11", "no")).codes == "");
    CHECK(follow(made + decision("B", "2023-04-11", "no")).codes == "E1423");
    CHECK(follow(made + objection("A", "2023-04-12")).codes == "E1421");
    const Followed found = follow(made + decision("A", "2023-04-12", "partly"));
    REQUIRE(found.of("2023-Q1").contested.size() == 1);
    CHECK(found.of("2023-Q1").contested[0].upheld());
}

TEST_CASE("objections: nothing is final before all are decided, and what was upheld is acted upon") {
    const std::string made = frozen("2023-04-03") + notice("2023-04-03", 1) + objection("A", "2023-04-03");
    const std::string final_ = step("final", "2023-04-06");
    CHECK(follow(made + final_).codes == "E1427");
    CHECK(follow(made + decision("A", "2023-04-07", "no") + final_).codes == "E1427");  // decided a day too late
    CHECK(follow(made + decision("A", "2023-04-06", "no") + final_).codes == "");
    const std::string upheld = made + decision("A", "2023-04-04", "yes");
    const std::string corrected = test::handed_in(
        "2023-Q1", "01", "visits: {value: 9, correction: {was: 4, why: W, by: P1, on: 2023-04-04, objection: A}}");
    CHECK(follow(upheld + corrected + final_).codes == "E1428");
    const std::string again = reopened("2023-04-04") + frozen("2023-04-04", "2023-Q1.2") + notice("2023-04-04", 1);
    const Followed found = follow(upheld + corrected + again + final_);
    CHECK(found.codes == "");
    CHECK(found.of("2023-Q1").contested[0].corrections == 1);
    CHECK(follow(upheld + again + final_).codes == "W1429");
}

TEST_CASE("steps of earlier periods are followed as well, and of later ones not") {
    const Followed found = follow(step("frozen", "2023-01-04", "seal: 2022-Q4\n", "2022-Q4") +
                                  step("frozen", "2023-07-04", "seal: 2023-Q2\n", "2023-Q2"));
    CHECK(found.codes == "");
    CHECK(found.timelines.size() == 1);
    CHECK(found.of("2022-Q4").state == State::frozen);
}
