// Keeps the first issues by place in a heap of limited size, and counts all.
#include "leitai/issue/issues.hpp"

#include <algorithm>
#include <utility>

namespace leitai::issue {

void Issues::add(Said said, source::Place place, std::optional<source::Place> related) {
    add(Issue{std::move(said), place, related});
}

void Issues::add(Issue issue) {
    ++(severity(issue.code()) == Severity::error ? errors_ : warnings_);
    if (issue.part == Part::all) issue.part = part_;
    ++hindering_[static_cast<std::size_t>(issue.part)][static_cast<std::size_t>(hinders(issue.code()))];
    keep(std::move(issue));
}

void Issues::merge(Issues&& other) {
    errors_ += std::exchange(other.errors_, 0);
    warnings_ += std::exchange(other.warnings_, 0);
    for (std::size_t part = 0; part < part_count; ++part) {
        for (std::size_t h = 0; h < hinders_count; ++h)
            hindering_[part][h] += std::exchange(other.hindering_[part][h], 0);
    }
    for (Issue& issue : other.kept_) keep(std::move(issue));
    for (Issue& issue : other.acknowledged_) acknowledged_.push_back(std::move(issue));
    other.kept_.clear();
    other.acknowledged_.clear();
}

bool Issues::acknowledge(const std::function<bool(const Issue&)>& fits) {
    std::vector<Issue> others;
    const std::size_t before = acknowledged_.size();
    for (Issue& issue : kept_) {
        const bool judged = severity(issue.code()) == Severity::warning && fits(issue);
        // A suspected period is confirmed; whatever else hinders still does.
        if (judged && hinders(issue.code()) == Hinders::suspected)
            --hindering_[static_cast<std::size_t>(issue.part)][static_cast<std::size_t>(Hinders::suspected)];
        (judged ? acknowledged_ : others).push_back(std::move(issue));
    }
    kept_ = std::move(others);
    // What was dropped for lack of room is not there to be judged; the heap is made anew when it fills again.
    warnings_ -= acknowledged_.size() - before;
    return acknowledged_.size() > before;
}

void Issues::keep(Issue&& issue) {
    // The list becomes a heap only when it reaches the limit; most runs never do.
    if (kept_.size() < limit_) {
        kept_.push_back(std::move(issue));
        if (kept_.size() == limit_) std::make_heap(kept_.begin(), kept_.end(), before);
        return;
    }
    if (limit_ == 0 || !before(issue, kept_.front())) return;
    std::pop_heap(kept_.begin(), kept_.end(), before);
    kept_.back() = std::move(issue);
    std::push_heap(kept_.begin(), kept_.end(), before);
}

std::vector<Issue> Issues::sorted() const {
    std::vector<Issue> all = kept_;
    std::sort(all.begin(), all.end(), before);
    return all;
}

}  // namespace leitai::issue
