// Small campaigns with a catalogue of books, written as YAML text.
#pragma once

#include <string>

#include "campaign.hpp"
#include "leitai/book/kept.hpp"

namespace leitai::test {

/// What a small campaign is made of; two villages, 01 and 02, unless a roster is given.
struct BooksText {
    std::string registers, figures, records;
    std::string period = "2023-Q2";
    std::string as_of = {};
    std::string roster = test::roster({"01 ordinary", "02 weak"});
    std::string facts = "";  ///< further facts of the rubric
    std::string indicators = "";
};

/// It, read and scored. Messages are in `issues`, one a line.
struct ReadBooks {
    rubric::Rubric rubric;
    campaign::Reading reading;
    Scored scored;
    page::Finality books;  ///< the finality of the books

    const book::Kept& kept() const { return *reading.books; }
    book::View view() const {
        return {book::sources_of(kept(), scored.cohort, rubric), book::scored_moment(kept().ledger)};
    }
    book::View last_year() const {
        return {book::sources_of(kept(), scored.cohort, rubric), book::last_year(book::scored_moment(kept().ledger))};
    }
    book::FigureId id(std::string_view figure) const {
        const auto found = rubric.books->figure(figure);
        REQUIRE(found);
        return *found;
    }
    std::string value(const book::View& at, std::string_view figure, book::Span span = book::Span::period) const {
        const auto result = book::figure(at, id(figure), span);
        return result.value ? base::to_string(*result.value) : "none";
    }
    std::string value(std::string_view figure, book::Span span = book::Span::period) const {
        return value(view(), figure, span);
    }
};

inline std::string rubric_with(const BooksText& text) {
    return std::string("rubric: small\nversion: 1.0.0\ntitle: small\nscores: village\ntotal: ") +
           (text.indicators.empty() ? "10" : "30") +
           "\nrounding: {at: {total: 2}}\n"
           "ties: []\nclasses: {ordinary: {zh: 一般, en: ordinary}, weak: {zh: 软弱, en: weak}}\n"
           "instead: {missing: zero, not_applicable: zero, zero_divisor: zero}\nfacts:\n  n: {type: count, absent: "
           "none}\n" +
           text.facts +
           "modules:\n- id: m\n  title: m\n  indicators:\n  - {id: i, points: 10, measure: n, scale: {linear: "
           "{none_at: 0, full_at: 10}}}\n" +
           text.indicators;
}

inline ReadBooks read_books(const BooksText& text) {
    const std::string rubric_text = rubric_with(text), records_text = text.roster + text.records;
    const std::string books_text = "books: small\nversion: 1.0.0\ntitle: small\nregisters:\n" + text.registers +
                                   (text.figures.empty() ? "" : "figures:\n" + text.figures);
    source::SourceMap map;
    map.add_embedded("rubric.yaml", rubric_text);
    const source::FileId catalogue = map.add_embedded("books.yaml", books_text);
    const source::FileId first = map.add_embedded("records.yaml", records_text);
    issue::Issues issues;
    rubric::CatalogueFiles files;
    files[rubric::CatalogueKind::books] = catalogue;
    auto rubric = rubric::load(map, 0, issues, rubric::Linting::no, files);
    const issue::EmitOptions english{issue::Format::text, base::Lang::en, false, false, ""};
    INFO(issue::emit(issues, map, english));
    REQUIRE(rubric);
    batch::ReadOptions options;
    options.period = *base::parse_period(text.period);
    if (!text.as_of.empty()) options.as_of = base::parse_date(text.as_of);
    campaign::Reading reading = campaign::read(map, first, *rubric, options);
    Scored scored{
        *rubric, std::move(reading.cohort), std::move(reading.contests), {}, issue::emit(reading.issues, map, english)};
    scored.scored = score::score(scored.cohort, *rubric, 1);
    const issue::Issues none;
    const campaign::Evidence evidence{none,          reading.issues,  map,           *rubric,
                                      scored.cohort, scored.contests, scored.scored, &*reading.books};
    scored.finality = campaign::finality(evidence, campaign::Result::scores);
    page::Finality books = campaign::finality(evidence, campaign::Result::books);
    return {std::move(*rubric), std::move(reading), std::move(scored), std::move(books)};
}

/// A record of a register; `inside`: its lists.
inline std::string book(std::string_view period, std::string_view of, std::string_view inside) {
    return "---\nkind: book\nperiod: " + std::string(period) + "\nregister: " + std::string(of) +
           "\nby: {level: county, name: 组织部}\n" + std::string(inside);
}
inline std::string entries(std::string_view period, std::string_view of, std::string_view lines) {
    return book(period, of, "entries:\n" + std::string(lines));
}

}  // namespace leitai::test
