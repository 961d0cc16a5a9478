// Follows mergers through: who went into whom, which mergers cannot be, and what the past of a village is that took in
// others.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/cohort/merge.hpp"
#include "leitai/rubric/silence.hpp"

namespace leitai::cohort {

using base::Text;
using issue::Code;

namespace {

/// Where a chain of mergers leads; empty where it goes round.
std::optional<base::RegionCode> end_of_chain(const EntriesInForce& entries, base::RegionCode code, base::Date last) {
    for (std::size_t steps = 0; steps <= entries.size(); ++steps) {
        const InForce* found = entries.find(code);
        if (found == nullptr) return code;
        const record::Merged& merged = *found->entry->merged;
        if (!merged.into || !merged.on || *merged.on > last) return code;
        code = *merged.into;
    }
    return std::nullopt;
}

/// The circle of mergers that a village is in, from the village itself on; empty where it is in none.
std::vector<base::RegionCode> circle_of(const EntriesInForce& entries, base::RegionCode code) {
    std::vector<base::RegionCode> circle;
    base::RegionCode now = code;
    do {
        const InForce* found = entries.find(now);
        if (found == nullptr || !found->entry->merged->into || circle.size() > entries.size()) return {};
        circle.push_back(now);
        now = *found->entry->merged->into;
    } while (now != code);
    return circle;
}

}  // namespace

void Merger::check_merger(const EntriesInForce& entries, base::RegionCode code) {
    const record::Entry& entry = *entries.find(code)->entry;
    const record::Merged& merged = *entry.merged;
    const base::RegionCode into = *merged.into;
    if (into == code) {
        issues_.add(Code::merged_into_itself(named(code)), merged.into_place, entry.place);
        return;
    }
    const bool later = merged.on && *merged.on > last_day(cohort_.period);
    const auto lists = [&](const record::Roster& roster) {
        return std::any_of(roster.contestants.begin(), roster.contestants.end(),
                           [&](const record::Entry& one) { return one.code == into; });
    };
    const InForce* target = entries.find(into);
    if (target == nullptr) {
        if (later && std::any_of(rosters_.begin(), rosters_.end(), lists)) return;
        issues_.add(Code::merger_target_not_on_roster(named(into)), merged.into_place, entry.place);
        return;
    }
    const std::vector<base::RegionCode> circle = circle_of(entries, code);
    if (!circle.empty()) {
        if (*std::min_element(circle.begin(), circle.end()) != code) return;  // told at another of them
        std::string chain;
        for (const base::RegionCode one : circle) chain += to_string(one) + " → ";
        issues_.add(Code::mergers_in_circle(Text::same(chain + to_string(code))), merged.into_place,
                    target->entry->merged->into_place);
        return;
    }
    const record::Merged& after = *target->entry->merged;
    if (!after.on || !merged.on || !(*after.on < *merged.on)) return;
    issues_.add(Code::merger_target_gone(named(code), named(into), Text::same(base::to_string(*after.on))),
                merged.into_place, after.place);
}

void Merger::settle_formers(const EntriesInForce& entries) {
    const base::Date last = last_day(cohort_.period);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const InForce& in = entries[i];
        const base::RegionCode code = entries.code(i);
        const record::Entry& entry = *in.entry;
        if (entry.merged->into) check_merger(entries, code);
        if (gone_.count(code.number) == 0) continue;
        Former former;
        former.code = code;
        former.name = entry.name;
        former.former_names = *in.names;
        former.into = end_of_chain(entries, code, last).value_or(base::RegionCode{});
        former.merged_on = *entry.merged->on;
        former.listed_from = in.first;
        former.merged_place = entry.merged->place;
        former.followed = !pasts_apart_;
        cohort_.formers.push_back(std::move(former));
    }
}

namespace {

/// Puts the cells of one fact together, of villages that are one now.
class Together {
public:
    Together(const rubric::Fact& fact, Cohort& cohort) : fact_(fact), cohort_(cohort) {}

    /// `all_handed_in`: each of them handed in something then, so that silence can mean none.
    Cell of(const std::vector<PastPart>& parts, bool all_handed_in) {
        if (parts.size() == 1) return parts.front().cell;
        const auto silent = [](const PastPart& one) { return one.cell.state() == Cell::State::absent; };
        const bool none = std::all_of(parts.begin(), parts.end(), silent);
        const bool silence_counts = fact_.absent == rubric::Absent::none && all_handed_in;
        if (none && silence_counts) return {};
        const bool adds = fact_.type == rubric::FactType::count || fact_.type == rubric::FactType::events ||
                          (fact_.type == rubric::FactType::number && fact_.adds);
        Cell sum;
        for (const PastPart& one : parts) {
            if (silent(one) && silence_counts) continue;
            const Cell cell = silent(one) && all_handed_in ? by_silence() : one.cell;
            if (!adds || !all_handed_in || cell.state() != Cell::State::value || !add(sum, cell)) return grown();
        }
        return sum;
    }

private:
    static Cell grown() {
        Cell cell;
        cell.set(Cell::State::grown);
        cell.set(rubric::Level::county);
        return cell;
    }

    /// What it counts as that one of them did not mention the fact: the value that the rubric declares, if it does.
    Cell by_silence() const {
        Cell cell;
        const rubric::Silence silence = rubric::silence_of(fact_);
        if (silence.kind != rubric::Silence::Kind::value) return cell;
        cell.set(Cell::State::value);
        cell.set(rubric::Level::county);
        cell.units = silence.units;
        return cell;
    }

    bool add(Cell& sum, const Cell& more) {
        if (sum.state() == Cell::State::absent) {
            sum = more;
            return true;
        }
        if (fact_.type != rubric::FactType::events) return !__builtin_add_overflow(sum.units, more.units, &sum.units);
        const auto first = cohort_.events_of(sum), second = cohort_.events_of(more);
        if (first.size() + second.size() > record::EventRun::most) return false;
        std::vector<Event> events(first.begin(), first.end());
        events.insert(events.end(), second.begin(), second.end());
        std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.day < b.day; });
        sum.units = record::EventRun{cohort_.events.append(events), events.size()}.units();
        return true;
    }

    const rubric::Fact& fact_;
    Cohort& cohort_;
};

}  // namespace

std::uint32_t Merger::row_for(base::RegionCode code) {
    const auto [known, is_new] = row_by_code_.try_emplace(code.number, static_cast<std::uint32_t>(rows_.size()));
    if (is_new) rows_.push_back({code, {}, {}, false});
    return known->second;
}

bool Merger::handed_in_then(base::RegionCode code, Slot slot) const {
    const auto row = row_by_code_.find(code.number);
    const Cell* cells = row == row_by_code_.end() ? nullptr : cohort_.cells[slot].find(row->second);
    return cells != nullptr && cells[cohort_.needs.width[slot] - 1].state() == Cell::State::value;
}

std::vector<PastPart> Merger::members_then(VillageId v, Slot slot) const {
    const base::Date then = last_day(cohort_.needs.periods[slot]);
    const Village& village = cohort_.villages[v];
    std::vector<PastPart> members;
    // Who was on no roster yet has no past, unless there are records of it.
    const auto add = [&](base::RegionCode code, const std::string& name, const std::optional<base::Date>& from) {
        const bool listed = !from || *from <= then;
        if (listed || handed_in_then(code, slot))
            members.push_back({v, slot, 0, code, name, {}, handed_in_then(code, slot)});
    };
    add(village.code, village.name, village.listed_from);
    for (const Former& one : cohort_.formers) {
        if (one.followed && one.into == village.code && one.merged_on > then) add(one.code, one.name, one.listed_from);
    }
    return members;
}

void Merger::put_together(VillageId v, Slot slot) {
    std::vector<PastPart> members = members_then(v, slot);
    if (members.empty()) return;
    const auto handed_in = [](const PastPart& one) { return one.handed_in; };
    const bool all = std::all_of(members.begin(), members.end(), handed_in);
    if (std::none_of(members.begin(), members.end(), handed_in)) return;  // nothing is known of any of them
    Text apart;
    const std::uint32_t row = row_for(cohort_.villages[v].code);
    for (rule::FactId f = 0; f < rubric_.facts.size(); ++f) {
        const std::int16_t position = cohort_.needs.position[slot][f];
        if (position < 0 || rubric_.facts[f].supplied) continue;
        for (PastPart& one : members) {
            const Cell* cells = cohort_.cells[slot].find(row_for(one.code));
            one.fact = f;
            one.cell = cells == nullptr ? Cell{} : cells[position];
        }
        const Cell joint = Together(rubric_.facts[f], cohort_).of(members, all);
        if (joint.state() == Cell::State::grown) base::add_to(apart, rubric_.facts[f].title);
        cohort_.cells[slot].row(row)[position] = joint;
        if (members.size() > 1) cohort_.parts.insert(cohort_.parts.end(), members.begin(), members.end());
    }
    cohort_.cells[slot].row(row)[cohort_.needs.width[slot] - 1].set(Cell::State::value);
    if (!apart.empty()) tell_apart(v, slot, apart);
}

void Merger::tell_apart(VillageId v, Slot slot, const Text& facts) {
    const Village& village = cohort_.villages[v];
    const base::Date then = last_day(cohort_.needs.periods[slot]);
    for (const Former& one : cohort_.formers) {
        if (!one.followed || one.into != village.code || one.merged_on <= then) continue;
        issues_.add(Code::past_not_put_together(named(village.code), Text::same(base::to_string(one.merged_on)),
                                                Text::same(to_string(cohort_.needs.periods[slot])), facts),
                    one.merged_place, village.place);
        return;
    }
}

void Merger::settle_pasts() {
    if (cohort_.formers.empty()) return;
    for (Slot slot = 1; slot < static_cast<Slot>(cohort_.needs.periods.size()); ++slot) {
        for (VillageId v = 0; v < cohort_.villages.size(); ++v) {
            if (cohort_.grew_since(v, slot)) put_together(v, slot);
        }
    }
    std::stable_sort(cohort_.parts.begin(), cohort_.parts.end(), [](const PastPart& a, const PastPart& b) {
        return std::tuple(a.village, a.slot, a.fact) < std::tuple(b.village, b.slot, b.fact);
    });
}

}  // namespace leitai::cohort
