// Reads the members that a plan names, once for each period that facts ask for, and holds them against each other.
#include <algorithm>
#include <map>

#include "leitai/campaign/member_counts.hpp"
#include "leitai/campaign/member_reading.hpp"
#include "leitai/campaign/reading.hpp"
#include "leitai/campaign/seals.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Code;
using rubric::MemberFigure;

namespace {

bool from_villages(const rubric::Fact& fact) {
    return fact.supplied && fact.from->kind == rubric::SuppliedFact::Kind::villages;
}

/// What the facts of a period ask for.
struct Asked {
    bool any = false;
    MemberWanted wanted;
};

Asked asked_of(const cohort::Cohort& cohort, const rubric::Rubric& rubric, cohort::Slot slot) {
    Asked asked;
    for (std::size_t f = 0; f < rubric.facts.size(); ++f) {
        if (!from_villages(rubric.facts[f]) || cohort.needs.position[slot][f] < 0) continue;
        asked.any = true;
        switch (rubric.facts[f].from->member) {
            case MemberFigure::all:
            case MemberFigure::scored:
            case MemberFigure::unscored:
            case MemberFigure::mean:
            case MemberFigure::median:
                break;
            case MemberFigure::compared:
            case MemberFigure::growth:
            case MemberFigure::improved:
                asked.wanted.growth = true;
                break;
            case MemberFigure::objections:
            case MemberFigure::upheld:
                asked.wanted.process = true;
                break;
            case MemberFigure::weak:
            case MemberFigure::rectified:
                asked.wanted.weak = asked.wanted.records = true;
                break;
            case MemberFigure::flags:
                asked.wanted.flags = true;
                break;
            case MemberFigure::on_time:
            case MemberFigure::contests:
            case MemberFigure::contests_village:
            case MemberFigure::contests_township:
            case MemberFigure::contests_county:
            case MemberFigure::contests_city:
            case MemberFigure::taking_part:
                asked.wanted.records = true;
                break;
        }
    }
    return asked;
}

class Taking {
public:
    Taking(const Campaign& campaign, const cohort::Cohort& cohort, issue::Issues& issues)
        : campaign_(campaign), cohort_(cohort), issues_(issues) {}

    Members run() {
        const auto slots = static_cast<cohort::Slot>(cohort_.needs.periods.size());
        members_.figures.resize(slots);
        for (cohort::Slot slot = 0; slot < slots; ++slot) {
            const Asked asked = asked_of(cohort_, *campaign_.rubric, slot);
            MemberWanted wanted = asked.wanted;
            wanted.past = slot != 0;
            if (asked.any) period(slot, wanted);
        }
        for (auto* list : {&members_.files, &members_.open, &members_.provisional}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        return std::move(members_);
    }

private:
    void report(issue::Said said, source::Place place, std::optional<source::Place> related = std::nullopt) {
        issues_.add(issue::quoting({std::move(said), place, related}, campaign_.map));
    }

    /// The entries that speak of a period, by folder in the order of the plan, each folder once.
    std::vector<const plan::Member*> entries_of(cohort::Slot slot) {
        const base::Period period = cohort_.needs.periods[slot];
        std::map<std::string, const plan::Member*> of;
        std::vector<const plan::Member*> entries;
        for (const plan::Member& one : campaign_.plan->members) {
            if (!one.is_of(period)) continue;
            const auto [known, is_new] = of.try_emplace(one.folder, &one);
            if (is_new) {
                entries.push_back(&one);
            } else if (slot == 0) {
                report(Code::member_named_twice(Text::same(one.folder), Text::same(base::to_string(period))), one.place,
                       known->second->place);
            }
        }
        for (const plan::Member& one : campaign_.plan->members) {
            if (of.count(one.folder) == 0 && is_left_out(slot, one)) of.emplace(one.folder, &one);
        }
        return entries;
    }

    /// Whether an entry of another period tells that one of this period was forgotten: of the scored period where there
    /// is an earlier one (a member may come later); of a period of the past where the member has a seal of it.
    bool is_left_out(cohort::Slot slot, const plan::Member& one) {
        const base::Period period = cohort_.needs.periods[slot];
        const Text folder = Text::same(one.folder), of = Text::same(base::to_string(period));
        if (slot == 0) {
            if (!(base::parse_period(one.seal.substr(0, one.seal.find('.'))) < period)) return false;
            all_read_ = false;
            report(Code::member_not_named_for_period(folder, of, Text::same(one.seal)), one.seal_place);
            return true;
        }
        if (!one.is_of(cohort_.period)) return false;
        const std::string path = one.folder.starts_with('/') ? one.folder : campaign_.plan->folder + one.folder;
        if (last_seal(seals_of(campaign_.inputs.root, path + "/"), base::to_string(period)) == nullptr) return false;
        report(Code::member_past_not_named(folder, of), one.seal_place);
        return true;
    }

    void period(cohort::Slot slot, const MemberWanted& wanted) {
        const base::Period of = cohort_.needs.periods[slot];
        all_read_ = true;
        const std::vector<const plan::Member*> entries = entries_of(slot);
        std::vector<MemberRead> read;
        std::vector<const plan::Member*> whose;
        for (const plan::Member* entry : entries) {
            auto one = read_member(campaign_, *entry, of, wanted, members_, issues_);
            all_read_ = all_read_ && one.has_value();
            if (!one) continue;
            if (slot == 0 && one->open) members_.open.push_back(entry->folder);
            if (slot == 0 && one->provisional) members_.provisional.push_back(entry->folder);
            read.push_back(std::move(*one));
            whose.push_back(entry);
        }
        check_twice(read, whose);
        if (slot == 0) check_rubrics(read, whose);
        if (slot == 0 && all_read_ && !cohort_.villages.empty()) check_regions(read, whose);
        std::vector<diagnose::FiguresOfUnit>& figures = members_.figures[slot];
        for (const cohort::Village& unit : cohort_.villages) {
            figures.push_back(count_villages(read, unit.code));
            // Of one that could not be read it is not known whose villages are missing.
            figures.back().known = figures.back().known && all_read_;
        }
    }

    /// A village counts once.
    void check_twice(std::vector<MemberRead>& read, const std::vector<const plan::Member*>& whose) {
        std::map<base::RegionCode, std::size_t> seen;
        for (std::size_t m = 0; m < read.size(); ++m) {
            std::size_t twice = 0, other = 0;
            base::RegionCode first{};
            for (const MemberVillage& village : read[m].villages) {
                const auto [known, is_new] = seen.try_emplace(village.code, m);
                if (is_new || twice++ > 0) continue;
                first = village.code;
                other = known->second;
            }
            if (twice == 0) continue;
            report(Code::village_in_two_members(Text::same(to_string(first)), Text::same(whose[other]->folder),
                                                Text::same(whose[m]->folder), Text::same(std::to_string(twice))),
                   whose[m]->place, whose[other]->place);
        }
    }

    /// Of "contest 1.1.0" what tells rubrics apart whose totals can be compared: "contest 1".
    static std::string_view comparable(const std::string& rubric) {
        return std::string_view(rubric).substr(0, rubric.find('.'));
    }

    /// Totals by different rubrics are counted together, and are no measure of each other.
    void check_rubrics(const std::vector<MemberRead>& read, const std::vector<const plan::Member*>& whose) {
        for (std::size_t m = 1; m < read.size(); ++m) {
            if (comparable(read[m].rubric) == comparable(read[0].rubric)) continue;
            report(Code::members_by_other_rubrics(Text::same(whose[m]->folder), Text::same(read[m].rubric),
                                                  Text::same(whose[0]->folder), Text::same(read[0].rubric)),
                   whose[m]->place, whose[0]->place);
        }
    }

    /// Who is scored has villages, and villages belong to somebody who is scored.
    void check_regions(const std::vector<MemberRead>& read, const std::vector<const plan::Member*>& whose) {
        const auto region = [&](const MemberVillage& one) { return township() ? one.township : one.county; };
        std::map<base::RegionCode, bool> scored;  // whether a village lies in it
        for (const cohort::Village& unit : cohort_.villages) scored.emplace(unit.code, false);
        for (std::size_t m = 0; m < read.size(); ++m) {
            std::map<base::RegionCode, std::size_t> strangers;
            for (const MemberVillage& village : read[m].villages) {
                const auto found = scored.find(region(village));
                if (found != scored.end()) found->second = true;
                if (found == scored.end()) ++strangers[region(village)];
            }
            for (const auto& [code, count] : strangers)
                report(Code::villages_of_nobody_scored(Text::same(whose[m]->folder), Text::same(to_string(code)),
                                                       Text::same(std::to_string(count))),
                       whose[m]->place);
        }
        for (const cohort::Village& unit : cohort_.villages) {
            if (!scored.at(unit.code)) report(Code::no_village_in_members(Text::same(unit.name)), unit.place);
        }
    }

    bool township() const { return campaign_.rubric->unit->digits == 9; }

    const Campaign& campaign_;
    const cohort::Cohort& cohort_;
    issue::Issues& issues_;
    Members members_;
    bool all_read_ = true;  // in the period that is read
};

}  // namespace

std::optional<Members> read_members(const Campaign& campaign, const cohort::Cohort& cohort, issue::Issues& issues) {
    const auto& facts = campaign.rubric->facts;
    if (std::none_of(facts.begin(), facts.end(), from_villages)) return std::nullopt;
    return Taking(campaign, cohort, issues).run();
}

}  // namespace leitai::campaign
