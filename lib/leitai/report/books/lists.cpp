// Rows of what is wrong with the registers: who is left out, what is overdue, which rules are broken, what is owed.
#include <algorithm>
#include <tuple>

#include "leitai/report/books/owed.hpp"
#include "leitai/report/books/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using book::Breach;
using page::Cell;
using rubric::BelongsTo;
using rubric::BookName;
using rubric::RegisterId;

namespace {

const rubric::BookRule& rule_of(const FigureCounts& counts, const Breach& breach) {
    return counts.input().books().registers[breach.of].rules[breach.rule];
}

/// Whether those who are left out by a rule are villages.
bool covers_villages(const FigureCounts& counts, const Breach& breach) {
    const auto* every = std::get_if<rubric::book_rule::Every>(&rule_of(counts, breach).kind);
    if (every == nullptr) return false;
    if (every->in.of != BookName::Of::field) return every->in.of == BookName::Of::village;
    const rubric::Register& of = counts.input().books().registers[breach.of];
    return of.fields[every->in.field].type == rubric::BookField::Type::village;
}

/// Where the entry that breaks a rule counts, or the one that nobody covers.
book::Where where_of(const FigureCounts& counts, const Breach& breach) {
    const book::View& view = counts.now();
    if (!breach.left_out) {
        const book::Sheet& sheet = view.sheet(breach.of);
        const auto found = sheet.by_id.find(breach.entry);
        return found ? view.where(breach.of, sheet.entries[*found]) : book::Where{};
    }
    book::Where where;
    const auto& every = std::get<rubric::book_rule::Every>(rule_of(counts, breach).kind);
    view.each(every.of, [&](const book::Entry& entry) {
        if (entry.place == breach.place) where = view.where(every.of, entry);
    });
    return where;
}

/// The breaches of the place that is shown.
std::vector<const Breach*> breaches_shown(const FigureCounts& counts) {
    std::vector<const Breach*> shown;
    for (const Breach& one : counts.input().kept.breaches) {
        if (!counts.input().place.code || counts.input().place.holds(where_of(counts, one))) shown.push_back(&one);
    }
    return shown;
}

std::vector<Cell> register_cells(const FigureCounts& counts, RegisterId of, Lang lang) {
    const rubric::Register& declared = counts.input().books().registers[of];
    return {Cell::of(declared.id), text_cell(declared.title, lang)};
}

void add_cells(std::vector<Cell>& row, std::vector<Cell> more) {
    std::move(more.begin(), more.end(), std::back_inserter(row));
}

/// Whom an entry belongs to: as programs and as people name it.
std::pair<Cell, Cell> owner_cells(const FigureCounts& counts, RegisterId of, const book::Entry& entry) {
    const BooksInput& input = counts.input();
    const auto place = [&](std::uint64_t code, std::uint64_t written = 0) -> std::pair<Cell, Cell> {
        if (code == 0 && written == 0) return {};
        const std::string told = std::to_string(written != 0 ? written : code);
        return {Cell::of(told), Cell::of(code != 0 ? place_name(input, code) : told)};
    };
    switch (input.books().registers[of].of) {
        case BelongsTo::village:
            return place(entry.where.village, entry.where.own);
        case BelongsTo::township:
            return place(entry.where.township);
        case BelongsTo::county:
            return place(entry.where.county);
        case BelongsTo::person:
        case BelongsTo::entry: {
            const Cell id = Cell::of(std::string(input.kept.ledger.texts.name(entry.owner)));
            return {id, id};
        }
        case BelongsTo::nobody:
            break;
    }
    return {};
}

void add_where(const FigureCounts& counts, source::Place at, std::vector<Cell>& row) {
    row.push_back(Cell::of(place_text(counts.input().map, at)));
    add_place(row, counts.input().map, at);
}

}  // namespace

page::Table left_out_table(const FigureCounts& counts, Lang lang) {
    TableRows rows("left_out", {"应覆盖而没有覆盖的", "Left out"});
    rows.if_any()
        .item("register", {"台账", "Register"})
        .item("rule", {"规则", "Rule"})
        .data("who", {"谁", "Who"})
        .data("name", {"名称", "Name"})
        .people("who_words", {"谁", "Who"})
        .people("place_words", {"出处", "Where"}, false, 1)
        .place("place");
    std::vector<const Breach*> shown = breaches_shown(counts);
    std::erase_if(shown, [](const Breach* one) { return !one->left_out; });
    std::stable_sort(shown.begin(), shown.end(), [](const Breach* a, const Breach* b) {
        return std::tie(a->of, a->rule, a->code) < std::tie(b->of, b->rule, b->code);
    });
    for (const Breach* one : shown) {
        const rubric::BookRule& rule = rule_of(counts, *one);
        const bool named = covers_villages(counts, *one);
        std::vector<Cell> row = register_cells(counts, one->of, lang);
        add_cells(row, {Cell::of(rule.id), text_cell(rule.title, lang), Cell::of(one->code),
                        named ? text_cell(one->who, lang) : Cell{}, text_cell(one->who, lang)});
        add_where(counts, one->place, row);
        rows.add(std::move(row));
    }
    return rows.table();
}

page::Table overdue_table(const FigureCounts& counts, Lang lang) {
    TableRows rows("overdue", {"逾期", "Overdue"});
    rows.if_any()
        .item("register", {"台账", "Register"})
        .column("entry", {"编号", "Entry"})
        .data("of", {"属于", "Of"})
        .people("of_words", {"属于", "Of"})
        .people("place_words", {"出处", "Where"}, false, 1)
        .place("place");
    const BooksInput& input = counts.input();
    for (std::size_t r = rubric::built_in_registers; r < input.books().registers.size(); ++r) {
        const auto of = static_cast<RegisterId>(r);
        const auto& overdue = input.books().registers[r].overdue;
        if (!overdue) continue;
        counts.now().each(of, [&](const book::Entry& entry) {
            if (!input.place.holds(counts.now().where(of, entry))) return;
            if (counts.now().holds(of, entry, *overdue) != rule::Truth::yes) return;
            const auto [owner, owner_words] = owner_cells(counts, of, entry);
            std::vector<Cell> row = register_cells(counts, of, lang);
            add_cells(row, {Cell::of(std::string(input.kept.ledger.texts.name(entry.id))), owner, owner_words});
            add_where(counts, entry.place, row);
            rows.add(std::move(row));
        });
    }
    return rows.table();
}

void add_rules(const FigureCounts& counts, Lang lang, page::Page& page) {
    TableRows all("rules", {"各条规则", "Rules"}), broken("rules_broken", {"不合规则的", "Broken rules"});
    for (TableRows* rows : {&all, &broken}) {
        rows->item("register", {"台账", "Register"}).item("rule", {"规则", "Rule"});
        if (rows == &all) rows->column("severity", {"轻重", "Severity"});
        if (rows == &broken) rows->column("severity_words", {"轻重", "Severity"});
        rows->column("breaches", {"不符", "Breaches"}, true);
    }
    const rubric::Books& books = counts.input().books();
    const std::vector<const Breach*> shown = breaches_shown(counts);
    for (std::size_t r = rubric::built_in_registers; r < books.registers.size(); ++r) {
        for (std::size_t k = 0; k < books.registers[r].rules.size(); ++k) {
            const rubric::BookRule& rule = books.registers[r].rules[k];
            const auto breaches = static_cast<std::size_t>(std::count_if(
                shown.begin(), shown.end(), [&](const Breach* one) { return one->of == r && one->rule == k; }));
            std::vector<Cell> row = register_cells(counts, static_cast<RegisterId>(r), lang);
            const Text severity = rule.is_error ? Text("错误", "error") : Text("警告", "warning");
            add_cells(row, {Cell::of(rule.id), text_cell(rule.title, lang), text_cell(severity, lang),
                            number_cell(breaches)});
            if (breaches > 0) broken.add(row);
            row[row.size() - 2] = Cell::of(severity.en);
            all.add(std::move(row));
        }
    }
    page.blocks.emplace_back(all.only(page::Audience::programs).table());
    page.blocks.emplace_back(broken.if_any().only(page::Audience::people).table());
}

page::Table owed_table(const FigureCounts& counts, Lang lang) {
    const Territory territory(counts.input());
    std::vector<book::OwedBook> owed = counts.input().kept.owed;
    std::erase_if(owed, [&](const book::OwedBook& one) { return !territory.concerns(counts.input(), one.keeper); });
    return owed_books_table(counts.input().books(), owed, "owed", lang);
}

}  // namespace leitai::report
