// Reads `from` of facts that the toolkit supplies, and checks that the declared type fits.
#include <algorithm>
#include <array>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/yaml/keys.hpp"

namespace leitai::rubric {

namespace {

using Kind = SuppliedFact::Kind;

struct Row {
    std::string_view word;
    Kind kind;
};

constexpr std::string_view months_since = "months_since.";
constexpr std::string_view breaches_of = "conduct.";
constexpr std::string_view figure_of = "books.";
constexpr std::string_view villages_of = "villages.";

/// The words of `from` without a name; `conduct.ID` and `months_since.FACT` are read by themselves.
constexpr std::array rows = {
    Row{"weakness.signs_found", Kind::signs_found},
    Row{"weakness.signs_resolved", Kind::signs_resolved},
    Row{"weakness.criteria_met", Kind::criteria_met},
    Row{"weakness.on_list", Kind::on_list},
    Row{"duties.due", Kind::duties_due},
    Row{"duties.done", Kind::duties_done},
    Row{"conduct.breaches", Kind::breaches},
    Row{"roster.secretary_vacant", Kind::secretary_vacant},
    Row{"team.vacant_posts", Kind::vacant_posts},
    Row{"team.longest_vacancy", Kind::longest_vacancy},
    Row{"cluster.member", Kind::in_cluster},
    Row{"cluster.income", Kind::cluster_income},
};

void report_unknown_supply(Reader& reader, Value at) {
    std::vector<std::string_view> words;
    std::string list;
    for (const Row& row : rows) {
        words.push_back(row.word);
        list += std::string(row.word) + ", ";
    }
    const base::Text possible = same(list + "conduct.ID, months_since.FACT, books.FIGURE, villages.FIGURE");
    if (const auto meant = base::nearest(at.text(), words)) {
        reader.report(Code::misspelt_choice(same(at.text()), possible, same(*meant)), at);
    } else {
        reader.report(Code::unknown_choice(same(at.text()), possible), at);
    }
}

/// Resolves `conduct.C3`. The item must be in the conduct catalogue if there is one.
bool resolve_breaches(Reader& reader, Value at, std::string_view id, SuppliedFact& supply) {
    supply.kind = Kind::breaches_of;
    if (!reader.rubric.conduct) return true;
    const auto found = reader.rubric.conduct->find(id);
    if (found) {
        supply.prohibition = *found;
        return true;
    }
    std::vector<std::string_view> known;
    for (const Prohibition& one : reader.rubric.conduct->list) known.push_back(one.id);
    reader.report(Code::unknown_conduct_name(same(id), base::listed(known)), at);
    return false;
}

bool resolve_date(Reader& reader, Value at, std::string_view id, SuppliedFact& supply) {
    supply.kind = Kind::months_since;
    const auto fact = reader.rubric.fact(id);
    if (fact && reader.rubric.facts[*fact].type == FactType::date && !reader.rubric.facts[*fact].from) {
        supply.date = *fact;
        return true;
    }
    reader.report(Code::not_a_reported_date(same(id)), at);
    return false;
}

/// Resolves `books.commitments.made`. The figure must be in the catalogue of books if there is one.
bool resolve_figure(Reader& reader, Value at, std::string_view id, SuppliedFact& supply) {
    supply.kind = Kind::figure;
    if (!reader.rubric.books) return true;
    if (const auto figure = reader.rubric.books->figure(id)) {
        supply.figure = *figure;
        return true;
    }
    std::vector<std::string_view> known;
    for (const Figure& one : reader.rubric.books->figures) known.push_back(one.id);
    const base::Text what = {"统计数", "figure"};
    if (const auto meant = base::nearest(id, known)) {
        reader.report(Code::misspelt_catalogue_entry(same(id), what, same(*meant)), at);
    } else {
        reader.report(Code::unknown_catalogue_entry(same(id), what, base::listed(known)), at);
    }
    return false;
}

/// Resolves `villages.mean`: townships and counties have villages, and nobody else has.
bool resolve_villages(Reader& reader, Value at, std::string_view word, SuppliedFact& supply) {
    supply.kind = Kind::villages;
    const auto found = std::find_if(member_figures.begin(), member_figures.end(),
                                    [&](const MemberFigureRow& row) { return row.word == word; });
    if (found == member_figures.end()) {
        std::vector<std::string_view> known;
        known.reserve(member_figures.size());
        for (const MemberFigureRow& row : member_figures) known.push_back(row.word);
        const base::Text what = {"村情数", "figure of villages"};
        if (const auto meant = base::nearest(word, known)) {
            reader.report(Code::misspelt_catalogue_entry(same(word), what, same(*meant)), at);
        } else {
            reader.report(Code::unknown_catalogue_entry(same(word), what, base::listed(known)), at);
        }
        return false;
    }
    supply.member = found->figure;
    const int digits = reader.rubric.unit->digits;
    if (digits == 6 || digits == 9) return true;
    reader.report(Code::villages_of_no_region(same(supply.word), reader.rubric.unit->many()), at);
    return false;
}

bool resolve(Reader& reader, Value at, SuppliedFact& supply) {
    const std::string_view word = supply.word;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.word == word; });
    if (found != rows.end()) {
        supply.kind = found->kind;
        return true;
    }
    if (word.starts_with(months_since)) return resolve_date(reader, at, word.substr(months_since.size()), supply);
    if (word.starts_with(breaches_of)) return resolve_breaches(reader, at, word.substr(breaches_of.size()), supply);
    if (word.starts_with(figure_of)) return resolve_figure(reader, at, word.substr(figure_of.size()), supply);
    if (word.starts_with(villages_of)) return resolve_villages(reader, at, word.substr(villages_of.size()), supply);
    report_unknown_supply(reader, at);
    return false;
}

/// What the declaration of a figure of villages must say: what is rounded is rounded to the decimals of the fact.
base::Text wanted_of_villages(const Fact& fact) {
    switch (member_figures[static_cast<std::size_t>(fact.from->member)].number) {
        case MemberNumber::count:
            return fact.type == FactType::count ? base::Text() : same("type: count");
        case MemberNumber::number:
            if (fact.type == FactType::number && !fact.percent) return {};
            return {"type: number，不带 %", "type: number without %"};
        case MemberNumber::percent:
            break;
    }
    if (fact.type == FactType::number && fact.percent) return {};
    return {"type: number、unit: \"%\"", "type: number with unit: \"%\""};
}

/// The same of a figure: nothing that it counts may be lost.
base::Text wanted_of_figure(const Fact& fact, const Books& books) {
    const Figure& figure = books.figures[fact.from->figure];
    if (figure.percent) {
        const bool fits = fact.type == FactType::number && fact.percent;
        return fits ? base::Text() : base::Text{"type: number、unit: \"%\"", "type: number with unit: \"%\""};
    }
    const bool whole = figure.decimals == 0 && figure.kind != Figure::Kind::mean && figure.kind != Figure::Kind::ratio;
    if (whole && fact.type == FactType::count) return {};
    const bool enough = fact.type == FactType::number && !fact.percent && fact.decimals >= figure.decimals;
    if (enough) return {};
    if (whole) return same("type: count");
    const std::string places = std::to_string(figure.decimals);
    return {"type: number、decimals: " + places, "type: number with decimals: " + places};
}

/// What the declaration of the fact must say so that every value fits; empty where it does.
base::Text wanted(const Fact& fact, const std::optional<Books>& books) {
    const Kind kind = fact.from->kind;
    if (kind == Kind::villages) return wanted_of_villages(fact);
    if (kind == Kind::figure) return books ? wanted_of_figure(fact, *books) : base::Text();
    if (is_months(kind)) {
        const bool fits = fact.type == FactType::number && fact.decimals == 2 && !fact.percent;
        return fits ? base::Text() : base::Text{"type: number、decimals: 2", "type: number with decimals: 2"};
    }
    if (kind == Kind::cluster_income) {
        const bool fits = fact.type == FactType::number && fact.decimals >= 2 && !fact.percent;
        return fits ? base::Text() : base::Text{"type: number、decimals: 2", "type: number with decimals: 2"};
    }
    const bool is_state = kind == Kind::on_list || kind == Kind::in_cluster;
    const FactType type = is_state ? FactType::yes_no : FactType::count;
    if (fact.type == type) return {};
    return same(type == FactType::count ? "type: count" : "type: yes_no");
}

bool has_supplier(const Rubric& rubric, SuppliedBy by) {
    switch (by) {
        case SuppliedBy::weakness:
            return rubric.weakness.has_value();
        case SuppliedBy::duties:
            return rubric.duties.has_value();
        case SuppliedBy::conduct:
            return rubric.conduct.has_value();
        case SuppliedBy::books:
            return rubric.books.has_value();
        case SuppliedBy::toolkit:
            break;
    }
    return true;
}

}  // namespace

void read_supplies(Reader& reader) {
    for (const auto& [id, at] : reader.supplies) {
        Fact& fact = reader.rubric.facts[id];
        if (!reader.fact_sound[id]) continue;
        if (!resolve(reader, at, *fact.from)) continue;
        const base::Text want = wanted(fact, reader.rubric.books);
        if (!want.empty()) reader.report(Code::supplied_fact_declared_wrongly(same(fact.from->word), want), at);
        fact.supplied = has_supplier(reader.rubric, supplied_by(fact.from->kind));
    }
}

}  // namespace leitai::rubric
