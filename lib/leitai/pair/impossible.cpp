// Says why no clusters keep the rules: by counting where that is enough, else by what is left out at the least.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/pair/building.hpp"

namespace leitai::pair {

using base::Text;
using issue::Code;

namespace {

std::string number(std::int64_t value) { return std::to_string(value); }

/// What numbers alone show; empty where they show nothing.
Text by_counting(const rubric::Pairing& pairing, const Model& model) {
    const auto leads = static_cast<std::int64_t>(model.leads);
    const auto assisted = static_cast<std::int64_t>(model.villages) - leads;
    if (leads == 0) return {"没有一个村可以带动", "there is no lead village"};
    if (assisted == 0) return {"没有一个村要带", "there is no assisted village that could be placed"};
    if (leads < model.fewest)
        return {"要" + number(model.fewest) + "个中心村，可以带动的村只有" + number(leads) + "个",
                number(model.fewest) + " centres are wanted, and there are " + number(leads) + " lead villages"};
    const std::int64_t needed = model.fewest * model.assisted_at_least;
    if (assisted < needed)
        return {number(model.fewest) + "个中心村至少要" + number(needed) + "个被带村，只有" + number(assisted) + "个",
                number(model.fewest) + " centres need at least " + number(needed) +
                    " assisted villages, and there are " + number(assisted)};
    const std::int64_t joining = model.leads_join || pairing.all_centres ? leads + assisted : model.most + assisted;
    const std::int64_t room = model.most * model.members_at_most;
    if (joining > room)
        return {number(model.most) + "个联建每个最多" + number(model.members_at_most) + "个村，放得下" + number(room) +
                    "个，要放" + number(joining) + "个",
                number(model.most) + (model.most == 1 ? " cluster" : " clusters") + " of at most " +
                    number(model.members_at_most) + " villages can hold " + number(room) + ", and there are " +
                    number(joining)};
    return {};
}

/// "南埔村（可以加入甲村、乙村等 5 个）".
Text with_centres(const std::string& name, const Text& centres, std::size_t count, std::size_t shown) {
    Text words(name, name);
    words.zh.append("（可以加入").append(centres.zh);
    words.en.append(" (which could join ").append(centres.en);
    if (count > shown) {
        const std::string all = std::to_string(count);
        words.zh.append("等").append(all).append("个");
        words.en.append(" and others, ").append(all).append(" in all");
    }
    words.zh.append("）");
    words.en.append(")");
    return words;
}

/// Some of those that stay out, each with whom it could join.
Text left_out(const cohort::Cohort& cohort, const Built& built, const std::vector<Node>& out) {
    constexpr std::size_t shown = 3;
    Text words;
    for (std::size_t i = 0; i < std::min(out.size(), shown); ++i) {
        Text centres;
        std::size_t count = 0;
        for (const Arc& arc : built.model.arcs) {
            if (arc.village != out[i] || ++count > shown) continue;
            base::add_to(centres, cohort.villages[built.village_of[arc.centre]].label());
        }
        base::add_to(words, with_centres(cohort.villages[built.village_of[out[i]]].label(), centres, count, shown));
    }
    return words;
}

Text by_what_is_left_out(const cohort::Cohort& cohort, const Built& built) {
    const Shortfall shortfall = shortfall_of(built.model);
    const auto out = static_cast<std::int64_t>(shortfall.out.size());
    Text words;
    if (out > 0) {
        const Text examples = left_out(cohort, built, shortfall.out);
        words = {"怎样排都至少有" + number(out) + "个村放不下，如" + examples.zh,
                 "however they are joined at least " + number(out) + " stay out, such as " + examples.en};
    }
    if (shortfall.centres > 0) {
        const std::string most = number(built.model.fewest - shortfall.centres);
        base::add_to(words, Text{"带够被带村的中心村最多" + most + "个",
                                 "at most " + most + " centres can have the assisted villages that they need"});
    }
    if (words.zh.empty()) return {"这几条合在一起做不到", "together they cannot be kept"};
    return words;
}

}  // namespace

void report_impossible(const cohort::Cohort& cohort, const rubric::Pairing& pairing, const Built& built,
                       issue::Issues& issues) {
    // That nobody is left to be placed follows from what was told of each of them.
    if (!built.unplaced.empty() && built.model.villages == built.model.leads) return;
    Text words = by_counting(pairing, built.model);
    if (words.zh.empty()) words = by_what_is_left_out(cohort, built);
    issues.add(Code::pairing_impossible(std::move(words)),
               pairing.centres_place.line > 0 ? pairing.centres_place : pairing.place);
}

}  // namespace leitai::pair
