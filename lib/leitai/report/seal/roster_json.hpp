// The roster of a sealed period as a record for those who read seals: villages, townships, units, and no persons.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// Writes a record of the kind roster, as JSON (which is YAML) so that no folder of records takes it for one: the
/// villages as they stand on the last day of the period, in force from its first day. Class, place on the map, former
/// name; villages that went into others; townships and units. Secretaries are left out: nothing that a city reads of a
/// seal needs them.
void write_roster_json(const Subject& subject, const page::Sink& sink);

}  // namespace leitai::report
