// Sorts the registers, and drops records of unknown villages and records that contradict each other.
#include <algorithm>
#include <map>
#include <type_traits>

#include "leitai/cohort/merge.hpp"
#include "leitai/cohort/spans.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

Text day_text(base::Date day) { return Text::same(base::to_string(day)); }

/// A record that has a day is put in order by it, one that has none by its period.
template <class Record>
auto when(const Record& one) {
    if constexpr (requires { one.on; }) {
        return one.on;
    } else {
        return one.period;
    }
}

/// By village, then by day or period, then by place, so that the order of files is none.
template <class Record>
void sort_by_village(std::vector<Record>& list) {
    std::sort(list.begin(), list.end(), [](const Record& a, const Record& b) {
        return std::tuple(a.village, when(a), a.place) < std::tuple(b.village, when(b), b.place);
    });
}

}  // namespace

void Merger::note_error(base::RegionCode village) {
    if (const auto v = cohort_.find(village)) cohort_.villages[*v].in_error = true;
}

/// Leaves out the records of villages that are not there. Each such village is reported once; one that was merged away
/// may have records of its past.
template <class Record>
void Merger::drop_unknown(std::vector<Record>& list) {
    std::erase_if(list, [&](const Record& one) {
        if (one.village.number == 0 || cohort_.find(one.village)) return false;  // a closing may be of all
        const std::uint64_t code = one.village.number;
        const auto gone = gone_.find(code);
        // What its team was before the merger still counts among the figures of that time.
        if constexpr (std::is_same_v<Record, record::Team>) {
            if (gone != gone_.end() && one.period < cohort_.period) return false;
        }
        if (gone != gone_.end()) {
            if (one.period == cohort_.period && told_gone_.insert(code).second)
                report_gone(one.village, one.village_place);
        } else if (faulty_.count(code) == 0 && row_by_code_.count(code) == 0 && told_gone_.insert(code).second) {
            issues_.add(Code::village_not_on_roster(named(one.village), issue::times_words(1)), one.village_place);
        }
        return true;
    });
}

void Merger::settle_registers() {
    record::Registers& all = cohort_.registers;
    each_list(all, [&](auto& list) {
        if constexpr (requires { list.front().village; }) {
            sort_by_village(list);
            if (!cohort_.villages.empty()) drop_unknown(list);
        }
    });
    for (const base::RegionCode village : all.faulty) note_error(village);
    if (rubric_.weakness) check_findings();
    if (rubric_.weakness) check_cases();
    if (rubric_.weakness) check_class_claims();
    check_teams();
    if (rubric_.duties) check_duties();
    check_breaches();
    settle_clusters();
    settle_traits();
}

void Merger::check_findings() {
    std::vector<record::Check>& checks = cohort_.registers.checks;
    const rubric::Weakness& weakness = *rubric_.weakness;
    std::vector<const record::Finding*> last(weakness.signs.size());
    std::vector<bool> open(weakness.signs.size());
    base::RegionCode village;
    for (std::size_t begin = 0, end = 0; begin < checks.size(); begin = end) {
        while (end < checks.size() && checks[end].village == checks[begin].village &&
               checks[end].on == checks[begin].on)
            ++end;
        if (checks[begin].village != village) {
            village = checks[begin].village;
            std::fill(last.begin(), last.end(), nullptr);
            std::fill(open.begin(), open.end(), false);
        }
        // Of one day, what was found comes before what was resolved, in whichever file it stands.
        for (std::size_t c = begin; c < end; ++c) {
            if (!contains(checks[c].period, checks[c].on)) {
                issues_.add(
                    Code::day_outside_period(day_text(checks[c].on), Text::same(base::to_string(checks[c].period))),
                    checks[c].place);
            }
            for (const record::Finding& finding : checks[c].found) {
                if (!open[finding.sign]) last[finding.sign] = &finding;
                open[finding.sign] = true;
            }
        }
        for (std::size_t c = begin; c < end; ++c) {
            std::erase_if(checks[c].resolved, [&](const record::Finding& finding) {
                const bool was_open = open[finding.sign];
                open[finding.sign] = false;
                if (was_open) return false;
                const record::Finding* before = last[finding.sign];
                issues_.add(
                    Code::resolved_sign_not_open(Text::same(weakness.signs[finding.sign].id), day_text(checks[c].on)),
                    finding.place, before != nullptr ? std::optional(before->place) : std::nullopt);
                note_error(village);
                return true;
            });
        }
    }
}

void Merger::check_teams() {
    std::vector<record::Team>& teams = cohort_.registers.teams;
    for (std::size_t t = 0; t < teams.size(); ++t) {
        const record::Team& team = teams[t];
        if (t > 0 && teams[t - 1].village == team.village && teams[t - 1].period == team.period) {
            issues_.add(Code::two_team_records(named(team.village), Text::same(base::to_string(team.period))),
                        team.place, teams[t - 1].place);
            note_error(team.village);
            teams.erase(teams.begin() + static_cast<std::ptrdiff_t>(t--));
            continue;
        }
        const base::Date end = std::min(base::last_day(team.period), cohort_.as_of);
        for (std::size_t post = 0; post < record::post_count; ++post) {
            std::size_t holders = 0;
            for (const record::Term& term : team.terms) {
                const bool holds = static_cast<std::size_t>(term.post) == post && term.since <= end &&
                                   (!term.until || *term.until >= end);
                holders += holds ? 1 : 0;
            }
            if (holders <= team.seats[post]) continue;
            issues_.add(Code::more_in_office_than_seats(record::words(static_cast<record::Post>(post)),
                                                        Text::same(std::to_string(holders)),
                                                        Text::same(std::to_string(team.seats[post]))),
                        team.place);
            note_error(team.village);
        }
    }
    std::vector<record::Determination>& known = cohort_.registers.determinations;
    for (std::size_t d = 1; d < known.size(); ++d) {
        if (known[d].village != known[d - 1].village || known[d].period != known[d - 1].period) continue;
        issues_.add(Code::two_determinations(named(known[d].village), Text::same(base::to_string(known[d].period))),
                    known[d].place, known[d - 1].place);
        note_error(known[d].village);
    }
}

void Merger::check_duties() {
    for (const record::DutyRecord& record : cohort_.registers.duties) {
        for (const record::DutyDone& done : record.done) {
            if (!contains(record.period, done.on))
                issues_.add(Code::day_outside_period(day_text(done.on), Text::same(base::to_string(record.period))),
                            done.place);
        }
    }
    // Reports duties that one record excuses and another one (or the same) says were done.
    const std::vector<record::DutyRecord>& all = cohort_.registers.duties;
    using Key = std::tuple<base::RegionCode, std::size_t, base::Date>;
    std::map<Key, source::Place> excused;
    const auto span = [&](std::size_t duty, base::Date day) {
        return span_of(rubric_.duties->list[duty].every, day).first;
    };
    for (const record::DutyRecord& record : all) {
        for (const record::DutyExcused& one : record.excused)
            excused.try_emplace({record.village, one.duty, span(one.duty, one.span_day)}, one.place);
    }
    for (const record::DutyRecord& record : all) {
        for (const record::DutyDone& one : record.done) {
            const auto other = excused.find({record.village, one.duty, span(one.duty, one.span_day)});
            if (other == excused.end()) continue;
            issues_.add(Code::duty_done_and_excused(Text::same(rubric_.duties->list[one.duty].id)), one.place,
                        other->second);
            note_error(record.village);
        }
    }
}

void Merger::check_breaches() {
    for (const record::Breach& breach : cohort_.registers.breaches) {
        if (!contains(breach.period, breach.on))
            issues_.add(Code::day_outside_period(day_text(breach.on), Text::same(base::to_string(breach.period))),
                        breach.place);
        if (!breach.handled_on || *breach.handled_on >= breach.on) continue;
        issues_.add(Code::handled_before_it_happened(day_text(*breach.handled_on), day_text(breach.on)), breach.place);
        note_error(breach.village);
    }
}

}  // namespace leitai::cohort
