// Sealed plan: what of a plan counts, and what came in later is not held against a seal.
#include "leitai/seal/sealed_plan.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using seal::counting_keys;
using seal::lines_of;

namespace {

using Keys = std::vector<std::string>;

const std::string plan =
    "# a plan\nleitai: 1\ntitle: T\nperiod: 2023-Q1\nstate: open\nrubric: rubric.yaml\nrecords:\n  - a\n- b\n"
    "annual:\n  weights: {Q1: 100%}\n  # of the city\n\n  missing_quarter: refuse\ncalendar: c.yaml\n";

/// The keys of a seal of the first version, made of these lines.
std::optional<Keys> first(const std::string& now, const std::string& lines,
                          const std::vector<seal::NamedCatalogue>& later = {}) {
    return seal::keys_as_sealed(now, {}, seal::digest(lines), false, later);
}

}  // namespace

TEST_CASE("of a plan only what results depend on counts") {
    CHECK(counting_keys(plan, false) == Keys{"rubric"});
    CHECK(counting_keys(plan, true) == Keys{"rubric", "annual"});
    CHECK(lines_of(plan, Keys{"rubric"}, "2023-Q1") == "rubric: rubric.yaml\n");
    CHECK(lines_of(plan, Keys{"rubric", "annual"}, "2023-Q1") ==
          "rubric: rubric.yaml\nannual:\n  weights: {Q1: 100%}\n  missing_quarter: refuse\n");
    // The last line may lack its end.
    CHECK(lines_of(plan + "weakness_quota: allowed", Keys{"weakness_quota"}, "2023-Q1") == "weakness_quota: allowed");
    for (const char* whole : {"\xEF\xBB\xBFleitai: 1\nrubric: a\n", "{leitai: 1, rubric: a}\n", ""}) {
        CHECK_FALSE(counting_keys(whole, false));
        CHECK(lines_of(whole, std::nullopt, "2023-Q1") == whole);
    }
}

TEST_CASE("keys and catalogues that came later are not held against a seal") {
    const std::string head = "leitai: 1\n", rubric = "rubric: r.yaml\n";
    CHECK(first(head + rubric, rubric) == Keys{"rubric"});
    CHECK(first(head + rubric + "weakness_quota: allowed\n", rubric) == Keys{"rubric"});
    CHECK(first(head + rubric + "catalogues: {duties: d.yaml}\n", rubric, {{"duties", "d.yaml"}}) == Keys{"rubric"});
    const std::string one = "catalogues: {conduct: c.yaml}  # ours\n";
    const Keys both{"rubric", "catalogues"};
    for (const char* more : {"catalogues: {conduct: c.yaml, duties: d.yaml}  # ours\n",
                             "catalogues: {duties: d.yaml, conduct: c.yaml}  # ours\n"})
        CHECK(first(head + rubric + more, rubric + one, {{"duties", "d.yaml"}}) == both);
    const std::string lines = "catalogues:\n  conduct: c.yaml\n";
    CHECK(first(head + rubric + lines + "  duties: d.yaml\n", rubric + lines, {{"duties", "d.yaml"}}) == both);
    // What the seal names must be what it was.
    CHECK_FALSE(first(head + "rubric: s.yaml\n", rubric));
    CHECK_FALSE(first(head, rubric));
    CHECK_FALSE(first(head + rubric + "catalogues: {conduct: x.yaml}  # ours\n", rubric + one));
    seal::Manifest named;
    named.plan_keys = Keys{"rubric"};
    const auto now = [&](const std::string& text) {
        return seal::keys_as_sealed(text, named, seal::digest(rubric), false, {});
    };
    CHECK(now(head + rubric + "weakness_quota: allowed\ncatalogues: {duties: d.yaml}\n") == named.plan_keys);
    CHECK_FALSE(now(head + "rubric: s.yaml\n"));
}

TEST_CASE("members of other periods are left out, each with its own lines") {
    const std::string head = "leitai: 1\n", of_all = "members:\n  - {folder: a}\n";
    const std::string earlier = "  - {folder: b, seal: 2022-Q4.2, sha256: 00}\n";
    const std::string second = "  - folder: b\n    seal: \"2023-Q1\"\n    sha256: 11\n";
    const std::string with_members = head + of_all + earlier + second + "records: [seal: 2022-Q4]\n";
    CHECK(counting_keys(with_members, false) == Keys{"members"});
    CHECK(lines_of(with_members, Keys{"members"}, "2023-Q1") == of_all + second);
    CHECK(lines_of(with_members, Keys{"members"}, "2022-Q4") == of_all + earlier);
    CHECK(lines_of(with_members, Keys{"members"}, "2022-Q3") == of_all);
    const std::string flat = "members: [{folder: a, seal: 2022-Q4}, {folder: a, seal: 2023-Q1}]\n";
    CHECK(lines_of(head + flat, Keys{"members"}, "2023-Q1") == flat);
    const std::string unindented = "members:\n- {folder: reseal: x}\n- {folder: c, seal: 2022-Q4}\n";
    CHECK(lines_of(head + unindented, Keys{"members"}, "2023-Q1") == "members:\n- {folder: reseal: x}\n");
}
