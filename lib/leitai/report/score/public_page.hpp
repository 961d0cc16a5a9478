// The scores as anybody may see them.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/score/page.hpp"

namespace leitai::report {

/// Place, village and total, and once the period is on notice its dates and the grades: an allow-list, so that nothing
/// new in the internal table comes out by itself. Classes, weak lists, breaches, vetoes, missing returns and persons
/// change no byte of it while totals, places and grades stay equal. `timeline`: of the scored period, where it has one.
/// As JSON it is notice.json in the present form, whose hash is published: what changes a member of it makes a next
/// form (seal/forms.hpp), and the earlier ones stay (notice_form1.hpp).
page::Page public_score_page(const Subject& subject, const process::Timeline* timeline, base::Lang lang,
                             const Shown& shown = {});

/// The table of it; `graded`: with the grades.
page::Table public_table(const Subject& subject, bool graded, base::Lang lang, const Shown& shown);
/// That places may differ from the order of totals, where they do: neither who nor why.
std::optional<base::Text> public_places_note(const Subject& subject);

/// The dates of a notice, for every public page; nothing before it.
void add_notice(const process::Timeline* timeline, page::Facts& facts);

}  // namespace leitai::report
