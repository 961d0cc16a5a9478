// Goes through results.json village by village, and writes what result_records.cpp writes of the same scores.
#include "leitai/report/score/records_of_results.hpp"

#include <nlohmann/json.hpp>

#include "leitai/base/scored_unit.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::report {

namespace {

using Json = nlohmann::ordered_json;

void put_points(yaml::Writer& writer, const std::string& key, const std::string& text) {
    writer.key(key);
    if (text.find('/') == std::string::npos) {
        writer.plain(text);
    } else {
        writer.quoted(text);
    }
}

void put_members(yaml::Writer& writer, const Json& json, const std::string& key, bool flow) {
    writer.key(key).begin_mapping(flow);
    for (const auto& [id, value] : json.at(key).items()) put_points(writer, id, value.get<std::string>());
    writer.end_mapping();
}

void put_head(yaml::Writer& writer, const Json& of, const Json& village, const base::ScoredUnit& unit, int sealed) {
    writer.key("kind").plain("result");
    writer.key("period").plain(of.at("period").get<std::string>());
    writer.key(std::string(unit.key)).quoted(village.at("code").get<std::string>());
    writer.key("rubric").begin_mapping(true);
    writer.key("id").text(of.at("rubric").at("id").get<std::string>());
    writer.key("version").text(of.at("rubric").at("version").get<std::string>());
    writer.end_mapping();
    writer.key("class").text(village.at("class").get<std::string>());
    if (of.at("provisional").get<bool>()) writer.key("provisional").plain("yes");
    if (sealed > 1) writer.key("sealed").plain(std::to_string(sealed));
}

void put_village(yaml::Writer& writer, const Json& village) {
    put_points(writer, "total", village.at("total").get<std::string>());
    if (village.contains("grade")) writer.key("grade").text(village.at("grade").get<std::string>());
    if (village.contains("vetoes")) {
        writer.key("vetoes").begin_sequence(true);
        for (const Json& id : village.at("vetoes")) writer.text(id.get<std::string>());
        writer.end_sequence();
    }
    writer.key("ranks").begin_mapping(true);
    for (const auto& [circle, place] : village.at("ranks").items())
        writer.key(circle).plain(std::to_string(place.get<std::uint32_t>()));
    writer.end_mapping();
    put_members(writer, village, "modules", true);
    put_members(writer, village, "indicators", false);
}

}  // namespace

std::optional<std::string> records_of_results(std::string_view results_json, int sealed) try {
    const Json json = Json::parse(results_json);
    std::string text;
    for (const base::ScoredUnit& unit : base::scored_units) {
        if (!json.contains(std::string(unit.list))) continue;
        for (const Json& village : json.at(std::string(unit.list))) {
            if (!village.contains("total")) continue;
            yaml::Writer writer;
            writer.begin_mapping();
            put_head(writer, json, village, unit, sealed);
            put_village(writer, village);
            writer.end_mapping();
            text += writer.take();
        }
    }
    return text;
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace leitai::report
