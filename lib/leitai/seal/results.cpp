// Reads results.json back into numbers, exactly as they were written.
#include "leitai/seal/results.hpp"

#include <nlohmann/json.hpp>

#include "leitai/base/scored_unit.hpp"

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;

base::Rational number(const std::string& text) {
    const std::size_t slash = text.find('/');
    const auto above = base::parse_decimal(std::string_view(text).substr(0, slash));
    if (above.fault != base::DecimalFault::none) throw std::out_of_range(text);
    if (slash == std::string::npos) return base::Rational(above.value);
    const auto below = base::parse_decimal(std::string_view(text).substr(slash + 1));
    if (below.fault != base::DecimalFault::none || below.value.units == 0) throw std::out_of_range(text);
    return base::Rational(above.value) / base::Rational(below.value);
}

VillageResult village_of(const Json& json) {
    VillageResult village;
    if (json.contains("total")) village.total = number(json.at("total").get<std::string>());
    village.rank = json.at("ranks").at("all").get<std::uint32_t>();
    for (const auto& [id, points] : json.at("indicators").items())
        village.indicators.emplace(id, number(points.get<std::string>()));
    return village;
}

}  // namespace

std::optional<Results> read_results(std::string_view text) try {
    const Json json = Json::parse(text);
    if (json.at("kind") != "results") return std::nullopt;
    Results results;
    results.period = json.at("period").get<std::string>();
    results.rubric_id = json.at("rubric").at("id").get<std::string>();
    results.rubric_version = json.at("rubric").at("version").get<std::string>();
    results.provisional = json.at("provisional").get<bool>();
    for (const base::ScoredUnit& unit : base::scored_units) {
        const std::string list(unit.list);
        if (!json.contains(list)) continue;
        for (const Json& village : json.at(list))
            results.villages.emplace(village.at("code").get<std::string>(), village_of(village));
    }
    return results;
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace leitai::seal
