// Why a candidate in line was left out: drawn before, recused or absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "leitai/draw/held.hpp"

namespace leitai::report {

struct Passed {
    std::string_view id;  ///< "drawn_before", "recused", "absent"
    base::Text words;
    std::string why, by;  ///< empty where it was drawn before
};

/// Empty for those who are drawn or wait, and for those drawn before who never stood in line.
std::optional<Passed> passed_of(const draw::Held& held, const draw::Line& line);

}  // namespace leitai::report
