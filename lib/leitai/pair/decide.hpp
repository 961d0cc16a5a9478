// Joint building decided: from the file, the scores and the records to clusters that are explained.
#pragma once

#include <optional>

#include "leitai/award/decide.hpp"
#include "leitai/pair/outcome.hpp"

namespace leitai::pair {

/// Who is joined with whom (`leitai help pairing`). `input`: of a rubric with a file of joint building; `priced`: the
/// village of which the price of its pairing is asked for. Reports what keeps clusters from being found, villages that
/// fit into none, and an optimum that is not proven. Empty, with an error, where no clusters were found.
std::optional<Outcome> decide(const award::Input& input, std::optional<VillageId> priced, issue::Issues& issues);

}  // namespace leitai::pair
