// Stacks the tables of several campaigns.
#include "leitai/report/validate/several_page.hpp"

#include <algorithm>
#include <utility>

#include "leitai/page/stacked.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

using page::Cell;

namespace {

using Named = std::vector<std::pair<std::string, page::Table>>;

/// The tables that `make` gives of each campaign, one below the other.
template <class Make>
page::Table stack_of(const std::vector<OfCampaign>& campaigns, Make make) {
    Named tables;
    for (const OfCampaign& one : campaigns) tables.emplace_back(one.found.campaign, make(one.found));
    return stacked(tables);
}

page::Table totals_table(const std::vector<OfCampaign>& campaigns) {
    TableRows table("campaigns", {"各活动", "Campaigns"});
    table.column("campaign", {"活动", "Campaign"}).column("files", {"文件", "Files"}, true);
    table.column("errors", {"错误", "Errors"}, true).column("warnings", {"警告", "Warnings"}, true);
    table.column("owed", {"未报", "Not handed in"}, true);
    for (const OfCampaign& one : campaigns) {
        const Validated& found = one.found;
        const bool scored = found.subject != nullptr;
        const std::size_t owed = scored ? found.subject->scored.owed.size() + found.subject->scored.unread.size() : 0;
        table.add({Cell::of(text::one_line(found.campaign)), number_cell(found.map.read()),
                   number_cell(found.issues.errors()), number_cell(found.issues.warnings()),
                   scored ? number_cell(owed) : Cell{}});
    }
    return table.table();
}

page::Facts sums_of(const std::vector<OfCampaign>& campaigns) {
    std::size_t files = 0, errors = 0, warnings = 0;
    for (const OfCampaign& one : campaigns) {
        files += one.found.map.read();
        errors += one.found.issues.errors();
        warnings += one.found.issues.warnings();
    }
    return {{{"files", {"文件", "Files"}, number_cell(files)},
             {"errors", {"错误", "Errors"}, number_cell(errors)},
             {"warnings", {"警告", "Warnings"}, number_cell(warnings)}}};
}

/// Who is behind, where that is known.
page::Table missing_of(const Validated& found) {
    if (found.subject == nullptr) return {};
    return found.people ? missing_groups(*found.subject, found.lang)
                        : missing_table(*found.subject, found.lang, page::Audience::everybody);
}

}  // namespace

page::Table stacked(const std::vector<std::pair<std::string, page::Table>>& tables) {
    std::vector<page::Stack> stacks;
    stacks.reserve(tables.size());
    for (const auto& [name, table] : tables) stacks.push_back({{Cell::of(text::one_line(name))}, table});
    page::Column campaign;
    campaign.id = "campaign";
    campaign.label = {"活动", "Campaign"};
    return page::stacked(std::move(stacks), {std::move(campaign)}, {});
}

page::Page several_page(const std::vector<OfCampaign>& campaigns) {
    page::Page page;
    page.kind = "validations";
    page.result = false;
    page.title = {"检查结果", "What was found"};
    // The issues are the first table, which is the one of formats that hold a single one.
    page.blocks.emplace_back(sums_of(campaigns));
    page.blocks.emplace_back(stack_of(campaigns, issue_table));
    page.blocks.emplace_back(totals_table(campaigns));
    page::Table passed_over = stack_of(campaigns, passed_over_table);
    if (passed_over.rows > 0) page.blocks.emplace_back(std::move(passed_over));
    page::Table missing = stack_of(campaigns, missing_of);
    if (missing.rows > 0) page.blocks.emplace_back(std::move(missing));
    std::vector<Named> statistics;  // a campaign that nobody could read has fewer
    for (const OfCampaign& one : campaigns) {
        statistics.resize(std::max(statistics.size(), one.statistics.size()));
        for (std::size_t i = 0; i < one.statistics.size(); ++i)
            statistics[i].emplace_back(one.found.campaign, one.statistics[i]);
    }
    for (const Named& tables : statistics) page.blocks.emplace_back(stacked(tables));
    return page;
}

}  // namespace leitai::report
