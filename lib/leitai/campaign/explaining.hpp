// Why one village of a scored campaign has its points, as pages for people and for programs.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/page/format.hpp"
#include "leitai/report/explain/class_means.hpp"
#include "leitai/report/explain/page.hpp"

namespace leitai::campaign {

/// The code of the village that a name or a code stands for, which reading must know in order to keep what an
/// explanation prints (ReadMore::details_of). A name is looked up in the rosters, for which the inputs are gone through
/// once more, and which is impossible where standard input is read. Throws base::Failure when there is no such village,
/// or more than one.
base::RegionCode code_of(const Campaign& campaign, const std::string& word);

/// What was read beside the values of many villages, found by the village.
class VillageDetails {
public:
    explicit VillageDetails(std::vector<record::Detail> details);
    std::span<const record::Detail> of(base::RegionCode village) const;

private:
    std::vector<record::Detail> details_;  // village by village
};

/// One village explained: every step from the facts to the total, and what would raise it. A year of quarters has no
/// facts: its steps are the results of the quarters. It looks at what it was made of, and so do its pages.
class Explanation {
public:
    /// `details`: those that were read of the village; `only`: this indicator alone. A village of a city is explained
    /// as its county would, where `into_county` asks for it and the county's records are at hand; else by the points
    /// that were sealed. `means`: those of the campaign, where many villages share them.
    Explanation(const ScoredCampaign& scored, std::span<const record::Detail> details, cohort::VillageId village,
                std::optional<rule::IndicatorId> only = {}, bool into_county = true,
                std::shared_ptr<const report::ClassMeans> means = nullptr);
    ~Explanation();
    Explanation(const Explanation&) = delete;
    Explanation& operator=(const Explanation&) = delete;

    /// For people words and tables, for programs every step as a row.
    page::Page page(const page::FormatRow& format, base::Lang lang) const;

private:
    struct County;

    page::Page by_county(const page::FormatRow& format, base::Lang lang) const;

    const ScoredCampaign& scored_;
    std::unique_ptr<County> county_;  ///< of a city, where it goes on there
    const report::Subject subject_;
    const std::shared_ptr<const report::ClassMeans> means_;
    const report::Explained explained_;
};

}  // namespace leitai::campaign
