// Ordered: the same results in the same order for any number of threads, and a clean end when something is thrown.
#include "leitai/base/ordered.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

using leitai::base::places_for;
using leitai::base::run_ordered;

namespace {

/// Keeps a thread busy for a time that differs wildly from one number to the next.
std::uint64_t uneven(std::uint64_t number) {
    std::uint64_t state = number * 0x9E3779B97F4A7C15U + 1;
    for (std::uint64_t rounds = (state >> 60) * 500; rounds > 0; --rounds) state = state * 6364136223846793005U + 1;
    return state;
}

struct Task {
    int number = -1;
};

struct Answer {
    int number = -1;
    std::uint64_t value = 0;
};

/// Reads 0 .. count-1; throws at `broken`.
auto counting(int count, int broken = -1) {
    return [count, broken, next = 0](Task& task) mutable {
        if (next == broken) throw std::runtime_error("read " + std::to_string(next));
        if (next == count) return false;
        task.number = next++;
        return true;
    };
}

auto solving(int broken = -1) {
    return [broken] {
        return [broken](Task& task, Answer& answer) {
            if (task.number == broken) throw std::runtime_error("work " + std::to_string(broken));
            answer = {task.number, uneven(static_cast<std::uint64_t>(task.number))};
        };
    };
}

/// What is consumed and what is thrown in the end.
std::string story(int count, unsigned jobs, int bad_read, int bad_work, int bad_consume) {
    std::string told;
    try {
        run_ordered<Task, Answer>(counting(count, bad_read), jobs, solving(bad_work), [&](Answer& answer) {
            if (answer.number == bad_consume) throw std::runtime_error("consume " + std::to_string(bad_consume));
            told += std::to_string(answer.number) + " ";
        });
    } catch (const std::runtime_error& error) {
        told += error.what();
    }
    return told;
}

}  // namespace

TEST_CASE("results come in input order, however uneven the work and however many the threads") {
    for (const unsigned jobs : {0U, 1U, 2U, 3U, 8U}) {
        CAPTURE(jobs);
        int expected = 0;
        int wrong = 0;
        run_ordered<Task, Answer>(counting(2'000), jobs, solving(), [&](Answer& answer) {
            wrong += answer.number != expected || answer.value != uneven(static_cast<std::uint64_t>(expected));
            ++expected;
        });
        CHECK(expected == 2'000);
        CHECK(wrong == 0);
    }
}

TEST_CASE("nothing to read is nothing to consume") {
    for (const unsigned jobs : {1U, 2U, 8U}) CHECK(story(0, jobs, -1, -1, -1).empty());
    for (const unsigned jobs : {1U, 2U, 8U}) CHECK(story(1, jobs, -1, -1, -1) == "0 ");
}

TEST_CASE("one job makes no thread") {
    const auto self = std::this_thread::get_id();
    std::set<std::thread::id> others;
    const auto worker = [&] { return [&](Task&, Answer&) { others.insert(std::this_thread::get_id()); }; };
    run_ordered<Task, Answer>(counting(10), 1, worker, [](Answer&) {});
    CHECK(others == std::set{self});
}

TEST_CASE("results are consumed on the calling thread") {
    const auto self = std::this_thread::get_id();
    int elsewhere = 0;
    run_ordered<Task, Answer>(counting(500), 4, solving(),
                              [&](Answer&) { elsewhere += std::this_thread::get_id() != self; });
    CHECK(elsewhere == 0);
}

TEST_CASE("each worker has a state of its own, and together they do each task once") {
    struct Worker {
        explicit Worker(std::atomic<int>& total_) : total(total_) {}
        Worker(const Worker&) = delete;
        ~Worker() { total += done; }
        void operator()(Task&, Answer&) { ++done; }
        std::atomic<int>& total;
        int done = 0;
    };
    std::atomic<int> total = 0;
    int made = 0;
    const auto make = [&] {
        ++made;
        return Worker(total);
    };
    run_ordered<Task, Answer>(counting(1'000), 3, make, [](Answer&) {});
    CHECK(made == 3);
    CHECK(total == 1'000);
}

TEST_CASE("the number of batches in flight is bounded, also while the first one takes long") {
    for (const unsigned jobs : {1U, 2U, 4U}) {
        CAPTURE(jobs);
        std::atomic<int> in_flight = 0;
        int most = 0;
        auto read = [&, next = 0](Task& task) mutable {
            task.number = next;
            most = std::max(most, next < 300 ? ++in_flight : 0);
            return next++ < 300;
        };
        const auto make = [] {
            return [](Task& task, Answer& answer) {
                answer.number = task.number;
                const int rounds = task.number % 50 == 0 ? 2'000 : 1;
                for (int i = 0; i < rounds; ++i) answer.value += uneven(static_cast<std::uint64_t>(i));
            };
        };
        run_ordered<Task, Answer>(read, jobs, make, [&](Answer&) { --in_flight; });
        CHECK(most <= static_cast<int>(places_for(jobs)));
        CHECK(in_flight == 0);
    }
}

TEST_CASE("a place's memory goes round, and stays untouched until its result is consumed") {
    struct Text {
        std::string bytes;
    };
    struct View {
        const std::string* bytes = nullptr;
        int number = 0;
    };
    std::set<const std::string*> seen;
    int wrong = 0;
    auto read = [next = 0](Text& text) mutable {
        text.bytes = std::to_string(next);
        return next++ < 1'000;
    };
    const auto make = [] { return [](Text& text, View& view) { view = {&text.bytes, std::stoi(text.bytes)}; }; };
    run_ordered<Text, View>(read, 2, make, [&, next = 0](View& view) mutable {
        wrong += view.number != next || *view.bytes != std::to_string(next);
        ++next;
        seen.insert(view.bytes);
    });
    CHECK(wrong == 0);
    CHECK(seen.size() == places_for(2));
}

TEST_CASE("an exception ends the run where it would end a plain loop, whoever throws and however many threads") {
    for (const unsigned jobs : {1U, 2U, 3U, 8U}) {
        CAPTURE(jobs);
        for (int round = 0; round < 20; ++round) {
            CHECK(story(100, jobs, 4, -1, -1) == "0 1 2 3 read 4");
            CHECK(story(100, jobs, -1, 3, -1) == "0 1 2 work 3");
            CHECK(story(100, jobs, -1, -1, 2) == "0 1 consume 2");
            CHECK(story(100, jobs, 0, -1, -1) == "read 0");
            CHECK(story(100, jobs, -1, 99, -1).ends_with("98 work 99"));
            CHECK(story(100, jobs, 4, 3, -1) == "0 1 2 work 3");
            CHECK(story(100, jobs, 4, 3, 1) == "0 consume 1");
        }
    }
}

TEST_CASE("a worker that cannot be made is an exception like others") {
    const auto make = []() -> void (*)(Task&, Answer&) { throw std::runtime_error("no worker"); };
    CHECK_THROWS_WITH((run_ordered<Task, Answer>(counting(3), 2, make, [](Answer&) {})), "no worker");
}
