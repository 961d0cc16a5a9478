// The figures of a city's registers: those of its counties as they were sealed, added up, and its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/books_file.hpp"

namespace leitai::report {

/// The books of one county, or the city's own.
struct CountyBooks {
    std::string folder;  ///< as the plan names it; empty: the city's own
    base::Text name;
    seal::BooksFile file;
};

/// What the page is about. References must outlive it; the rubric has a catalogue of books, and all books go by it.
struct CityBooks {
    const Subject& subject;
    const page::Finality& finality;  ///< of the books
    std::vector<CountyBooks> counties;
    std::vector<std::string> left_out;  ///< counties whose seals hold no such books
};

/// All figures added up, or one of them, and what each county has of it.
page::Page city_books_page(const CityBooks& books, std::optional<rubric::FigureId> only, base::Lang lang);

}  // namespace leitai::report
