// Reads measures: named ones, those written in place, and facts that are read by their name.
#include <limits>

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

bool has_room(Reader& reader, Value at) {
    if (reader.rubric.measures.size() < std::numeric_limits<rule::MeasureId>::max()) return true;
    reader.report(Code::too_many_entries({"计量", "measures"}, base::Text{"65535 个", "65535"}), at);
    return false;
}

std::optional<rule::MeasureId> add(Reader& reader, rule::Measure measure, MeasureSource source) {
    if (!has_room(reader, source.at)) return std::nullopt;
    const std::size_t position = reader.rubric.measures.size();
    reader.rubric.measures.push_back(std::move(measure));
    reader.measures.push_back(std::move(source));
    return static_cast<rule::MeasureId>(position);
}

}  // namespace

std::optional<rule::MeasureId> measure_of_fact(Reader& reader, rule::FactId fact) {
    const Fact& of = reader.rubric.facts[fact];
    rule::Measure measure;
    measure.name = of.id;
    measure.better = of.better;
    measure.place = of.place;
    if (of.type == FactType::events) {
        measure.what = rule::EventList{fact, {}, std::nullopt};
    } else {
        measure.what = rule::FactValue{fact};
    }
    MeasureSource source;
    source.at = reader.fact_at[fact];
    source.sound = reader.fact_sound[fact];
    const auto id = add(reader, std::move(measure), std::move(source));
    if (id) check_measure(reader, *id);
    return id;
}

void declare_measures(Reader& reader, Value measures) {
    if (!measures.is_mapping()) {
        reader.report(Code::expected_content_missing({"“名称: {…}”", "“name: {…}” lines"}), measures);
        return;
    }
    for (const auto& [key, value] : entries(reader, measures)) {
        if (!has_room(reader, key)) return;
        rule::Measure measure;
        measure.name = key.text();
        measure.place = key.place();
        MeasureSource source;
        source.at = key;
        const auto id = static_cast<std::uint16_t>(reader.rubric.measures.size());
        const std::size_t before = reader.troubles();
        declare(reader, key, {Name::Kind::measure, id, {}});
        source.body = value;
        source.sound = reader.troubles() == before;
        add(reader, std::move(measure), std::move(source));
    }
}

void read_measures(Reader& reader) {
    // Facts that are read by name are added to the list meanwhile, which would invalidate references.
    const std::size_t named = reader.rubric.measures.size();
    for (std::size_t i = 0; i < named; ++i) {
        rule::Measure measure = reader.rubric.measures[i];
        MeasureSource source = reader.measures[i];
        const bool named_well = std::exchange(source.sound, false);
        read_measure_body(reader, *source.body, measure, source);
        source.sound = source.sound && named_well;
        reader.rubric.measures[i] = std::move(measure);
        reader.measures[i] = std::move(source);
    }
    const std::vector<rule::MeasureId> order = inside_out(reader.rubric);
    for (const rule::MeasureId id : order) {
        if (id < named) check_measure(reader, id);
    }
    check_steps(reader, order);
}

std::optional<rule::MeasureId> read_measure_of(Reader& reader, Value value) {
    if (value.is_scalar() && !value.text().empty()) return find_measure(reader, value);
    if (!value.is_mapping()) {
        const base::Text either = {"名称或 {growth: …} 之类的计量", "a name or a measure such as {growth: …}"};
        reader.report(value.is_scalar() ? Code::empty_value() : Code::expected_content_missing(either), value);
        return std::nullopt;
    }
    rule::Measure measure;
    measure.place = value.place();
    MeasureSource source;
    source.at = value;
    read_measure_body(reader, value, measure, source);
    if (!source.sound) return std::nullopt;
    const auto id = add(reader, std::move(measure), std::move(source));
    if (id) check_measure(reader, *id);
    return id;
}

std::optional<rule::MeasureId> empty_measure(Reader& reader, Value at) {
    rule::Measure measure;
    measure.what = rule::PointsOf{};
    measure.place = at.place();
    MeasureSource source;
    source.at = at;
    source.sound = true;
    return add(reader, std::move(measure), std::move(source));
}

}  // namespace leitai::rubric
