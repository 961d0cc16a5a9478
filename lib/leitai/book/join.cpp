// Joins entries: their ids, whom they belong to, and where they count.
#include "leitai/book/join.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/book/joining.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;
using rubric::BelongsTo;
using rubric::BookField;
using Type = BookField::Type;

namespace {

/// Turns a position among the record's own texts into that among all.
void move_text(const std::vector<base::NameId>& texts, const BookField& field, std::int64_t& units) {
    if (record::is_text(field)) units = texts[static_cast<std::size_t>(units)];
}

void move_cell(const std::vector<base::NameId>& texts, std::size_t many_before, const BookField& field,
               BookCell& cell) {
    if (!cell.known()) return;
    if (!field.many) return move_text(texts, field, cell.units);
    record::BookRun run = record::BookRun::of(cell.units);
    run.first += many_before;
    cell.units = run.units();
}

/// The lists of a record are of several fields, so each list is moved by the field that has it.
void move_list(const std::vector<base::NameId>& texts, const BookField& field, const BookCell& cell,
               std::vector<std::int64_t>& many) {
    if (!cell.known() || !field.many) return;
    const record::BookRun run = record::BookRun::of(cell.units);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) move_text(texts, field, many[i]);
}

/// Where villages, townships and reporting units lie.
class Places {
public:
    Places(const cohort::Cohort& cohort, const base::ScoredUnit& unit) : cohort_(cohort), digits_(unit.digits) {}

    /// Empty where the roster does not know the place.
    std::optional<Where> of(base::RegionCode code) const {
        if (digits_ == 12) return among_villages(code);
        return above_villages(code);
    }

private:
    std::optional<Where> among_villages(base::RegionCode code) const {
        if (code.digits == 12) {
            const cohort::Former* former = cohort_.find_former(code);
            const auto unit = cohort_.find(former != nullptr ? former->into : code);
            if (!unit) return std::nullopt;
            const cohort::Village& village = cohort_.villages[*unit];
            return Where{*unit, village.code.number, cohort_.townships[village.township].code.number,
                         cohort_.counties[village.county].code.number, code.number};
        }
        if (code.digits == 9) {
            if (!lists(cohort_.townships, code)) return std::nullopt;
            return Where{{}, 0, code.number, cohort_.unit_of_township(code).number, 0};
        }
        return lists(cohort_.counties, code) ? std::optional(Where{{}, 0, 0, code.number, 0}) : std::nullopt;
    }
    /// Where townships or counties are scored, the roster has no villages, and codes alone tell where they lie.
    std::optional<Where> above_villages(base::RegionCode code) const {
        Where where;
        if (code.digits == 12) where.village = where.own = code.number;
        if (code.digits >= 9) where.township = base::township_of(code).number;
        where.county = base::county_of(code).number;
        if (digits_ == 0 || code.digits < digits_) return where;
        where.unit = cohort_.find(base::prefix(code, digits_));
        return where.unit ? std::optional(where) : std::nullopt;
    }
    static bool lists(const std::vector<cohort::Region>& regions, base::RegionCode code) {
        return std::any_of(regions.begin(), regions.end(), [&](const auto& one) { return one.code == code; });
    }

    const cohort::Cohort& cohort_;
    int digits_;
};

void report_place(Joining& joining, base::RegionCode code, source::Place at) {
    const Text what = code.digits == 12  ? Text("村", "village ")
                      : code.digits == 9 ? Text("乡镇", "township ")
                                         : Text("填报单位", "reporting unit ");
    const Text named = what + Text::same(base::to_string(code));
    joining.issues.add(Code::village_not_on_roster(named, issue::times_words(1)), at);
}

/// Where entries of places count. Those of persons and of other entries follow from these: see View::where.
class Owners {
public:
    explicit Owners(Joining& joining) : joining_(joining), places_(joining.cohort, *joining.rubric.unit) {}

    void settle(const record::Book& book, const record::BookEntry& from, Entry& entry) {
        const source::Place at{book.file, from.owner_line, from.owner_column};
        if (from.code.number != 0) {
            if (from.code.digits == 12) entry.where.own = from.code.number;
            if (const auto where = places_.of(from.code)) {
                entry.where = *where;
            } else if (!joining_.cohort.villages.empty()) {
                report_place(joining_, from.code, at);
            }
        }
    }

private:
    Joining& joining_;
    Places places_;
};

/// So that lists do not grow by halves of what is there.
void make_room(Joining& joining) {
    std::vector<std::pair<std::size_t, std::size_t>> sizes(joining.ledger.sheets.size());
    for (const record::Book& book : joining.records) {
        sizes[book.of].first += book.entries.size();
        sizes[book.of].second += book.cells.size();
    }
    for (std::size_t of = 0; of < sizes.size(); ++of) {
        joining.ledger.sheets[of].entries.reserve(sizes[of].first);
        joining.ledger.sheets[of].cells.reserve(sizes[of].second);
    }
}

/// Finds the entries that entries belong to.
void find_parents(Joining& joining, RegisterId of) {
    if (joining.declared(of).of != BelongsTo::entry) return;
    const RegisterId parent = joining.declared(of).parent;
    for (Entry& entry : joining.ledger.sheets[of].entries) {
        const auto found = joining.find(parent, entry.owner, entry.place);
        if (!found) continue;
        entry.parent = *found;
    }
}

/// Persons of the roster, of teams and of built-in registers have a number too, so that they can be compared.
void take_persons(Joining& joining) {
    base::Names& texts = joining.ledger.texts;
    for (const cohort::Village& village : joining.cohort.villages) {
        texts.intern(village.secretary);
        texts.intern(village.uncommon->secretary_before);
    }
    for (const cohort::RosterWord& word : joining.cohort.roster_words) texts.intern(word.secretary);
    for (const record::Team& team : joining.cohort.registers.teams) {
        for (const record::Term& term : team.terms) texts.intern(term.id);
        for (const record::Reserve& one : team.reserve) texts.intern(one.id);
    }
}

}  // namespace

Text Joining::named(RegisterId of) const {
    const Text& title = declared(of).title;
    return {"“" + title.zh + "”", "“" + title.en + "”"};
}

std::optional<std::uint32_t> Joining::find(RegisterId of, base::NameId id, source::Place at) {
    const Sheet& sheet = ledger.sheets[of];
    const auto found = sheet.by_id.find(id);
    if (found) return *found;
    if (faulty || faulty_keys[of]) return std::nullopt;
    const std::string_view name = ledger.texts.name(id);
    std::vector<std::string_view> known;
    comparisons -= static_cast<std::int64_t>(sheet.entries.size());
    if (comparisons > 0) {
        for (const Entry& entry : sheet.entries) known.push_back(ledger.texts.name(entry.id));
    }
    if (const auto meant = base::nearest(name, known)) {
        issues.add(Code::misspelt_book_entry(Text::same(name), named(of), Text::same(*meant)), at);
    } else {
        issues.add(Code::unknown_book_entry(Text::same(name), named(of)), at);
    }
    return std::nullopt;
}

void take_texts(Joining& joining, record::Book& book) {
    std::vector<base::NameId> texts;
    texts.reserve(book.texts.size());
    for (std::size_t t = 0; t < book.texts.size(); ++t) texts.push_back(joining.ledger.texts.intern(book.texts[t]));
    book.texts = {};
    const rubric::Register& declared = joining.declared(book.of);
    const std::size_t before = joining.ledger.many.size();
    book.each_cell(declared, [&](const BookField& field, BookCell& cell) {
        move_list(texts, field, cell, book.many);
        move_cell(texts, before, field, cell);
    });
    joining.ledger.many.insert(joining.ledger.many.end(), book.many.begin(), book.many.end());
    book.many = {};
    const bool owned = declared.of == BelongsTo::person || declared.of == BelongsTo::entry;
    for (record::BookEntry& entry : book.entries) {
        entry.id = texts[entry.id];
        entry.owner = owned ? texts[entry.owner] : 0;
    }
    for (record::BookUpdate& one : book.updates) one.entry = texts[one.entry];
    for (record::BookCorrection& one : book.corrections) one.now.entry = texts[one.now.entry];
}

void join_entries(Joining& joining) {
    Owners owners(joining);
    make_room(joining);
    const base::NameId no_id = joining.ledger.texts.intern("");
    for (record::Book& book : joining.records) {
        Sheet& sheet = joining.ledger.sheets[book.of];
        const auto before = static_cast<std::uint32_t>(sheet.cells.size());
        sheet.cells.insert(sheet.cells.end(), book.cells.begin(), book.cells.end());
        book.cells = {};
        for (const record::BookEntry& from : book.entries) {
            Entry entry;
            entry.id = from.id;
            entry.owner = from.owner;
            entry.period = book.period;
            entry.place = {book.file, from.line, from.column};
            entry.first_cell = before + from.first_cell;
            owners.settle(book, from, entry);
            if (from.id == no_id) {
                joining.faulty_keys[book.of] = true;  // it was reported that it has none
            } else {
                sheet.entries.push_back(entry);
            }
        }
        book.entries = {};
    }
    for (std::size_t of = 0; of < joining.ledger.sheets.size(); ++of)
        sort_entries(joining, static_cast<RegisterId>(of));
    for (std::size_t of = 0; of < joining.ledger.sheets.size(); ++of)
        find_parents(joining, static_cast<RegisterId>(of));
}

Ledger join(record::Books records, const cohort::Cohort& cohort, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t registers = rubric.books->registers.size();
    Joining joining{records.books, cohort,   rubric,         *rubric.books,
                    issues,        Ledger{}, records.faulty, std::vector<bool>(registers)};
    joining.ledger.sheets.resize(registers);
    joining.ledger.period = cohort.period;
    joining.ledger.day = cohort.as_of;
    std::size_t texts = 0;
    for (const record::Book& book : records.books) texts += book.texts.size();
    joining.ledger.texts.reserve(texts);
    for (record::Book& book : records.books) take_texts(joining, book);
    take_persons(joining);
    join_entries(joining);
    note_handed_in(joining);
    check_first_days(joining);
    join_changes(joining);
    check_references(joining);
    return std::move(joining.ledger);
}

}  // namespace leitai::book
