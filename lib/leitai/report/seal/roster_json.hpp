// The roster of a sealed period as a record for those who read seals: villages, townships, units, and no persons.
#pragma once

#include <string>

#include "leitai/report/labels.hpp"

namespace leitai::report {

/// A record of the kind roster, written as JSON (which is YAML) so that no folder of records takes it for one: the
/// villages as they stand on the last day of the period, in force from its first day. Class, place on the map, former
/// name; villages that went into others; townships and units. Secretaries are left out: nothing that a city reads of a
/// seal needs them.
std::string roster_json(const Subject& subject);

}  // namespace leitai::report
