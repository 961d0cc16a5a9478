// Public page: the scores as anybody may see them.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/report/score_page.hpp"

namespace leitai::report {

/// Place, village and total: an allow-list, so that nothing new in the internal table comes out by itself. Classes,
/// weak lists, breaches, vetoes, missing returns and persons change no byte of it while totals and places stay equal.
page::Page public_score_page(const Subject& subject, const Shown& shown = {});

}  // namespace leitai::report
