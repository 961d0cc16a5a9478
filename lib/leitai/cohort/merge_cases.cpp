// Merge: the steps of rectification cases in order, cases that overlap, and the classes that rosters claim.
#include <algorithm>
#include <map>
#include <set>

#include "leitai/cohort/cases.hpp"
#include "leitai/cohort/merge.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

Text day_text(base::Date day) { return Text::same(base::to_string(day)); }

/// One case while its records are looked through in order of time.
struct Told {
    std::optional<record::DatedStep> entered;
    std::set<std::string> measures;  ///< ids of those that have been told
};

/// A dated step of any sort, for checks that are alike for all.
struct Step {
    base::Date on;
    source::Place place;
};

std::vector<Step> steps_of(const record::Rectification& record) {
    std::vector<Step> steps;
    for (const record::DatedStep& one : record.inspections) steps.push_back({one.on, one.place});
    for (const record::DatedStep& one : record.follow_ups) steps.push_back({one.on, one.place});
    if (record.acceptance) steps.push_back({record.acceptance->step.on, record.acceptance->step.place});
    for (const record::Measure& one : record.measures) {
        if (one.done) steps.push_back({*one.done, one.place});
    }
    return steps;
}

}  // namespace

/// What the records of cases say of each other, one case after the other.
class CaseChecks {
public:
    CaseChecks(Merger& merger, const rubric::Weakness& weakness, std::vector<record::Rectification>& records)
        : merger_(merger), weakness_(weakness), records_(records) {}

    void run() {
        for (const record::Rectification& record : records_) take_entry(record);
        std::erase_if(records_, [&](const record::Rectification& record) { return !sound(record); });
        check_whole_cases();
    }

private:
    using Key = std::pair<base::RegionCode, std::string>;

    void report(Code code, source::Place at, std::vector<Text> args, base::RegionCode village,
                std::optional<source::Place> related = std::nullopt) {
        merger_.report(code, at, std::move(args), related);
        merger_.note_error(village);
    }

    void take_entry(const record::Rectification& record) {
        const auto& [village, place] = owners_.try_emplace(record.id, record.village, record.place).first->second;
        if (village != record.village)
            report(Code::E1225, record.place, {Text::same(record.id), merger_.named(village)}, record.village, place);
        if (!record.entered) return;
        Told& told = told_[{record.village, record.id}];
        if (told.entered) {
            report(Code::E1221, record.entered->place, {Text::same(record.id)}, record.village, told.entered->place);
        } else {
            told.entered = record.entered;
        }
    }

    /// Whether a record fits into its case; what does not is said.
    bool sound(const record::Rectification& record) {
        const auto found = told_.find({record.village, record.id});
        if (owners_.at(record.id).first != record.village) return false;
        if (found == told_.end() || !found->second.entered) {
            report(Code::E1222, record.place, {Text::same(record.id)}, record.village);
            return false;
        }
        const record::DatedStep& entered = *found->second.entered;
        bool fits = true;
        for (const Step& step : steps_of(record)) {
            if (!contains(record.period, step.on))
                merger_.report(Code::W0652, step.place,
                               {day_text(step.on), Text::same(base::to_string(record.period))});
            if (step.on >= entered.on) continue;
            report(Code::E1223, step.place, {day_text(step.on), day_text(entered.on)}, record.village, entered.place);
            fits = false;
        }
        if (record.deadline && *record.deadline < entered.on) {
            report(Code::E1224, record.deadline_place, {day_text(*record.deadline), day_text(entered.on)},
                   record.village, entered.place);
            fits = false;
        }
        return measures_fit(record, found->second) && fits;
    }

    /// A measure is told with what and due before anybody says that it was done.
    bool measures_fit(const record::Rectification& record, Told& told) {
        bool fit = true;
        for (const record::Measure& measure : record.measures) {
            const bool first = told.measures.insert(measure.id).second;
            if (!first || (!measure.what.empty() && measure.due)) continue;
            report(Code::E1230, measure.place, {Text::same(measure.id)}, record.village);
            fit = false;
        }
        return fit;
    }

    void check_whole_cases() {
        record::Registers registers;
        registers.rectifications = records_;
        const std::vector<Case> cases = cases_of(registers, weakness_);
        for (std::size_t c = 0; c < cases.size(); ++c) {
            const Case& one = cases[c];
            if (c > 0 && cases[c - 1].village == one.village &&
                (!cases[c - 1].left || one.entered.on < *cases[c - 1].left)) {
                report(Code::E1226, one.entered.place, {Text::same(one.id), Text::same(cases[c - 1].id)}, one.village,
                       cases[c - 1].entered.place);
            }
            check_acceptances(one);
            check_after_leaving(one);
        }
    }

    void check_acceptances(const Case& one) {
        for (const record::AcceptanceVote& vote : one.acceptances) {
            const bool inspected = std::any_of(one.inspections.begin(), one.inspections.end(),
                                               [&](const record::DatedStep& step) { return step.on <= vote.step.on; });
            if (!inspected) report(Code::E1227, vote.step.place, {Text::same(one.id)}, one.village, one.entered.place);
        }
    }

    void check_after_leaving(const Case& one) {
        const auto late = [&](const record::DatedStep& step) {
            if (one.left && step.on > *one.left)
                report(Code::E1228, step.place, {Text::same(one.id), day_text(*one.left)}, one.village);
        };
        for (const record::DatedStep& step : one.inspections) late(step);
        for (const record::AcceptanceVote& vote : one.acceptances) late(vote.step);
        for (const record::DatedStep& step : one.follow_ups) {
            if (!one.left || step.on < *one.left)
                report(Code::E1229, step.place, {Text::same(one.id)}, one.village, one.entered.place);
        }
    }

    Merger& merger_;
    const rubric::Weakness& weakness_;
    std::vector<record::Rectification>& records_;
    std::map<Key, Told> told_;
    std::map<std::string, std::pair<base::RegionCode, source::Place>> owners_;  ///< by case id
};

void Merger::check_cases() { CaseChecks(*this, *rubric_.weakness, cohort_.registers.rectifications).run(); }

void Merger::check_class_claims() {
    const auto weak = rubric_.village_class(rubric_.weakness->village_class);
    const record::Registers& registers = cohort_.registers;
    if (!weak || (registers.rectifications.empty() && registers.determinations.empty())) return;
    const std::vector<Case> cases = cases_of(registers, *rubric_.weakness);
    for (const Village& village : cohort_.villages) {
        const base::Date decided = village.class_decided_on.value_or(village.roster_from);
        const Case* listed = nullptr;
        std::optional<source::Place> related;
        for (const Case& one : record::of_village(cases, village.code)) {
            if (on_list(one, decided)) listed = &one;
            if (one.entered.on <= decided) related = one.entered.place;
        }
        bool determined = false;
        for (const record::Determination& one : record::of_village(registers.determinations, village.code)) {
            if (base::last_day(one.period) > decided) break;
            determined = one.state == record::WeaknessState::determined;
            related = one.place;
        }
        const bool claims = village.village_class == *weak;
        if (claims && listed == nullptr && !determined) {
            report(Code::W1250, village.class_place, {Text::same(village.name), day_text(decided)}, related);
        } else if (!claims && listed != nullptr) {
            report(Code::W1251, village.class_place,
                   {Text::same(village.name), rubric_.classes[village.village_class].title, day_text(decided),
                    day_text(listed->entered.on)},
                   listed->entered.place);
        }
    }
}

}  // namespace leitai::cohort
