// Reads a parsed rubric in order: names first, then everything that refers to names, then the checks of the whole.
#include "leitai/rubric/load/read.hpp"

#include "leitai/rubric/lint/lint.hpp"
#include "leitai/rubric/read/pairing/pairing.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::head;

bool opens_as_rubric(Value root, issue::Issues& issues) {
    const bool empty = !root.is_mapping() || root.first() == root.last();
    if (!empty && root.first().is_scalar() && root.first().text() == "rubric") return true;
    const Value at = empty ? root : root.first();
    yaml::report(issues, Code::rubric_opening_missing(same(at.is_scalar() ? at.text() : "…")), at);
    return false;
}

void read_checklists(Reader& reader, const CatalogueRoots& catalogues) {
    if (catalogues[CatalogueKind::conduct]) read_conduct(reader, *catalogues[CatalogueKind::conduct]);
    if (catalogues[CatalogueKind::duties]) read_duties(reader, *catalogues[CatalogueKind::duties]);
}

/// Adds the facts and measures of the weakness catalogue to the rubric's, then resolves `from` of all facts.
void declare_catalogue(Reader& reader, const CatalogueRoots& catalogues) {
    reader.rubric.own_facts = reader.rubric.facts.size();
    if (catalogues[CatalogueKind::books]) read_books(reader, *catalogues[CatalogueKind::books]);
    if (catalogues[CatalogueKind::weakness]) declare_weakness(reader, *catalogues[CatalogueKind::weakness]);
    read_supplies(reader);
}

/// Grades of the total, which awards and joint building may look at.
void read_grade_ids(Reader& reader) {
    const Grading* grades = reader.rubric.grades();
    if (grades == nullptr) return;
    for (const Grade& one : grades->list) reader.grade_ids.push_back(one.id);
}

}  // namespace

void check_catalogues(const CatalogueRoots& catalogues, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    Reader reader(issues);
    reader.linting = true;
    read_checklists(reader, catalogues);
    declare_catalogue(reader, catalogues);
    read_measures(reader);
    if (catalogues[CatalogueKind::weakness]) read_weakness(reader, *catalogues[CatalogueKind::weakness]);
    if (catalogues[CatalogueKind::awards]) {
        reader.all_there = false;  // the names stand in a rubric that is not at hand
        read_awards(reader, *catalogues[CatalogueKind::awards]);
    }
    if (catalogues[CatalogueKind::pairing]) {
        reader.all_there = false;
        read_pairing(reader, *catalogues[CatalogueKind::pairing]);
    }
    check_spans(reader);
    check_order(reader);
    if (issues.errors() == before) check_own_conditions(reader);
}

std::optional<Rubric> read(Value root, issue::Issues& issues, Linting linting, const CatalogueRoots& catalogues) {
    const std::size_t before = issues.errors();
    if (!opens_as_rubric(root, issues)) return std::nullopt;
    Reader reader(issues);
    reader.linting = linting == Linting::yes;
    read_checklists(reader, catalogues);
    const yaml::Mapping head(root, t::rows, {"评分细则", "rubric"}, issues);

    reader.all_there = head.complete() || (head.has(t::facts) && head.has(t::measures) && head.has(t::modules));
    read_head(reader, head);
    if (head.has(t::facts)) read_facts(reader, head.at(t::facts));
    if (head.has(t::panels)) read_panels(reader, head.at(t::panels));
    if (head.has(t::measures)) declare_measures(reader, head.at(t::measures));
    declare_modules(reader, head.list(t::modules));
    declare_catalogue(reader, catalogues);

    read_measures(reader);
    const std::size_t so_far = reader.troubles();
    if (head.has(t::instead)) read_instead(reader, head.at(t::instead), true, reader.instead);
    reader.instead_sound = reader.troubles() == so_far && (head.has(t::instead) || head.complete());
    read_modules(reader);
    read_ties(reader, head);
    read_grades(reader, head);
    read_vetoes(reader, head);
    if (catalogues[CatalogueKind::weakness]) read_weakness(reader, *catalogues[CatalogueKind::weakness]);
    read_grade_ids(reader);
    if (catalogues[CatalogueKind::awards]) read_awards(reader, *catalogues[CatalogueKind::awards]);
    if (catalogues[CatalogueKind::pairing]) read_pairing(reader, *catalogues[CatalogueKind::pairing]);

    check_spans(reader);
    const std::vector<Settled> order = check_order(reader);
    const std::vector<rule::Interval> numbers = ranges(reader.rubric, order);
    check_causes(reader, order, numbers);
    check_sums(reader);
    check_bounds(reader, numbers);
    if (issues.errors() == before) check_vetoes(reader);
    if (issues.errors() == before) check_own_conditions(reader);
    if (issues.errors() != before) return std::nullopt;
    if (linting == Linting::yes) lint(reader, numbers, ranges(reader.rubric, order, Silent::yes));
    return std::move(reader.rubric);
}

}  // namespace leitai::rubric
