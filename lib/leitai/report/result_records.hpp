// Result records: the scores of a period as records that later periods read.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Writes one `kind: result` document for every village that has a total, in order of code.
void write_result_records(const Subject& subject, const page::Sink& sink);

}  // namespace leitai::report
