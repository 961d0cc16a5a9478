// Goes through all pairs of villages and lead villages, and keeps those that may be.
#include "leitai/pair/building.hpp"

#include <algorithm>
#include <numeric>

#include "leitai/base/failure.hpp"

namespace leitai::pair {

using base::Text;
using issue::Code;

namespace {

/// More pairs than these are not given to the solver: a limit of distance makes them fewer.
constexpr std::size_t most_arcs = 200'000;

class Building {
public:
    Building(const cohort::Cohort& cohort, const rubric::Pairing& pairing, const Sides& sides, issue::Issues& issues)
        : cohort_(cohort), pairing_(pairing), sides_(sides), issues_(issues), matching_(cohort, pairing) {}

    std::optional<Built> run() {
        if (!has_what_is_looked_at()) return std::nullopt;
        for (const VillageId v : sides_.lead) built_.village_of.push_back(v);
        Model& model = built_.model;
        model.leads = sides_.lead.size();
        model.leads_join = !pairing_.all_centres && pairing_.unchosen_join;
        model.fewest = pairing_.all_centres ? static_cast<std::int64_t>(model.leads) : pairing_.fewest;
        model.most = pairing_.all_centres ? model.fewest : pairing_.most;
        model.assisted_at_least = pairing_.assisted_at_least;
        model.members_at_most = pairing_.members_at_most;
        model.nodes = pairing_.nodes;
        for (Node v = 0; v < model.leads && model.leads_join; ++v) add_arcs(v);
        for (const VillageId village : sides_.assisted) add_assisted(village);
        model.villages = built_.village_of.size();
        model.by_code.resize(model.villages);
        std::iota(model.by_code.begin(), model.by_code.end(), Node{0});
        std::sort(model.by_code.begin(), model.by_code.end(),
                  [&](Node a, Node b) { return built_.village_of[a] < built_.village_of[b]; });
        for (const Unplaced& one : built_.unplaced) report(one);
        if (!is_small_enough()) return std::nullopt;
        return std::move(built_);
    }

private:
    Text label(VillageId village) const { return Text::same(cohort_.villages[village].label()); }

    /// What distances and traits are asked of must be known of everybody.
    bool has_what_is_looked_at() {
        std::vector<VillageId> nowhere, unknown;
        for (const auto* side : {&sides_.lead, &sides_.assisted}) {
            for (const VillageId v : *side) {
                if (!cohort_.villages[v].position) nowhere.push_back(v);
                if (cohort_.traits_of(cohort_.villages[v].code) == nullptr) unknown.push_back(v);
            }
        }
        bool sound = true;
        const auto check = [&](std::vector<VillageId>& missing, auto said) {
            if (missing.empty()) return;
            sound = false;
            const VillageId first = *std::min_element(missing.begin(), missing.end());
            issues_.add(said(label(first), Text::same(std::to_string(missing.size()))), cohort_.villages[first].place);
        };
        if (pairing_.looks_at_positions())
            check(nowhere, [](Text a, Text b) { return Code::pairing_without_position(std::move(a), std::move(b)); });
        if (pairing_.looks_at_traits())
            check(unknown, [](Text a, Text b) { return Code::pairing_without_traits(std::move(a), std::move(b)); });
        return sound;
    }

    /// Adds the arcs of the village that is the last node; false where it has none.
    bool add_arcs(Node node) {
        const VillageId village = built_.village_of[node];
        bool any = false;
        for (Node c = 0; c < sides_.lead.size(); ++c) {
            if (c == node || matching_.barrier(village, sides_.lead[c])) continue;
            built_.model.arcs.push_back({node, c, matching_.terms(village, sides_.lead[c]).cost()});
            any = true;
        }
        return any;
    }

    void add_assisted(VillageId village) {
        const auto node = static_cast<Node>(built_.village_of.size());
        built_.village_of.push_back(village);
        if (add_arcs(node)) return;
        built_.village_of.pop_back();
        built_.unplaced.push_back(unplaced(village));
    }

    /// The nearest lead village where positions are known, else the first by code.
    Unplaced unplaced(VillageId village) const {
        Unplaced one{village, Barrier::no_lead, std::nullopt, std::nullopt};
        for (const VillageId lead : sides_.lead) {
            const bool known = cohort_.villages[village].position && cohort_.villages[lead].position;
            const auto metres = known ? std::optional(matching_.metres(village, lead)) : std::nullopt;
            if (one.nearest && !(metres && (!one.metres || *metres < *one.metres))) continue;
            one.nearest = lead;
            one.metres = metres;
            one.barrier = *matching_.barrier(village, lead);
        }
        return one;
    }

    void report(const Unplaced& one) {
        issues_.add(Code::pairing_unplaced(label(one.village), why(one)), cohort_.villages[one.village].place);
    }

    Text why(const Unplaced& one) const {
        if (!one.nearest) return {"没有一个带动村", "there is no lead village"};
        const std::string name = cohort_.villages[*one.nearest].label();
        Text words("和带动村" + name, "the lead village " + name);
        if (one.metres) {
            const std::string metres = std::to_string(*one.metres);
            words = {"最近的带动村" + name + "相距" + metres + "米，",
                     "the nearest lead village, " + name + ", is " + metres + " metres away, and"};
        }
        if (one.barrier == Barrier::neighbours)
            return {words.zh + "不在所列的相邻村里", words.en + " is none of the neighbours listed"};
        if (one.barrier == Barrier::circle)
            return {words.zh + (pairing_.circle.township ? "不在同一个乡镇" : "不在同一个填报单位"),
                    words.en + (pairing_.circle.township ? " lies in another township" : " lies in another county")};
        const std::string limit = std::to_string(*pairing_.metres);
        return {words.zh + "超过" + limit + "米", words.en + " the limit is " + limit};
    }

    bool is_small_enough() {
        const Model& model = built_.model;
        std::int64_t shared = 0, sum = 0, dearest = 0;
        for (std::size_t a = 0; a < model.arcs.size(); ++a) {
            shared = std::gcd(shared, model.arcs[a].cost);
            dearest = std::max(dearest, model.arcs[a].cost);
            if (a + 1 < model.arcs.size() && model.arcs[a + 1].village == model.arcs[a].village) continue;
            sum += dearest;
            dearest = 0;
        }
        if (model.arcs.size() > most_arcs) {
            const std::string count = std::to_string(model.arcs.size());
            refuse({"可能的结对有" + count + "对，最多算200000对；写 within，让每个村只看附近的",
                    "there are " + count +
                        " possible pairings, and at most 200,000 can be solved: say within, so that "
                        "a village looks at what is near"});
            return false;
        }
        if (shared == 0 || sum / shared <= most_cost) return true;
        refuse({"代价的数太大，合计可能超过10亿，算不准；各项同时缩小，如 distance 写1",
                "the costs are too large: their sum could be more than a thousand million, which cannot be solved "
                "exactly; make all of them smaller"});
        return false;
    }

    void refuse(Text words) { issues_.add(Code::pairing_declared_wrongly(std::move(words)), pairing_.place); }

    const cohort::Cohort& cohort_;
    const rubric::Pairing& pairing_;
    const Sides& sides_;
    issue::Issues& issues_;
    Matching matching_;
    Built built_;
};

}  // namespace

std::optional<Node> Built::node_of(VillageId village) const {
    const auto found = std::find(village_of.begin(), village_of.end(), village);
    if (found == village_of.end()) return std::nullopt;
    return static_cast<Node>(found - village_of.begin());
}

std::optional<Built> build(const cohort::Cohort& cohort, const rubric::Pairing& pairing, const Sides& sides,
                           issue::Issues& issues) {
    return Building(cohort, pairing, sides, issues).run();
}

}  // namespace leitai::pair
