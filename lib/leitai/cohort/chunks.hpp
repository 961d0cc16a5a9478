// A long list kept in pieces: growing never copies what is there, and never holds twice the memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace leitai::cohort {

/// Short runs of values, appended one after the other; each stays in one piece and is found again by its position.
/// (A std::vector of a nation's events grew by doubling to 250 MB where 65 are used.)
template <class T>
class Chunks {
public:
    /// Takes a run of at most 65,535 values over and tells where it stands: chunk << 16 | offset.
    std::uint64_t append(std::span<const T> run) {
        if (chunks_.empty() || chunks_.back().size() + run.size() > chunk_size) chunks_.emplace_back();
        std::vector<T>& chunk = chunks_.back();
        const std::uint64_t position = (std::uint64_t{chunks_.size() - 1} << 16U) | chunk.size();
        chunk.insert(chunk.end(), run.begin(), run.end());
        return position;
    }
    std::span<const T> at(std::uint64_t position, std::size_t count) const {
        if (count == 0) return {};
        return std::span<const T>(chunks_[position >> 16U]).subspan(position & 0xFFFFU, count);
    }

private:
    static constexpr std::size_t chunk_size = 0xFFFF;
    std::vector<std::vector<T>> chunks_;
};

}  // namespace leitai::cohort
