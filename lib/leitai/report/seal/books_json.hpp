// The figures of a period's books in one fixed form for seals: what is added, so that a city can add its counties up.
#pragma once

#include <string>

#include "leitai/book/kept.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Every figure of the period and of the year to date, in the catalogue's order: numerator and denominator as exact
/// texts
/// ("16", "86.20"), and of different ones their ids (persons, codes, values), which are united and not added. A ratio
/// and a total name the figures that they are made of. What is to be written otherwise is written so in the next form
/// (seal/forms.hpp). `finality`: of the books.
std::string books_json(const Subject& subject, const book::Kept& kept, const page::Finality& finality, int form);

}  // namespace leitai::report
