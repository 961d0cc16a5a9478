// Groups the rows of what is owed by township and by office.
#include "leitai/report/validate/owed_groups.hpp"

#include <algorithm>
#include <set>

#include "leitai/base/list.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;

namespace {

bool same_facts(const Behind& a, const Behind& b) { return a.facts == b.facts && a.unread == b.unread; }

rule::FactId first_fact(const Behind& row) { return row.facts.empty() ? row.unread.front() : row.facts.front(); }

}  // namespace

std::vector<OwedGroup> groups_of(const Subject& subject, const std::vector<Behind>& rows) {
    const auto region = [&](const Behind& row) { return region_of(subject.cohort, *subject.rubric.unit, row.village); };
    std::vector<OwedGroup> groups;
    std::size_t near = 0;  // the first group of the same township and owner
    for (const Behind& row : rows) {
        const bool goes_on = near < groups.size() && region(*groups[near].first) == region(row) &&
                             groups[near].first->owner == row.owner;
        if (!goes_on) near = groups.size();
        const auto known = std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(near), groups.end(),
                                        [&](const OwedGroup& group) { return same_facts(*group.first, row); });
        if (known != groups.end()) {
            known->villages.push_back(row.village);
        } else {
            groups.push_back({&row, {row.village}});
        }
    }
    return groups;
}

std::string names_of(const Subject& subject, const std::vector<VillageId>& villages, base::Lang lang, bool counted) {
    constexpr std::size_t named = 8;
    const bool zh = lang == base::Lang::zh;
    std::string list;
    for (std::size_t i = 0; i < std::min(named, villages.size()); ++i) {
        base::add_to(list, subject.cohort.villages[villages[i]].label(), base::between_words.in(lang));
    }
    const Text count = subject.rubric.unit->counted(villages.size());
    const bool all = villages.size() <= named;
    if (counted && villages.size() > 1)
        return zh ? count.zh + "：" + list + (all ? "" : "等") : count.en + ": " + list + (all ? "" : " …");
    if (all) return list;
    return list + (zh ? "等" + count.zh : " and others, " + std::to_string(villages.size()) + " in all");
}

std::string titles_of(const rubric::Rubric& rubric, const std::vector<rule::FactId>& facts, base::Lang lang) {
    std::string list;
    for (const rule::FactId fact : facts) {
        base::add_to(list, rubric.facts[fact].title.in(lang), base::between_words.in(lang));
    }
    return list;
}

std::vector<Office> offices(const std::vector<Behind>& rows) {
    std::vector<Office> all;
    for (const Behind& row : rows) {
        const Text name = row.owner.empty() ? Text("未写明责任单位", "no office is stated") : row.owner;
        auto office = std::find_if(all.begin(), all.end(), [&](const Office& one) { return one.name == name; });
        if (office == all.end()) office = all.insert(all.end(), {name, {}});
        office->rows.push_back(row);
        office->facts += row.facts.size();
        office->unread += row.unread.size();
    }
    for (Office& office : all) {
        std::set<VillageId> villages;
        for (const Behind& row : office.rows) villages.insert(row.village);
        office.villages = villages.size();
    }
    const auto first = [](const Office& office) {
        rule::FactId least = first_fact(office.rows.front());
        for (const Behind& row : office.rows) least = std::min(least, first_fact(row));
        return least;
    };
    std::stable_sort(all.begin(), all.end(), [&](const Office& a, const Office& b) { return first(a) < first(b); });
    return all;
}

}  // namespace leitai::report
