// Gives each different row of numbers one small number, so that entries that agree in several names are found at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace leitai::book {

/// A growing list of different rows, all as wide; they are numbered from 0 in the order of first sight.
class Rows {
public:
    explicit Rows(std::size_t width) : width_(width), places_(64) {}

    /// The number of a row, and whether it is the first of its kind.
    std::pair<std::uint32_t, bool> add(std::span<const std::int64_t> row);
    std::span<const std::int64_t> row(std::uint32_t number) const { return {values_.data() + width_ * number, width_}; }
    std::size_t size() const { return size_; }

private:
    /// Where a row with this hash stands, or is to stand.
    std::size_t place_of(std::span<const std::int64_t> row, std::uint32_t hash) const;
    void grow();

    std::size_t width_;
    std::size_t size_ = 0;
    std::vector<std::int64_t> values_;
    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  // of the row + 1; 0 where none stands
    };
    std::vector<Place> places_;  // by hash, a power of two
};

}  // namespace leitai::book
