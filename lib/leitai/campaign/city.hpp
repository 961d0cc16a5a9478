// A city's campaign: the seals that its counties handed in, checked and read in place of records.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/campaign/members.hpp"
#include "leitai/seal/city_file.hpp"
#include "leitai/seal/results.hpp"
#include "leitai/source/place.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::campaign {

/// One member that the plan names for the scored period.
struct CityMember {
    enum class Standing : std::uint8_t {
        compared,      ///< sealed under the city's rubric: its villages are ranked
        other_rubric,  ///< sealed under another one: its villages are on the roster, and not ranked
        owed,          ///< not handed in
        unusable,      ///< something is wrong with its seal, and an issue says what
    };
    std::string folder;  ///< as the plan names it
    source::Place place;
    Standing standing = Standing::owed;
    std::string seal;    ///< its name
    std::string rubric;  ///< id and version
    std::string hash;    ///< of its SHA256SUMS
    bool provisional = false;
    std::optional<source::FileId> roster;  ///< its roster, among the inputs; none where its classes are not known here
    std::optional<seal::Results> results;
    std::optional<seal::CityFile> file;
    std::optional<std::string> books;               ///< books.json, where the seal has one
    std::map<base::Period, seal::Results> earlier;  ///< of the seals before it
};

/// All members, in the order of the plan.
struct City {
    std::vector<CityMember> members;
    std::vector<source::FileId> rosters;  ///< of all seals that were read, among the inputs; ascending
    Members rests_on;                     ///< what a seal lists, and what makes the result provisional

    /// Whether an input is the roster of a seal, and no record of the city's own.
    bool is_roster(source::FileId file) const;
    /// The member whose seal says something of a village; nullptr where there is none.
    const CityMember* member_of(const std::string& code) const;
};

struct Campaign;

/// Whether a usable campaign is a city's: its rubric scores villages, and its plan names members.
bool is_city(const Campaign& campaign);

/// Finds the seals that the plan names, checks each as it is read, and adds their rosters to the inputs; `city` is
/// there afterwards where is_city() says so. What is wrong is told in the campaign's issues; where no seal can be read
/// the campaign has no plan any more.
void open_city(Campaign& campaign);

}  // namespace leitai::campaign
