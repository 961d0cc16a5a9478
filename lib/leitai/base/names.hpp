// Gives each different name one small number, so that the engine compares numbers instead of texts.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace leitai::base {

using NameId = std::uint32_t;

/// A growing list of different names; ids are given from 0 in the order of first sight and never change.
class Names {
public:
    Names() = default;
    Names(const Names&) = delete;  // a copy's `ids_` would look at the names of the original
    Names& operator=(const Names&) = delete;
    Names(Names&&) = default;
    Names& operator=(Names&&) = default;

    NameId intern(std::string_view name);
    /// Makes room for so many more, if all are different.
    void reserve(std::size_t more) { ids_.reserve(ids_.size() + more); }
    std::optional<NameId> find(std::string_view name) const;
    std::string_view name(NameId id) const { return stored_[id]; }
    std::size_t size() const { return stored_.size(); }

private:
    std::deque<std::string> stored_;  // a deque keeps the addresses that `ids_` looks at
    std::unordered_map<std::string_view, NameId> ids_;
};

/// The candidate that `word` was most likely meant to be (few edits for its length), if any: "did you mean".
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace leitai::base
