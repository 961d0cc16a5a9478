// Overloaded: several functions as one, for std::visit over a closed list of kinds.
#pragma once

namespace leitai::base {

/// One function for each kind of a variant: `std::visit(Overloaded{[](const Each&) {...}, ...}, scale)`. A kind that
/// none of them takes does not compile.
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace leitai::base
