// The codes of all messages, and a message with its arguments, whose number the compiler checks.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "leitai/base/text.hpp"

namespace leitai::issue {

class Code;
class Said;

namespace detail {

/// The rows of catalogue.def in their order.
enum class RowNumber : std::uint16_t {
#define ISSUE(number, name, arguments, zh, en, advice_zh, advice_en) name,
#include "leitai/issue/catalogue.def"
#undef ISSUE
};

template <std::size_t>
using Argument = base::Text;

template <class Numbers>
struct Message;

/// A message as it is written in code: `Code::folder_not_found`. Called with as many texts as its row takes, it gives a
/// Said; with more or fewer it does not compile. It converts to its Code where codes are compared or looked up.
template <std::size_t... numbers>
struct Message<std::index_sequence<numbers...>> {
    RowNumber row;

    Said operator()(Argument<numbers>... arguments) const;
    constexpr operator Code() const;  // NOLINT(google-explicit-constructor): a message is its code
};

}  // namespace detail

/// A message that takes so many arguments. Two messages with the same number of arguments have the same type, so that
/// `(odd ? Code::a : Code::b)(x)` compiles.
template <std::size_t arguments>
using Message = detail::Message<std::make_index_sequence<arguments>>;

/// Which message it is: a row of catalogue.def. Codes are ordered as the rows are; the number of a deleted row is never
/// used again.
class Code {
public:
#define ISSUE(number, name, arguments, zh, en, advice_zh, advice_en) \
    static constexpr Message<arguments> name{detail::RowNumber::name};
#include "leitai/issue/catalogue.def"
#undef ISSUE

    constexpr Code() = default;
    constexpr explicit Code(detail::RowNumber row) : row_(row) {}

    /// Position of the row in the catalogue, from 0.
    constexpr std::size_t index() const { return static_cast<std::size_t>(row_); }
    friend constexpr auto operator<=>(Code, Code) = default;

private:
    detail::RowNumber row_{};
};

/// A message with exactly the arguments that it takes. Made by calling the message: `Code::unknown_rubric(name)`; one
/// without arguments needs no call.
class Said {
public:
    Said(Message<0> message) : code_(message) {}  // NOLINT(google-explicit-constructor): there is nothing to fill in

    Code code() const { return code_; }
    const std::vector<base::Text>& arguments() const { return arguments_; }

private:
    template <class Numbers>
    friend struct detail::Message;

    Said(Code code, base::Text* first, std::size_t count);

    Code code_;
    std::vector<base::Text> arguments_;
};

namespace detail {

template <std::size_t... numbers>
constexpr Message<std::index_sequence<numbers...>>::operator Code() const {
    return Code(row);
}

template <std::size_t... numbers>
Said Message<std::index_sequence<numbers...>>::operator()(Argument<numbers>... arguments) const {
    if constexpr (sizeof...(numbers) == 0) {
        return Said(*this);
    } else {
        base::Text all[] = {std::move(arguments)...};
        return Said(*this, all, sizeof...(numbers));
    }
}

}  // namespace detail

}  // namespace leitai::issue
