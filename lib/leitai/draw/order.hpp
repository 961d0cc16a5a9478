// Puts the candidates of one draw in order and fills its places.
#pragma once

#include <set>
#include <string>

#include "leitai/draw/candidates.hpp"
#include "leitai/draw/held.hpp"

namespace leitai::draw {

/// Fills candidates, strata and who is drawn of `held`, whose rule is given; `before`: the codes drawn in earlier
/// draws. Where that cannot be done, `held.hindered` says why, and the issue is added.
void order(Held& held, Candidates&& candidates, const std::set<std::string>& before, issue::Issues& issues);

}  // namespace leitai::draw
