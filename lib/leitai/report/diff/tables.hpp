// What stands behind a change: corrections, objections, and the inputs of two seals of one period.
#pragma once

#include "leitai/report/diff/page.hpp"

namespace leitai::report {

/// Adds a table each for what there is; of one village where `village` says so.
void add_corrections(const DiffInput& compared, std::optional<cohort::VillageId> village, base::Lang lang,
                     page::Page& page);
void add_objections(const DiffInput& compared, std::optional<cohort::VillageId> village, base::Lang lang,
                    page::Page& page);
void add_inputs(const DiffInput& compared, base::Lang lang, page::Page& page);

}  // namespace leitai::report
