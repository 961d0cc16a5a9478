// Ranges for threads: together they are everything, once each, in order, however many threads there are.
#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <vector>

#include "leitai/score/parallel.hpp"

using leitai::score::by_ranges;
using leitai::score::for_ranges;

namespace {

std::vector<std::uint32_t> numbers(std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> all(last - first);
    std::iota(all.begin(), all.end(), first);
    return all;
}

}  // namespace

TEST_CASE("ranges: parts put together are everything in order, for few and many, with more threads than numbers") {
    for (const std::uint32_t count : {0U, 1U, 511U, 512U, 513U, 1000U}) {
        for (const unsigned jobs : {0U, 1U, 2U, 3U, 8U, 700U}) {
            INFO(count << " on " << jobs);
            std::vector<std::uint32_t> all;
            for (const auto& [first, part] : by_ranges(count, jobs, numbers)) {
                CHECK(first == all.size());
                all.insert(all.end(), part.begin(), part.end());
            }
            CHECK(all == numbers(0, count));
        }
    }
}

TEST_CASE("ranges: few tasks get a thread each where that is asked for") {
    std::vector<int> done(4);
    for_ranges(
        4, 9,
        [&](std::uint32_t first, std::uint32_t last) {
            CHECK(last == first + 1);
            for (std::uint32_t i = first; i < last; ++i) ++done[i];
        },
        1);
    CHECK(done == std::vector<int>{1, 1, 1, 1});
}

TEST_CASE("ranges: what a thread throws comes out when all are done") {
    const auto work = [](std::uint32_t first, std::uint32_t) {
        if (first > 0) throw std::runtime_error("second half");
        return 1;
    };
    CHECK_THROWS_WITH_AS(by_ranges(1000, 2, work), "second half", std::runtime_error);
}
