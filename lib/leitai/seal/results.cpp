// Reads results.json back into numbers, exactly as they were written.
#include "leitai/seal/results.hpp"

#include <nlohmann/json.hpp>

#include "leitai/base/scored_unit.hpp"

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;

VillageResult village_of(const Json& json) {
    VillageResult village;
    if (json.contains("total")) village.total = read_number(json.at("total").get<std::string>());
    const Json& ranks = json.at("ranks");
    village.rank = ranks.at("all").get<std::uint32_t>();
    village.rank_county = ranks.value("county", std::uint32_t{0});
    village.rank_township = ranks.value("township", std::uint32_t{0});
    village.rank_class = ranks.value("class", std::uint32_t{0});
    village.village_class = json.value("class", "");
    village.grade = json.value("grade", "");
    village.grade_open = json.value("grade_open", false);
    if (json.contains("vetoes")) village.vetoes = json.at("vetoes").get<std::vector<std::string>>();
    if (json.contains("modules")) {
        for (const auto& [id, points] : json.at("modules").items())
            village.modules.emplace(id, read_number(points.get<std::string>()));
    }
    for (const auto& [id, points] : json.at("indicators").items())
        village.indicators.emplace(id, read_number(points.get<std::string>()));
    return village;
}

}  // namespace

base::Rational read_number(const std::string& text) {
    const std::size_t slash = text.find('/');
    const auto above = base::parse_decimal(std::string_view(text).substr(0, slash));
    if (above.fault != base::DecimalFault::none) throw std::out_of_range(text);
    if (slash == std::string::npos) return base::Rational(above.value);
    const auto below = base::parse_decimal(std::string_view(text).substr(slash + 1));
    if (below.fault != base::DecimalFault::none || below.value.units == 0) throw std::out_of_range(text);
    return base::Rational(above.value) / base::Rational(below.value);
}

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
        results.list = list;
        for (const Json& village : json.at(list))
            results.villages.emplace(village.at("code").get<std::string>(), village_of(village));
    }
    return results;
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace leitai::seal
