// Writes the scores of a period as records that later periods read.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/forms.hpp"

namespace leitai::report {

/// As what result records are written: in which seal of the period they stand, from 1, and in which form of results.
struct RecordsOf {
    int seal = 1;
    int form = seal::present_forms.results;
};

/// Writes one `kind: result` document for every village that has a total, in order of code.
void write_result_records(const Subject& subject, const page::Sink& sink, const RecordsOf& of = {});

}  // namespace leitai::report
