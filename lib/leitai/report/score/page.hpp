// The score table: totals, ranks, changes, modules and indicators of all villages.
#pragma once

#include <optional>
#include <vector>

#include "leitai/base/region.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Which rows are printed; ranks stay those of everybody.
struct Shown {
    std::optional<base::RegionCode> township;
    std::optional<rule::ClassId> village_class;
};

/// The table alone, of these villages, in this order.
page::Table score_table(const Subject& subject, std::vector<cohort::VillageId> villages, base::Lang lang);

/// Cells have one language, `lang`. The page refers to `subject`'s rubric, cohort and scores, which must outlive it.
page::Page score_page(const Subject& subject, base::Lang lang, const Shown& shown = {});

}  // namespace leitai::report
