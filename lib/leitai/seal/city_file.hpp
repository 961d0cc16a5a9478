// What a seal keeps for a city beside its results, read back: facts, contests, and why villages have no total.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/seal/json_text.hpp"

namespace leitai::seal {

/// A dated event: its day, then its extra numbers as the fact stores them, empty where one was not given.
struct CityEvent {
    std::string on;
    std::vector<std::optional<std::int64_t>> extra;
};

/// What one village has of a fact: a value as records write it, or events.
struct CityValue {
    std::string text;
    std::vector<CityEvent> events;
};

/// One fact of one period. Of a village in no list nothing is known.
struct CityFact {
    std::string id;
    bool events = false;
    std::vector<std::string> fields;                 ///< of events: what the numbers behind the first two mean
    std::map<std::string, CityValue> values;         ///< by code
    std::vector<std::string> not_applicable, apart;  ///< codes; apart: the past of merged villages that has no sum
};

/// The facts of the sealed period or of an earlier one.
struct CityPeriod {
    std::string period;
    std::vector<std::string> silent;  ///< codes of villages that handed in nothing
    std::vector<CityFact> facts;
};

/// Who took a place in a contest: a village, or a team.
struct CityEntry {
    std::string code, name;  ///< of a team its id and title
    bool is_team = false;
    std::uint32_t place = 0;  ///< 0: none
    bool tied = false;
    std::string result;  ///< exact; empty: none
    std::optional<base::Text> prize;
    bool advances = false;
};

/// A contest that was held.
struct CityContest {
    std::string id, title, level;
    std::string first, last;  ///< days
    std::size_t rounds = 0;
    std::vector<CityEntry> entries;  ///< best first
};

/// What was held at one level.
struct CityLevel {
    std::string level;
    std::size_t contests = 0, rounds = 0, judges = 0, sheets = 0;
    std::vector<std::string> villages;  ///< codes
};

/// city.json of a seal.
struct CityFile {
    std::string period;
    std::map<std::string, std::array<std::string, 3>> unscored;               ///< by code: indicator, how, cause
    std::map<std::string, std::map<std::string, std::string>> module_grades;  ///< by code, then module
    std::vector<CityPeriod> periods;
    std::vector<CityContest> contests;
    std::vector<CityLevel> levels;

    /// The facts of a period; nullptr where the seal keeps none.
    const CityPeriod* of(std::string_view period) const;
    /// One fact of it.
    const CityFact* fact(std::string_view period, std::string_view id) const;
};

/// The parts of which the file is written (report/seal/city_json), one way each, so that equal contents are equal
/// bytes.
void put(JsonText& json, const std::vector<CityEvent>& events);
void put(JsonText& json, const CityContest& contest);
void put(JsonText& json, const CityLevel& level);
/// Empty when the text is no such document.
std::optional<CityFile> read_city_file(std::string_view json);

}  // namespace leitai::seal
