// Writes the parts of city.json, and reads it back member by member.
#include "leitai/seal/city_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace leitai::seal {

namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

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

void put(JsonText& json, const CityEntry& entry) {
    json.begin_object().key(entry.is_team ? "team" : "code").text(entry.code).key("name").text(entry.name);
    json.key("place").number(entry.place);
    if (entry.tied) json.key("tied").boolean(true);
    if (!entry.result.empty()) json.key("result").text(entry.result);
    if (entry.prize)
        json.key("prize").begin_object().key("zh").text(entry.prize->zh).key("en").text(entry.prize->en).end_object();
    if (entry.advances) json.key("advances").boolean(true);
    json.end_object();
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

CityContest contest_of(const Json& json) {
    const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
    CityContest contest{
        text("id"), text("title"), text("level"), text("first"), text("last"), json.at("rounds").get<std::size_t>(),
        {}};
    for (const Json& entry : json.at("entries")) contest.entries.push_back(entry_of(entry));
    return contest;
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

void put(JsonText& json, const std::vector<CityEvent>& events) {
    json.begin_array();
    for (const CityEvent& event : events) {
        json.begin_array().text(event.on);
        for (const auto& number : event.extra) number ? json.number(*number) : json.null();
        json.end_array();
    }
    json.end_array();
}

void put(JsonText& json, const CityContest& contest) {
    json.begin_object().key("id").text(contest.id).key("title").text(contest.title).key("level").text(contest.level);
    json.key("first").text(contest.first).key("last").text(contest.last).key("rounds").number(contest.rounds);
    json.key("entries").begin_array();
    for (const CityEntry& entry : contest.entries) put(json, entry);
    json.end_array().end_object();
}

void put(JsonText& json, const CityLevel& level) {
    json.begin_object().key("level").text(level.level).key("contests").number(level.contests);
    json.key("rounds").number(level.rounds).key("judges").number(level.judges).key("sheets").number(level.sheets);
    json.key("villages").texts(level.villages).end_object();
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
