// Reads what an award says when all of them are known: who can have it, how they are ranked, and what it refers to.
#include <algorithm>

#include "leitai/rubric/read/awards/award_reader.hpp"
#include "leitai/rubric/read/tables_awards.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

namespace a = tables::award;
namespace h = tables::award_theme;

std::vector<QuantityId> read_by(Reader& reader, Value list, const Award& award) {
    std::vector<QuantityId> by;
    if (!yaml::expect_list(list, {"by（按什么排）", "by"}, reader.issues)) return by;
    for (const Value item : items(list)) {
        const auto found = find_quantity(reader, item, award.of_year);
        if (!found) continue;
        const Quantity& quantity = reader.rubric.quantities[found->id];
        if (quantity.kind == Quantity::Kind::grade) {
            refuse_award(reader, {"等次不能排先后，by 写 total", "a grade ranks nobody; write total"}, item);
        } else if (std::find(by.begin(), by.end(), found->id) != by.end()) {
            reader.report(Code::key_stands_twice(same(item.text())), item);
        } else if (quantity.kind == Quantity::Kind::measure &&
                   reader.rubric.measures[quantity.index].better == rule::Better::undeclared) {
            reader.report(Code::ranked_without_better(same(item.text())), item);
        } else {
            by.push_back(found->id);
        }
    }
    if (list.first() == list.last())
        reader.report(
            Code::expected_content_missing({"至少一个量，如 [total]", "at least one quantity, such as [total]"}), list);
    return by;
}

std::vector<Least> read_least(Reader& reader, Value mapping, const Award& award) {
    std::vector<Least> all;
    if (!yaml::expect_mapping(mapping, {"least（最少多少）", "least"}, reader.issues)) return all;
    for (const auto& [key, value] : entries(reader, mapping)) {
        const auto found = find_quantity(reader, key, award.of_year);
        if (!found) continue;
        const Quantity::Kind kind = reader.rubric.quantities[found->id].kind;
        if (kind == Quantity::Kind::grade) {
            refuse_award(reader, {"等次写在 who 里", "grades stand in who"}, key);
        } else if (kind == Quantity::Kind::measure) {
            const auto at = read_constant(reader, value, found->look);
            if (!at) continue;
            rule::Worth worth;
            for (const base::Rational& one : at->by_class) worth.by_class.push_back({one, false});
            all.push_back({found->id, std::move(worth)});
        } else {
            using Kind = Quantity::Kind;
            const bool has_full = kind == Kind::total || kind == Kind::module || kind == Kind::indicator;
            if (auto at = read_worth(reader, value, has_full)) all.push_back({found->id, std::move(*at)});
        }
    }
    return all;
}

void read_who(Reader& reader, Value value, Award& award) {
    const Names names{{}, award.of_year ? Names::Awards::of_year : Names::Awards::of_quarter};
    if (auto who = read_condition(reader, value, names)) award.who = std::move(*who);
}

std::vector<AwardRef> read_refs(Reader& reader, const yaml::Mapping& mapping, std::size_t row, const Award& award) {
    std::vector<AwardRef> refs;
    for (const Value item : mapping.list(row)) {
        auto ref = find_award(reader, item);
        if (!ref) continue;
        const Award& other = reader.rubric.awards->list[ref->any.front()];
        if (other.family == award.family) {
            refuse_award(
                reader, {"“" + award.id + "”不能以自己为条件", "“" + award.id + "” cannot be its own condition"}, item);
        } else if (other.of_year != award.of_year) {
            refuse_award(reader,
                         {"“" + ref->word + "”不在同一期评", "“" + ref->word + "” is not decided in the same period"},
                         item);
        } else {
            refs.push_back(std::move(*ref));
        }
    }
    return refs;
}

/// What ranks must be said where not everyone gets it, and only there. `how_many`: where that stands.
void check_ranking(Reader& reader, const yaml::Mapping& mapping, bool has_by, const Award& award, Value how_many) {
    const bool all = award.places.kind == Places::Kind::all;
    if (!all && !has_by) reader.report(Code::companion_key_missing(same("by"), quoted("how_many")), how_many);
    if (!all && !mapping.has(a::edge))
        reader.report(Code::companion_key_missing(same("edge"), quoted("how_many")), how_many);
    if (!all) return;
    for (const std::size_t row : {std::size_t{a::edge}, std::size_t{a::at_most}, std::size_t{a::among}}) {
        if (mapping.has(row))
            reader.report(Code::key_does_not_go_with(same(a::rows[row].key), quoted("how_many: all")),
                          mapping.key(row));
    }
}

int read_number(Reader& reader, const yaml::Mapping& mapping, std::size_t row, std::span<const yaml::Field> rows,
                std::int64_t most) {
    if (!mapping.has(row)) return 0;
    const yaml::Mapping inner(mapping.at(row), rows, {a::rows[row].key, a::rows[row].key}, reader.issues);
    const auto number = inner.ok() ? inner.whole_number(0) : std::nullopt;
    if (!number) return 0;
    if (*number >= 1 && *number <= most) return static_cast<int>(*number);
    const std::string limit = std::to_string(most);
    reader.report(Code::expected_content_missing({"1 到 " + limit + " 的整数", "a whole number from 1 to " + limit}),
                  inner.at(0));
    return 0;
}

}  // namespace

void read_award_body(Reader& reader, const yaml::Mapping& mapping, Award& award) {
    award.needs_application = mapping.choice(a::application).value_or(0) == 1;
    award.no_veto = mapping.yes_no(a::no_veto).value_or(false);
    award.last_first = mapping.choice(a::first).value_or(0) == 1;
    award.edge = static_cast<Shares::Edge>(mapping.choice(a::edge).value_or(0));
    award.cases = mapping.yes_no(a::cases).value_or(false);
    if (mapping.has(a::who)) read_who(reader, mapping.at(a::who), award);
    if (mapping.has(a::least)) award.least = read_least(reader, mapping.at(a::least), award);
    if (mapping.has(a::by)) award.by = read_by(reader, mapping.at(a::by), award);
    if (mapping.has(a::among)) award.among = read_among(reader, mapping.at(a::among)).value_or(rule::Among{});
    if (mapping.has(a::at_most)) award.at_most = read_at_most(reader, mapping.at(a::at_most));
    if (mapping.has(a::brings)) award.brings = read_brings(reader, mapping.at(a::brings));
    award.tour_groups = read_number(reader, mapping, a::tour, tables::award_tour::rows, 2);
    award.training_modules = read_number(reader, mapping, a::training, tables::award_training::rows, 100);
    if (!mapping.has(a::how_many)) return;  // reported as missing
    award.places = read_places(reader, mapping.at(a::how_many));
    if (!mapping.has(a::themes)) check_ranking(reader, mapping, mapping.has(a::by), award, mapping.at(a::how_many));
}

void read_theme(Reader& reader, const yaml::Mapping& mapping, const yaml::Mapping& theme, Award& award) {
    if (theme.has(h::who)) read_who(reader, theme.at(h::who), award);
    if (theme.has(h::least)) award.least = read_least(reader, theme.at(h::least), award);
    if (theme.has(h::by)) award.by = read_by(reader, theme.at(h::by), award);
    if (theme.has(h::how_many)) award.places = read_places(reader, theme.at(h::how_many));
    const bool own = theme.has(h::how_many);
    if (!own && !mapping.has(a::how_many)) return;
    check_ranking(reader, mapping, theme.has(h::by) || mapping.has(a::by), award,
                  own ? theme.at(h::how_many) : mapping.at(a::how_many));
}

void read_award_refs(Reader& reader, const yaml::Mapping& mapping, Award& award) {
    award.with = read_refs(reader, mapping, a::with, award);
    award.not_with = read_refs(reader, mapping, a::not_with, award);
}

}  // namespace leitai::rubric
