// Where a period stands, and what an act writes, as pages.
#pragma once

#include <string>

#include "leitai/desk/step.hpp"
#include "leitai/page/page.hpp"

namespace leitai::desk {

/// State, steps, objections, what is open, and what may come next. `behind`: what stands behind the word of each
/// command to type (the campaign's folder, where it is not the one in which people are).
page::Page standing_page(const Standing& standing, const std::string& behind, base::Lang lang);

/// What an act wrote or, where `done` is false, would write.
page::Page written_page(const Planned& planned, bool done, base::Lang lang);

}  // namespace leitai::desk
