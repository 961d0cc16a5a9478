// Goes through the awards in the order in which they depend on each other.
#include "leitai/award/decide.hpp"

#include <algorithm>

#include "leitai/award/eligible.hpp"
#include "leitai/award/giving.hpp"
#include "leitai/award/tour.hpp"
#include "leitai/award/training.hpp"
#include "leitai/base/list.hpp"

namespace leitai::award {

using base::Text;
using issue::Code;

namespace {

/// The first few villages by name.
Text named(const cohort::Cohort& cohort, const std::vector<VillageId>& villages) {
    constexpr std::size_t most = 5;
    Text words;
    for (std::size_t i = 0; i < villages.size() && i < most; ++i)
        base::add_to(words, cohort.villages[villages[i]].label());
    if (villages.size() > most) words = {words.zh + "等", words.en + " and others"};
    return words;
}

Text places_words(std::int64_t places) {
    const std::string number = std::to_string(places);
    return {number + "个名额", number + (places == 1 ? " place" : " places")};
}

class Deciding {
public:
    Deciding(const Input& input, issue::Issues& issues)
        : input_(input),
          awards_(*input.rubric.awards),
          issues_(issues),
          evaluator_(input.cohort, input.rubric, *input.scored.peers, input.scored.scores),
          numbers_(evaluator_, input.records.outcomes),
          applications_(input) {}

    Outcomes run() {
        std::map<rubric::AwardId, Outcome> outcomes;
        for (const rubric::AwardId id : awards_.order) {
            if (!awards_.is_decided(id, input_.cohort.period)) continue;
            decided_[id] = &outcomes.emplace(id, decide_one(id)).first->second;
        }
        report_revotes();
        report_not_recorded();
        Outcomes all;
        for (auto& [id, outcome] : outcomes) all.list.push_back(std::move(outcome));
        return all;
    }

private:
    Outcome decide_one(rubric::AwardId id) {
        const rubric::Award& award = awards_.list[id];
        const Eligible eligible(input_, numbers_, applications_, decided_, award, id);
        Barred barred;
        const bool waits = eligible.waits();
        for (VillageId v = 0; v < input_.cohort.villages.size(); ++v) {
            if (auto no = eligible.against(v)) {
                barred.against.push_back(std::move(*no));
            } else if (eligible.waits_for_another(v)) {
                barred.waiting.push_back(v);
            }
        }
        Outcome outcome = Giving(input_, numbers_, id, revotes_).run(std::move(barred), waits);
        report_lines(award, outcome);
        report_not_reviewed(award, outcome);
        if (award.tour_groups > 0 && !waits && outcome.lines.empty()) outcome.tour = tour_of(award, outcome);
        for (const Decision& one : outcome.decisions) {
            if (award.training_modules > 0 && one.state == State::chosen)
                outcome.training.push_back(training_of(input_, one.village, award.training_modules));
        }
        return outcome;
    }

    void report_lines(const rubric::Award& award, const Outcome& outcome) {
        for (const OpenLine& line : outcome.lines)
            issues_.add(Code::award_line_open(award.title, input_.rubric.unit->counted(line.villages.size()),
                                              places_words(line.places), named(input_.cohort, line.villages)),
                        award.place);
    }

    void report_not_reviewed(const rubric::Award& award, const Outcome& outcome) {
        for (const Decision& one : outcome.decisions) {
            if (one.why != Why::not_reviewed) continue;
            const cohort::Village& village = input_.cohort.villages[one.village];
            const record::Application* application = applications_.application(outcome.award, village.code);
            if (!not_reviewed_.insert(application).second) continue;  // for another theme
            issues_.add(Code::application_not_reviewed(Text::same(village.label()), award.title), application->place);
        }
    }

    std::optional<Tour> tour_of(const rubric::Award& award, const Outcome& outcome) {
        std::vector<TourStop> stops;
        bool sound = true;
        for (const Decision& one : outcome.decisions) {
            if (one.state != State::chosen) continue;
            const cohort::Village& village = input_.cohort.villages[one.village];
            const score::Points& total = input_.scored.scores.totals[one.village];
            if (!village.position) {
                issues_.add(Code::tour_stop_without_position(Text::same(village.label()), award.title), village.place,
                            award.place);
                sound = false;
                continue;
            }
            stops.push_back({one.village, *village.position, total.known() ? total.value() : base::Rational(0)});
        }
        std::sort(stops.begin(), stops.end(),
                  [](const TourStop& a, const TourStop& b) { return a.village < b.village; });
        const std::size_t most = rubric::most_stops * static_cast<std::size_t>(award.tour_groups);
        if (stops.size() > most) {
            issues_.add(Code::tour_too_long(award.title, Text::same(std::to_string(stops.size())),
                                            Text::same(std::to_string(most))),
                        award.place);
            return std::nullopt;
        }
        if (!sound) return std::nullopt;
        auto tour = plan_tour(stops, award.tour_groups);
        if (!tour) issues_.add(Code::tour_divisions_equal(award.title), award.place);
        return tour;
    }

    void report_revotes() {
        const std::vector<record::GradeRevote>& votes = input_.cohort.revotes;
        for (const auto& [one, other] : revotes_.twice)
            issues_.add(Code::two_revotes_of_equals, votes[other].place, votes[one].place);
        for (std::size_t r = 0; r < votes.size(); ++r) {
            if (votes[r].award && revotes_.used.count(r) == 0) issues_.add(Code::revote_not_used, votes[r].place);
        }
    }

    void report_not_recorded() {
        for (const NotRecorded& one : numbers_.not_recorded()) {
            const std::string& word = input_.rubric.quantities[one.quantity].word;
            issues_.add(Code::award_outcome_not_recorded(Text::same(word), Text::same(base::to_string(one.period))),
                        first_use(one.quantity));
        }
    }

    /// The place of the first award that looks at a quantity.
    source::Place first_use(rubric::QuantityId quantity) const {
        for (const rubric::Award& award : awards_.list) {
            const bool ranks = std::find(award.by.begin(), award.by.end(), quantity) != award.by.end();
            const bool least = std::any_of(award.least.begin(), award.least.end(),
                                           [&](const rubric::Least& one) { return one.of == quantity; });
            if (ranks || least || tests(award.who, quantity)) return award.place;
        }
        return awards_.list.front().place;
    }

    static bool tests(const rule::Condition& condition, rubric::QuantityId quantity) {
        if (condition.kind == rule::Condition::Kind::test)
            return condition.test.subject == rule::Subject::quantity && condition.test.id == quantity;
        return std::any_of(condition.parts.begin(), condition.parts.end(),
                           [&](const rule::Condition& part) { return tests(part, quantity); });
    }

    const Input& input_;
    const rubric::Awards& awards_;
    issue::Issues& issues_;
    score::Evaluator evaluator_;
    Numbers numbers_;
    Applications applications_;
    Revotes revotes_;
    std::set<const record::Application*> not_reviewed_;  ///< reported
    std::map<rubric::AwardId, const Outcome*> decided_;
};

}  // namespace

Outcomes decide(const Input& input, issue::Issues& issues) { return Deciding(input, issues).run(); }

}  // namespace leitai::award
