// How far the judges of a round agree, each figure with what it means here.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/panel/contest.hpp"

namespace leitai::report {

/// A figure of agreement as it is printed: "0.812".
std::string figure_text(double value);

/// By the judges' weighted totals. Nothing where the round has no marks.
void add_agreement(const panel::Held& held, base::Lang lang, page::Page& page);

}  // namespace leitai::report
