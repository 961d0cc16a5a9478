// The arithmetic from a village's marks or ballots to its result, line by line.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/report/panel/page.hpp"

namespace leitai::report {

page::Table panel_steps(const PanelInput& judged, const panel::Held& held, std::size_t entry, base::Lang lang);

}  // namespace leitai::report
