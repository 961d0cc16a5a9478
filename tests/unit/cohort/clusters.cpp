// Joint buildings in a cohort: which are there on the period's last day, and what the roster and others say to them.
#include "leitai/cohort/clusters.hpp"

#include "diagnose/diagnosed.hpp"

using namespace leitai::test;

namespace {

Diagnosed read(const std::string& records, const std::string& as_of = "") {
    return diagnose_text({.records = records, .weakness = "", .as_of = as_of});
}

std::size_t count(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

const std::string four = roster({"01 ordinary", "02 ordinary", "03 ordinary", "04 weak"});

std::string codes(const std::string& ids) {
    std::string list;
    for (std::size_t at = 0; at < ids.size(); at += 3)
        list += (at == 0 ? "" : ", ") + ("\"" + code(ids.substr(at, 2)) + "\"");
    return "[" + list + "]";
}

/// `leads`: "01 03", the centre first.
std::string cluster(const std::string& id, const std::string& leads, const std::string& assisted,
                    const std::string& more = "", const std::string& period = "2023-Q2",
                    const std::string& since = "2023-01-01") {
    return "---\nkind: cluster\nperiod: " + period + "\ncluster: " + id + "\ntitle: t\ncentre: \"" +
           code(leads.substr(0, 2)) + "\"\nleads: " + codes(leads) + "\nassisted: " + codes(assisted) +
           "\nsince: " + since + "\n" + more;
}

std::string traits(const std::string& id, const std::string& words, const std::string& period = "2023-Q2") {
    return record_of("traits", id, period) + "industries: [" + words + "]\nstrengths: []\nneeds: []\n";
}

leitai::base::RegionCode village(const std::string& id) { return *leitai::base::parse_region(code(id)); }

}  // namespace

TEST_CASE("clusters are there by id on the period's last day; a village is looked up in them") {
    const Diagnosed d = read(four + cluster("L2", "03", "04") + cluster("L1", "01", "02"));
    CHECK(d.scored.issues == "");
    const auto& cohort = d.scored.cohort;
    REQUIRE(cohort.clusters.size() == 2);
    CHECK(cohort.clusters[0].id == "L1");
    CHECK(cohort.cluster_of(village("04"))->id == "L2");
    CHECK(cohort.cluster_of(village("01"))->id == "L1");
    CHECK(read(four + cluster("L1", "01", "02")).scored.cohort.cluster_of(village("03")) == nullptr);
}

TEST_CASE("a cluster is gone after its last day, and is not there before its first one") {
    CHECK(read(four + cluster("L1", "01", "02", "until: 2023-06-30\n")).scored.cohort.clusters.size() == 1);
    CHECK(read(four + cluster("L1", "01", "02", "until: 2023-06-29\n")).scored.cohort.clusters.empty());
    const std::string begun = cluster("L1", "01", "02", "", "2023-Q2", "2023-05-10");
    CHECK(read(four + begun, "2023-05-09").scored.cohort.clusters.empty());
    CHECK(read(four + begun, "2023-05-10").scored.cohort.clusters.size() == 1);
    CHECK(read(four + begun, "2023-07-10").scored.cohort.clusters.size() == 1);
}

TEST_CASE("a later record of an id stands in the place of the earlier one, from its period on") {
    const std::string both = cluster("L1", "01", "02", "", "2023-Q1") + cluster("L1", "01 02", "03") +
                             cluster("L1", "01", "04", "", "2023-Q3");
    const Diagnosed d = read(four + both);
    CHECK(d.scored.issues == "");
    REQUIRE(d.scored.cohort.clusters.size() == 1);
    CHECK(d.scored.cohort.clusters[0].leads.size() == 2);
    CHECK(d.scored.cohort.cluster_of(village("04")) == nullptr);
    const auto then = leitai::cohort::clusters_on(d.scored.cohort.registers, *leitai::base::parse_period("2023-Q1"),
                                                  *leitai::base::parse_date("2023-03-31"));
    REQUIRE(then.size() == 1);
    CHECK(then[0]->assisted[0].village == village("02"));
}

TEST_CASE("what was there by a later record, and no earlier one tells, is untold") {
    const Diagnosed d = read(four + cluster("L1", "01", "02", "", "2023-Q2", "2023-02-01"));
    const auto& registers = d.scored.cohort.registers;
    const auto untold = [&](const char* period, const char* day) {
        return leitai::cohort::clusters_untold(registers, *leitai::base::parse_period(period),
                                               *leitai::base::parse_date(day))
            .size();
    };
    CHECK(untold("2023-Q1", "2023-03-31") == 1);
    CHECK(untold("2023-Q1", "2023-01-31") == 0);
    CHECK(untold("2022-Q4", "2022-12-31") == 0);
    CHECK(untold("2023-Q2", "2023-06-30") == 0);
}

TEST_CASE("nobody is in two clusters at once; whoever changed over was left out of the old one") {
    const Diagnosed d = read(four + cluster("L1", "01", "02") + cluster("L2", "03", "02"));
    CHECK(count(d.scored.issues, "E2159") == 1);
    CHECK(d.scored.cohort.villages[1].in_error);
    CHECK_FALSE(d.scored.cohort.villages[0].in_error);
    CHECK(d.scored.finality.provisional());
    const std::string before = cluster("L1", "01", "02 04", "", "2023-Q1");
    CHECK(count(read(four + before + cluster("L2", "03", "02")).scored.issues, "E2159") == 1);
    CHECK(read(four + before + cluster("L1", "01", "04") + cluster("L2", "03", "02")).scored.issues == "");
    CHECK(read(four + cluster("L1", "01", "02", "until: 2023-06-29\n") + cluster("L2", "03", "02")).scored.issues ==
          "");
}

TEST_CASE("of one id and period there is one record, or two that say the same") {
    CHECK(read(four + cluster("L1", "01", "02") + cluster("L1", "01", "02")).scored.issues == "");
    const Diagnosed d = read(four + cluster("L1", "01", "02") + cluster("L1", "01", "03"));
    CHECK(count(d.scored.issues, "E2158") == 1);
    CHECK(d.scored.cohort.villages[2].in_error);
    CHECK_FALSE(d.scored.cohort.villages[3].in_error);
}

TEST_CASE("a village that was merged away is in no cluster that is there; one of the past it may have been in") {
    std::string away = four;
    away.replace(away.find("class: ordinary", away.find(code("02"))), 15,
                 "class: ordinary, merged: {into: \"" + code("03") + "\", on: 2023-04-01}");
    CHECK(count(read(away + cluster("L1", "01", "02", "", "2023-Q1")).scored.issues, "E2160") == 1);
    CHECK(count(read(away + cluster("L1", "02", "04", "", "2023-Q1")).scored.issues, "the centre 3599") == 1);
    CHECK(count(read(away + cluster("L1", "01 02", "04")).scored.issues, "the lead village 3599") == 1);
    CHECK(read(away + cluster("L1", "01", "02", "", "2023-Q1") + cluster("L1", "01", "03")).scored.issues == "");
    CHECK(read(away + cluster("L1", "01", "02", "until: 2023-03-31\n", "2023-Q1")).scored.issues == "");
}

TEST_CASE("a village that no roster knows is told of once") {
    const Diagnosed d = read(four + cluster("L1", "09", "01") + cluster("L2", "03", "09"));
    CHECK(count(d.scored.issues, "E0701") == 1);
    CHECK(d.scored.cohort.villages[0].in_error);
}

TEST_CASE("a cluster in error is left out, and makes the results of its villages provisional") {
    const Diagnosed d = read(four + cluster("L1", "01 02", "02"));
    CHECK(count(d.scored.issues, "E2152") == 1);
    CHECK(d.scored.cohort.clusters.empty());
    CHECK(d.scored.cohort.villages[0].in_error);
    CHECK(d.scored.cohort.villages[1].in_error);
    CHECK_FALSE(d.scored.cohort.villages[2].in_error);
}

TEST_CASE("of traits the latest record holds; two of one period must say the same") {
    const Diagnosed d = read(four + traits("02", "茶叶") + traits("01", "a", "2023-Q1") + traits("01", "枇杷") +
                             traits("03", "b", "2023-Q3"));
    CHECK(d.scored.issues == "");
    CHECK(d.scored.cohort.traits.size() == 2);
    CHECK(d.scored.cohort.traits_of(village("01"))->industries[0] == "枇杷");
    CHECK(d.scored.cohort.traits_of(village("03")) == nullptr);
    CHECK(read(four + traits("01", "a") + traits("01", "a")).scored.cohort.traits.size() == 1);
    const Diagnosed other = read(four + traits("01", "a") + traits("01", "b"));
    CHECK(count(other.scored.issues, "E2161") == 1);
    CHECK(other.scored.cohort.villages[0].in_error);
    CHECK(count(read(four + traits("09", "a")).scored.issues, "E0701") == 1);
}
