// What can still be told of a return that cannot be read: whose it is, of which period, and which facts it reports.
#pragma once

#include <optional>
#include <string_view>

#include "leitai/record/reported.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::record {

/// Of a return with a fault in its head: whose period cannot be read counts as one of `scored`. Empty where it is no
/// return, or does not say of whom.
std::optional<Unread> salvage(yaml::Value root, const rubric::Rubric& rubric, base::Period scored);
/// The same of text that is no YAML, told by its words alone; `naming` is that of its tape.
std::optional<Unread> salvage(std::string_view text, const rubric::Rubric& rubric, base::Period scored,
                              yaml::Naming* naming);

}  // namespace leitai::record
