// What an entry agrees with others in: the values under several names, one of each.
#pragma once

#include <vector>

#include "leitai/book/view.hpp"

namespace leitai::book {

using Key = std::vector<std::int64_t>;

/// Makes the keys of the entries of one register; its memory goes from entry to entry.
class Keys {
public:
    Keys(const View& view, RegisterId of) : view_(view), of_(of) {}

    /// Calls `act(key)` for each key of an entry: of a field with many each value by itself, none where a name has no
    /// value. `act` may lengthen the key as long as it shortens it again.
    template <class Act>
    void each(const Entry& entry, const std::vector<rubric::BookName>& names, const Act& act) {
        values_.clear();
        ends_.clear();
        for (const rubric::BookName& name : names) {
            view_.values(of_, entry, name, values_);
            ends_.push_back(values_.size());
        }
        key_.clear();
        extend(0, act);
    }

private:
    /// One value of each name; those of the first names stand in the key already.
    template <class Act>
    void extend(std::size_t name, const Act& act) {
        if (name == ends_.size()) return act(key_);
        for (std::size_t i = name == 0 ? 0 : ends_[name - 1]; i < ends_[name]; ++i) {
            key_.push_back(values_[i]);
            extend(name + 1, act);
            key_.pop_back();
        }
    }

    const View& view_;
    RegisterId of_;
    std::vector<std::int64_t> values_;
    std::vector<std::size_t> ends_;
    Key key_;
};

}  // namespace leitai::book
