// Goes through the records of a member, village by village.
#include "leitai/campaign/member_records.hpp"

#include <algorithm>

#include "leitai/cohort/cases.hpp"
#include "leitai/panel/figures.hpp"

namespace leitai::campaign {

namespace {

/// The village of a code, or that which took it in since; nullptr where it is none of the member's.
MemberVillage* find(const cohort::Cohort& cohort, base::RegionCode code, MemberRead& read) {
    const cohort::Former* former = cohort.find_former(code);
    const base::RegionCode now = former != nullptr ? former->into : code;
    const auto found = std::lower_bound(read.villages.begin(), read.villages.end(), now,
                                        [](const MemberVillage& one, base::RegionCode of) { return one.code < of; });
    return found != read.villages.end() && found->code == now ? &*found : nullptr;
}

}  // namespace

MemberRead villages_of_member(const ScoredCampaign& scored) {
    const cohort::Cohort& cohort = scored.reading.cohort;
    MemberRead read;
    read.rubric = scored.campaign.rubric->id + " " + scored.campaign.rubric->version;
    for (const cohort::Village& village : cohort.villages) {
        MemberVillage one;
        one.code = village.code;
        one.township = cohort.townships[village.township].code;
        one.county = cohort.counties[village.county].code;
        read.villages.push_back(one);
    }
    return read;
}

void add_owed(const ScoredCampaign& scored, MemberRead& read) {
    for (const auto* owed : {&scored.scored.owed, &scored.scored.closed}) {
        for (const score::Missing& one : *owed) {
            if (!scored.campaign.rubric->facts[one.fact].supplied) read.villages[one.village].on_time = false;
        }
    }
}

void add_flags(const ScoredCampaign& scored, MemberRead& read) {
    for (const award::Outcome& outcome : scored.awards->list) {
        if (!scored.campaign.rubric->awards->list[outcome.award].needs_application) continue;
        for (const award::Decision& one : outcome.decisions) {
            if (one.state == award::State::chosen) ++read.villages[one.village].flags;
        }
    }
}

void add_contests(const ScoredCampaign& scored, MemberRead& read) {
    const cohort::Cohort& cohort = scored.reading.cohort;
    const auto takes = [&](base::Period period) { return period == cohort.period; };
    for (const panel::ContestHeld& held : panel::contests_held(scored.reading.contests, takes)) {
        MemberContest contest{held.level, {}};
        for (const base::RegionCode code : held.villages) {
            const MemberVillage* village = find(cohort, code, read);
            if (village != nullptr)
                contest.villages.push_back(static_cast<std::size_t>(village - read.villages.data()));
        }
        read.contests.push_back(std::move(contest));
    }
}

void add_cases(const ScoredCampaign& scored, const rubric::Weakness& weakness, MemberRead& read) {
    const cohort::Cohort& cohort = scored.reading.cohort;
    // A case that was closed after the period belongs to the next one, whatever day terms are counted to.
    const base::Date first = base::first_day(cohort.period);
    const base::Date last = std::min(cohort.as_of, base::last_day(cohort.period));
    for (const cohort::Case& one : cohort::cases_of(cohort.registers, weakness)) {
        MemberVillage* village = find(cohort, one.village, read);
        if (village == nullptr || one.entered.on > last || (one.left && *one.left < first)) continue;
        village->weak = true;
        village->rectified = village->rectified || (one.left && *one.left <= last);
    }
}

std::vector<source::FileId> add_objections(const Reading& reading, base::Period period, MemberRead& read) {
    std::vector<source::FileId> files;
    const process::Timeline* timeline = process::of_period(reading.timelines, period);
    if (timeline == nullptr) return files;
    for (const process::Contested& one : timeline->contested) {
        files.push_back(one.objection.place.file);
        if (one.decision) files.push_back(one.decision->place.file);
        MemberVillage* village = find(reading.cohort, one.objection.village, read);
        if (village == nullptr) continue;
        ++village->objections;
        if (one.upheld()) ++village->upheld;
    }
    return files;
}

}  // namespace leitai::campaign
