// Finds out who takes part in a round, and who judges.
#include "leitai/panel/seat.hpp"

namespace leitai::panel {

using base::Text;
using issue::Code;

void Reporter::operator()(Held& held, issue::Said said, source::Place at, std::optional<source::Place> related) {
    held.in_error = held.in_error || issue::severity(said.code()) == issue::Severity::error;
    (*this)(std::move(said), at, related);
}

void Reporter::operator()(issue::Said said, source::Place at, std::optional<source::Place> related) {
    issues_.add(std::move(said), at, related);
}

Text Reporter::named(base::RegionCode code) const {
    const std::string digits = to_string(code);
    return {rubric_.unit->noun().zh + " " + digits, rubric_.unit->noun().en + " " + digits};
}

namespace {

void add_entry(Held& held, const cohort::Cohort& cohort, const record::Contestant& one, std::optional<std::size_t> team,
               Reporter& report) {
    const auto village = cohort.find(one.village);
    const cohort::Former* former = cohort.find_former(one.village);
    if (!village && former == nullptr)
        return report(held, Code::contestant_not_on_roster(report.named(one.village)), one.place);
    // Who could take part is decided by the roster of the day, and not by who is left at the end of the period.
    if (!cohort.listed_on(one.village, held.record->on)) {
        return report(held,
                      Code::contestant_not_listed_that_day(report.named(one.village),
                                                           Text::same(base::to_string(held.record->on))),
                      one.place, village ? cohort.villages[*village].place : former->merged_place);
    }
    const auto [known, is_new] = held.entry_of.try_emplace(one.village.number, held.entries.size());
    if (!is_new) {
        return report(held, Code::contestant_listed_twice(report.named(one.village)), one.place,
                      held.entries[known->second].place);
    }
    Entry entry;
    entry.code = one.village;
    entry.name = village ? cohort.villages[*village].name : former->name;
    entry.label = village ? cohort.villages[*village].label() : former->label();
    entry.village = village;
    entry.unranked = one.unranked;
    entry.team = team;
    entry.place = one.place;
    held.entries.push_back(std::move(entry));
    if (team) held.teams[*team].members.push_back(held.entries.size() - 1);
}

}  // namespace

void take_contestants(Held& held, const cohort::Cohort& cohort, std::vector<base::RegionCode> advanced,
                      Reporter& report) {
    const record::Round& round = *held.record;
    for (const record::Contestant& one : round.contestants) add_entry(held, cohort, one, std::nullopt, report);
    for (std::size_t t = 0; t < round.teams.size(); ++t) {
        held.teams.push_back({&round.teams[t], {}, {}, {}, {}});
        for (const record::Contestant& one : round.teams[t].members) add_entry(held, cohort, one, t, report);
    }
    std::sort(advanced.begin(), advanced.end());
    for (const base::RegionCode code : advanced)
        add_entry(held, cohort, {code, {}, round.advanced_from.front().second}, std::nullopt, report);
    for (const record::Adjustment& one : round.adjustments) {
        const auto found = held.entry_of.find(one.village.number);
        if (found == held.entry_of.end()) {
            report(held, Code::not_a_contestant(report.named(one.village), Text::same(round.id)), one.place);
        } else {
            held.entries[found->second].adjustment += one.points;
        }
    }
}

}  // namespace leitai::panel
