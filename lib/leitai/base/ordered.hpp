// Runs one reader and many workers so that results come in input order, whatever the number of threads.
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace leitai::base {

/// The steps of a run, without their types. Places in memory are numbered 0 .. places()-1.
class Steps {
public:
    virtual ~Steps() = default;
    virtual std::size_t places() const = 0;
    virtual bool read(std::size_t place) = 0;
    virtual void work(std::size_t worker, std::size_t place) = 0;
    virtual void consume(std::size_t place) = 0;
};

/// Runs the steps with `jobs` threads, of which the calling one is the first.
void run_steps(Steps& steps, unsigned jobs);

/// How many batches may be in flight: enough that nobody waits for a slow one at once, few enough to bound memory.
inline std::size_t places_for(unsigned jobs) { return jobs <= 1 ? 1 : 2 * std::size_t{jobs} + 2; }

/// The steps over memory that goes round: each place holds a Work and the Result made from it.
template <class Work, class Result, class Read, class Worker, class Consume>
class TypedSteps final : public Steps {
public:
    TypedSteps(Read& read, Consume& consume, std::size_t places) : read_(read), consume_(consume), places_(places) {}

    template <class MakeWorker>
    void add_worker(MakeWorker& make_worker) {
        workers_.emplace_back(new Worker(make_worker()));  // `new`: a worker need not be movable
    }

    std::size_t places() const override { return places_.size(); }
    bool read(std::size_t place) override { return read_(places_[place].work); }
    void work(std::size_t worker, std::size_t place) override {
        (*workers_[worker])(places_[place].work, places_[place].result);
    }
    void consume(std::size_t place) override { consume_(places_[place].result); }

private:
    struct Place {
        Work work;
        Result result;
    };

    Read& read_;
    Consume& consume_;
    std::vector<Place> places_;
    std::vector<std::unique_ptr<Worker>> workers_;
};

/// Reads, works and consumes as `while (read(work)) { worker(work, result); consume(result); }` would, in parallel:
/// - `bool read(Work&)` is called by one thread at a time, in order;
/// - `make_worker()` gives each of the `jobs` threads its own `void worker(Work&, Result&)`;
/// - `void consume(Result&)` is called on the calling thread, in input order, and the Work that the result was made
///   from stays untouched until it returns. In between, the calling thread works like the others.
///
/// Work and Result are used again and again: who fills one clears it first. An exception ends the run just where it
/// would end the loop above (all earlier results are consumed) and is thrown on.
template <class Work, class Result, class Read, class MakeWorker, class Consume>
void run_ordered(Read&& read, unsigned jobs, MakeWorker&& make_worker, Consume&& consume) {
    using Worker = std::invoke_result_t<MakeWorker&>;
    using Reader = std::remove_reference_t<Read>;
    using Consumer = std::remove_reference_t<Consume>;
    TypedSteps<Work, Result, Reader, Worker, Consumer> steps(read, consume, places_for(jobs));
    for (unsigned worker = 0; worker == 0 || worker < jobs; ++worker) steps.add_worker(make_worker);
    run_steps(steps, jobs);
}

}  // namespace leitai::base
