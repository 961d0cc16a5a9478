// What the head of a department must look at, with whose task it is (需要领导关注的).
#pragma once

#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// One matter a row: what it is, how it stands, who has to act. Each follows from a record or a point that the report
/// shows; the table is empty where nothing calls for attention. `id` of a matter: owed, vetoed, weak, rectification,
/// objections, fallen, loss.
page::Table attention_table(const AnalysisInput& reported, base::Lang lang);

}  // namespace leitai::report
