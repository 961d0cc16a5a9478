// Writes the outcomes of draws as records, which lie beside their rules.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/draw/page.hpp"

namespace leitai::report {

/// One document of kind drawn for each draw, as YAML. All of them were held.
void write_outcome_records(const DrawInput& input, const page::Sink& sink);

}  // namespace leitai::report
