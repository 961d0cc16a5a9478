// The tables of clusters and of the villages in them.
#pragma once

#include "leitai/report/pair/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// One row a village: role, centre, terms, next best centre; drawn as a map where positions are known.
page::Table paired_villages_table(const PairInput& input, base::Lang lang);
/// One row a cluster.
page::Table clusters_table(const PairInput& input);
/// Villages that fit into no cluster, with the rule that keeps them out.
page::Table unplaced_table(const PairInput& input, base::Lang lang);
/// Lead villages that take no part.
page::Table standing_by_table(const PairInput& input);

}  // namespace leitai::report
