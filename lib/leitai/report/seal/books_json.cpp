// Writes books.json member by member, in a fixed order.
#include "leitai/report/seal/books_json.hpp"

#include <nlohmann/json.hpp>

#include "leitai/book/values.hpp"

namespace leitai::report {

namespace {

using Json = nlohmann::ordered_json;
using rubric::Figure;

std::string_view kind_word(Figure::Kind kind) {
    switch (kind) {
        case Figure::Kind::count:
            return "count";
        case Figure::Kind::sum:
            return "sum";
        case Figure::Kind::mean:
            return "mean";
        case Figure::Kind::distinct:
            return "distinct";
        case Figure::Kind::ratio:
            return "ratio";
        case Figure::Kind::total:
            break;
    }
    return "total";
}

/// Different values as records write them, in byte order, so that those of two counties can be united.
Json ids_of(const book::View& view, const Figure& figure, const std::vector<std::int64_t>& values) {
    using Of = rubric::BookName::Of;
    std::vector<std::string> ids;
    for (const std::int64_t value : values) {
        const Of of = figure.name.of;
        if (of == Of::field) {
            ids.push_back(book::value_text(view.ledger(), view.declared(figure.of).fields[figure.name.field], value));
        } else if (of == Of::person || of == Of::entry) {
            ids.emplace_back(view.ledger().texts.name(static_cast<base::NameId>(value)));
        } else {
            ids.push_back(std::to_string(value));
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Json counted_in(const book::View& view, book::FigureId id, book::Span span) {
    const Figure& figure = view.sources().books().figures[id];
    const book::Result result = book::figure(view, id, span);
    Json json = {{"numerator", base::to_string(result.numerator)}};
    if (result.denominator) json["denominator"] = base::to_string(*result.denominator);
    if (figure.kind == Figure::Kind::distinct) json["ids"] = ids_of(view, figure, book::amount(view, id, span).ids);
    return json;
}

Json figure_json(const book::View& view, book::FigureId id) {
    const rubric::Books& books = view.sources().books();
    const Figure& figure = books.figures[id];
    Json json = {{"id", figure.id}, {"kind", kind_word(figure.kind)}, {"unit", figure.unit}};
    for (const book::FigureId part : figure.parts) json["of"].push_back(books.figures[part].id);
    if (!book::has_records(view.ledger(), books, id, view.moment().period)) {
        json["no_records"] = true;
        return json;
    }
    if (books.is_standing(id)) {
        json["at_end"] = counted_in(view, id, book::Span::period);
        return json;
    }
    json["period"] = counted_in(view, id, book::Span::period);
    json["year_to_date"] = counted_in(view, id, book::Span::year_to_date);
    return json;
}

}  // namespace

std::string books_json(const Subject& subject, const book::Kept& kept, const page::Finality& finality, int form) {
    const rubric::Books& books = *subject.rubric.books;
    Json json = {{"leitai", 1}, {"kind", "books"}, {"form", form}};
    json["period"] = base::to_string(subject.cohort.period);
    json["as_of"] = base::to_string(subject.cohort.as_of);
    json["catalogue"] = {{"id", books.id}, {"version", books.version}};
    json["provisional"] = finality.provisional();
    for (const page::Reason& one : finality.reasons)
        json["reasons"].push_back({{"kind", one.kind}, {"count", one.count}});
    for (const page::Reason& one : finality.closed)
        json["closed"].push_back({{"kind", one.kind}, {"count", one.count}});
    json["figures"] = Json::array();
    const book::View view(book::sources_of(kept, subject.cohort, subject.rubric), book::scored_moment(kept.ledger));
    for (std::size_t id = 0; id < books.figures.size(); ++id)
        json["figures"].push_back(figure_json(view, static_cast<book::FigureId>(id)));
    return json.dump(1) + "\n";
}

}  // namespace leitai::report
