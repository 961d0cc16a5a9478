// The sheet of dated events: a line an event, whose facts and villages are offered.
#pragma once

#include <vector>

#include "leitai/desk/asks.hpp"
#include "leitai/desk/template.hpp"

namespace leitai::desk {

/// The sheet for those of `facts` that are lists of events and asked for; without columns where there is none. A
/// village that must report one, if only that there was none, has a row for it.
workbook::Form events_form(const TemplateInput& input, const Asks& asks, const std::vector<rule::FactId>& facts,
                           const std::vector<cohort::VillageId>& villages);

}  // namespace leitai::desk
