// Where a new record goes: a folder that the plan reads, and a name that is free.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/campaign/campaign.hpp"

namespace leitai::desk {

/// Which records stand together.
enum class Shelf : std::uint8_t {
    process,  ///< of the process, on which no result depends: steps, objections, decisions, conferrals
    inputs,   ///< that results depend on: corrections, closings, re-votes
};

/// What stands before the name of a new file of a period, seen from the plan's folder: "records/2023-Q2/". Throws as
/// path_of_new() does.
std::string start_of_new(const campaign::Campaign& campaign, Shelf shelf, base::Period period);

/// The path of a new record of a period, seen from the plan's folder, in a place that the plan's `records` name. Those
/// of the process go to `steps` where the plan names it, numbered in their order ("steps/2023-Q2/02-公示.yaml"), others
/// to `records` ("records/2023-Q2/更正-01.yaml"), else to another folder or below a glob that would read them; never to
/// seals and results. `word`: what the file is called. Throws base::Failure where nothing that the plan names would
/// read a new file.
std::string path_of_new(const campaign::Campaign& campaign, Shelf shelf, base::Period period, std::string_view word);

}  // namespace leitai::desk
