// How reading ends where a file cannot be read: thrown inside this room, and handed out as Unreadable.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "leitai/workbook/book.hpp"

namespace leitai::workbook {

/// Carries why a file cannot be read to the function that was asked to read it.
struct Refused {
    Unreadable what;
};

[[noreturn]] inline void refuse(base::Text words, std::uint32_t row = 0, std::uint32_t column = 0) {
    throw Refused{{std::move(words), {}, row, column}};
}

/// Why reading was refused; empty where it was not.
template <class Read>
std::optional<Unreadable> refused_by(const Read& read) {
    try {
        read();
    } catch (Refused& refused) {
        return std::move(refused.what);
    }
    return std::nullopt;
}

/// The file is damaged or cut off; `what` says what was found. What to do is added.
[[noreturn]] void refuse_broken(const base::Text& what, std::uint32_t row = 0, std::uint32_t column = 0);

/// The file is larger than what is read; `what` says in which way. What to do is added.
[[noreturn]] void refuse_large(const base::Text& what, std::uint32_t row = 0, std::uint32_t column = 0);

/// Opening it takes a password.
[[noreturn]] void refuse_password();

}  // namespace leitai::workbook
