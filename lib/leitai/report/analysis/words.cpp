// Puts numbers into sentences.
#include "leitai/report/analysis/words.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/validate/owed_groups.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;

namespace {

std::string name_of(const AnalysisInput& r, cohort::VillageId v) { return r.subject.cohort.villages[v].label(); }

/// Those among the villages that have a place, in the order of places.
std::vector<cohort::VillageId> ranked(const AnalysisInput& r) {
    std::vector<cohort::VillageId> all;
    for (const cohort::VillageId v : r.subject.scores.order) {
        const bool shown = std::binary_search(r.analysis.villages.begin(), r.analysis.villages.end(), v);
        if (shown && r.subject.scores.ranks[v].all > 0) all.push_back(v);
    }
    return all;
}

/// "东阳村（97.10分）"; that a veto acts on it is said as well.
Text with_total(const AnalysisInput& r, cohort::VillageId v) {
    const std::string total = points(r.subject.scores.totals[v].value(), total_places(r.subject.rubric.rounding));
    const std::string& name = name_of(r, v);
    const Text vetoed = is_vetoed(r.subject, v) ? Text("，一票否决", ", vetoed") : Text();
    return {name + "（" + total + "分" + vetoed.zh + "）", name + " (" + total + vetoed.en + ")"};
}

/// "东阳村（97.10分）、溪墩村（96.00分）等5个村": with their totals, at most so many by name.
Text listed_places(const AnalysisInput& r, const std::vector<cohort::VillageId>& some) {
    constexpr std::size_t named = 6;
    Text list;
    for (std::size_t i = 0; i < some.size() && i < named; ++i) base::add_to(list, with_total(r, some[i]));
    if (some.size() <= named) return list;
    const Text all = r.subject.rubric.unit->counted(some.size());
    return {list.zh + "等" + all.zh, list.en + " and others, " + all.en + " in all"};
}

}  // namespace

Text mover_words(const AnalysisInput& r, const Moved& one) {
    constexpr std::size_t reasons = 2;
    Text list;
    std::size_t told = 0;
    const bool up = one.change.sign() > 0;
    for (const auto& [indicator, step] : one.steps) {
        if (step.sign() != one.change.sign()) continue;
        if (++told > reasons) break;
        const Text& title = r.subject.rubric.indicators[indicator].title;
        const std::string by = to_string(abs(step), 2);
        base::add_to(list, {title.zh + (up ? "提高" : "降低") + by + "分", title.en + (up ? " +" : " -") + by});
    }
    const Text moved = moved_words(one.change);
    const std::string& name = name_of(r, one.village);
    Text words(name + "，" + moved.zh, name + ", " + moved.en);
    if (list.empty()) return words;
    return {words.zh + "（主要是" + list.zh + "）", words.en + " (mainly " + list.en + ")"};
}

Text moved_words(const Rational& change) {
    if (change.sign() == 0) return {"持平", "unchanged"};
    const std::string by = to_string(abs(change), 2);
    return change.sign() > 0 ? Text("上升" + by + "分", "up " + by) : Text("下降" + by + "分", "down " + by);
}

Text level_words(const AnalysisInput& r) {
    const Level& level = r.analysis.level;
    const Text all = r.subject.rubric.unit->counted(r.analysis.villages.size());
    const std::string scored = std::to_string(level.villages);
    if (level.villages == 0) return {"本期共" + all.zh + "，都没有总分。", all.en + ", none of which has a total."};
    if (level.villages == 1)
        return {"本期共" + all.zh + "，有总分的1个，" + two_places(level.mean) + "分。",
                all.en + ", of which one has a total: " + two_places(level.mean) + "."};
    const bool complete = level.villages == r.analysis.villages.size();
    const Text with = complete ? Text() : Text("，有总分的" + scored + "个", ", " + scored + " with a total");
    const std::string best = level.best ? name_of(r, *level.best) : "";
    const Text highest = level.highest ? Text("，最高" + two_places(level.highest) + "分（" + best + "）",
                                              ", highest " + two_places(level.highest) + " (" + best + ")")
                                       : Text();
    return {"本期共" + all.zh + with.zh + "。平均" + two_places(level.mean) + "分，中位数" + two_places(level.median) +
                "分" + highest.zh + "，最低" + two_places(level.lowest) + "分。",
            all.en + with.en + ": mean " + two_places(level.mean) + ", median " + two_places(level.median) +
                highest.en + ", lowest " + two_places(level.lowest) + "."};
}

Text change_words(const AnalysisInput& r) {
    const Level& level = r.analysis.level;
    if (level.changed == 0)
        return {"没有可比的上期结果，不列升降。",
                "There is no comparable result of the period before, so no movement is told."};
    const auto count = [&](int sign) {
        return std::to_string(std::count_if(r.analysis.moved.begin(), r.analysis.moved.end(),
                                            [&](const Moved& one) { return one.change.sign() == sign; }));
    };
    const Text compared = r.subject.rubric.unit->counted(level.changed), mean = moved_words(*level.mean_change);
    return {"与上期可比的" + compared.zh + "平均" + mean.zh + "，其中" + count(1) + "个上升，" + count(-1) + "个下降。",
            "Compared with the period before (" + compared.en + "): on average " + mean.en + "; " + count(1) +
                " rose, " + count(-1) + " fell."};
}

Text places_words(const AnalysisInput& r) {
    constexpr std::size_t each = 3;
    const std::vector<cohort::VillageId> all = ranked(r);
    if (all.size() < 2) return {};
    const auto place_of = [&](std::size_t i) { return r.subject.scores.ranks[all[i]].all; };
    if (place_of(0) == place_of(all.size() - 1))
        return {"各" + std::string(r.subject.rubric.unit->zh) + "名次相同，不分先后。",
                "All have the same place; none comes first or last."};
    const std::vector<cohort::VillageId> leading = first_places(r.subject, r.analysis.villages, each, true);
    const std::size_t first = leading.size();
    const Text top = listed_places(r, leading);
    Text words("前三名：" + top.zh, "First three: " + top.en);
    if (all.size() <= each) words = {"名次：" + top.zh, "Places: " + top.en};
    std::size_t last = all.size() - std::min(each, all.size() - first);
    while (last > first && last < all.size() && place_of(last) == place_of(last - 1)) --last;
    if (last == all.size()) return {words.zh + "。", words.en + "."};
    const Text bottom = listed_places(r, {all.begin() + static_cast<std::ptrdiff_t>(last), all.end()});
    return {words.zh + "；名次靠后：" + bottom.zh + "。", words.en + "; last: " + bottom.en + "."};
}

Text movers_words(const AnalysisInput& r) {
    const std::vector<Moved>& all = r.analysis.moved;
    if (all.empty()) return {};
    Text words;
    if (all.front().change.sign() > 0) {
        const Text one = mover_words(r, all.front());
        words = {"升幅最大的是" + one.zh, "Greatest rise: " + one.en};
    }
    if (all.back().change.sign() < 0) {
        const Text one = mover_words(r, all.back());
        base::add_to(words, {"降幅最大的是" + one.zh, (words.empty() ? "Greatest fall: " : "greatest fall: ") + one.en},
                     base::between_clauses);
    }
    if (words.empty()) return {};
    return {words.zh + "。", words.en + "."};
}

Text grades_words(const AnalysisInput& r) {
    const rubric::Grading* grading = r.subject.rubric.grades();
    if (grading == nullptr) return {};
    Text list;
    for (const rubric::Grade& grade : grading->list) {
        const auto count =
            std::count_if(r.analysis.villages.begin(), r.analysis.villages.end(), [&](cohort::VillageId v) {
                const rubric::Grade* has = grade_of_total(r.subject, v);
                return has != nullptr && has->id == grade.id;
            });
        base::add_to(list,
                     {grade.title.zh + std::to_string(count) + "个", grade.title.en + " " + std::to_string(count)});
    }
    const auto open = std::count_if(r.analysis.villages.begin(), r.analysis.villages.end(),
                                    [&](cohort::VillageId v) { return total_grade_open(r.subject, v); });
    if (open > 0) {
        const std::string count = std::to_string(open);
        base::add_to(list, {open_words().zh + count + "个", open_words().en + " " + count});
    }
    return {"等次：" + list.zh + "。", "Grades: " + list.en + "."};
}

Text weakness_words(const AnalysisInput& r) {
    if (r.diagnosis == nullptr) return {};
    Text names;
    std::size_t determined = 0, listed = 0;
    for (const cohort::VillageId v : r.analysis.villages) {
        const diagnose::Standing& one = r.diagnosis->villages[v];
        if (one.on_list) ++listed;
        if (one.state != diagnose::State::determined) continue;
        ++determined;
        base::add_to(names, name_of(r, v));
    }
    const std::string open = std::to_string(listed);
    if (determined == 0)
        return {"没有村符合软弱涣散村党组织认定标准；在册整顿的" + open + "个。",
                "Nobody meets the criteria of weak organizations; under rectification: " + open + "."};
    const Text count = r.subject.rubric.unit->counted(determined);
    return {"符合软弱涣散村党组织认定标准的" + count.zh + "：" + names.zh + "；在册整顿的" + open + "个。",
            "The criteria of weak organizations are met by " + count.en + ": " + names.en +
                "; under rectification: " + open + "."};
}

std::size_t owing(const AnalysisInput& r) {
    std::vector<cohort::VillageId> villages;
    for (const Behind& row : r.analysis.owed) villages.push_back(row.village);
    std::sort(villages.begin(), villages.end());
    return static_cast<std::size_t>(std::unique(villages.begin(), villages.end()) - villages.begin());
}

Text owed_words(const AnalysisInput& r) {
    const std::size_t count = owing(r);
    if (count == 0) return {};
    std::size_t facts = 0;
    Text who;
    for (const Office& office : offices(r.analysis.owed)) {
        facts += office.facts + office.unread;
        base::add_to(who, office.name);
    }
    const Text of = r.subject.rubric.unit->counted(count), items = counted(facts, "项", "fact", "facts");
    return {"没有报齐的" + of.zh + "，共" + items.zh + "，责任单位：" + who.zh + "。",
            "Still to be handed in for " + of.en + ": " + items.en + ", by " + who.en + "."};
}

}  // namespace leitai::report
