// Memory for long lists of numbers that begin as zeros, which the system gives without writing them.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace leitai::base {

/// An allocator for a std::vector that is resized once, from nothing: its values are zeros already, and the pages they
/// lie on are first touched by whoever sets them. (Writing the zeros took 0.25 s of the 8 in which a nation is scored,
/// on one thread.) A vector that shrinks and grows again would find old values.
template <class T>
struct Zeroed {
    static_assert(std::is_trivially_copyable_v<T>);
    using value_type = T;

    Zeroed() = default;
    template <class U>
    Zeroed(const Zeroed<U>&) {}  // NOLINT: vectors turn one into another

    T* allocate(std::size_t count) {
        void* memory = std::calloc(count, sizeof(T));
        if (memory == nullptr) throw std::bad_alloc();
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t) { std::free(memory); }
    void construct(T*) {}
    template <class... Values>
    void construct(T* at, Values&&... values) {
        ::new (at) T(std::forward<Values>(values)...);
    }
    friend bool operator==(const Zeroed&, const Zeroed&) { return true; }
};

}  // namespace leitai::base
