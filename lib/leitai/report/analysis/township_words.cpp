// A sentence for each township: its level, how it changed, its strong and its weak module, and who comes first.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/words.hpp"

namespace leitai::report {

using base::Text;

namespace {

/// "组织得分率最高（92.3%），人才最低（61.0%）" of one township; empty where all rates are the same.
Text ends_words(const AnalysisInput& r, const std::vector<Rate>& rates) {
    std::optional<std::size_t> high, low;
    for (std::size_t m = 0; m < rates.size(); ++m) {
        if (r.subject.rubric.modules[m].in != rubric::Module::In::total || !rates[m].share()) continue;
        if (!high || *rates[*high].share() < *rates[m].share()) high = m;
        if (!low || *rates[m].share() < *rates[*low].share()) low = m;
    }
    if (!high || *rates[*high].share() == *rates[*low].share()) return {};
    const auto words = [&](std::size_t m) {
        const Text title = short_title(r.subject.rubric.modules[m].title);
        const std::string share = rate_cell(rates[m]).text;
        return Text(title.zh, title.en) + Text("（" + share + "）", " (" + share + ")");
    };
    const Text top = words(*high), bottom = words(*low);
    return {"模块得分率" + top.zh + "最高、" + bottom.zh + "最低",
            "by module " + top.en + " is highest and " + bottom.en + " lowest"};
}

Text township_sentence(const AnalysisInput& r, std::size_t t) {
    const Level& level = r.analysis.townships[t];
    const std::string& name = r.subject.cohort.townships[t].label;
    const Text count = r.subject.rubric.unit->counted(level.villages);
    Text words(name + count.zh + "，平均" + two_places(level.mean) + "分",
               name + ": " + count.en + ", mean " + two_places(level.mean));
    if (level.mean_change) {
        const Text moved = moved_words(*level.mean_change);
        base::add_to(words, {"较上期" + moved.zh, moved.en}, base::between_phrases);
    }
    if (const Text ends = ends_words(r, r.analysis.regions[t]); !ends.empty())
        base::add_to(words, ends, base::between_clauses);
    if (level.best && level.villages > 1) {
        const std::string best = r.subject.cohort.villages[*level.best].label(), highest = two_places(level.highest);
        base::add_to(words, {best + "最高（" + highest + "分）", best + " comes first (" + highest + ")"},
                     base::between_clauses);
    }
    return {words.zh + "。", words.en + "."};
}

}  // namespace

std::vector<Text> township_words(const AnalysisInput& r) {
    constexpr std::size_t all_told = 10, each = 3;
    if (!r.subject.rubric.unit->in_township) return {};
    std::vector<std::size_t> scored;
    for (std::size_t t = 0; t < r.analysis.townships.size(); ++t) {
        if (r.analysis.townships[t].villages > 0) scored.push_back(t);
    }
    std::vector<Text> sentences;
    if (scored.size() <= all_told) {
        for (const std::size_t t : scored) sentences.push_back(township_sentence(r, t));
        return sentences;
    }
    std::stable_sort(scored.begin(), scored.end(), [&](std::size_t a, std::size_t b) {
        return *r.analysis.townships[b].mean < *r.analysis.townships[a].mean;
    });
    const std::string count = std::to_string(scored.size());
    sentences.emplace_back("共" + count + "个乡镇，这里列平均分最高和最低的各三个，其余见乡镇比较表。",
                           count +
                               " townships: the three with the highest means and the three with the lowest. The "
                               "table of townships has all.");
    for (std::size_t i = 0; i < scored.size(); ++i) {
        if (i < each || i + each >= scored.size()) sentences.push_back(township_sentence(r, scored[i]));
    }
    return sentences;
}

}  // namespace leitai::report
