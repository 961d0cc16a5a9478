// Chooses whom the files of `--each` are about, and gives the words of their names.
#include <algorithm>
#include <set>
#include <utility>

#include "each.hpp"
#include "leitai/base/failure.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;
using cohort::VillageId;

namespace {

/// A place in front of names that sorts as it counts: 007; "-" where there is none.
std::string padded(std::uint32_t place, std::size_t of) {
    if (place == 0) return "-";
    const std::string digits = std::to_string(place);
    return std::string(std::to_string(of).size() - digits.size(), '0') + digits;
}

Card village_card(const report::Subject& s, VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    const base::ScoredUnit& unit = *s.rubric.unit;
    Card card;
    card.village = v;
    card.words = {{"code", base::to_string(village.code)},
                  {"name", village.name},
                  {"class", s.rubric.classes[village.village_class].id},
                  {"rank", padded(s.scores.ranks[v].all, s.cohort.villages.size())},
                  {"period", base::to_string(s.cohort.period)}};
    if (unit.in_township) card.words["township"] = s.cohort.townships[village.township].label;
    if (unit.in_county) card.words["county"] = s.cohort.counties[village.county].name;
    return card;
}

/// The townships or reporting units in which chosen villages lie, in the order of their codes.
std::vector<Card> region_cards(const report::Subject& s, const std::vector<VillageId>& chosen, bool townships) {
    const auto place_of = [&](VillageId v) {
        const cohort::Village& village = s.cohort.villages[v];
        return townships ? village.township : village.county;
    };
    const std::vector<cohort::Region>& regions = townships ? s.cohort.townships : s.cohort.counties;
    std::set<std::uint32_t> places;
    for (const VillageId v : chosen) places.insert(place_of(v));
    std::vector<Card> cards;
    for (const std::uint32_t place : places) {
        const cohort::Region& region = regions[place];
        Card card;
        card.circle.name = Text::same(region.name);
        for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
            if (place_of(v) == place) card.circle.villages.push_back(v);
        }
        card.words = {{"code", base::to_string(region.code)},
                      {"name", region.name},
                      {"period", base::to_string(s.cohort.period)}};
        cards.push_back(std::move(card));
    }
    std::stable_sort(cards.begin(), cards.end(),
                     [](const Card& a, const Card& b) { return a.words.at("code") < b.words.at("code"); });
    return cards;
}

void check_regions(const base::ScoredUnit& unit, Each::Of of) {
    const bool townships = of == Each::Of::township;
    if (townships ? unit.in_township : unit.in_county) return;
    const std::string zh = townships ? "乡镇" : "填报单位", en = townships ? "townships" : "reporting units";
    throw Failure(
        {"细则给" + std::string(unit.zh) + "打分，没有可以逐个写的" + zh,
         "the rubric scores " + std::string(unit.en_many) + ", which lie in no " + en + " to write one by one"});
}

}  // namespace

std::vector<Card> Each::cards(const ScoredCampaign& scored, const std::optional<std::string>& township,
                              const std::optional<std::string>& county) const {
    const report::Subject subject = scored.subject();
    if (of_ != Of::village) check_regions(*subject.rubric.unit, of_);
    const campaign::Circle circle = find_circle(subject, township, county);
    if (circle.villages.empty()) {
        const std::string zh(subject.rubric.unit->zh), en(subject.rubric.unit->en_many);
        throw Failure({"没有选中任何" + zh + "，没有写文件", "no " + en + " are chosen: no file was written"});
    }
    if (of_ != Of::village) return region_cards(subject, circle.villages, of_ == Of::township);
    std::vector<Card> cards;
    for (const VillageId v : circle.villages) cards.push_back(village_card(subject, v));
    return cards;
}

}  // namespace leitai::app
