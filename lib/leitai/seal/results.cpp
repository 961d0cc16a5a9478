// Reads results.json back into numbers, exactly as they were written.
#include "leitai/seal/results.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "leitai/base/scored_unit.hpp"
#include "leitai/seal/archive.hpp"

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

namespace {

bool is_list(const std::string& key) {
    return std::any_of(base::scored_units.begin(), base::scored_units.end(),
                       [&](const base::ScoredUnit& unit) { return key == unit.list; });
}

/// Throws what the library throws where something is missing.
ResultsHead head_of(const Json& json) {
    if (json.at("kind") != "results") throw std::out_of_range("kind");
    return {json.at("period").get<std::string>(), json.at("rubric").at("id").get<std::string>(),
            json.at("rubric").at("version").get<std::string>(), json.at("provisional").get<bool>()};
}

/// Stops reading where the lists of villages begin.
struct AtVillages {};

}  // namespace

std::optional<Results> read_results(std::string_view text) try {
    constexpr int member = 1, item = 2;  // depths
    Results results;
    std::string key;
    const auto take = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth == member && event == Json::parse_event_t::key) key = parsed.get<std::string>();
        if (depth != item || event != Json::parse_event_t::object_end || !is_list(key)) return true;
        results.list = key;
        results.villages.emplace(parsed.at("code").get<std::string>(), village_of(parsed));
        return false;  // it is not kept
    };
    const Json json = Json::parse(text, take);
    static_cast<ResultsHead&>(results) = head_of(json);
    for (const base::ScoredUnit& unit : base::scored_units) {
        if (json.contains(std::string(unit.list))) results.list = unit.list;
    }
    return results;
} catch (const std::exception&) {
    return std::nullopt;
}

std::optional<ResultsHead> read_results_head(const std::string& path) try {
    if (!is_own(path)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    Json head = Json::object();
    std::string key;
    const auto take = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth != 1) return true;
        if (event == Json::parse_event_t::key) {
            key = parsed.get<std::string>();
            if (is_list(key)) throw AtVillages();
        } else if (event == Json::parse_event_t::value || event == Json::parse_event_t::object_end) {
            head[key] = parsed;
        }
        return true;
    };
    try {
        [[maybe_unused]] const Json whole = Json::parse(file, take);
    } catch (const AtVillages&) {
    }
    return head_of(head);
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace leitai::seal
