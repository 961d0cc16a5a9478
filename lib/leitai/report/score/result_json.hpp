// The scores of a period in one fixed form for seals, which later versions of the program write alike.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/forms.hpp"

namespace leitai::report {

/// Writes every village in order of code, with what its result record has; numbers are texts ("9.00", "64/3"), so that
/// they are exact. A village without a total has none. Display tables may change; this must not: what is to be written
/// otherwise is written so in the next form (seal/forms.hpp), and the earlier ones stay. None holds the version of the
/// program.
void write_result_json(const Subject& subject, const page::Sink& sink, int form = seal::present_forms.results);

}  // namespace leitai::report
