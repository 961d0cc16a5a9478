// Finds a kind of record by its word, and tells its title and what it needs.
#include "leitai/record/kinds.hpp"

#include <string>

namespace leitai::record {

base::Text Kind::title() const {
    const std::string ending = " kind: " + std::string(word), by(begins.command);
    base::Text title(std::string(zh) + ending, std::string(en) + "," + ending);
    if (begins.way == Beginning::Way::written) {
        title.zh += "（由 leitai " + by + " 写出）";
        title.en += " (written by leitai " + by + ")";
    }
    return title;
}

std::optional<std::size_t> find_kind(std::string_view word) {
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        if (kinds[k].word == word) return k;
    }
    return std::nullopt;
}

bool has(const rubric::Rubric& rubric, Needs needs) {
    switch (needs) {
        case Needs::weakness:
            return rubric.weakness.has_value();
        case Needs::duties:
            return rubric.duties.has_value();
        case Needs::conduct:
            return rubric.conduct.has_value();
        case Needs::panels:
            return !rubric.panels.empty();
        case Needs::books:
            return rubric.books.has_value();
        case Needs::awards:
            return rubric.awards.has_value();
        case Needs::nothing:
            break;
    }
    return true;
}

std::optional<rubric::CatalogueKind> catalogue_of(Needs needs) {
    switch (needs) {
        case Needs::weakness:
            return rubric::CatalogueKind::weakness;
        case Needs::duties:
            return rubric::CatalogueKind::duties;
        case Needs::conduct:
            return rubric::CatalogueKind::conduct;
        case Needs::books:
            return rubric::CatalogueKind::books;
        case Needs::awards:
            return rubric::CatalogueKind::awards;
        case Needs::panels:
        case Needs::nothing:
            break;
    }
    return std::nullopt;
}

}  // namespace leitai::record
