// Reads joint buildings and traits of villages, and sees what one record can tell to be wrong.
#include "leitai/record/cluster.hpp"
#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

/// Everything that a joint building must have; the centre 01 leads alone and assists 02.
const std::string whole =
    "kind: cluster\nperiod: 2023-Q2\ncluster: L01\ntitle: {zh: 东片中心村党委, en: east}\n"
    "centre: \"359901101201\"\nassisted: [\"359901101202\"]\nsince: 2023-03-01\n";

std::string said(const std::string& more) {
    const auto one = read_one(record::read_cluster, whole + more);
    CHECK(one.record.has_value() == one.said().empty());
    return one.said();
}

base::RegionCode village(int number) { return {static_cast<std::uint64_t>(359901101200 + number), 12}; }

}  // namespace

TEST_CASE("a joint building: the centre leads where nobody else is named") {
    const auto one =
        read_one(record::read_cluster, whole +
                                           "industries: [枇杷, 茶叶]\nprojects:\n"
                                           "- {what: 分拣中心, since: 2023-04-01, income: {\"359901101202\": 8.40, "
                                           "\"359901101201\": 12.5}, note: 二期}\n");
    CHECK(one.said() == "");
    CHECK(one->id == "L01");
    CHECK(one->title.en == "east");
    CHECK(one->place.line == 3);
    CHECK(one->centre == village(1));
    REQUIRE(one->leads.size() == 1);
    CHECK(one->leads[0].village == village(1));
    CHECK(one->leads[0].place.line == 5);
    CHECK(record::assisted_in(*one.record, village(2)));
    CHECK_FALSE(record::assisted_in(*one.record, village(1)));
    CHECK(record::leads_in(*one.record, village(1)));
    CHECK(one->industries == std::vector<std::string>{"枇杷", "茶叶"});
    REQUIRE(one->projects.size() == 1);
    CHECK(one->projects[0].note == "二期");
    REQUIRE(one->projects[0].shares.size() == 2);
    CHECK(one->projects[0].shares[0].village == village(1));  // by code
    CHECK(one->projects[0].shares[1].income == base::Decimal{840, 2});
    CHECK(one->income_told);
}

TEST_CASE("income is told where projects are listed and each of them tells its own") {
    const auto told = [](const std::string& more) { return read_one(record::read_cluster, whole + more)->income_told; };
    CHECK_FALSE(told(""));
    CHECK(told("projects: []\n"));
    CHECK(told("projects: [{what: a, income: {}}]\n"));
    CHECK_FALSE(told("projects: [{what: a}]\n"));
    CHECK_FALSE(told("projects: [{what: a}, {what: b, income: {}}]\n"));
    CHECK_FALSE(told("projects: [{what: a, income: {}}, {what: b}]\n"));
}

TEST_CASE("its first and last day are in it") {
    const auto one = read_one(record::read_cluster, whole + "until: 2023-06-15\n");
    const auto on = [&](const char* day) { return record::exists_on(*one.record, *base::parse_date(day)); };
    CHECK_FALSE(on("2023-02-28"));
    CHECK(on("2023-03-01"));
    CHECK(on("2023-06-15"));
    CHECK_FALSE(on("2023-06-16"));
}

TEST_CASE("what cannot be: a centre that does not lead, a village twice, no assisted village, days out of order") {
    CHECK(said("leads: [\"359901101203\"]\n") == "E2151 5:9");
    CHECK(said("leads: [\"359901101203\", \"359901101201\"]\n") == "");
    CHECK(said("leads: [\"359901101201\", \"359901101202\"]\n") == "E2152 6:12");
    CHECK(said("leads: [\"359901101201\", \"359901101203\", \"359901101203\"]\n") == "E2153 8:41");
    CHECK(said("until: 2023-02-28\n") == "E2154 8:8");
    CHECK(said("until: 2023-03-01\n") == "");
    CHECK(said("until: 2023-07-01\n") == "E2157 8:8");
    CHECK(said("until: 2023-06-30\n") == "");
    CHECK(said("projects: [{what: a, since: 2023-07-01}]\n") == "E2157 8:29");
    CHECK(said("projects: [{what: a}, {what: a}]\n") == "E2153 8:30");
    CHECK(said("industries: [a, b, a]\n") == "E2153 8:20");
    std::string none = whole;
    none.replace(none.find("[\"359901101202\"]"), 16, "[]");
    CHECK(read_one(record::read_cluster, none).said() == "E2150 6:11");
    std::string late = whole;
    late.replace(late.find("2023-03-01"), 10, "2023-07-01");
    CHECK(read_one(record::read_cluster, late).said() == "E2157 7:8");
}

TEST_CASE("income is of members, from 0 on, of two decimals at most") {
    const auto income = [](const std::string& shares) {
        return said("projects: [{what: a, income: {" + shares + "}}]\n");
    };
    CHECK(income("\"359901101202\": 0") == "");
    CHECK(income("\"359901101202\": 1.250") == "");
    CHECK(income("\"359901101202\": -1") == "E2156 8:47");
    CHECK(income("\"359901101202\": 1.255") == "E2156 8:47");
    CHECK(income("\"359901101203\": 1") == "E2155 8:31");
    CHECK(income("\"359901101202\": 1, \"359901101202\": 2") != "");
}

TEST_CASE("two records say the same wherever their lists put a village, and not where a word differs") {
    const auto read_it = [](const std::string& more) { return read_one(record::read_cluster, whole + more); };
    const std::string a =
        "leads: [\"359901101201\", \"359901101203\"]\nprojects: [{what: a, income: "
        "{\"359901101201\": 1, \"359901101203\": 2.50}}]\n";
    const std::string b =
        "projects: [{what: a, income: {\"359901101203\": 2.5, \"359901101201\": 1}}]\n"
        "leads: [\"359901101203\", \"359901101201\"]\n";
    CHECK(record::say_the_same(*read_it(a).record, *read_it(b).record));
    CHECK_FALSE(record::say_the_same(*read_it("").record, *read_it("industries: [a]\n").record));
    CHECK_FALSE(record::say_the_same(*read_it("").record, *read_it("projects: []\n").record));
    CHECK_FALSE(record::say_the_same(*read_it("projects: [{what: a, income: {}}]\n").record,
                                     *read_it("projects: [{what: a, income: {\"359901101202\": 0.01}}]\n").record));
}

TEST_CASE("traits: three lists of words, each word once") {
    const auto one =
        read_one(record::read_traits, head("traits") + "industries: [枇杷, 茶叶]\nstrengths: []\nneeds: [资金]\n");
    CHECK(one.said() == "");
    CHECK(one->village == village(1));
    CHECK(one->industries == std::vector<std::string>{"枇杷", "茶叶"});
    CHECK(one->strengths.empty());
    CHECK(one->needs == std::vector<std::string>{"资金"});
    CHECK(read_one(record::read_traits, head("traits") + "industries: []\nstrengths: []\n").said() == "E0304 1:1");
    const auto twice =
        read_one(record::read_traits, head("traits") + "industries: [a]\nstrengths: [电商, 电商]\nneeds: []\n");
    CHECK(twice.said() == "E2153 5:17");
    CHECK_FALSE(twice.record);
}
