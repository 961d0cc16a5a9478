// What a seal keeps for a city beside the results: facts, contests, and why villages have no total.
#pragma once

#include "leitai/panel/contest.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/city_file.hpp"

namespace leitai::report {

/// Of the scored period: the facts of cohort/city_facts, contests with their places and prizes, figures by level. It
/// names villages, and no persons.
seal::CityFile city_contents(const Subject& subject, const panel::Contests& contests);

}  // namespace leitai::report
