// A value that most owners do not have, in eight bytes.
#pragma once

#include <memory>
#include <utility>

namespace leitai::base {

/// A value that is kept elsewhere, and only where it is not T{}: three hundred thousand villages of which few have a
/// former name then cost 8 bytes each for it, and not a string's 32. Copies are deep.
template <class T>
class Rare {
public:
    Rare() = default;
    Rare(T value) : kept_(value == T{} ? nullptr : std::make_unique<T>(std::move(value))) {}
    Rare(const Rare& other) : kept_(other.kept_ ? std::make_unique<T>(*other.kept_) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        kept_ = std::move(other.kept_);
        return *this;
    }
    ~Rare() = default;

    const T& operator*() const {
        static const T none{};
        return kept_ ? *kept_ : none;
    }
    const T* operator->() const { return &**this; }

private:
    std::unique_ptr<T> kept_;
};

}  // namespace leitai::base
