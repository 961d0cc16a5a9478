// What was found in several campaigns as one page: each table once, with a column that names the campaign.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/validate/issues_page.hpp"

namespace leitai::report {

/// Tables of the same kind of several campaigns one below the other, behind a column `campaign`. Columns that only some
/// have stay empty in the others' rows.
page::Table stacked(const std::vector<std::pair<std::string, page::Table>>& tables);

/// The findings of several campaigns and the further tables of each, in their order.
struct OfCampaign {
    Validated found;
    std::vector<page::Table> statistics = {};
};

/// The totals of each campaign, then its issues, what was passed over, who is behind, and the further tables.
page::Page several_page(const std::vector<OfCampaign>& campaigns);

}  // namespace leitai::report
