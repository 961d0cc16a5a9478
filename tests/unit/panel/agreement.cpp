// Agreement: the published figures to their printed digits, and what has no figure.
#include "leitai/panel/agreement.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace leitai::panel {

namespace {

using Json = nlohmann::json;

Marks marks_of(const Json& rows) {
    Marks marks(rows.size(), rows.at(0).size());
    for (std::size_t t = 0; t < rows.size(); ++t) {
        for (std::size_t r = 0; r < rows[t].size(); ++r) {
            if (!rows[t][r].is_null()) marks.set(t, r, rows[t][r].get<double>());
        }
    }
    return marks;
}

Marks marks_of(const std::vector<std::vector<double>>& rows) { return marks_of(Json(rows)); }

/// The figures of a case by the names under which they were published.
std::map<std::string, double> figures(const std::string& stat, const Marks& marks) {
    std::map<std::string, double> found;
    if (stat == "krippendorff_alpha") {
        const std::pair<const char*, Level> levels[] = {{"nominal", Level::nominal},
                                                        {"ordinal", Level::ordinal},
                                                        {"interval", Level::interval},
                                                        {"ratio", Level::ratio}};
        for (const auto& [name, level] : levels) found[name] = krippendorff_alpha(marks, level).value.value();
    } else if (stat == "icc") {
        const IntraclassCorrelations all = intraclass_correlations(marks);
        for (const Form form : all_forms) found[std::string(name(form))] = all[form].value.value();
        found["F_oneway"] = all.squares.targets / all.squares.within;
        found["F_twoway"] = all.squares.targets / all.squares.residual;
    } else if (stat == "kendall_w") {
        const Concordance w = kendall_w(marks);
        found = {{"W", w.w.value()}, {"chi2", w.chi_squared}, {"p", w.p}};
    }
    return found;
}

TEST_CASE("agreement: every published figure comes out to its printed digits") {
    std::ifstream file(LEITAI_ROOT "/tests/cases/agreement.json");
    const Json cases = Json::parse(file);
    std::size_t checked = 0;
    for (const Json& one : cases) {
        const std::string id = one.at("id");
        CAPTURE(id);
        const auto found = figures(one.at("stat"), marks_of(one.at("units_by_raters")));
        for (const auto& item : one.at("expected").items()) {
            const std::string name = item.key();
            const Json& expected = item.value();
            CAPTURE(name);
            REQUIRE(found.count(name) == 1);
            const bool is_f = name.starts_with("F_"), is_chi = name == "chi2";
            const double tolerance = is_f          ? one.at("tolF").get<double>()
                                     : is_chi      ? one.at("tolchi").get<double>()
                                     : name == "p" ? 0.00005
                                                   : one.at("tol").get<double>();
            CHECK(std::abs(found.at(name) - expected.get<double>()) <= tolerance);
            ++checked;
        }
    }
    CHECK(checked == 30);
}

// Shrout and Fleiss (1979), page 424: the confidence intervals of their table 4, by their formulas with F quantiles
// from a table: ICC(1,1) [-0.13, 0.72], ICC(2,1) [0.02, 0.76], ICC(3,1) [0.34, 0.95] as in psych::ICC's manual page.
TEST_CASE("ICC: the intervals of the data of Shrout and Fleiss") {
    const Marks marks = marks_of(std::vector<std::vector<double>>{
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
    const IntraclassCorrelations all = intraclass_correlations(marks);
    const auto near = [](double value, double printed) { return std::abs(value - printed) <= 0.005; };
    CHECK(near(all[Form::one_single].interval->lower, -0.13));
    CHECK(near(all[Form::one_single].interval->upper, 0.72));
    CHECK(near(all[Form::two_single].interval->lower, 0.02));
    CHECK(near(all[Form::two_single].interval->upper, 0.76));
    CHECK(near(all[Form::three_single].interval->lower, 0.34));
    CHECK(near(all[Form::three_single].interval->upper, 0.95));
    CHECK(near(all[Form::one_mean].interval->lower, -0.88));
    CHECK(near(all[Form::one_mean].interval->upper, 0.91));
    CHECK(near(all[Form::two_mean].interval->lower, 0.07));
    CHECK(near(all[Form::two_mean].interval->upper, 0.93));
    CHECK(near(all[Form::three_mean].interval->lower, 0.68));
    CHECK(near(all[Form::three_mean].interval->upper, 0.99));
}

TEST_CASE("agreement: one judge, nobody, and nothing marked have no figures") {
    const Marks one_judge = marks_of(std::vector<std::vector<double>>{{90}, {80}, {70}});
    CHECK(krippendorff_alpha(one_judge, Level::interval).undefined == Undefined::no_pairs);
    CHECK(intraclass_correlations(one_judge)[Form::two_mean].undefined == Undefined::too_few_judges);
    CHECK(kendall_w(one_judge).undefined == Undefined::too_few_judges);

    const Marks one_village = marks_of(std::vector<std::vector<double>>{{90, 80, 85}});
    CHECK(krippendorff_alpha(one_village, Level::interval).value);  // pairs there are
    CHECK(intraclass_correlations(one_village)[Form::one_single].undefined == Undefined::too_few_contestants);
    CHECK(kendall_w(one_village).undefined == Undefined::too_few_contestants);

    const Marks nothing(4, 3);
    CHECK(krippendorff_alpha(nothing, Level::nominal).undefined == Undefined::no_pairs);
    CHECK(kendall_w(nothing).undefined == Undefined::too_few_contestants);
    CHECK(kendall_w(nothing).targets == 0);
    const Marks nobody(0, 0);
    CHECK(krippendorff_alpha(nobody, Level::ordinal).undefined == Undefined::no_pairs);
    CHECK(!kendall_w(nobody).w);
    CHECK(!intraclass_correlations(nobody)[Form::three_mean].value);
}

TEST_CASE("agreement: where all marks are equal nothing can be told") {
    const Marks same = marks_of(std::vector<std::vector<double>>{{90, 90, 90}, {90, 90, 90}, {90, 90, 90}});
    for (const Level level : {Level::nominal, Level::ordinal, Level::interval, Level::ratio})
        CHECK(krippendorff_alpha(same, level).undefined == Undefined::no_variation);
    for (const Form form : all_forms) CHECK(intraclass_correlations(same)[form].undefined == Undefined::no_variation);
    CHECK(kendall_w(same).undefined == Undefined::no_variation);
}

TEST_CASE("agreement: judges who agree in full, and two who turn the order round") {
    const Marks full = marks_of(std::vector<std::vector<double>>{{70.1, 70.1}, {80.3, 80.3}, {90.7, 90.7}});
    CHECK(*krippendorff_alpha(full, Level::interval).value == doctest::Approx(1));
    CHECK(*intraclass_correlations(full)[Form::two_single].value == doctest::Approx(1));
    CHECK(intraclass_correlations(full)[Form::two_mean].interval->lower == doctest::Approx(1));
    CHECK(*kendall_w(full).w == doctest::Approx(1));
    // 1 2 3 against 3 2 1: every rank sum is 4, so W is 0. Observed squared differences 4 + 0 + 4 of 3 pairs; expected,
    // over all 15 pairs of {1,1,2,2,3,3}: (8 x 1 + 4 x 4) / 15; alpha = 1 - (8/3) / (24/15) = -2/3.
    const Marks turned = marks_of(std::vector<std::vector<double>>{{1, 3}, {2, 2}, {3, 1}});
    CHECK(*kendall_w(turned).w == doctest::Approx(0));
    CHECK(kendall_w(turned).p == doctest::Approx(1));
    CHECK(*krippendorff_alpha(turned, Level::interval).value == doctest::Approx(-2.0 / 3));
}

TEST_CASE("agreement: a constant leniency counts in ICC(2) and not in ICC(3)") {
    const Marks lenient = marks_of(std::vector<std::vector<double>>{{70, 75}, {80, 85}, {90, 95}});
    CHECK(*intraclass_correlations(lenient)[Form::three_single].value == doctest::Approx(1));
    // MS of contestants 200, of judges 37.5, residual 0: 200 / (200 + 2 x 37.5 / 3) = 200 / 225.
    CHECK(*intraclass_correlations(lenient)[Form::two_single].value == doctest::Approx(200.0 / 225));
}

TEST_CASE("agreement: marks that are missing are left out, and rows are told") {
    Marks marks = marks_of(std::vector<std::vector<double>>{{70, 75}, {80, 85}, {90, 95}});
    Marks gap(3, 2);
    for (std::size_t t = 0; t < 3; ++t) {
        for (std::size_t r = 0; r < 2; ++r) {
            if (t != 1 || r != 0) gap.set(t, r, *marks.mark(t, r));
        }
    }
    CHECK(kendall_w(gap).targets == 2);
    CHECK(intraclass_correlations(gap).targets == 2);
    CHECK(krippendorff_alpha(gap, Level::interval).targets == 2);
    CHECK(krippendorff_alpha(gap, Level::interval).marks == 4);
}

TEST_CASE("alpha: below zero there are no ratios; two zeros do not differ") {
    const Marks negative = marks_of(std::vector<std::vector<double>>{{-1, 1}, {2, 2}});
    CHECK(krippendorff_alpha(negative, Level::ratio).undefined == Undefined::negative_marks);
    CHECK(krippendorff_alpha(negative, Level::interval).value);
    const Marks zeros = marks_of(std::vector<std::vector<double>>{{0, 0}, {5, 5}});
    CHECK(*krippendorff_alpha(zeros, Level::ratio).value == doctest::Approx(1));
}

}  // namespace

}  // namespace leitai::panel
