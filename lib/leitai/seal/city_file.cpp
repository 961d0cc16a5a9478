// Writes and reads city.json member by member, in a fixed order.
#include "leitai/seal/city_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

Json json_of(const CityFact& fact) {
    Json json = {{"id", fact.id}, {"events", fact.events}, {"fields", fact.fields}, {"values", Json::object()}};
    for (const auto& [code, value] : fact.values) {
        if (!fact.events) {
            json["values"][code] = value.text;
            continue;
        }
        Json events = Json::array();
        for (const CityEvent& event : value.events) {
            Json one = Json::array({event.on});
            for (const auto& number : event.extra) one.push_back(number ? Json(*number) : Json());
            events.push_back(std::move(one));
        }
        json["values"][code] = std::move(events);
    }
    json["not_applicable"] = fact.not_applicable;
    json["apart"] = fact.apart;
    return json;
}

CityFact fact_of(const Json& json) {
    CityFact fact;
    fact.id = json.at("id").get<std::string>();
    fact.events = json.at("events").get<bool>();
    fact.fields = json.at("fields").get<Strings>();
    for (const auto& [code, value] : json.at("values").items()) {
        CityValue& read = fact.values[code];
        if (!fact.events) {
            read.text = value.get<std::string>();
            continue;
        }
        for (const Json& one : value) {
            CityEvent event{one.at(0).get<std::string>(), {}};
            for (std::size_t i = 1; i < one.size(); ++i)
                event.extra.push_back(one[i].is_null() ? std::nullopt : std::optional(one[i].get<std::int64_t>()));
            read.events.push_back(std::move(event));
        }
    }
    fact.not_applicable = json.at("not_applicable").get<Strings>();
    fact.apart = json.at("apart").get<Strings>();
    return fact;
}

Json json_of(const CityEntry& entry) {
    Json json = {{entry.is_team ? "team" : "code", entry.code}, {"name", entry.name}};
    json["place"] = entry.place;
    if (entry.tied) json["tied"] = true;
    if (!entry.result.empty()) json["result"] = entry.result;
    if (entry.prize) json["prize"] = {{"zh", entry.prize->zh}, {"en", entry.prize->en}};
    if (entry.advances) json["advances"] = true;
    return json;
}

CityEntry entry_of(const Json& json) {
    CityEntry entry;
    entry.is_team = json.contains("team");
    entry.code = json.at(entry.is_team ? "team" : "code").get<std::string>();
    entry.name = json.at("name").get<std::string>();
    entry.place = json.at("place").get<std::uint32_t>();
    entry.tied = json.value("tied", false);
    entry.result = json.value("result", "");
    if (json.contains("prize"))
        entry.prize = base::Text(json["prize"].at("zh").get<std::string>(), json["prize"].at("en").get<std::string>());
    entry.advances = json.value("advances", false);
    return entry;
}

Json json_of(const CityContest& contest) {
    Json json = {{"id", contest.id},       {"title", contest.title}, {"level", contest.level},
                 {"first", contest.first}, {"last", contest.last},   {"rounds", contest.rounds}};
    json["entries"] = Json::array();
    for (const CityEntry& entry : contest.entries) json["entries"].push_back(json_of(entry));
    return json;
}

CityContest contest_of(const Json& json) {
    const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
    CityContest contest{
        text("id"), text("title"), text("level"), text("first"), text("last"), json.at("rounds").get<std::size_t>(),
        {}};
    for (const Json& entry : json.at("entries")) contest.entries.push_back(entry_of(entry));
    return contest;
}

Json json_of(const CityLevel& level) {
    return {{"level", level.level},   {"contests", level.contests}, {"rounds", level.rounds},
            {"judges", level.judges}, {"sheets", level.sheets},     {"villages", level.villages}};
}

CityLevel level_of(const Json& json) {
    const auto count = [&](const char* key) { return json.at(key).get<std::size_t>(); };
    return {json.at("level").get<std::string>(), count("contests"), count("rounds"), count("judges"), count("sheets"),
            json.at("villages").get<Strings>()};
}

}  // namespace

const CityPeriod* CityFile::of(std::string_view wanted) const {
    const auto found =
        std::find_if(periods.begin(), periods.end(), [&](const CityPeriod& one) { return one.period == wanted; });
    return found == periods.end() ? nullptr : &*found;
}

const CityFact* CityFile::fact(std::string_view wanted, std::string_view id) const {
    const CityPeriod* in = of(wanted);
    if (in == nullptr) return nullptr;
    const auto found =
        std::find_if(in->facts.begin(), in->facts.end(), [&](const CityFact& one) { return one.id == id; });
    return found == in->facts.end() ? nullptr : &*found;
}

std::string to_json(const CityFile& file, int form) {
    Json json = {{"leitai", 1}, {"kind", "city"}, {"form", form}, {"period", file.period}};
    json["unscored"] = Json::object();
    for (const auto& [code, why] : file.unscored)
        json["unscored"][code] = {{"indicator", why[0]}, {"how", why[1]}, {"cause", why[2]}};
    json["module_grades"] = file.module_grades;
    json["facts"] = Json::array();
    for (const CityPeriod& one : file.periods) {
        Json period = {{"period", one.period}, {"silent", one.silent}, {"facts", Json::array()}};
        for (const CityFact& fact : one.facts) period["facts"].push_back(json_of(fact));
        json["facts"].push_back(std::move(period));
    }
    json["contests"] = Json::array();
    for (const CityContest& contest : file.contests) json["contests"].push_back(json_of(contest));
    json["levels"] = Json::array();
    for (const CityLevel& level : file.levels) json["levels"].push_back(json_of(level));
    return json.dump(1) + "\n";
}

std::optional<CityFile> read_city_file(std::string_view text) try {
    const Json json = Json::parse(text);
    if (json.at("kind") != "city") return std::nullopt;
    CityFile file;
    file.period = json.at("period").get<std::string>();
    for (const auto& [code, why] : json.at("unscored").items()) {
        file.unscored[code] = {why.at("indicator").get<std::string>(), why.at("how").get<std::string>(),
                               why.at("cause").get<std::string>()};
    }
    file.module_grades = json.at("module_grades").get<decltype(file.module_grades)>();
    for (const Json& one : json.at("facts")) {
        CityPeriod period{one.at("period").get<std::string>(), one.at("silent").get<Strings>(), {}};
        for (const Json& fact : one.at("facts")) period.facts.push_back(fact_of(fact));
        file.periods.push_back(std::move(period));
    }
    for (const Json& contest : json.at("contests")) file.contests.push_back(contest_of(contest));
    for (const Json& level : json.at("levels")) file.levels.push_back(level_of(level));
    return file;
} catch (const std::exception&) {
    return std::nullopt;
}

}  // namespace leitai::seal
