// Writes the scores of a period as records that later periods read.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Writes one `kind: result` document for every village that has a total, in order of code. `sealed`: which seal of the
/// period they stand in, from 1.
void write_result_records(const Subject& subject, const page::Sink& sink, int sealed = 1);

}  // namespace leitai::report
