// Writes the states of a period as records that later periods read.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/diagnose/page.hpp"

namespace leitai::report {

/// One document of kind determination for each village, as YAML.
void write_determination_records(const Diagnosed& diagnosed, const page::Sink& sink);

}  // namespace leitai::report
