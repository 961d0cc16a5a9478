// The books of a city: those that its counties sealed, and its own.
#pragma once

#include "leitai/campaign/scoring.hpp"
#include "leitai/report/city/books_page.hpp"

namespace leitai::campaign {

/// Reports counties whose seals hold no books, or books by another catalogue.
void check_books_of_members(const Campaign& campaign, issue::Issues& issues);

/// What of a scored city is added up; `subject` and `finality` must outlive it. The city's own books are among them
/// where it has records of any.
report::CityBooks city_books(const ScoredCampaign& scored, const report::Subject& subject,
                             const page::Finality& finality);

/// Whether the books are final: those of the city itself, and of every county.
page::Finality city_books_finality(const ScoredCampaign& scored);

}  // namespace leitai::campaign
