// books.json of a seal read back, so that a city can add its counties' figures up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/rational.hpp"

namespace leitai::seal {

/// What a figure comes to in one span.
struct BooksAmount {
    base::Rational numerator;
    std::optional<base::Rational> denominator;  ///< of a ratio and a mean
    std::vector<std::string> ids;               ///< the different values, in byte order; of distinct alone
};

/// One figure. All are empty where there are no records of it.
struct BooksFigure {
    std::optional<BooksAmount> period, year_to_date, at_end;
};

/// The whole file.
struct BooksFile {
    std::string catalogue, version;  ///< of the catalogue of books
    bool provisional = false;
    std::map<std::string, BooksFigure> figures;  ///< by id
};

/// Empty when the text is no such document.
std::optional<BooksFile> read_books(std::string_view json);

/// Adds another county's amount: numbers are added and ids united, so that `numerator` of ids is how many they are.
void add(std::optional<BooksAmount>& sum, const std::optional<BooksAmount>& more);

}  // namespace leitai::seal
