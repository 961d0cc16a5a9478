// Figures of joint building: the numbers that published reports give come out of records of clusters.
#include "book/kept_text.hpp"

using namespace leitai::test;

namespace {

const std::string figures =
    "  centres: {count: cluster.centres, at_end: yes}\n"
    "  leads: {count: cluster.villages, at_end: yes, where: {role: lead}}\n"
    "  assisted: {count: cluster.villages, at_end: yes, where: {role: assisted}}\n"
    "  villages: {distinct: cluster.villages.village, at_end: yes}\n"
    "  weak: {count: cluster.villages, at_end: yes, where: {class: weak}}\n"
    "  of_centres: {count: cluster.villages, at_end: yes, where: {centre: \"yes\"}}\n"
    "  leads_of: {sum: cluster.centres.leads, at_end: yes}\n"
    "  begun: {count: cluster.centres, on: since}\n"
    "  income: {sum: cluster.villages.income, at_end: yes}\n"
    "  mean: {mean: cluster.villages.income, at_end: yes, decimals: 2}\n"
    "  stated: {sum: stated.leads, at_end: yes}\n"
    "  agreed: {ratio: leads, against: stated}\n";
/// What an office says of itself, beside what its records come to.
const std::string stated =
    "  stated:\n    title: s\n    of: none\n    owed: never\n    fields: {leads: {type: count, required: yes}}\n";

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Villages 3599011012NN, from 100 on in the next township.
std::string long_code(int number) { return "35990110" + std::to_string(1 + number / 100) + "2" + two(number % 100); }

std::string list(int first, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i == 0 ? "" : ", ") + ("\"" + long_code(first + i) + "\"");
    return "[" + out + "]";
}

/// 61 centres, of which 20 lead with another village; 103 assisted villages: 42 clusters have two, 19 one.
std::string clusters_of_a_city(const std::string& period) {
    std::string text;
    int next = 0;
    for (int c = 0; c < 61; ++c) {
        const int leads = c < 20 ? 2 : 1, assisted = c < 42 ? 2 : 1;
        text += "---\nkind: cluster\nperiod: " + period + "\ncluster: L" + two(c) + "\ntitle: t\ncentre: \"" +
                long_code(next) + "\"\nleads: " + list(next, leads) + "\nassisted: " + list(next + leads, assisted) +
                "\nsince: 2022-0" + (c < 7 ? "4" : "3") + "-01\nprojects: [{what: p, income: {\"" + long_code(next) +
                "\": " + (c == 0 ? "1537.4" : "0.14") + "}}]\n";
        next += leads + assisted;
    }
    return text;
}

std::string villages_of_a_city() {
    std::string text =
        "kind: roster\nfrom: 2022-01-01\nunits: [{code: \"359901\", name: c}]\n"
        "townships: [{code: \"359901101\", name: a}, {code: \"359901102\", name: b}]\nvillages:\n";
    for (int v = 0; v < 190; ++v)
        text += "- {code: \"" + long_code(v) + "\", name: v" + std::to_string(v) + ", class: ordinary}\n";
    return text;
}

}  // namespace

TEST_CASE("81 leads and 103 assisted villages under 61 centres are 184 villages, and a mean of their income") {
    const auto d =
        read_books({.registers = stated,
                    .figures = figures,
                    .records = clusters_of_a_city("2022-Q4") + entries("2022-Q4", "stated", "- {id: S, leads: 81}\n"),
                    .period = "2022-Q4",
                    .roster = villages_of_a_city()});
    CHECK(d.scored.issues == "");
    CHECK(d.value("centres") == "61");
    CHECK(d.value("of_centres") == "61");
    CHECK(d.value("leads") == "81");
    CHECK(d.value("leads_of") == "81");
    CHECK(d.value("assisted") == "103");
    CHECK(d.value("villages") == "184");
    CHECK(d.value("income") == "1545.8");  // 1537.4 + 60 * 0.14
    CHECK(d.value("agreed") == "1");       // as the office states it
}

TEST_CASE("small ones, worked out by hand: by class, by day, by record") {
    const auto cluster = [](const std::string& period, const std::string& more) {
        return "---\nkind: cluster\nperiod: " + period + "\ncluster: L1\ntitle: t\ncentre: \"" + code("01") +
               "\"\nassisted: [\"" + code("02") + "\"]\nsince: 2023-02-01\n" + more;
    };
    const std::string told =
        "projects: [{what: p, income: {\"" + code("01") + "\": 9.5, \"" + code("02") + "\": 7.3}}]\n";
    const auto d = read_books({.registers = stated, .figures = figures, .records = cluster("2023-Q2", told)});
    CHECK(d.scored.issues == "");
    CHECK(d.value("weak") == "1");
    CHECK(d.value("mean") == "8.4");
    CHECK(d.value("begun") == "0");
    CHECK(d.value("begun", leitai::book::Span::year_to_date) == "1");
    CHECK(d.value(d.last_year(), "centres") == "0");
    // The record of the quarter before tells who is in it, and no income of this one.
    const auto before = read_books({.registers = stated, .figures = figures, .records = cluster("2023-Q1", told)});
    CHECK(before.value("villages") == "2");
    CHECK(before.value("income") == "0");
    CHECK(before.value("mean") == "none");
    const auto gone = read_books(
        {.registers = stated, .figures = figures, .records = cluster("2023-Q2", told + "until: 2023-06-29\n")});
    CHECK(gone.value("centres") == "0");
    CHECK(gone.value("villages") == "0");
}

TEST_CASE("a cluster of a year ago counts its villages as they were, those that were merged since among them") {
    const std::string roster =
        "kind: roster\nfrom: 2022-01-01\nunits: [{code: \"359901\", name: c}]\ntownships: [{code: \"359901101\", name: "
        "a}]\nvillages:\n- {code: \"359901101201\", name: x, class: ordinary}\n- {code: \"359901101202\", name: y, "
        "class: weak, merged: {into: \"359901101201\", on: 2023-01-10}}\n- {code: \"359901101203\", name: z, class: "
        "ordinary}\n";
    const std::string record =
        "cluster: L1\ntitle: t\ncentre: \"359901101201\"\nsince: 2022-02-01\nassisted: [\"35990110120";
    const auto d =
        read_books({.registers = stated,
                    .figures = figures,
                    .records = "---\nkind: cluster\nperiod: 2022-Q2\n" + record +
                               "2\", \"359901101203\"]\n---\nkind: cluster\nperiod: 2023-Q2\n" + record + "3\"]\n",
                    .roster = roster});
    CHECK(d.scored.issues == "");
    CHECK(d.value("villages") == "2");
    CHECK(d.value(d.last_year(), "assisted") == "2");
    CHECK(d.value(d.last_year(), "villages") == "3");
}
