// Holds an outcome that was recorded against the draw as it is repeated.
#pragma once

#include <optional>

#include "leitai/draw/held.hpp"

namespace leitai::draw {

/// The first difference between a recorded outcome and that of a draw that was held; empty where there is none.
std::optional<Difference> difference(const record::Drawn& recorded, const Held& held);

}  // namespace leitai::draw
