// Puts the votes of all ballots into the table of their round.
#include <algorithm>

#include "leitai/panel/seat.hpp"

namespace leitai::panel {

using base::Text;
using issue::Code;

namespace {

/// The group whose ballots these are; empty where the rules have none of that name, or it voted already.
std::optional<std::uint16_t> group_of(Held& held, std::size_t b, Reporter& report) {
    const record::Ballots& ballots = *held.ballots[b];
    const rubric::Panel& rules = *held.rules;
    std::size_t group = 0;
    if (rules.groups.empty() != ballots.group.empty() || (!rules.groups.empty() && !rules.group(ballots.group))) {
        report(
            held,
            Code::ballot_group_does_not_fit(Text::same(ballots.group), Text::same(rules.id), listed_ids(rules.groups)),
            ballots.group_place);
        return std::nullopt;
    }
    if (!rules.groups.empty()) group = *rules.group(ballots.group);
    for (std::size_t before = 0; before < b; ++before) {
        if (held.voters_of[before] != group) continue;
        const std::string& name = ballots.group;
        const Text of = name.empty() ? Text() : Text{"“" + name + "”组", "“" + name + "” of "};
        report(held, Code::two_ballot_records(Text::same(held.record->id), of), ballots.place,
               held.ballots[before]->place);
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(group);
}

void take_counts(Held& held, std::size_t b, Reporter& report) {
    for (const record::BallotCount& count : held.ballots[b]->counts) {
        const auto entry = held.entry_of.find(count.village.number);
        if (entry == held.entry_of.end()) {
            report(held, Code::not_a_contestant(report.named(count.village), Text::same(held.record->id)), count.place);
            continue;
        }
        const auto choice = held.rules->choice(count.choice);
        if (choice) held.votes_for(b, entry->second, *choice) = count.votes;
        if (choice) continue;
        report(held,
               Code::unknown_ballot_choice(Text::same(count.choice), Text::same(held.rules->id),
                                           listed_ids(held.rules->choices)),
               count.place);
    }
}

}  // namespace

void take_votes(Held& held, Reporter& report) {
    for (const record::Sheet* sheet : held.sheets)
        report(held,
               Code::record_does_not_fit_round(Text::same(held.record->id), {"投票", "ballots"}, {"评分表", "sheets"}),
               sheet->place);
    for (std::size_t b = 0; b < held.ballots.size();) {
        const auto group = group_of(held, b, report);
        if (group) {
            held.voters_of.push_back(*group);
            ++b;
        } else {
            held.ballots.erase(held.ballots.begin() + static_cast<std::ptrdiff_t>(b));
        }
    }
    held.votes.assign(held.ballots.size() * held.entries.size() * held.rules->choices.size(), 0);
    std::int64_t present = 0, eligible = 0;
    for (std::size_t b = 0; b < held.ballots.size(); ++b) {
        take_counts(held, b, report);
        present += held.ballots[b]->present;
        eligible += held.ballots[b]->eligible;
    }
    const std::optional<rubric::Quorum>& quorum = held.rules->quorum;
    if (!quorum || held.ballots.empty()) return;
    const base::Rational there = quorum->share
                                     ? base::Rational(present) / base::Rational(std::max<std::int64_t>(eligible, 1))
                                     : base::Rational(present);
    held.quorate = quorum->inclusive ? there >= quorum->at : there > quorum->at;
    if (held.quorate) return;
    report(held,
           Code::quorum_not_reached(Text::same(held.record->id), Text::same(std::to_string(present)),
                                    Text::same(std::to_string(eligible))),
           held.record->place);
}

}  // namespace leitai::panel
