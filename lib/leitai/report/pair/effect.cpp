// The page of effects: one fact of all joined villages, before and after.
#include <algorithm>
#include <map>

#include "leitai/report/numbers.hpp"
#include "leitai/report/pair/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// One village of a cluster, with what is known of it.
struct Row {
    const record::Cluster* cluster = nullptr;
    VillageId village = 0;
    bool leads = false;
    std::optional<Rational> before, after;

    std::optional<Rational> rise() const { return before && after ? std::optional(*after - *before) : std::nullopt; }
};

class Effects {
public:
    Effects(const Subject& subject)
        : cohort_(subject.cohort), effect_(*subject.rubric.pairing->effect), fact_(subject.rubric.facts[effect_.fact]) {
        const base::Period period = cohort_.period;
        before_ =
            cohort_.needs.slot(effect_.against == rule::Past::previous_period ? base::previous(period)
                                                                              : base::same_period_last_year(period));
        for (const record::Cluster& cluster : cohort_.clusters) {
            for (const record::ClusterVillage& one : cluster.leads) add(cluster, one.village, true);
            for (const record::ClusterVillage& one : cluster.assisted) add(cluster, one.village, false);
        }
    }

    const std::vector<Row>& rows() const { return rows_; }
    const rubric::Fact& fact() const { return fact_; }
    base::Period period_before() const { return cohort_.needs.periods[before_]; }
    std::string number(const Rational& value) const {
        return base::to_string(fact_.percent ? value * Rational(100) : value, fact_.decimals);
    }
    Cell cell(const std::optional<Rational>& value) const { return value ? Cell::number(number(*value)) : Cell{}; }
    /// With its sign; a mean has two places more than the fact has.
    Cell change(const std::optional<Rational>& value, int more = 0) const {
        if (!value) return {};
        const std::string digits =
            base::to_string(fact_.percent ? *value * Rational(100) : *value, fact_.decimals + more);
        return Cell::number(value->sign() > 0 ? "+" + digits : digits);
    }

private:
    void add(const record::Cluster& cluster, base::RegionCode code, bool leads) {
        const auto village = cohort_.find(code);
        if (!village) return;  // reported where the records were merged
        rows_.push_back({&cluster, *village, leads, value(*village, before_), value(*village, 0)});
    }

    std::optional<Rational> value(VillageId village, cohort::Slot slot) const {
        const cohort::Cell* cell = cohort_.cell(village, slot, effect_.fact);
        if (cell == nullptr || cell->state() != cohort::Cell::State::value) return std::nullopt;
        return Rational(base::Decimal{cell->units, static_cast<std::uint8_t>(fact_.stored_decimals())});
    }

    const cohort::Cohort& cohort_;
    const rubric::PairingEffect& effect_;
    const rubric::Fact& fact_;
    cohort::Slot before_ = cohort::no_slot;
    std::vector<Row> rows_;
};

/// The mean of what is known, and of how many.
struct Mean {
    Rational sum;
    std::size_t known = 0, all = 0, lost = 0;

    void add(const Row& row) {
        ++all;
        const auto rise = row.rise();
        if (!rise) return;
        ++known;
        sum = sum + *rise;
        if (rise->sign() < 0) ++lost;
    }
    std::optional<Rational> mean() const {
        return known > 0 ? std::optional(sum / Rational(static_cast<std::int64_t>(known))) : std::nullopt;
    }
};

page::Table villages_table(const Subject& subject, const Effects& effects, Lang lang) {
    TableRows rows("villages", {"各村", "Villages"});
    rows.item("cluster", {"联建", "Cluster"})
        .named("village", {"村", "Village"})
        .data("role", {"角色代号", "Role"})
        .people("role_words", {"角色", "Role"})
        .column("before", {"基期", "Before"}, true)
        .column("after", {"本期", "After"}, true)
        .column("rise", {"增加", "Rise"}, true);
    for (const Row& row : effects.rows()) {
        const cohort::Village& village = subject.cohort.villages[row.village];
        const Text role = row.leads ? Text("带动村", "lead") : Text("被带村", "assisted");
        rows.add({Cell::of(row.cluster->id), text_cell(row.cluster->title, lang),
                  Cell::of(base::to_string(village.code)), Cell::of(village.label()),
                  Cell::of(row.leads ? "lead" : "assisted"), text_cell(role, lang), effects.cell(row.before),
                  effects.cell(row.after), effects.change(row.rise())});
    }
    return rows.table();
}

page::Table clusters_table(const Effects& effects, Lang lang) {
    std::map<std::string, std::pair<const record::Cluster*, Mean>> clusters;
    for (const Row& row : effects.rows()) {
        auto& [cluster, mean] = clusters[row.cluster->id];
        cluster = row.cluster;
        mean.add(row);
    }
    TableRows rows("clusters", {"各个联建", "Clusters"});
    rows.item("cluster", {"联建", "Cluster"})
        .column("villages", {"村", "Villages"}, true)
        .column("known", {"其中有前后值", "With both values"}, true)
        .column("rise", {"合计增加", "Rise in all"}, true)
        .column("mean", {"平均增加", "Mean rise"}, true)
        .column("lost", {"减少的村", "Lost"}, true);
    for (const auto& [id, of] : clusters) {
        const Mean& mean = of.second;
        rows.add({Cell::of(id), text_cell(of.first->title, lang), number_cell(mean.all), number_cell(mean.known),
                  mean.known > 0 ? effects.change(mean.sum) : Cell{}, effects.change(mean.mean(), 2),
                  number_cell(mean.lost)});
    }
    return rows.table();
}

/// Those of whom `chosen` holds, as a table of their own.
template <class Chosen>
page::Table listed(const Subject& subject, const Effects& effects, std::string id, Text title, const Chosen& chosen) {
    TableRows rows(std::move(id), std::move(title));
    rows.named("village", {"村", "Village"})
        .column("before", {"基期", "Before"}, true)
        .column("after", {"本期", "After"}, true)
        .column("rise", {"增加", "Rise"}, true)
        .if_any();
    for (const Row& row : effects.rows()) {
        if (!chosen(row)) continue;
        const cohort::Village& village = subject.cohort.villages[row.village];
        rows.add({Cell::of(base::to_string(village.code)), Cell::of(village.label()), effects.cell(row.before),
                  effects.cell(row.after), effects.change(row.rise())});
    }
    return rows.table();
}

}  // namespace

page::Page pair_effect_page(const Subject& subject, const page::Finality& finality, Lang lang) {
    const Effects effects(subject);
    Mean mean;
    for (const Row& row : effects.rows()) mean.add(row);
    page::Page page;
    page.kind = "pair_effect";
    page.finality = finality;
    page.title = headed(subject.title, {"跨村联建成效", "effects of joint building"});
    page::Facts facts = pairing_facts(subject);
    const Text unit = effects.fact().unit.empty() ? Text() : Text::same(effects.fact().unit);
    const Text title(effects.fact().title.zh + (unit.empty() ? "" : "（" + unit.zh + "）"),
                     effects.fact().title.en + (unit.empty() ? "" : " (" + unit.en + ")"));
    facts.items.push_back({"fact", {"数据", "Fact"}, item_cell(effects.fact().id, title, lang)});
    facts.items.push_back({"before", {"基期", "Before"}, Cell::of(base::to_string(effects.period_before()))});
    facts.items.push_back({"cluster_count", {"联建", "Clusters"}, number_cell(subject.cohort.clusters.size())});
    facts.items.push_back({"joined", {"联建的村", "Villages joined"}, number_cell(mean.all)});
    facts.items.push_back({"known", {"其中有前后值", "With both values"}, number_cell(mean.known)});
    facts.items.push_back({"rise", {"合计增加", "Rise in all"}, mean.known > 0 ? effects.change(mean.sum) : Cell{}});
    facts.items.push_back({"mean", {"平均每村增加", "Mean rise"}, effects.change(mean.mean(), 2)});
    facts.items.push_back({"lost", {"减少的村", "Villages that lost"}, number_cell(mean.lost)});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(clusters_table(effects, lang));
    page.blocks.emplace_back(listed(subject, effects, "losing", {"减少的村", "Villages that lost"}, [](const Row& row) {
        const auto rise = row.rise();
        return rise && rise->sign() < 0;
    }));
    page.blocks.emplace_back(listed(subject, effects, "lacking",
                                    {"缺值的村，没有算进平均", "Villages that lack a value, not counted in the mean"},
                                    [](const Row& row) { return !row.rise(); }));
    page.blocks.emplace_back(villages_table(subject, effects, lang));
    return page;
}

}  // namespace leitai::report
