// The table of rules that changed: since which version, what, and which indicators it can have moved.
#include "leitai/campaign/rules_since.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "leitai/rubric/uses.hpp"
#include "leitai/seal/results.hpp"

namespace leitai::campaign {

using base::Text;

namespace {

using Version = std::array<int, 3>;

/// 0.1.0; what is no number counts as 0.
Version version_of(std::string_view text) {
    Version version{};
    for (int& part : version) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        std::from_chars(text.data(), text.data() + dot, part);
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return version;
}

/// Whether an indicator looks at a fact of which something holds.
template <class Holds>
bool looks_at(const rubric::Rubric& rubric, const rubric::Indicator& indicator, const Holds& holds) {
    bool found = false;
    rubric::visit_measures(rubric, indicator, [&](rule::MeasureId measure) {
        rubric::visit_facts(rubric, measure, [&](rule::FactId fact) { found = found || holds(rubric.facts[fact]); });
    });
    return found;
}

bool absent_none(const ScoredCampaign& scored, const rubric::Indicator& indicator) {
    return looks_at(*scored.campaign.rubric, indicator,
                    [](const rubric::Fact& fact) { return fact.absent == rubric::Absent::none; });
}

bool rounded_products(const ScoredCampaign& scored, const rubric::Indicator& indicator) {
    const auto& panels = scored.campaign.rubric->panels;
    const bool rounds = std::any_of(panels.begin(), panels.end(),
                                    [](const rubric::Panel& panel) { return panel.rounding.product.has_value(); });
    return rounds && looks_at(*scored.campaign.rubric, indicator, [](const rubric::Fact& fact) {
               return fact.from && fact.from->kind == rubric::SuppliedFact::Kind::panel;
           });
}

struct Row {
    Version since;
    std::string_view zh, en;
    bool (*moves)(const ScoredCampaign&, const rubric::Indicator&);
};
/// A rule that changes gets its row here, with the version that it changes in.
constexpr Row rows[] = {
    {{0, 2, 0}, "absent: none 到处都是没有", "absent: none means none everywhere", absent_none},
    {{0, 2, 0}, "rounding.product 按手册进位", "rounding.product rounds as the manual says", rounded_products},
};
/// What changed beside points: which results are provisional, and who has a grade where a line cuts through equals.
constexpr Version verdicts_since = {0, 2, 0};
/// Since then a village that took in others has their past as well. Older seals are computed without it.
constexpr Version mergers_since = {0, 2, 0};

/// The indicators that differ in some village; empty optional where the villages are not the same.
std::optional<std::set<std::string>> differing(const seal::Results& sealed, const seal::Results& found) {
    std::set<std::string> ids;
    if (sealed.villages.size() != found.villages.size()) return std::nullopt;
    for (const auto& [code, before] : sealed.villages) {
        const auto now = found.villages.find(code);
        if (now == found.villages.end()) return std::nullopt;
        for (const auto& [from, to] : {std::pair(&before, &now->second), std::pair(&now->second, &before)}) {
            for (const auto& [id, points] : from->indicators) {
                const auto same = to->indicators.find(id);
                if (same == to->indicators.end() || !(same->second == points)) ids.insert(id);
            }
        }
    }
    return ids;
}

bool same_points(const seal::Results& sealed, const seal::Results& found) {
    return std::equal(sealed.villages.begin(), sealed.villages.end(), found.villages.begin(), found.villages.end(),
                      [](const auto& a, const auto& b) {
                          return a.first == b.first && a.second.total == b.second.total &&
                                 a.second.rank == b.second.rank && a.second.indicators == b.second.indicators;
                      });
}

}  // namespace

Text rules_changed_since(std::string_view sealed_by, const ScoredCampaign& scored, std::string_view sealed,
                         std::string_view found) {
    const auto before = seal::read_results(sealed), now = seal::read_results(found);
    if (!before || !now) return {};
    const Version version = version_of(sealed_by);
    if (same_points(*before, *now)) {
        if (version >= verdicts_since || before->period != now->period) return {};
        const bool flag = before->provisional != now->provisional;
        if (!flag && scored.campaign.rubric->gradings.empty()) return {};
        return flag
                   ? Text("哪些结果是暂定的，规定改过", "what makes a result provisional has changed")
                   : Text("等次线上相等的怎样分，规定改过", "how equals at the line of a grade are parted has changed");
    }
    const auto ids = differing(*before, *now);
    if (!ids || ids->empty()) return {};
    Text all;
    std::set<std::string> explained;
    for (const Row& row : rows) {
        if (version >= row.since) continue;
        bool acts = false;
        for (const rubric::Indicator& indicator : scored.campaign.rubric->indicators) {
            if (ids->count(indicator.id) == 0 || !row.moves(scored, indicator)) continue;
            acts = true;
            explained.insert(indicator.id);
        }
        if (!acts) continue;
        all.zh += (all.zh.empty() ? "" : "；") + std::string(row.zh);
        all.en += (all.en.empty() ? "" : "; ") + std::string(row.en);
    }
    return explained == *ids ? all : Text();
}

bool mergers_followed(std::string_view sealed_by) { return version_of(sealed_by) >= mergers_since; }

}  // namespace leitai::campaign
