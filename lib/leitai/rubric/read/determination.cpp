// Reads how weakness is determined: how many criteria suffice, who signs, who is exempt, and the bottom share of a
// ranking.
#include <algorithm>

#include "leitai/rubric/read/catalogue_tables.hpp"
#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::determination;

/// Reads a number of criteria or signs, which must be at least one.
std::size_t read_least_one(Reader& reader, const yaml::Mapping& mapping, std::size_t row) {
    const auto number = mapping.whole_number(row);
    if (number && *number == 0) reader.report(Code::rubric_number_not_positive(same("0")), mapping.at(row));
    return static_cast<std::size_t>(std::max<std::int64_t>(number.value_or(1), 1));
}

void read_met_by(Reader& reader, Value value, Determination& determination) {
    namespace m = tables::met_by;
    const yaml::Mapping mapping(value, m::rows, {"met_by", "met_by"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return;
    determination.grave = read_least_one(reader, mapping, m::grave);
    determination.plain = read_least_one(reader, mapping, m::plain);
    if (determination.plain < determination.grave)
        reader.report(Code::least_above_most(same(mapping.at(m::grave).text()), same(mapping.at(m::plain).text())),
                      mapping.at(m::plain));
}

/// Reads what is ranked by: `total`, or a measure that says which direction is better.
std::optional<rule::MeasureId> read_ranked_by(Reader& reader, Value value) {
    if (value.is_scalar() && value.text() == "total") return std::nullopt;
    const auto id = find_measure(reader, value);
    if (id) reader.own_measures.emplace_back(value, *id);
    if (id && reader.rubric.measures[*id].better == rule::Better::undeclared)
        reader.report(Code::ranked_without_better(same(value.text())), value);
    return id;
}

Fill read_fill(Reader& reader, Value value) {
    namespace f = tables::fill;
    Fill fill;
    fill.place = value.place();
    const yaml::Mapping mapping(value, f::rows, {"fill", "fill"}, reader.issues);
    if (!mapping.ok()) return fill;
    if (mapping.has(f::to)) fill.to = read_rate(reader, mapping.at(f::to)).value_or(base::Rational(0));
    if (mapping.has(f::of)) fill.of = read_among(reader, mapping.at(f::of)).value_or(rule::Among{});
    if (mapping.has(f::by)) fill.by = read_ranked_by(reader, mapping.at(f::by));
    fill.determined = mapping.choice(f::as).value_or(0) == 0;
    fill.precedence = static_cast<Fill::Precedence>(mapping.choice(f::precedence).value_or(0));
    fill.round = static_cast<Shares::Round>(mapping.choice(f::round).value_or(0));
    fill.edge_all_in = mapping.choice(f::edge).value_or(1) == 0;
    return fill;
}

}  // namespace

Determination read_determination(Reader& reader, Value value) {
    Determination determination;
    const yaml::Mapping mapping(value, t::rows, {"认定办法", "determination"}, reader.issues);
    if (!mapping.ok()) return determination;
    const std::vector<Sign>& signs = reader.rubric.weakness->signs;
    const std::size_t criteria = reader.rubric.weakness->criteria.size();
    determination.any = read_least_one(reader, mapping, t::any);
    if (mapping.has(t::any) && determination.any > criteria && criteria > 0)
        reader.report(Code::too_few_criteria(same(std::to_string(determination.any)), same(std::to_string(criteria))),
                      mapping.at(t::any));
    if (mapping.has(t::met_by)) read_met_by(reader, mapping.at(t::met_by), determination);
    if (const auto level = mapping.choice(t::signed_by)) determination.signed_by = static_cast<Level>(*level);
    const bool discretion = std::any_of(signs.begin(), signs.end(), [](const Sign& s) { return s.discretionary; });
    if (discretion && !mapping.has(t::signed_by) && mapping.complete())
        reader.report(Code::companion_key_missing(same("signed_by"),
                                                  {"有酌情认定的目录", "a catalogue with discretionary signs"}),
                      value);
    if (mapping.has(t::unless)) {
        determination.has_unless = true;
        determination.unless = read_own_condition(reader, mapping.at(t::unless)).value_or(rule::Condition{});
    }
    if (mapping.has(t::fill)) determination.fill = read_fill(reader, mapping.at(t::fill));
    return determination;
}

}  // namespace leitai::rubric
