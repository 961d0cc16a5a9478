// Ranks the villages of all counties in a period of the past.
#include "leitai/campaign/city_past.hpp"

#include <algorithm>
#include <optional>

#include "leitai/score/sealed.hpp"

namespace leitai::campaign {

using base::Rational;
using Standing = CityMember::Standing;

namespace {

using Known = std::map<std::string, Rational>;

/// A village of some county then.
struct Then {
    const std::string* code = nullptr;
    const seal::VillageResult* result = nullptr;
    bool failed = false, comparable = false, provisional = false;
    std::uint32_t all = 0, of_class = 0;
};

std::optional<Rational> find(const Known& points, const std::string& id) {
    const auto found = points.find(id);
    return found == points.end() ? std::nullopt : std::optional(found->second);
}

/// Negative: a comes before b. Unknown points come after known ones.
int compare(const std::optional<Rational>& a, const std::optional<Rational>& b) {
    if (!a || !b) return static_cast<int>(b.has_value()) - static_cast<int>(a.has_value());
    return *b < *a ? -1 : *a < *b ? 1 : 0;
}

/// As score/rank orders villages: those who failed last, then by total, then by merits.
int compare(const rubric::Rubric& rubric, const Then& a, const Then& b) {
    if (a.failed != b.failed) return a.failed ? 1 : -1;
    if (const int by_total = compare(a.result->total, b.result->total); by_total != 0) return by_total;
    for (const rubric::Merit& merit : rubric.ties) {
        const std::string& id = merit.is_module ? rubric.modules[merit.index].id : rubric.indicators[merit.index].id;
        const auto points = [&](const Then& one) {
            return find(merit.is_module ? one.result->modules : one.result->indicators, id);
        };
        if (const int by_merit = compare(points(a), points(b)); by_merit != 0) return by_merit;
    }
    return 0;
}

/// Equals share a place (1, 2, 2, 4).
void rank(const rubric::Rubric& rubric, std::vector<Then>& villages) {
    std::vector<Then*> order;
    for (Then& one : villages) {
        if (one.comparable && one.result->total) order.push_back(&one);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const Then* a, const Then* b) { return compare(rubric, *a, *b) < 0; });
    struct Counted {
        std::uint32_t seen = 0, place = 0;
        const Then* last = nullptr;
    };
    Counted all;
    std::map<std::string, Counted> classes;
    for (Then* one : order) {
        const auto count = [&](Counted& circle) {
            ++circle.seen;
            if (circle.last == nullptr || compare(rubric, *circle.last, *one) != 0) circle.place = circle.seen;
            circle.last = one;
            return circle.place;
        };
        one->all = count(all);
        one->of_class = count(classes[one->result->village_class]);
    }
}

cohort::PastResult past_of(const rubric::Rubric& rubric, const Then& then) {
    const seal::VillageResult& result = *then.result;
    cohort::PastResult past;
    past.present = true;
    past.provisional = then.provisional;
    past.comparable = then.comparable;
    past.vetoes = veto_bits(rubric, result.vetoes);
    past.total = result.total;
    past.rank_all = then.all;
    past.rank_class = then.of_class;
    past.rank_county = result.rank_county;
    past.rank_township = result.rank_township;
    for (const rubric::Indicator& one : rubric.indicators) past.indicators.push_back(find(result.indicators, one.id));
    for (const rubric::Module& one : rubric.modules) past.modules.push_back(find(result.modules, one.id));
    return past;
}

}  // namespace

std::uint64_t veto_bits(const rubric::Rubric& rubric, const std::vector<std::string>& ids) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < rubric.vetoes.size(); ++i) {
        if (std::find(ids.begin(), ids.end(), rubric.vetoes[i].id) != ids.end()) bits |= std::uint64_t{1} << i;
    }
    return bits;
}

void supply_earlier_results(const City& city, const rubric::Rubric& rubric, cohort::Cohort& cohort) {
    const seal::Results own{{"", rubric.id, rubric.version, false}, "", {}};
    for (const cohort::Slot slot : cohort.needs.results) {
        if (slot == 0 || !cohort.results[slot].empty()) continue;
        std::vector<Then> villages;
        for (const CityMember& member : city.members) {
            const auto then = member.earlier.find(cohort.needs.periods[slot]);
            if (then == member.earlier.end() || member.standing != Standing::compared) continue;
            const bool comparable = then->second.rubric_id == own.rubric_id && then->second.major() == own.major();
            for (const auto& [code, result] : then->second.villages) {
                const bool failed = (veto_bits(rubric, result.vetoes) & score::failing_vetoes(rubric)) != 0;
                villages.push_back({&code, &result, failed, comparable, then->second.provisional});
            }
        }
        if (villages.empty()) continue;
        rank(rubric, villages);
        cohort.results[slot].resize(cohort.villages.size());
        for (const Then& one : villages) {
            const auto code = base::parse_region(*one.code);
            const auto village = code ? cohort.find(*code) : std::nullopt;
            if (village && one.result->total) cohort.results[slot][*village] = past_of(rubric, one);
        }
    }
}

}  // namespace leitai::campaign
