// Posts, vacancies, movements, profiles, reserve talents and new secretaries of villages' teams.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/page/page.hpp"

namespace leitai::report {

/// Adds the analysis of the teams of `villages`; nothing where neither team records nor vacancies are known.
void add_team_blocks(const cohort::Cohort& cohort, const std::vector<cohort::VillageId>& villages, base::Lang lang,
                     page::Page& page);

}  // namespace leitai::report
