// The facts, awards, registers, panels and contested things that words of the command line stand for.
#pragma once

#include <string>
#include <vector>

#include "leitai/rubric/rubric.hpp"

namespace leitai::desk {

// Each takes an id, or a title in either language, and throws base::Failure, with what was perhaps meant, where there
// is none of that name.

rule::FactId find_fact(const rubric::Rubric& rubric, const std::string& word);
rubric::AwardId find_award(const rubric::Rubric& rubric, const std::string& word);
rubric::RegisterId find_register(const rubric::Rubric& rubric, const std::string& word);
rubric::PanelId find_panel(const rubric::Rubric& rubric, const std::string& word);
/// What an objection can be about, as records write it: total, rank, grade, or the id of a module, an indicator or a
/// panel.
std::string find_contested(const rubric::Rubric& rubric, const std::string& word);
/// What is graded: "total", or the id of a module.
std::string find_graded(const rubric::Rubric& rubric, const std::string& word);

}  // namespace leitai::desk
