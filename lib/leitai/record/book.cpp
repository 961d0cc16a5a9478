// Joins documents of one book: a register may be written down in a document for each entry.
#include "leitai/record/book.hpp"

#include <utility>

namespace leitai::record {

namespace {

using rubric::BookField;

template <class Item>
void move_behind(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Positions among a record's own texts and lists become positions behind `texts` and `many` others.
void shift(Book& book, const rubric::Register& declared, std::uint32_t texts, std::size_t many) {
    book.each_cell(declared, [&](const BookField& field, BookCell& cell) {
        if (!cell.known()) return;
        if (!field.many) {
            if (is_text(field)) cell.units += texts;
            return;
        }
        BookRun run = BookRun::of(cell.units);
        if (is_text(field)) {
            for (std::size_t i = run.first; i < run.first + run.count; ++i) book.many[i] += texts;
        }
        run.first += many;
        cell.units = run.units();
    });
    for (BookEntry& entry : book.entries) {
        entry.id += texts;
        entry.owner += texts;
    }
    for (BookUpdate& one : book.updates) one.entry += texts;
    for (BookCorrection& one : book.corrections) one.now.entry += texts;
}

}  // namespace

void Book::shrink() {
    entries.shrink_to_fit();
    cells.shrink_to_fit();
    many.shrink_to_fit();
    texts.shrink();
}

void add(std::vector<Book>& to, Book&& one, const rubric::Rubric& rubric) {
    if (to.empty() || !to.back().goes_on(one)) {
        if (!to.empty()) to.back().shrink();
        to.push_back(std::move(one));
        return;
    }
    Book& book = to.back();
    shift(one, rubric.books->registers[one.of], static_cast<std::uint32_t>(book.texts.size()), book.many.size());
    for (BookEntry& entry : one.entries) entry.first_cell += static_cast<std::uint32_t>(book.cells.size());
    for (std::size_t t = 0; t < one.texts.size(); ++t) book.texts.add(one.texts[t]);
    move_behind(book.documents, one.documents);
    move_behind(book.entries, one.entries);
    move_behind(book.updates, one.updates);
    move_behind(book.corrections, one.corrections);
    move_behind(book.cells, one.cells);
    move_behind(book.many, one.many);
}

}  // namespace leitai::record
