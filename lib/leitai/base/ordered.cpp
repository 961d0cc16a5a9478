// Decides under one mutex which thread reads, works or consumes next.
#include "leitai/base/ordered.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace leitai::base {
namespace {

constexpr std::uint64_t unknown = UINT64_MAX;

void run_alone(Steps& steps) {
    while (steps.read(0)) {
        steps.work(0, 0);
        steps.consume(0);
    }
}

/// One run by several threads. Batches are numbered in input order; number n lives at place n % places.
class Run {
public:
    explicit Run(Steps& steps) : steps_(steps), places_(steps.places()), done_(places_, 0) {}

    /// What the calling thread does: consume if it can, otherwise work, until all is consumed.
    void lead() {
        std::unique_lock lock(mutex_);
        while (consumed_ != end_) {
            if (done_[consumed_ % places_] != 0) {
                consume(lock);
            } else if (may_read()) {
                read_and_work(lock, 0);
            } else {
                changed_.wait(lock);
            }
        }
    }

    /// What every other thread does: work, until the end is known.
    void help(std::size_t worker) {
        std::unique_lock lock(mutex_);
        while (end_ == unknown) {
            if (may_read()) {
                read_and_work(lock, worker);
            } else {
                changed_.wait(lock);
            }
        }
    }

    void throw_on() const {
        if (error_) std::rethrow_exception(error_);
    }

private:
    using Lock = std::unique_lock<std::mutex>;

    bool may_read() const { return end_ == unknown && !reading_ && read_ < consumed_ + places_; }

    void read_and_work(Lock& lock, std::size_t worker) {
        const std::uint64_t number = read_;
        const std::size_t place = number % places_;
        reading_ = true;
        bool got = false;
        std::exception_ptr error = unlocked(lock, [&] { got = steps_.read(place); });
        reading_ = false;
        if (got) {
            ++read_;
            changed_.notify_all();  // the next may read
            error = unlocked(lock, [&] { steps_.work(worker, place); });
        }
        if (!got || error) {
            end_at(number, error);
        } else {
            done_[place] = 1;
        }
        changed_.notify_all();
    }

    void consume(Lock& lock) {
        const std::size_t place = consumed_ % places_;
        done_[place] = 0;
        const std::exception_ptr error = unlocked(lock, [&] { steps_.consume(place); });
        if (error) {
            end_at(consumed_, error);
        } else {
            ++consumed_;
        }
        changed_.notify_all();
    }

    /// Nothing from batch `number` on counts. Of several ends the first in input order holds, and every batch before
    /// it has been read, so which one that is does not depend on the threads.
    void end_at(std::uint64_t number, std::exception_ptr error) {
        if (number >= end_) return;
        end_ = number;
        error_ = std::move(error);
    }

    template <class Step>
    static std::exception_ptr unlocked(Lock& lock, const Step& step) {
        lock.unlock();
        std::exception_ptr error;
        try {
            step();
        } catch (...) {
            error = std::current_exception();
        }
        lock.lock();
        return error;
    }

    Steps& steps_;
    const std::size_t places_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t read_ = 0;       // how many batches have been read …
    std::uint64_t consumed_ = 0;   // … and consumed
    std::uint64_t end_ = unknown;  // how many are to be consumed
    bool reading_ = false;
    std::vector<char> done_;  // by place: worked on, not yet consumed
    std::exception_ptr error_;
};

}  // namespace

void run_steps(Steps& steps, unsigned jobs) {
    if (jobs <= 1) return run_alone(steps);
    Run run(steps);
    {
        std::vector<std::jthread> helpers;
        helpers.reserve(jobs - 1);
        try {
            for (unsigned worker = 1; worker < jobs; ++worker)
                helpers.emplace_back([&run, worker] { run.help(worker); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those that there are do the work.
        }
        run.lead();
    }
    run.throw_on();
}

}  // namespace leitai::base
