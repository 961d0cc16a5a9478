// Finds the offices, townships and villages that people name.
#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/cohort/name_book.hpp"
#include "leitai/desk/template.hpp"
#include "leitai/report/validate/owners.hpp"

namespace leitai::desk {

using base::Text;

namespace {

/// The offices that the rubric names, each once.
std::vector<Text> offices(const rubric::Rubric& rubric) {
    std::vector<Text> named;
    for (Text& owner : report::owners_of_facts(rubric)) {
        if (!owner.empty() && std::find(named.begin(), named.end(), owner) == named.end())
            named.push_back(std::move(owner));
    }
    return named;
}

/// Nobody is called so: offices that are called nearly so, and all there are.
[[noreturn]] void refuse(const std::string& word, const std::vector<Text>& known) {
    std::vector<std::string_view> names;
    for (const Text& one : known) {
        names.push_back(one.zh);
        names.push_back(one.en);
    }
    Text words("没有叫“" + word + "”的责任单位、乡镇或村", "no office, township or village is called “" + word + "”");
    if (const auto near = base::nearest(word, names))
        words = words + Text("，是不是 " + std::string(*near) + "？", "; did you mean " + std::string(*near) + "?");
    if (!known.empty())
        words = words + Text("\n细则里的责任单位：", "\noffices that the rubric names: ") + base::listed(known);
    throw base::Failure(words);
}

/// Whether a word is a code of so many digits, or may be the name of somebody who has one.
bool may_mean(const cohort::Cohort& cohort, const cohort::NameBook& book, const std::string& word, int digits) {
    return base::parse_code(word, digits).has_value() ||
           !book.find(word, digits, base::last_day(cohort.period)).places.empty();
}

}  // namespace

ForWhom find_whom(const campaign::ScoredCampaign& scored, const std::vector<std::string>& words,
                  std::optional<Per> per) {
    const cohort::Cohort& cohort = scored.reading.cohort;
    const rubric::Rubric& rubric = *scored.campaign.rubric;
    const std::vector<Text> known = offices(rubric);
    const cohort::NameBook book = cohort::book_of(cohort, *rubric.unit);
    ForWhom whom;
    bool townships = false, villages = false;
    const auto choose = [&](cohort::VillageId v) {
        whom.villages.resize(cohort.villages.size(), false);
        whom.villages[v] = true;
    };
    for (const std::string& word : words) {
        const auto office =
            std::find_if(known.begin(), known.end(), [&](const Text& one) { return one.zh == word || one.en == word; });
        if (office != known.end()) {
            whom.owners.push_back(*office);
            continue;
        }
        std::string name;
        if (rubric.unit->in_township && may_mean(cohort, book, word, 9)) {
            const base::RegionCode code = campaign::find_township(cohort, word);
            for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
                const cohort::Region& in = cohort.townships[cohort.villages[v].township];
                if (in.code != code) continue;
                choose(v);
                name = in.label;
            }
            townships = true;
        } else if (may_mean(cohort, book, word, rubric.unit->digits)) {
            const cohort::VillageId v = campaign::find_village(cohort, *rubric.unit, word);
            choose(v);
            name = cohort.villages[v].label();
            villages = true;
        } else {
            refuse(word, known);
        }
        base::add_to(whom.name, name, "、");
    }
    const Per usual = villages ? Per::village : townships ? Per::township : Per::owner;
    whom.per = per.value_or(whom.owners.empty() ? usual : Per::owner);
    return whom;
}

}  // namespace leitai::desk
