// A hash table of rows that stand one behind the other: half a million of them are compared without a node for each.
#include "leitai/book/rows.hpp"

#include <algorithm>

namespace leitai::book {

namespace {

std::uint32_t hash_of(std::span<const std::int64_t> row) {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const std::int64_t value : row) {
        hash = (hash ^ static_cast<std::uint64_t>(value)) * 0xBF58476D1CE4E5B9U;
        hash ^= hash >> 29U;
    }
    return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::size_t Rows::place_of(std::span<const std::int64_t> row, std::uint32_t hash) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash & mask;
    for (; places_[at].number != 0; at = (at + 1) & mask) {
        if (places_[at].hash == hash && std::ranges::equal(this->row(places_[at].number - 1), row)) break;
    }
    return at;
}

void Rows::grow() {
    const std::vector<Place> before = std::exchange(places_, std::vector<Place>(places_.size() * 2));
    const std::size_t mask = places_.size() - 1;
    for (const Place& one : before) {
        if (one.number == 0) continue;
        std::size_t at = one.hash & mask;
        while (places_[at].number != 0) at = (at + 1) & mask;
        places_[at] = one;
    }
}

std::pair<std::uint32_t, bool> Rows::add(std::span<const std::int64_t> row) {
    const std::uint32_t hash = hash_of(row);
    std::size_t at = place_of(row, hash);
    if (places_[at].number != 0) return {places_[at].number - 1, false};
    if (size_ * 2 >= places_.size()) {
        grow();
        at = place_of(row, hash);
    }
    values_.insert(values_.end(), row.begin(), row.end());
    places_[at] = {hash, static_cast<std::uint32_t>(++size_)};
    return {static_cast<std::uint32_t>(size_ - 1), true};
}

}  // namespace leitai::book
