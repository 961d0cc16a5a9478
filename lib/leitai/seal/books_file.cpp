// Reads books.json, and adds amounts.
#include "leitai/seal/books_file.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "leitai/seal/results.hpp"

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;

std::optional<BooksAmount> amount_of(const Json& figure, const char* span) {
    if (!figure.contains(span)) return std::nullopt;
    const Json& json = figure.at(span);
    BooksAmount amount;
    amount.numerator = read_number(json.at("numerator").get<std::string>());
    if (json.contains("denominator")) amount.denominator = read_number(json.at("denominator").get<std::string>());
    if (json.contains("ids")) amount.ids = json.at("ids").get<std::vector<std::string>>();
    return amount;
}

}  // namespace

std::optional<BooksFile> read_books(std::string_view text) try {
    const Json json = Json::parse(text);
    if (json.at("kind") != "books") return std::nullopt;
    BooksFile file;
    file.catalogue = json.at("catalogue").at("id").get<std::string>();
    file.version = json.at("catalogue").at("version").get<std::string>();
    file.provisional = json.at("provisional").get<bool>();
    for (const Json& figure : json.at("figures")) {
        file.figures[figure.at("id").get<std::string>()] = {
            amount_of(figure, "period"), amount_of(figure, "year_to_date"), amount_of(figure, "at_end")};
    }
    return file;
} catch (const std::exception&) {
    return std::nullopt;
}

void add(std::optional<BooksAmount>& sum, const std::optional<BooksAmount>& more) {
    if (!more) return;
    if (!sum) {
        sum = more;
        return;
    }
    if (sum->ids.empty() && more->ids.empty()) {
        sum->numerator += more->numerator;
        if (more->denominator) sum->denominator = sum->denominator.value_or(base::Rational()) + *more->denominator;
        return;
    }
    std::vector<std::string> all;
    std::set_union(sum->ids.begin(), sum->ids.end(), more->ids.begin(), more->ids.end(), std::back_inserter(all));
    sum->ids = std::move(all);
    sum->numerator = base::Rational(static_cast<std::int64_t>(sum->ids.size()));
}

}  // namespace leitai::seal
