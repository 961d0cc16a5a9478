// Words for the vetoes that act.
#include "leitai/report/vetoes.hpp"

#include <algorithm>
#include <array>

#include "leitai/base/list.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;

namespace {

Text with_effect(const Subject& s, const rubric::Veto& veto) {
    const Text does = words(s.rubric, veto.effect);
    return {veto.title.zh + "（" + does.zh + "）", veto.title.en + " (" + does.en + ")"};
}

}  // namespace

bool is_vetoed(const Subject& s, VillageId v) { return !s.scores.vetoes.empty() && s.scores.vetoes[v] != 0; }

Text vetoed_by(const Subject& s, VillageId v) {
    Text list;
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        if (s.scores.vetoed(v, i)) base::add_to(list, with_effect(s, s.rubric.vetoes[i]));
    }
    return list;
}

std::optional<Text> veto_words(const Subject& s, const std::vector<VillageId>& villages) {
    if (s.scores.vetoes.empty()) return std::nullopt;
    std::vector<bool> asked(s.cohort.villages.size());
    for (const VillageId v : villages) asked[v] = true;
    Text list;
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        Text names;
        for (const VillageId v : s.scores.order) {
            if (asked[v] && s.scores.vetoed(v, i)) base::add_to(names, s.cohort.villages[v].label());
        }
        if (names.empty()) continue;
        const Text veto = with_effect(s, s.rubric.vetoes[i]);
        base::add_to(list, {veto.zh + "：" + names.zh, veto.en + ": " + names.en}, base::between_clauses);
    }
    if (list.empty()) return std::nullopt;
    return Text("一票否决：" + list.zh + "。", "Vetoes: " + list.en + ".");
}

}  // namespace leitai::report
