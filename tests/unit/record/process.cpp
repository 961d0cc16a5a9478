// Reads steps, objections and decisions, and sees wrong ones refused.
#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

std::string step(const std::string& kind, const std::string& more) {
    return "kind: step\nperiod: 2023-Q2\nstep: " + kind + "\non: 2023-07-05\nby: 组织部\n" + more;
}

std::string objection(const std::string& about) {
    return "kind: objection\nperiod: 2023-Q2\nid: OB-1\non: 2023-07-10\nvillage: \"359901101201\"\nabout: " + about +
           "\nby: self\nwhat: 漏算一次\n";
}

}  // namespace

TEST_CASE("a step: which, when, by whom, with the keys of its kind") {
    const auto frozen = read_one(record::read_step, step("frozen", "seal: 2023-Q2\n"));
    CHECK(frozen.said() == "");
    CHECK(frozen->kind == record::StepKind::frozen);
    CHECK(frozen->seal == "2023-Q2");
    CHECK(frozen->on == *base::parse_date("2023-07-05"));
    const auto notice = read_one(record::read_step, step("notice", "days: 5\nsha256: " + std::string(64, 'a') + "\n"));
    CHECK(notice.said() == "");
    CHECK(notice->days == 5);
}

TEST_CASE("a step is refused without the key of its kind, with that of another, and with what is no hash") {
    CHECK(read_one(record::read_step, step("reopened", "")).said() == "E1410 3:7");
    CHECK(read_one(record::read_step, step("final", "days: 5\n")).said() == "E1411 6:1");
    CHECK(read_one(record::read_step, step("notice", "days: 5\nsha256: abc\n")).said() == "E1413 7:9");
    CHECK_FALSE(read_one(record::read_step, step("reopened", "")).record);
}

TEST_CASE("an objection is about something that the rubric has") {
    for (const std::string about : {"total", "work", "visit", "ring"}) {
        CAPTURE(about);
        const auto one = read_one(record::read_objection, objection(about));
        CHECK(one.said() == "");
        CHECK(one->about == about);
        CHECK(one->by == record::Objector::self);
    }
    const auto other = read_one(record::read_objection, objection("visitors"));
    CHECK(other.said() == "E1420 6:8");
    CHECK_FALSE(other.record);
}

TEST_CASE("an objection about a township is refused where villages are scored") {
    std::string text = objection("total");
    text.replace(text.find("village:"), 8, "township:");
    CHECK(read_one(record::read_objection, text).said() == "E0619 5:1");
}

TEST_CASE("a decision: on which objection, by whom, whether it is upheld and why") {
    const std::string text =
        "kind: decision\nperiod: 2023-Q2\nobjection: OB-1\non: 2023-07-12\nby: 组织部\nperson: O02\n";
    const auto decision = read_one(record::read_decision, text + "upheld: partly\nwhy: 签到三次\n");
    CHECK(decision.said() == "");
    CHECK(decision->objection == "OB-1");
    CHECK(decision->upheld == record::Decision::Upheld::partly);
    CHECK(decision->person == "O02");
    const auto without = read_one(record::read_decision, text + "upheld: yes\n");
    CHECK(without.said() == "E0304 1:1");
    CHECK_FALSE(without.record);
}
