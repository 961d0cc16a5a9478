// Puts numbers into sentences.
#include "leitai/report/analysis/words.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/score/columns.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;

namespace {

/// How many rises, falls and losses sentences name.
constexpr std::size_t named = 3;

const std::string& name_of(const AnalysisInput& r, cohort::VillageId v) { return r.subject.cohort.villages[v].label; }

}  // namespace

Text level_words(const AnalysisInput& r) {
    const Level& level = r.analysis.level;
    const base::ScoredUnit& unit = *r.subject.rubric.unit;
    const Text all = unit.counted(r.analysis.villages.size());
    const std::string scored = std::to_string(level.villages);
    if (level.villages == 0) return {"本期共" + all.zh + "，都没有总分。", all.en + ", none of which has a total."};
    const std::string best = level.best ? name_of(r, *level.best) : "";
    const Text of_best = best.empty() ? Text() : Text("（" + best + "）", " (" + best + ")");
    return {"本期共" + all.zh + "，有总分的" + scored + "个：平均" + two_places(level.mean) + "分，中位数" +
                two_places(level.median) + "分，最高" + two_places(level.highest) + "分" + of_best.zh + "，最低" +
                two_places(level.lowest) + "分。",
            all.en + ", " + scored + " with a total: mean " + two_places(level.mean) + ", median " +
                two_places(level.median) + ", highest " + two_places(level.highest) + of_best.en + ", lowest " +
                two_places(level.lowest) + "."};
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
    const Text compared = r.subject.rubric.unit->counted(level.changed);
    return {"与上期可比的有" + compared.zh + "，平均变化" + signed_two(*level.mean_change) + "分，上升" + count(1) +
                "个，下降" + count(-1) + "个。",
            "Compared with the period before: " + compared.en + ", mean change " + signed_two(*level.mean_change) +
                ", up " + count(1) + ", down " + count(-1) + "."};
}

/// "北礁村 +28.69（+12.00 集体收入；…）、…"; empty where nobody moved that way.
Text movers_words(const AnalysisInput& r, bool up) {
    Text list;
    const std::vector<Moved>& all = r.analysis.moved;
    for (std::size_t i = 0; i < all.size() && i < named; ++i) {
        const Moved& one = up ? all[i] : all[all.size() - 1 - i];
        if (one.change.sign() != (up ? 1 : -1)) break;
        const std::string moved = name_of(r, one.village) + " " + signed_two(one.change);
        base::add_to(list, {moved + "（" + steps_words(r.subject, one, 2, Lang::zh) + "）",
                            moved + " (" + steps_words(r.subject, one, 2, Lang::en) + ")"});
    }
    if (list.empty()) return {};
    return up ? Text("升幅最大：" + list.zh + "。", "Largest rises: " + list.en + ".")
              : Text("降幅最大：" + list.zh + "。", "Largest falls: " + list.en + ".");
}

Text recoverable_words(const AnalysisInput& r) {
    Text list;
    for (std::size_t i = 0; i < r.analysis.recoverable.size() && i < named; ++i) {
        const Recoverable& one = r.analysis.recoverable[i];
        const rubric::Indicator& indicator = r.subject.rubric.indicators[one.indicator];
        const std::string points = to_string(one.points, 2);
        const Text count = r.subject.rubric.unit->counted(one.villages);
        Text who = count;
        if (!indicator.owner.empty()) base::add_to(who, indicator.owner, base::between_phrases);
        base::add_to(list, {indicator.title.zh + " " + points + "分（" + who.zh + "）",
                            indicator.title.en + " " + points + " (" + who.en + ")"});
    }
    if (list.empty()) return {};
    return {"可以挽回的失分最多的：" + list.zh + "。", "The largest losses that could be made good: " + list.en + "."};
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
        base::add_to(
            list, {grade.title.zh + " " + std::to_string(count) + "个", grade.title.en + " " + std::to_string(count)});
    }
    const auto open = std::count_if(r.analysis.villages.begin(), r.analysis.villages.end(),
                                    [&](cohort::VillageId v) { return total_grade_open(r.subject, v); });
    if (open > 0) {
        const std::string count = std::to_string(open);
        base::add_to(list, {open_words().zh + " " + count + "个", open_words().en + " " + count});
    }
    return {"等次：" + list.zh + "。", "Grades: " + list.en + "."};
}

}  // namespace leitai::report
