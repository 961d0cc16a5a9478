// What a seal keeps for a city beside the results: facts, contests, and why villages have no total.
#pragma once

#include "leitai/page/format.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/forms.hpp"

namespace leitai::report {

/// Writes city.json of the scored period: the facts of cohort/city_facts, contests with their places and prizes,
/// figures by level. It names villages, and no persons.
void write_city_json(const Subject& subject, const panel::Contests& contests, const page::Sink& sink,
                     int form = seal::present_forms.city);

}  // namespace leitai::report
