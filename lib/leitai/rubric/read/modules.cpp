// Reads modules: first their ids and those of their indicators, then their contents.
#include <limits>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::one_module;

/// Enters the id of a module or indicator; gives the id, or the whole mapping where there is none.
Value declare_id(Reader& reader, const yaml::Mapping& mapping, std::size_t row, Name name) {
    if (!mapping.ok() || !mapping.has(row)) {
        reader.ids_there = false;
        return mapping.whole();
    }
    const Value at = mapping.at(row);
    if (mapping.word(row)) declare(reader, at, name);
    return at;
}

void declare_indicators(Reader& reader, const yaml::Mapping& mapping, std::uint16_t module) {
    const std::vector<Value> list = mapping.list(t::indicators);
    if (mapping.has(t::indicators) && mapping.at(t::indicators).is_sequence() && list.empty()) {
        reader.report(Code::expected_content_missing({"至少一项指标", "at least one indicator"}),
                      mapping.at(t::indicators));
    }
    for (const Value item : list) {
        const std::size_t position = reader.rubric.indicators.size();
        if (position == std::numeric_limits<rule::IndicatorId>::max()) {
            reader.report(Code::too_many_entries({"指标", "indicators"}, base::Text{"65535 个", "65535"}), item);
            return;
        }
        const auto id = static_cast<rule::IndicatorId>(position);
        const std::size_t before = reader.troubles();
        const yaml::Mapping written(item, tables::indicator::rows, {"指标", "indicator"}, reader.issues);
        const Value at = declare_id(reader, written, tables::indicator::id, {Name::Kind::indicator, id, {}});
        reader.indicators.push_back({written, at, reader.troubles() == before, false});
        Indicator indicator;
        indicator.module = module;
        indicator.points.by_class = {base::Rational(0)};
        if (at.is_scalar()) {
            indicator.id = at.text();
            reader.rubric.indicator_ids.emplace(indicator.id, id);
        }
        reader.rubric.modules[module].indicators.push_back(id);
        reader.rubric.indicators.push_back(std::move(indicator));
    }
}

/// Whether a module has a full mark, so that shares of it can be written.
bool has_full_mark(const Reader& reader, const Module& module) {
    if (module.points) return true;
    for (const rule::IndicatorId i : module.indicators) {
        if (reader.rubric.indicators[i].has_points) return true;
    }
    return false;
}

void read_module(Reader& reader, std::size_t index) {
    const yaml::Mapping& mapping = reader.modules[index].mapping;
    Module& module = reader.rubric.modules[index];
    module.title = same(module.id);
    if (!mapping.ok()) return;
    const std::size_t before = reader.troubles();
    if (auto title = mapping.both(t::title)) module.title = std::move(*title);
    if (mapping.has(t::unit)) module.unit = mapping.line(t::unit).value_or("");
    if (const auto in = mapping.choice(t::in)) module.in = static_cast<Module::In>(*in);
    if (mapping.has(t::points)) module.points = read_full_mark(reader, mapping.at(t::points));
    reader.modules[index].points_sound = reader.troubles() == before;
    if (mapping.has(t::applies)) {
        if (auto applies = read_condition(reader, mapping.at(t::applies))) module.applies = std::move(*applies);
    }
    for (const rule::IndicatorId id : module.indicators) read_indicator(reader, id, mapping.has(t::start));
    const bool full = has_full_mark(reader, module);
    if (mapping.has(t::start)) module.start = read_worth(reader, mapping.at(t::start), full);
    if (mapping.has(t::floor)) module.floor = read_worth(reader, mapping.at(t::floor), full);
    if (mapping.has(t::cap)) module.cap = read_worth(reader, mapping.at(t::cap), full);
    if (module.cap && module.floor) check_rising(reader, mapping.key(t::cap), *module.floor, *module.cap);
}

}  // namespace

void declare_modules(Reader& reader, const std::vector<Value>& modules) {
    for (const Value item : modules) {
        const std::size_t position = reader.rubric.modules.size();
        if (position == std::numeric_limits<std::uint16_t>::max()) {
            reader.report(Code::too_many_entries({"模块", "modules"}, base::Text{"65535 个", "65535"}), item);
            return;
        }
        const auto id = static_cast<std::uint16_t>(position);
        const yaml::Mapping written(item, t::rows, {"模块", "module"}, reader.issues);
        const Value at = declare_id(reader, written, t::id, {Name::Kind::module, id, {}});
        reader.modules.push_back({written, at, false});
        Module module;
        if (at.is_scalar()) module.id = at.text();
        module.place = at.place();
        reader.rubric.modules.push_back(std::move(module));
        if (written.ok()) declare_indicators(reader, written, id);
    }
}

void read_modules(Reader& reader) {
    for (std::size_t i = 0; i < reader.rubric.modules.size(); ++i) read_module(reader, i);
}

}  // namespace leitai::rubric
