// A long list in pieces that can be given back from the front.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace leitai::record {

/// A list that only grows, in pieces: growing copies hardly anything, and who goes through it once gives back what lies
/// behind (a nation's roster takes 100 MB, while the villages that are made of it take as much).
template <class T>
class Pieces {
public:
    class Iterator {
    public:
        using difference_type = std::ptrdiff_t;
        using value_type = T;
        Iterator() = default;
        const T& operator*() const { return (*pieces_)[piece_][at_]; }
        const T* operator->() const { return &**this; }
        Iterator& operator++() {
            if (++at_ == (*pieces_)[piece_].size()) at_ = 0, ++piece_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator&) const = default;

    private:
        friend class Pieces;
        Iterator(const std::vector<std::vector<T>>& pieces, std::size_t piece) : pieces_(&pieces), piece_(piece) {}
        const std::vector<std::vector<T>>* pieces_ = nullptr;
        std::size_t piece_ = 0, at_ = 0;
    };

    Pieces() = default;
    Pieces(std::initializer_list<T> values) {
        for (const T& value : values) push_back(value);
    }

    void push_back(T value) {
        if (pieces_.empty() || pieces_.back().size() == most) pieces_.emplace_back();
        std::vector<T>& last = pieces_.back();
        if (last.size() == few) last.reserve(most);
        last.push_back(std::move(value));
    }
    bool empty() const { return pieces_.empty(); }
    Iterator begin() const { return {pieces_, 0}; }
    Iterator end() const { return {pieces_, pieces_.size()}; }
    const T& operator[](std::size_t at) const { return pieces_[at / most][at % most]; }

    /// Calls `take` with each value once, from the front, and gives back each piece that it has gone through.
    template <class Take>
    void drain(Take&& take) {
        for (std::vector<T>& piece : pieces_) {
            for (T& value : piece) take(value);
            std::vector<T>().swap(piece);
        }
        pieces_.clear();
    }

private:
    static constexpr std::size_t most = 8192;
    static constexpr std::size_t few = 64;  ///< a list that stays below asks for no room beyond its own
    std::vector<std::vector<T>> pieces_;
};

}  // namespace leitai::record
