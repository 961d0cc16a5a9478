// Finds the matters: data owed, vetoes, weak organizations, rectification that hangs, objections, the greatest fall,
// and the losses that could be made good.
#include "leitai/report/analysis/attention.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/diagnose/progress.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/words.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/owed_groups.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

struct Matter {
    std::string id;
    Text title, words, owner;
};

std::string name_of(const AnalysisInput& r, VillageId v) { return r.subject.cohort.villages[v].label(); }

bool is_shown(const AnalysisInput& r, VillageId v) {
    return std::binary_search(r.analysis.villages.begin(), r.analysis.villages.end(), v);
}

/// "东阳村、溪墩村等12个村".
Text names(const AnalysisInput& r, const std::vector<VillageId>& villages) {
    return {names_of(r.subject, villages, Lang::zh, false), names_of(r.subject, villages, Lang::en, false)};
}

/// The townships (or units) that the villages lie in, each once.
Text regions(const AnalysisInput& r, const std::vector<VillageId>& villages) {
    std::vector<std::string> seen;
    for (const VillageId v : villages) {
        const cohort::Region* region = region_of(r.subject.cohort, *r.subject.rubric.unit, v);
        if (region != nullptr && std::find(seen.begin(), seen.end(), region->label) == seen.end())
            seen.push_back(region->label);
    }
    return base::listed(seen);
}

void add_owed(const AnalysisInput& r, std::vector<Matter>& matters) {
    for (const Office& office : offices(r.analysis.owed)) {
        std::vector<VillageId> villages;
        for (const Behind& row : office.rows) villages.push_back(row.village);
        std::sort(villages.begin(), villages.end());
        villages.erase(std::unique(villages.begin(), villages.end()), villages.end());
        const Text of = counted(office.facts + office.unread, "项", "fact", "facts"), who = names(r, villages);
        matters.push_back({"owed",
                           {"数据没有报齐", "Data not handed in"},
                           {of.zh + "：" + who.zh, of.en + ": " + who.en},
                           office.name});
    }
}

void add_vetoed(const AnalysisInput& r, std::vector<Matter>& matters) {
    for (const VillageId v : r.subject.scores.order) {
        if (!is_shown(r, v) || !is_vetoed(r.subject, v)) continue;
        const Text by = vetoed_by(r.subject, v);
        const std::string& name = name_of(r, v);
        matters.push_back(
            {"vetoed", {"一票否决", "Vetoed"}, {name + "：" + by.zh, name + ": " + by.en}, regions(r, {v})});
    }
}

void add_weak(const AnalysisInput& r, std::vector<Matter>& matters) {
    if (r.diagnosis == nullptr) return;
    std::vector<VillageId> unlisted;
    for (const VillageId v : r.analysis.villages) {
        const diagnose::Standing& one = r.diagnosis->villages[v];
        if (one.state == diagnose::State::determined && !one.on_list) unlisted.push_back(v);
    }
    if (!unlisted.empty())
        matters.push_back({"weak",
                           {"符合软弱涣散认定标准，没有列入整顿", "Weak by the criteria, and not on the list"},
                           names(r, unlisted),
                           regions(r, unlisted)});
    for (const VillageId v : r.analysis.villages) {
        const diagnose::Standing& one = r.diagnosis->villages[v];
        if (!one.on_list) continue;
        const Text words = progress_words(diagnose::progress_of(
            r.diagnosis->cases[*one.on_list], *r.subject.rubric.weakness, r.diagnosis->moment.day, one.state));
        if (words.empty()) continue;
        const std::string& name = name_of(r, v);
        matters.push_back({"rectification",
                           {"整顿进展", "Rectification"},
                           {name + "：" + words.zh, name + ": " + words.en},
                           regions(r, {v})});
    }
}

void add_objections(const AnalysisInput& r, std::vector<Matter>& matters) {
    if (r.timeline == nullptr) return;
    const auto open = std::count_if(r.timeline->contested.begin(), r.timeline->contested.end(),
                                    [](const process::Contested& one) { return !one.decision; });
    if (open == 0) return;
    const Text count = counted(static_cast<std::size_t>(open), "件", "objection", "objections");
    matters.push_back({"objections",
                       {"异议没有答复", "Objections not decided"},
                       count,
                       r.texts != nullptr ? r.texts->objections_office : Text()});
}

void add_fallen(const AnalysisInput& r, std::vector<Matter>& matters) {
    if (r.analysis.moved.empty() || r.analysis.moved.back().change.sign() >= 0) return;
    const Moved& one = r.analysis.moved.back();
    matters.push_back({"fallen", {"降幅最大", "Greatest fall"}, mover_words(r, one), regions(r, {one.village})});
}

/// What could be gained of one indicator.
Matter loss_of(const AnalysisInput& r, const Recoverable& one) {
    const rubric::Indicator& indicator = r.subject.rubric.indicators[one.indicator];
    const Text count = r.subject.rubric.unit->counted(one.villages);
    const std::string all = to_string(one.points, 2), furthest = to_string(one.furthest_points, 2),
                      &name = name_of(r, one.furthest);
    return {"loss",
            {"提升空间：" + indicator.title.zh, "To be gained: " + indicator.title.en},
            {count.zh + "低于同乡镇同类最好的，合计" + all + "分；差距最大的是" + name + "（" + furthest + "分）",
             count.en + " behind the best of their township and class, " + all +
                 " points in all; furthest behind: " + name + " (" + furthest + ")"},
            indicator.owner};
}

void add_losses(const AnalysisInput& r, std::vector<Matter>& matters) {
    constexpr std::size_t told = 3;
    for (std::size_t i = 0; i < r.analysis.recoverable.size() && i < told; ++i)
        matters.push_back(loss_of(r, r.analysis.recoverable[i]));
}

/// Matters of one kind that are about one village each: where there are many, the rest stand in one row.
void shorten(const char* id, const base::ScoredUnit& unit, std::vector<Matter>& matters) {
    constexpr std::ptrdiff_t told = 5;
    const auto is_it = [&](const Matter& one) { return one.id == id; };
    const auto begin = std::find_if(matters.begin(), matters.end(), is_it);
    const auto count = std::count_if(begin, matters.end(), is_it);
    if (count <= told + 1) return;
    const auto rest = begin + told, end = begin + count;  // matters of a kind stand together
    std::vector<Text> owners;
    for (auto one = rest; one != end; ++one) {
        if (std::find(owners.begin(), owners.end(), one->owner) == owners.end()) owners.push_back(one->owner);
    }
    const Text others_of = unit.counted(static_cast<std::size_t>(count - told));
    Matter others = *rest;
    others.words = {"另有" + others_of.zh, others_of.en + " more"};
    others.owner = base::listed(owners);
    *rest = std::move(others);
    matters.erase(rest + 1, end);
}

}  // namespace

page::Table attention_table(const AnalysisInput& r, Lang lang) {
    std::vector<Matter> matters;
    add_owed(r, matters);
    add_vetoed(r, matters);
    add_weak(r, matters);
    add_objections(r, matters);
    add_fallen(r, matters);
    add_losses(r, matters);
    for (const char* kind : {"vetoed", "rectification"}) shorten(kind, *r.subject.rubric.unit, matters);
    TableRows rows("attention");
    rows.sheet({"需要关注", "Attention"})
        .item("matter", {"事项", "Matter"})
        .column("words", {"情况", "How it stands"})
        .column("owner", {"责任单位", "Owner"});
    for (const Matter& one : matters)
        rows.add(
            {Cell::of(one.id), text_cell(one.title, lang), text_cell(one.words, lang), text_cell(one.owner, lang)});
    return rows.table();
}

}  // namespace leitai::report
