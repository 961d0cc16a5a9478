// What a run has found wrong: counted in full, and kept up to a limit, the first by place.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "leitai/issue/issue.hpp"

namespace leitai::issue {

/// How many issues a run keeps for printing unless told otherwise; all are counted.
inline constexpr std::size_t default_limit = 1000;

/// Collects issues. All are counted; of more than `limit` only the first by place are kept.
class Issues {
public:
    explicit Issues(std::size_t limit = default_limit) : limit_(limit) {}

    /// Counts an issue, and keeps it if it is among the first.
    void add(Issue issue);
    /// The same for a message and its place. `related`: the other place of a contradiction.
    void add(Said said, source::Place place, std::optional<source::Place> related = std::nullopt);
    /// From now on messages are about these records; they are about all where nothing was said.
    void about(Part part) { part_ = part; }
    /// Takes over all issues and totals of `other`, such as those that another thread found.
    void merge(Issues&& other);

    /// Takes the warnings that fit from those that are told and counted; whether there were any.
    bool acknowledge(const std::function<bool(const Issue&)>& fits);
    /// Warnings that a person has judged. They hinder what they hindered before.
    const std::vector<Issue>& acknowledged() const { return acknowledged_; }

    /// How many errors were added, kept or not.
    std::size_t errors() const { return errors_; }
    /// How many warnings were added, kept or not.
    std::size_t warnings() const { return warnings_; }
    /// How many messages hinder a result from being final, kept or not.
    const Tally& hindering() const { return hindering_; }
    /// Whether some issues were counted but not kept.
    bool truncated() const { return errors_ + warnings_ > kept_.size(); }
    /// The kept issues, sorted by place.
    std::vector<Issue> sorted() const;

private:
    void keep(Issue&& issue);

    std::size_t limit_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    Part part_ = Part::all;
    Tally hindering_{};
    std::vector<Issue> acknowledged_;
    std::vector<Issue> kept_;  // a heap by `before` once full: the last by place is dropped first
};

}  // namespace leitai::issue
