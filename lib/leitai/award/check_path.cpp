// Checks the way of an award from application to conferral: each paper against what must come before it.
#include <map>
#include <tuple>

#include "leitai/award/decide.hpp"

namespace leitai::award {

using base::Text;
using issue::Code;

namespace {

Text day(base::Date date) { return Text::same(base::to_string(date)); }

class Path {
public:
    Path(const Input& input, const Outcomes& outcomes, const process::Timeline* timeline, issue::Issues& issues)
        : input_(input), outcomes_(outcomes), timeline_(timeline), issues_(issues) {}

    void applications() {
        for (const record::Application& one : input_.records.applications) {
            if (one.period != input_.cohort.period || !known(one)) continue;
            for (const rubric::AwardId award : one.awards) {
                const auto [first, fresh] = applied_.try_emplace({award, one.village.number}, &one);
                if (!fresh)
                    issues_.add(Code::application_twice(name(one), title(award)), one.place, first->second->place);
            }
            const rubric::AwardId award = one.awards.front();
            if (!input_.rubric.awards->list[award].needs_application)
                issues_.add(Code::application_not_needed(title(award)), one.place);
            in_time(one);
        }
    }

    void reviews() {
        std::map<Key, const record::Review*> reviewed;
        for (const record::Review& one : input_.records.reviews) {
            if (one.period != input_.cohort.period || !known(one)) continue;
            in_time(one);
            for (const rubric::AwardId award : one.awards) {
                const auto [first, fresh] = reviewed.try_emplace({award, one.village.number}, &one);
                if (!fresh && first->second->for_it != one.for_it)
                    issues_.add(Code::reviews_disagree(name(one), title(award)), one.place, first->second->place);
                const auto application = applied_.find({award, one.village.number});
                // Of a review of all themes it is enough that one was applied for.
                if (application != applied_.end() && one.on < application->second->on) {
                    issues_.add(Code::review_before_application(name(one), day(one.on), day(application->second->on)),
                                one.on_place, application->second->on_place);
                }
            }
            if (!applied_for_any(one) && !input_.records.faulty)
                issues_.add(Code::review_without_application(name(one), title(one.awards.front())), one.place);
        }
    }

    void conferrals(const Conferred& conferred) {
        std::map<Key, const record::Conferral*> done;
        for (const record::Conferral& one : conferred.conferrals) {
            if (one.period != input_.cohort.period || !known(one)) continue;
            const auto [first, fresh] = done.try_emplace({one.award, one.village.number}, &one);
            if (!fresh)
                issues_.add(Code::conferred_twice(name(one), title(one.award)), one.place, first->second->place);
            if (!won(one.award, one.village))
                issues_.add(Code::conferral_without_award(name(one), title(one.award)), one.place);
            after_notice(one);
        }
        for (const record::Withdrawal& one : conferred.withdrawals) {
            if (one.period != input_.cohort.period || !known(one)) continue;
            const auto conferral = done.find({one.award, one.village.number});
            if (conferral == done.end()) {
                issues_.add(Code::withdrawal_without_conferral(name(one), title(one.award)), one.place);
            } else if (one.on < conferral->second->on) {
                issues_.add(Code::withdrawal_before_conferral(name(one), day(one.on), day(conferral->second->on)),
                            one.on_place, conferral->second->on_place);
            }
        }
    }

private:
    using Key = std::pair<rubric::AwardId, std::uint64_t>;

    Text title(rubric::AwardId award) const { return input_.rubric.awards->list[award].title; }

    template <class Record>
    Text name(const Record& one) const {
        return Text::same(input_.cohort.villages[*input_.cohort.find(one.village)].label());
    }

    static const std::vector<rubric::AwardId>& awards_of(const record::Application& one) { return one.awards; }
    static const std::vector<rubric::AwardId>& awards_of(const record::Review& one) { return one.awards; }
    template <class Record>
    static std::vector<rubric::AwardId> awards_of(const Record& one) {
        return {one.award};
    }

    /// Whether the roster has the village; reported if not.
    template <class Record>
    bool known(const Record& one) {
        if (input_.cohort.find(one.village)) return true;
        issues_.add(Code::award_of_unknown_village(Text::same(to_string(one.village)), title(awards_of(one).front())),
                    one.place);
        return false;
    }

    bool applied_for_any(const record::Review& one) const {
        for (const rubric::AwardId award : one.awards) {
            if (applied_.count({award, one.village.number}) != 0) return true;
        }
        return false;
    }

    /// Whether a paper came before the last freezing; reported if not.
    template <class Record>
    void in_time(const Record& one) {
        if (timeline_ == nullptr) return;
        const record::Step* frozen = nullptr;
        for (const record::Step& step : timeline_->steps) {
            if (step.kind == record::StepKind::frozen) frozen = &step;
            if (step.kind == record::StepKind::reopened) frozen = nullptr;
        }
        if (frozen != nullptr && one.on > frozen->on)
            issues_.add(Code::award_paper_after_freeze(name(one), day(one.on), day(frozen->on)), one.on_place,
                        frozen->on_place);
    }

    void after_notice(const record::Conferral& one) {
        if (timeline_ == nullptr || !timeline_->notice) {
            issues_.add(Code::conferral_without_notice(name(one), title(one.award)), one.place);
        } else if (timeline_->notice->until && one.on <= *timeline_->notice->until) {
            issues_.add(Code::conferral_before_notice_ends(name(one), day(one.on), day(*timeline_->notice->until)),
                        one.on_place);
        }
    }

    bool won(rubric::AwardId award, base::RegionCode village) const {
        const Outcome* outcome = outcomes_.find(award);
        const auto v = input_.cohort.find(village);
        if (outcome == nullptr || !v) return false;
        for (const Decision& one : outcome->decisions) {
            if (one.village == *v) return one.state == State::chosen;
        }
        return false;
    }

    const Input& input_;
    const Outcomes& outcomes_;
    const process::Timeline* timeline_;
    issue::Issues& issues_;
    std::map<Key, const record::Application*> applied_;
};

}  // namespace

void check_path(const Input& input, const Outcomes& outcomes, const Conferred& conferred,
                const process::Timeline* timeline, issue::Issues& issues) {
    Path path(input, outcomes, timeline, issues);
    path.applications();
    path.reviews();
    path.conferrals(conferred);
}

}  // namespace leitai::award
