// Traces one village again, a period by its facts or a year by its quarters.
#include "leitai/campaign/explaining.hpp"

#include <algorithm>
#include <utility>

#include "leitai/campaign/city_explaining.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/report/awards/page.hpp"
#include "leitai/score/annual.hpp"

namespace leitai::campaign {

namespace {

report::Explained explained(const report::Subject& subject, const ScoredCampaign& scored,
                            std::span<const record::Detail> details, cohort::VillageId village,
                            std::optional<rule::IndicatorId> only, const base::Text& note,
                            const report::ClassMeans& means) {
    const source::SourceMap& map = scored.campaign.map;
    if (scored.scored.from_seals) return {subject, map, {}, village, {}, {}, only, note, &means};
    if (scored.scored.annual) {
        return {subject,
                map,
                details,
                village,
                score::explain_annual(subject.cohort, subject.rubric, subject.scored, village),
                {},
                only,
                {},
                &means};
    }
    return {subject,
            map,
            details,
            village,
            score::explain(subject.cohort, subject.rubric, subject.scored, village),
            score::next_steps(subject.cohort, subject.rubric, subject.scored, village),
            only,
            {},
            &means};
}

}  // namespace

base::RegionCode code_of(const Campaign& campaign, const std::string& word) {
    const base::ScoredUnit& unit = *campaign.rubric->unit;
    if (const auto code = base::parse_code(word, unit.digits)) return *code;
    const cohort::Cohort cohort = read_villages(campaign);
    return cohort.villages[find_village(cohort, unit, word)].code;
}

VillageDetails::VillageDetails(std::vector<record::Detail> details) : details_(std::move(details)) {
    std::stable_sort(details_.begin(), details_.end(),
                     [](const record::Detail& a, const record::Detail& b) { return a.village < b.village; });
}

std::span<const record::Detail> VillageDetails::of(base::RegionCode village) const {
    const auto first =
        std::lower_bound(details_.begin(), details_.end(), village,
                         [](const record::Detail& one, base::RegionCode wanted) { return one.village < wanted; });
    auto last = first;
    while (last != details_.end() && last->village == village) ++last;
    return {first, last};
}

/// The county's own explanation of the village, with all that it looks at.
struct Explanation::County {
    CountyAtHand at_hand;
    std::unique_ptr<const Explanation> explanation;  ///< empty where the records are not at hand

    County(const ScoredCampaign& city, cohort::VillageId village, std::optional<rule::IndicatorId> only)
        : at_hand(county_at_hand(city, village)) {
        if (at_hand.scored == nullptr) return;
        const rubric::Rubric& own = *at_hand.scored->campaign.rubric;
        if (only) only = own.indicator(city.campaign.rubric->indicators[*only].id);
        explanation = std::make_unique<const Explanation>(*at_hand.scored, at_hand.details, at_hand.village, only);
    }
};

namespace {

base::Text note_of(const ScoredCampaign& scored, bool into_county, const base::Text& why_not) {
    if (!scored.scored.from_seals) return {};
    if (into_county) return why_not;
    return {"这里只列封存的得分，逐项的依据由县区说明",
            "these are the points that were sealed; the county explains them"};
}

}  // namespace

Explanation::Explanation(const ScoredCampaign& scored, std::span<const record::Detail> details,
                         cohort::VillageId village, std::optional<rule::IndicatorId> only, bool into_county,
                         std::shared_ptr<const report::ClassMeans> means)
    : scored_(scored),
      county_(scored.scored.from_seals && into_county ? std::make_unique<County>(scored, village, only) : nullptr),
      subject_(scored.subject()),
      means_(means ? std::move(means)
                   : std::make_shared<const report::ClassMeans>(subject_,
                                                                subject_.cohort.villages[village].village_class)),
      explained_(explained(subject_, scored, details, village, only,
                           note_of(scored, into_county, county_ ? county_->at_hand.why_not : base::Text()), *means_)) {}

Explanation::~Explanation() = default;

/// What the county says, and where it says it.
page::Page Explanation::by_county(const page::FormatRow& format, base::Lang lang) const {
    page::Page page = county_->explanation->page(format, lang);
    page.finality = subject_.finality;
    const score::Rank& rank = scored_.scored.scores.ranks[explained_.village];
    const std::string place = report::place(rank.all, rank.tied_all), &folder = county_->at_hand.folder;
    const base::Text among = rank.all == 0 ? base::Text("全市不排名", "not ranked in the city")
                                           : base::Text("全市第" + place + "名", "rank in the city: " + place);
    page.blocks.emplace_back(
        page::Paragraph{{among.zh + "。以上是县区按封存时的记录（" + folder + "）作的说明，名次和同类平均是县区里的。",
                         among.en + ". This is how the county " + folder +
                             " explains it from the records that it sealed; places and means are the county's."},
                        true});
    return page;
}

page::Page Explanation::page(const page::FormatRow& format, base::Lang lang) const {
    if (county_ && county_->explanation) return by_county(format, lang);
    using report::Telling;
    const Telling telling = format.prose ? Telling::lines : format.sheets ? Telling::rows : Telling::print;
    page::Page page =
        format.data ? report::explain_data(explained_, lang) : report::explain_page(explained_, telling, lang);
    if (scored_.awards && !explained_.only) {
        if (!format.data) page.blocks.emplace_back(page::Heading{{"评先", "Awards"}, 1});
        const report::AwardsInput input{subject_, *scored_.awards, subject_.finality};
        for (page::Block& one : report::village_awards(input, explained_.village, lang))
            page.blocks.push_back(std::move(one));
    }
    if (!format.data) page.blocks.emplace_back(report::explain_closing(explained_, telling, lang));
    if (telling != Telling::print || format.data) return page;
    return report::framed(std::move(page), plan::Document::explanation, subject_, scored_.frames());
}

}  // namespace leitai::campaign
