// Read: the order of work. Names first, then everything that refers to names, then what only the whole can show.
#include "leitai/rubric/read.hpp"

#include "leitai/rubric/lint.hpp"
#include "leitai/rubric/reader.hpp"
#include "leitai/rubric/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::head;

bool opens_as_rubric(Value root, issue::Issues& issues) {
    const bool empty = !root.is_mapping() || root.first() == root.last();
    if (!empty && root.first().is_scalar() && root.first().text() == "rubric") return true;
    const Value at = empty ? root : root.first();
    yaml::report(issues, Code::E0802, at, {same(at.is_scalar() ? at.text() : "…")});
    return false;
}

}  // namespace

std::optional<Rubric> read(Value root, issue::Issues& issues, Linting linting) {
    const std::size_t before = issues.errors();
    if (!opens_as_rubric(root, issues)) return std::nullopt;
    Reader reader(issues);
    const yaml::Mapping head(root, t::rows, {"评分细则", "rubric"}, issues);

    reader.all_there = head.complete() || (head.has(t::facts) && head.has(t::measures) && head.has(t::modules));
    read_head(reader, head);
    if (head.has(t::facts)) read_facts(reader, head.at(t::facts));
    if (head.has(t::measures)) declare_measures(reader, head.at(t::measures));
    declare_modules(reader, head.list(t::modules));

    read_measures(reader);
    const std::size_t so_far = reader.troubles();
    if (head.has(t::instead)) read_instead(reader, head.at(t::instead), true, reader.instead);
    reader.instead_sound = reader.troubles() == so_far && (head.has(t::instead) || head.complete());
    read_modules(reader);
    read_ties(reader, head);
    read_grades(reader, head);
    read_vetoes(reader, head);

    check_spans(reader);
    const std::vector<Settled> order = check_order(reader);
    const std::vector<rule::Interval> numbers = ranges(reader.rubric, order);
    check_causes(reader, order, numbers);
    check_sums(reader);
    check_bounds(reader, numbers);
    if (issues.errors() == before) check_vetoes(reader);
    if (issues.errors() != before) return std::nullopt;
    if (linting == Linting::yes) lint(reader, numbers);
    return std::move(reader.rubric);
}

}  // namespace leitai::rubric
