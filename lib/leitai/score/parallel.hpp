// Divides the villages of a cohort among threads in fixed ranges, so that results never depend on timing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace leitai::score {

/// Calls `work(first, last)` for ranges that together cover 0 to count - 1 (last is not included), on up to `jobs`
/// threads, the caller among them; on one thread where there are few for a thread. Throws the first exception of a
/// range, when all ranges are done.
template <class Work>
void for_ranges(std::uint32_t count, unsigned jobs, const Work& work, std::uint32_t worth_a_thread = 256) {
    const unsigned threads = count < worth_a_thread * 2 ? 1U : std::clamp(jobs, 1U, count);  // no range is empty
    const auto bound = [&](unsigned i) {
        return static_cast<std::uint32_t>(static_cast<std::uint64_t>(count) * i / threads);
    };
    std::vector<std::exception_ptr> failures(threads);
    std::vector<std::thread> others;
    const auto run = [&](unsigned i) {
        try {
            work(bound(i), bound(i + 1));
        } catch (...) {
            failures[i] = std::current_exception();
        }
    };
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(run, i);
    run(0);
    for (std::thread& thread : others) thread.join();
    for (const std::exception_ptr& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

/// What `work(first, last)` returns for each range, in the order of the ranges; threads as for_ranges() has them.
template <class Work>
auto by_ranges(std::uint32_t count, unsigned jobs, const Work& work) {
    using Part = decltype(work(std::uint32_t{}, std::uint32_t{}));
    std::mutex adding;
    std::map<std::uint32_t, Part> parts;
    for_ranges(count, jobs, [&](std::uint32_t first, std::uint32_t last) {
        Part part = work(first, last);
        const std::lock_guard lock(adding);
        parts[first] = std::move(part);
    });
    return parts;
}

}  // namespace leitai::score
