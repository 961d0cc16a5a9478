// Annual page: how a village's year came out of its quarters.
#pragma once

#include "leitai/report/explain_page.hpp"

namespace leitai::report {

/// Quarter by quarter the total, its weight and where its result stands; then the sum. For a year of quarters.
void add_quarters(const Explained& explained, base::Lang lang, page::Page& page);

}  // namespace leitai::report
