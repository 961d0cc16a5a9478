// How the panels of a contest were brought to one mean, and what that did to the order.
#pragma once

#include <vector>

#include "leitai/report/panel/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// Two tables of all contests that were normalized: the mean and the coefficient of each round, and each contestant's
/// place before and after. People see them where there is one.
class Normalized {
public:
    Normalized(const PanelInput& judged, base::Lang lang);
    /// Adds a contest; nothing where its panels were not normalized.
    void add(const panel::Contest& contest);
    std::vector<page::Table> tables() const { return {means_.table(), order_.table()}; }

private:
    void add_order(const panel::Contest& contest, const panel::Held& first);

    const PanelInput& judged_;
    base::Lang lang_;
    TableRows means_{"normalization", {"评议团之间的平衡", "Panels brought to one mean"}};
    TableRows order_{"normalization_order", {"平衡前后的名次", "Places before and after"}};
};

}  // namespace leitai::report
