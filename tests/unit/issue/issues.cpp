// Issues: the limit, the totals, and that neither order nor threads change what is kept.
#include "leitai/issue/issues.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "sample.hpp"

using namespace leitai;
using issue::Code;
using leitai::test::make;

namespace {

std::vector<std::uint32_t> lines(const issue::Issues& issues) {
    std::vector<std::uint32_t> out;
    for (const issue::Issue& issue : issues.sorted()) out.push_back(issue.place.line);
    return out;
}

std::vector<issue::Issue> shuffled(std::uint32_t count) {
    std::vector<issue::Issue> all;
    for (std::uint32_t line = 1; line <= count; ++line) all.push_back(make(Code::empty_value, {0, line, 1}));
    std::shuffle(all.begin(), all.end(), std::mt19937(7));
    return all;
}

}  // namespace

TEST_CASE("issues: all are counted, and of too many the first by place are kept") {
    issue::Issues issues(3);
    for (const issue::Issue& one : shuffled(100)) issues.add(one);
    CHECK(issues.errors() == 100);
    CHECK(issues.warnings() == 0);
    CHECK(issues.truncated());
    CHECK(lines(issues) == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("issues: up to the limit nothing is dropped") {
    issue::Issues issues(4);
    for (const issue::Issue& one : shuffled(4)) issues.add(one);
    CHECK_FALSE(issues.truncated());
    CHECK(lines(issues) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

TEST_CASE("issues: merging workers keeps the same as one worker would have kept") {
    issue::Issues all(10);
    issue::Issues workers[3] = {issue::Issues(10), issue::Issues(10), issue::Issues(10)};
    std::size_t next = 0;
    for (const issue::Issue& one : shuffled(50)) workers[next++ % 3].add(one);
    for (issue::Issues& worker : workers) all.merge(std::move(worker));
    CHECK(all.errors() == 50);
    CHECK(lines(all) == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(workers[0].errors() == 0);
}

TEST_CASE("issues: a limit of nothing still counts") {
    issue::Issues issues(0);
    issues.add(make(Code::empty_value, {0, 1, 1}));
    CHECK(issues.errors() == 1);
    CHECK(issues.truncated());
    CHECK(issues.sorted().empty());
}
