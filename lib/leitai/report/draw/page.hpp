// The pages of `draw`: the rule of each draw, who is drawn, who is next in line, and how anyone repeats it.
#pragma once

#include <vector>

#include "leitai/draw/held.hpp"
#include "leitai/page/page.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// What the pages are about. References must outlive them.
struct DrawInput {
    base::Text title;  ///< of the plan; may be empty
    base::Period period;
    const source::SourceMap& map;
    page::Finality finality;               ///< of the draws
    std::vector<const draw::Held*> draws;  ///< those that are shown, by day, then id
};

/// Everything, with the reasons of those who were passed over.
page::Page draw_page(const DrawInput& input, base::Lang lang);

/// What may be published: all that is needed to repeat a draw; why somebody is passed over and what the questions say
/// is not on it.
page::Page public_draw_page(const DrawInput& input, base::Lang lang);

}  // namespace leitai::report
