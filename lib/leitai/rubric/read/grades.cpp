// Reads lists of grades, best first: by cut-off, share, minimum in each module, and condition.
#include <algorithm>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables_verdicts.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::grading;
namespace g = tables::grade;

constexpr std::size_t most_grades = 100;
constexpr std::size_t most_conditions = 16;  // one bit each in Scores::undecided, after those of vetoes

/// Reads `at_least` or `above` of a mapping, of which only one may be written; empty where neither is.
std::optional<CutOff> read_cut_off(Reader& reader, const yaml::Mapping& mapping, std::span<const yaml::Field> rows,
                                   std::size_t at_least, std::size_t above) {
    if (mapping.has(at_least) && mapping.has(above)) report_both(reader, mapping, rows, at_least, above);
    const std::size_t row = mapping.has(at_least) ? at_least : above;
    if (!mapping.has(row)) return std::nullopt;
    auto worth = read_worth(reader, mapping.at(row), true);
    if (!worth) return std::nullopt;
    return CutOff{std::move(*worth), row == at_least};
}

std::optional<CutOff> read_minimum(Reader& reader, Value value) {
    namespace m = tables::grade_modules;
    const yaml::Mapping mapping(value, m::rows, {"modules", "modules"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return std::nullopt;
    if (value.first() == value.last()) reader.report(Code::not_a_condition({"没有写界限", "no limit is given"}), value);
    return read_cut_off(reader, mapping, m::rows, m::at_least, m::above);
}

std::optional<rule::Constant> read_share(Reader& reader, Value value) {
    auto share = read_constant(reader, value);
    if (!share) return std::nullopt;
    for (const base::Rational& one : share->by_class) {
        if (one.sign() >= 0 && !(one > base::Rational(1))) continue;
        reader.report(Code::rubric_share_out_of_range(as_written(value, one)), value);
        return std::nullopt;
    }
    if (share->differs()) {
        reader.report(Code::expected_content_missing({"一个比例，不分类别", "one share for all classes"}), value);
        return std::nullopt;
    }
    return share;
}

Grade read_grade(Reader& reader, const yaml::Mapping& mapping, Grading::By by) {
    Grade grade;
    grade.id = mapping.word(g::grade).value_or("");
    grade.title = mapping.both(g::title).value_or(same(grade.id));
    grade.least = read_cut_off(reader, mapping, g::rows, g::at_least, g::above);
    if (mapping.has(g::modules)) {
        grade.modules = read_minimum(reader, mapping.at(g::modules));
        if (by != Grading::By::total) {
            reader.report(Code::key_does_not_go_with(same("modules"), {"模块的等次", "the grades of modules"}),
                          mapping.key(g::modules));
        }
    }
    if (mapping.has(g::when)) {
        if (auto when = read_condition(reader, mapping.at(g::when))) grade.when = std::move(*when);
    }
    if (mapping.has(g::share)) grade.share = read_share(reader, mapping.at(g::share));
    return grade;
}

/// Reads the grades in their order. The last one takes the rest, and no other may do so.
void read_list(Reader& reader, const yaml::Mapping& mapping, Grading& grading) {
    const std::vector<Value> items = mapping.list(t::list);
    if (items.empty() && mapping.has(t::list) && mapping.at(t::list).is_sequence()) {
        reader.report(Code::expected_content_missing({"至少一个等次", "at least one grade"}), mapping.at(t::list));
    }
    if (items.size() > most_grades) {
        reader.report(Code::too_many_entries({"等次", "grades"}, base::Text{"100 个", "100"}), mapping.at(t::list));
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const yaml::Mapping one(items[i], g::rows, {"等次", "grade"}, reader.issues);
        if (!one.ok()) continue;
        Grade grade = read_grade(reader, one, grading.by);
        if (!one.has(g::grade)) continue;
        const auto named = [&](const Grade& other) { return other.id == grade.id; };
        if (std::any_of(grading.list.begin(), grading.list.end(), named)) {
            reader.report(Code::key_stands_twice(same(grade.id)), one.at(g::grade));
        }
        const bool asks =
            one.has(g::at_least) || one.has(g::above) || one.has(g::modules) || one.has(g::when) || one.has(g::share);
        const bool last = i + 1 == items.size();
        if (one.complete() && asks == last) {
            reader.report((last ? Code::last_grade_has_condition : Code::grade_hides_later_grades)(same(grade.id)),
                          one.at(g::grade));
        }
        grading.list.push_back(std::move(grade));
    }
}

void read_shares(Reader& reader, Value value, Shares& shares) {
    namespace s = tables::shares;
    const yaml::Mapping mapping(value, s::rows, {"shares", "shares"}, reader.issues);
    if (!mapping.ok()) return;
    if (mapping.has(s::of)) shares.of = read_among(reader, mapping.at(s::of)).value_or(rule::Among{});
    shares.cumulative = mapping.choice(s::count).value_or(0) == 1;
    shares.round = static_cast<Shares::Round>(mapping.choice(s::round).value_or(0));
    shares.edge = static_cast<Shares::Edge>(mapping.choice(s::edge).value_or(0));
}

/// Reports what is missing where a grade has a share: how places are counted, and what wins against a cut-off.
void demand_policies(Reader& reader, const yaml::Mapping& mapping, const Grading& grading) {
    if (!mapping.complete()) return;
    bool share = false, both = false;
    for (const Grade& grade : grading.list) {
        share = share || grade.share;
        both = both || (grade.share && grade.least);
    }
    if (share && !mapping.has(t::shares)) {
        reader.report(Code::companion_key_missing(same("shares"), {"有名额的等次", "a grade with a share"}),
                      mapping.key(t::list));
    }
    if (both && !mapping.has(t::precedence)) {
        reader.report(Code::companion_key_missing(
                          same("precedence"), {"既有分数线又有名额的等次", "a grade with both a cut-off and a share"}),
                      mapping.key(t::list));
    }
    if (!share && mapping.has(t::shares)) {
        reader.report(Code::key_does_not_go_with(same("shares"), {"没有名额的等次", "grades without a share"}),
                      mapping.key(t::shares));
    }
    if (!both && mapping.has(t::precedence)) {
        reader.report(
            Code::key_does_not_go_with(same("precedence"), {"没有同时写分数线和名额的等次",
                                                            "grades none of which has both a cut-off and a share"}),
            mapping.key(t::precedence));
    }
}

void read_module(Reader& reader, const yaml::Mapping& mapping, Grading& grading) {
    const bool one = grading.by == Grading::By::module;
    if (!one && mapping.has(t::module)) {
        reader.report(Code::key_does_not_go_with(same("module"), quoted("by: module")), mapping.key(t::module));
    }
    if (one && !mapping.has(t::module) && mapping.complete()) {
        reader.report(Code::companion_key_missing(same("module"), quoted("by: module")), mapping.at(t::by));
    }
    if (!one || !mapping.has(t::module)) return;
    const Value at = mapping.at(t::module);
    const Name* name = at.is_scalar() ? find(reader, at.text()) : nullptr;
    if (name != nullptr && name->kind == Name::Kind::module) {
        grading.module = name->index;
        return;
    }
    report_unknown(reader, at, {"模块", "module"}, [&] {
        std::vector<std::string_view> candidates;
        for (const Module& module : reader.rubric.modules) candidates.push_back(module.id);
        return candidates;
    });
}

Grading read_grading(Reader& reader, const yaml::Mapping& mapping) {
    Grading grading;
    grading.place = mapping.whole().place();
    if (const auto by = mapping.choice(t::by)) grading.by = static_cast<Grading::By>(*by);
    read_module(reader, mapping, grading);
    if (const auto wins = mapping.choice(t::precedence)) grading.precedence = static_cast<Grading::Precedence>(*wins);
    if (mapping.has(t::shares)) read_shares(reader, mapping.at(t::shares), grading.shares);
    const std::size_t before = reader.troubles();
    read_list(reader, mapping, grading);
    if (reader.troubles() == before) demand_policies(reader, mapping, grading);
    return grading;
}

/// The columns that a list of grades fills: the total, a module, or each module.
std::vector<GradeColumn> columns_of(const Rubric& rubric, const Grading& grading, std::uint16_t position) {
    if (grading.by == Grading::By::total) return {{position, std::nullopt}};
    if (grading.by == Grading::By::module) return {{position, grading.module}};
    std::vector<GradeColumn> columns;
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        if (rubric.modules[m].in == Module::In::total) columns.push_back({position, static_cast<std::uint16_t>(m)});
    }
    return columns;
}

/// A column of an earlier list of grades that one of these columns repeats; null if there is none.
const GradeColumn* graded_twice(const Rubric& rubric, const std::vector<GradeColumn>& columns) {
    for (const GradeColumn& one : columns) {
        for (const GradeColumn& other : rubric.grade_columns) {
            if (one.module == other.module) return &other;
        }
    }
    return nullptr;
}

}  // namespace

void read_grades(Reader& reader, const yaml::Mapping& head) {
    Rubric& rubric = reader.rubric;
    for (const Value item : head.list(tables::head::grades)) {
        const yaml::Mapping mapping(item, t::rows, {"等次", "grading"}, reader.issues);
        if (!mapping.ok()) continue;
        const std::size_t before = reader.troubles();
        Grading grading = read_grading(reader, mapping);
        const auto columns = columns_of(rubric, grading, static_cast<std::uint16_t>(rubric.gradings.size()));
        const GradeColumn* twice = reader.troubles() == before ? graded_twice(rubric, columns) : nullptr;
        if (twice != nullptr) {
            const base::Text what =
                twice->module ? same(rubric.modules[*twice->module].id) : base::Text{"总分", "the total"};
            reader.report(Code::graded_twice(what), mapping.at(t::by), rubric.gradings[twice->grading].place);
        }
        rubric.grade_columns.insert(rubric.grade_columns.end(), columns.begin(), columns.end());
        rubric.gradings.push_back(std::move(grading));
    }
    std::size_t conditions = 0;
    visit_grade_conditions(rubric, [&](const rule::Condition&) { ++conditions; });
    if (conditions > most_conditions) {
        reader.report(Code::too_many_entries({"带条件的等次", "grades with a condition"}, base::Text{"16 个", "16"}),
                      head.key(tables::head::grades));
    }
}

}  // namespace leitai::rubric
