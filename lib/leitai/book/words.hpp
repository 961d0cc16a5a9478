// Conditions over entries, and figures, as sentences in both languages.
#pragma once

#include "leitai/base/text.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::book {

/// "办结日期已填，且到期日期早于截止日".
base::Text words(const rubric::EntryCondition& condition, rubric::RegisterId of, const rubric::Rubric& rubric);

/// What a figure is: "台账“领办实事”的条数，按承诺日期算进各期；只数办结日期已填的".
base::Text definition(rubric::FigureId figure, const rubric::Rubric& rubric);

/// A name of entries: the title of a field, or 村, 人员 …
base::Text words(const rubric::BookName& name, rubric::RegisterId of, const rubric::Books& books);

}  // namespace leitai::book
