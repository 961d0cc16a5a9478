// Puts the steps of rectification cases in order, finds cases that overlap, and checks the classes of rosters against
// them.
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

/// What is known of one case from its records.
struct Told {
    std::optional<record::DatedStep> entered;
    std::set<std::string> measures;  ///< ids of those that some record tells with what and due
};

}  // namespace

/// Checks the records of each case against each other.
class CaseChecks {
public:
    CaseChecks(Merger& merger, const rubric::Weakness& weakness, std::vector<record::Rectification>& records)
        : merger_(merger), weakness_(weakness), records_(records) {}

    void run() {
        for (const record::Rectification& record : records_) take_entry(record);
        std::erase_if(records_, [&](const record::Rectification& record) { return !belongs(record); });
        for (record::Rectification& record : records_) mend(record);
        drop_uninspected();
        check_whole_cases();
    }

private:
    using Key = std::pair<base::RegionCode, std::string>;

    void report(issue::Said said, source::Place at, base::RegionCode village,
                std::optional<source::Place> related = std::nullopt) {
        merger_.issues_.add(std::move(said), at, related);
        merger_.note_error(village);
    }

    void take_entry(const record::Rectification& record) {
        const auto& [village, place] = owners_.try_emplace(record.id, record.village, record.place).first->second;
        if (village != record.village)
            report(Code::case_id_of_other_village(Text::same(record.id), merger_.named(village)), record.place,
                   record.village, place);
        Told& told = told_[{record.village, record.id}];
        for (const record::Measure& measure : record.measures) {
            if (!measure.what.empty() && measure.due) told.measures.insert(measure.id);
        }
        if (!record.entered) return;
        if (told.entered) {
            report(Code::case_entered_twice(Text::same(record.id)), record.entered->place, record.village,
                   told.entered->place);
        } else {
            told.entered = record.entered;
        }
    }

    /// Whether the record's case was entered for this village; if not, that is reported.
    bool belongs(const record::Rectification& record) {
        if (owners_.at(record.id).first != record.village) return false;
        const auto found = told_.find({record.village, record.id});
        if (found != told_.end() && found->second.entered) return true;
        report(Code::case_never_entered(Text::same(record.id)), record.place, record.village);
        return false;
    }

    /// Whether the day of a step is possible: not before the entry. A day outside the record's period is reported, but
    /// kept.
    bool fits(const record::Rectification& record, base::Date on, source::Place place) {
        const record::DatedStep& entered = *told_[{record.village, record.id}].entered;
        if (!contains(record.period, on))
            merger_.issues_.add(Code::day_outside_period(day_text(on), Text::same(base::to_string(record.period))),
                                place);
        if (on >= entered.on) return true;
        report(Code::case_step_before_entry(day_text(on), day_text(entered.on)), place, record.village, entered.place);
        return false;
    }

    /// Leaves out impossible steps and keeps the rest of the case: a slip in one step must not take the village off the
    /// list.
    void mend(record::Rectification& record) {
        const auto faulty = [&](const record::DatedStep& step) { return !fits(record, step.on, step.place); };
        std::erase_if(record.inspections, faulty);
        std::erase_if(record.follow_ups, faulty);
        if (record.acceptance && faulty(record.acceptance->step)) record.acceptance.reset();
        const Told& told = told_[{record.village, record.id}];
        std::erase_if(record.measures, [&](const record::Measure& measure) {
            if (told.measures.count(measure.id) != 0) return false;
            report(Code::case_measure_incomplete(Text::same(measure.id)), measure.place, record.village);
            return true;
        });
        for (record::Measure& measure : record.measures) {
            if (measure.done && !fits(record, *measure.done, measure.place)) measure.done.reset();
        }
        if (!record.deadline || *record.deadline >= told.entered->on) return;
        report(Code::deadline_before_entry(day_text(*record.deadline), day_text(told.entered->on)),
               record.deadline_place, record.village, told.entered->place);
        record.deadline.reset();
    }

    /// Reports an acceptance without an inspection before it; it does not count.
    void drop_uninspected() {
        for (const Case& one : cases()) {
            for (const record::AcceptanceVote& vote : one.acceptances) {
                const auto before = [&](const record::DatedStep& step) { return step.on <= vote.step.on; };
                if (std::any_of(one.inspections.begin(), one.inspections.end(), before)) continue;
                report(Code::accepted_without_inspection(Text::same(one.id)), vote.step.place, one.village,
                       one.entered.place);
                for (record::Rectification& record : records_) {
                    if (record.acceptance && record.acceptance->step.place == vote.step.place)
                        record.acceptance.reset();
                }
            }
        }
    }

    std::vector<Case> cases() const {
        record::Registers registers;
        registers.rectifications = records_;
        return cases_of(registers, weakness_);
    }

    void check_whole_cases() {
        const std::vector<Case> all = cases();
        for (std::size_t c = 0; c < all.size(); ++c) {
            const Case& one = all[c];
            if (c > 0 && all[c - 1].village == one.village && (!all[c - 1].left || one.entered.on < *all[c - 1].left)) {
                report(Code::entered_while_case_open(Text::same(one.id), Text::same(all[c - 1].id)), one.entered.place,
                       one.village, all[c - 1].entered.place);
            }
            check_after_leaving(one);
        }
    }

    void check_after_leaving(const Case& one) {
        const auto late = [&](const record::DatedStep& step) {
            if (one.left && step.on > *one.left)
                report(Code::case_already_left_list(Text::same(one.id), day_text(*one.left)), step.place, one.village);
        };
        for (const record::DatedStep& step : one.inspections) late(step);
        for (const record::AcceptanceVote& vote : one.acceptances) late(vote.step);
        for (const record::DatedStep& step : one.follow_ups) {
            if (!one.left || step.on < *one.left)
                report(Code::follow_up_before_leaving_list(Text::same(one.id)), step.place, one.village,
                       one.entered.place);
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
            issues_.add(Code::weak_class_but_not_listed(Text::same(village.name), day_text(decided)),
                        village.class_place, related);
        } else if (!claims && listed != nullptr) {
            issues_.add(
                Code::listed_but_not_weak_class(Text::same(village.name), rubric_.classes[village.village_class].title,
                                                day_text(decided), day_text(listed->entered.on)),
                village.class_place, listed->entered.place);
        }
    }
}

}  // namespace leitai::cohort
