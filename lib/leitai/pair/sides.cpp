// Tests the conditions of both sides village by village, and holds the sides against each other.
#include "leitai/pair/sides.hpp"

#include <algorithm>
#include <iterator>

#include "leitai/award/numbers.hpp"

namespace leitai::pair {

using base::Text;
using issue::Code;

namespace {

class Finding {
public:
    Finding(const award::Input& input, issue::Issues& issues)
        : input_(input),
          issues_(issues),
          evaluator_(input.cohort, input.rubric, *input.scored.peers, input.scored.scores),
          numbers_(evaluator_, input.records.outcomes) {}

    std::vector<VillageId> of(const rubric::Side& side, const Text& what, Text role) {
        std::vector<VillageId> found = side.villages.empty() ? by_condition(side, std::move(role)) : listed(side, what);
        std::sort(found.begin(), found.end());
        return found;
    }
    bool sound() const { return sound_; }

    void report_both(const Sides& sides) {
        std::vector<VillageId> both;
        std::set_intersection(sides.lead.begin(), sides.lead.end(), sides.assisted.begin(), sides.assisted.end(),
                              std::back_inserter(both));
        if (both.empty()) return;
        sound_ = false;
        issues_.add(Code::pairing_both_sides(label(both.front()), Text::same(std::to_string(both.size()))),
                    input_.rubric.pairing->assisted.place);
    }

private:
    Text label(VillageId village) const { return Text::same(input_.cohort.villages[village].label()); }

    std::vector<VillageId> listed(const rubric::Side& side, const Text& what) {
        std::vector<VillageId> found;
        for (const rubric::NamedVillage& one : side.villages) {
            if (const auto village = input_.cohort.find(one.code)) {
                found.push_back(*village);
            } else {
                sound_ = false;
                issues_.add(Code::pairing_village_unknown(Text::same(base::to_string(one.code)), what), one.place);
            }
        }
        return found;
    }

    std::vector<VillageId> by_condition(const rubric::Side& side, Text role) {
        std::vector<VillageId> found, unknown;
        for (VillageId v = 0; v < input_.cohort.villages.size(); ++v) {
            const rule::Truth truth = numbers_.truth(side.who, v);
            if (truth == rule::Truth::yes) found.push_back(v);
            if (truth == rule::Truth::unknown) unknown.push_back(v);
        }
        if (!unknown.empty()) {
            sound_ = false;
            issues_.add(Code::pairing_side_unknown(label(unknown.front()), std::move(role),
                                                   Text::same(std::to_string(unknown.size()))),
                        side.place);
        }
        return found;
    }

    const award::Input& input_;
    issue::Issues& issues_;
    score::Evaluator evaluator_;
    award::Numbers numbers_;
    bool sound_ = true;
};

}  // namespace

Sides sides_of(const award::Input& input, issue::Issues& issues) {
    const rubric::Pairing& pairing = *input.rubric.pairing;
    Finding finding(input, issues);
    Sides sides;
    sides.lead = finding.of(pairing.lead, {"lead（带动村）", "lead"}, {"带动村", "a lead village"});
    sides.assisted =
        finding.of(pairing.assisted, {"assisted（被带村）", "assisted"}, {"被带村", "an assisted village"});
    finding.report_both(sides);
    sides.sound = finding.sound();
    return sides;
}

}  // namespace leitai::pair
