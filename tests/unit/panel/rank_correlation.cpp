// Ranks and rank correlations: published rank vectors and correlations to their printed digits.
#include "leitai/panel/rank_correlation.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace leitai::panel {

namespace {

using Json = nlohmann::json;

Convention convention(const std::string& name) {
    if (name == "competition_1224") return Convention::competition;
    if (name == "modified_1334") return Convention::modified;
    if (name == "dense_1223") return Convention::dense;
    if (name == "ordinal_1234") return Convention::ordinal;
    REQUIRE(name == "fractional_1_2.5");
    return Convention::fractional;
}

TEST_CASE("orders: every published rank and correlation comes out to its printed digits") {
    std::ifstream file(LEITAI_ROOT "/tests/cases/ranking.json");
    const Json cases = Json::parse(file);
    std::size_t checked = 0;
    for (const Json& one : cases) {
        const std::string id = one.at("id"), kind = one.at("kind");
        CAPTURE(id);
        if (kind == "rank") {
            const auto scores = one.at("scores").get<std::vector<double>>();
            const First first = one.at("order") == "desc" ? First::highest : First::lowest;
            for (const auto& item : one.at("expected").items()) {
                const std::string name = item.key();
                const Json& expected = item.value();
                CAPTURE(name);
                CHECK(ranks(scores, convention(name), first) == expected.get<std::vector<double>>());
                ++checked;
            }
            continue;
        }
        const auto x = one.at("x").get<std::vector<double>>(), y = one.at("y").get<std::vector<double>>();
        const bool spearman = kind == "spearman";
        REQUIRE((spearman || kind.starts_with("kendall_tau_b")));
        const auto found = spearman ? spearman_rho(x, y) : kendall_tau_b(x, y);
        REQUIRE(found);
        // One figure was published with three digits, the others in full.
        const double tolerance = kind == "kendall_tau_b_claim" ? 0.0005 : 1e-12;
        CHECK(std::abs(*found - one.at("expected").get<double>()) <= tolerance);
        ++checked;
    }
    CHECK(checked == 16);
}

TEST_CASE("orders: nothing to rank, one value, and an order that is all ties") {
    const std::vector<double> none, one = {5}, same = {3, 3, 3}, rising = {1, 2, 3};
    CHECK(ranks(none, Convention::competition, First::highest).empty());
    CHECK(ranks(one, Convention::fractional, First::lowest) == std::vector<double>{1});
    CHECK(ranks(same, Convention::modified, First::lowest) == std::vector<double>{3, 3, 3});
    CHECK(!spearman_rho(none, none));
    CHECK(!spearman_rho(one, one));
    CHECK(!spearman_rho(same, rising));
    CHECK(!kendall_tau_b(rising, same));
    CHECK(*kendall_tau_b(rising, rising) == doctest::Approx(1));
    const std::vector<double> falling = {3, 2, 1};
    CHECK(*kendall_tau_b(rising, falling) == doctest::Approx(-1));
    CHECK(*spearman_rho(rising, falling) == doctest::Approx(-1));
}

}  // namespace

}  // namespace leitai::panel
