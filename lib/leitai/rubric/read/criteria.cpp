// Reads the weakness catalogue: its facts and measures, which join the rubric's, then its criteria and their signs.
#include <algorithm>

#include "leitai/rubric/read/catalogue_tables.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::weakness;

constexpr std::size_t most_criteria = 1000;
constexpr std::size_t most_signs = 10'000;

/// Where ids were first written. Criteria and signs must not share an id, since checks name either.
using Ids = std::unordered_map<std::string, source::Place>;

/// Why a measure cannot decide about weakness: it looks at others, at points, or at weakness itself.
std::optional<base::Text> looks_beyond(const Rubric& rubric, rule::MeasureId id) {
    const auto& what = rubric.measures[id].what;
    if (std::holds_alternative<rule::PointsOf>(what)) return base::Text{"得分", "points"};
    if (std::holds_alternative<rule::Placed>(what) || std::holds_alternative<rule::Climb>(what))
        return base::Text{"名次", "places"};
    if (const auto* compared = std::get_if<rule::Compared>(&what)) {
        if (std::holds_alternative<rule::Peers>(compared->against)) return base::Text{"其他村", "other villages"};
        if (auto beneath = looks_beyond(rubric, compared->operand)) return beneath;
        if (const auto* other = std::get_if<rule::MeasureId>(&compared->against)) return looks_beyond(rubric, *other);
    }
    if (const auto* value = std::get_if<rule::FactValue>(&what)) {
        const auto& from = rubric.facts[value->fact].from;
        if (from && supplied_by(from->kind) == SuppliedBy::weakness)
            return base::Text{"软弱涣散认定本身", "weakness itself"};
    }
    return std::nullopt;
}

Sign read_sign(Reader& reader, const yaml::Mapping& mapping, Ids& ids) {
    namespace s = tables::sign;
    Sign sign;
    sign.place = mapping.whole().place();
    sign.id = mapping.word(s::id).value_or("");
    if (!sign.id.empty()) {
        sign.place = mapping.at(s::id).place();
        enter_id(reader, ids, mapping.at(s::id), sign.id);
    }
    sign.title = mapping.both(s::title).value_or(base::Text());
    sign.check = mapping.both(s::check).value_or(base::Text());
    sign.evidence = mapping.both(s::evidence).value_or(base::Text());
    sign.grave = mapping.choice(s::severity).value_or(1) == 0;
    sign.discretionary = mapping.yes_no(s::discretionary).value_or(false);
    if (mapping.has(s::when)) {
        sign.when = read_own_condition(reader, mapping.at(s::when)).value_or(rule::Condition{});
        if (sign.discretionary) report_both(reader, mapping, s::rows, s::when, s::discretionary);
    }
    return sign;
}

void read_criterion(Reader& reader, const yaml::Mapping& mapping, Ids& ids) {
    namespace c = tables::criterion;
    Weakness& weakness = *reader.rubric.weakness;
    Criterion criterion;
    criterion.place = mapping.whole().place();
    criterion.id = mapping.word(c::id).value_or("");
    if (!criterion.id.empty()) {
        criterion.place = mapping.at(c::id).place();
        enter_id(reader, ids, mapping.at(c::id), criterion.id);
    }
    criterion.title = mapping.both(c::title).value_or(base::Text());
    criterion.direct = mapping.yes_no(c::direct).value_or(false);
    criterion.first = static_cast<SignId>(weakness.signs.size());
    const auto number = static_cast<CriterionId>(weakness.criteria.size());
    const std::vector<Value> signs = mapping.list(c::signs);
    if (signs.empty() && mapping.has(c::signs) && mapping.at(c::signs).is_sequence())
        reader.report(Code::expected_content_missing({"至少一种表现情形", "at least one sign"}), mapping.at(c::signs));
    if (weakness.signs.size() + signs.size() > most_signs) {
        reader.report(Code::too_many_entries({"表现情形", "signs"}, base::Text{"10000 种", "10000"}),
                      mapping.at(c::signs));
        return;
    }
    for (const Value item : signs) {
        const yaml::Mapping one(item, tables::sign::rows, {"表现情形", "sign"}, reader.issues);
        if (!one.ok()) continue;
        Sign sign = read_sign(reader, one, ids);
        sign.criterion = number;
        weakness.signs.push_back(std::move(sign));
        ++criterion.signs;
    }
    weakness.criteria.push_back(std::move(criterion));
}

/// Warns of a criterion that is not met even if all its signs are found.
void check_reachable(Reader& reader) {
    if (!reader.linting) return;
    const Weakness& weakness = *reader.rubric.weakness;
    for (const Criterion& criterion : weakness.criteria) {
        const auto first = weakness.signs.begin() + criterion.first;
        const auto graves = std::count_if(first, first + criterion.signs, [](const Sign& sign) { return sign.grave; });
        const bool by_grave = static_cast<std::size_t>(graves) >= weakness.determination.grave;
        if (by_grave || criterion.signs >= weakness.determination.plain) continue;
        reader.issues.add(Code::criterion_cannot_be_met(same(criterion.id), same(std::to_string(criterion.signs))),
                          criterion.place);
    }
}

Acceptance read_acceptance(Reader& reader, Value value) {
    namespace r = tables::rectification;
    Acceptance acceptance;
    const yaml::Mapping mapping(value, r::rows, {"整顿", "rectification"}, reader.issues);
    if (!mapping.ok()) return acceptance;
    if (const auto score = mapping.decimal(r::score_at_least)) acceptance.score_at_least = base::Rational(*score);
    if (mapping.has(r::dissatisfied_at_most))
        acceptance.dissatisfied_at_most =
            read_rate(reader, mapping.at(r::dissatisfied_at_most)).value_or(base::Rational(0));
    const auto small = [&](std::size_t row, std::int64_t most) {
        const std::int64_t number = mapping.whole_number(row).value_or(0);
        if (number > most) {
            const std::string limit = std::to_string(most);
            reader.report(
                Code::expected_content_missing({"不大于 " + limit + " 的整数", "a whole number up to " + limit}),
                mapping.at(row));
        }
        return static_cast<int>(std::min(number, most));
    };
    acceptance.follow_up_months = small(r::follow_up_months, 120);
    acceptance.stalled_after_days = small(r::stalled_after_days, 3660);
    return acceptance;
}

}  // namespace

bool enter_id(Reader& reader, Ids& ids, Value at, const std::string& id) {
    const auto [found, fresh] = ids.emplace(id, at.place());
    if (!fresh) reader.report(Code::name_taken(same(id)), at, found->second);
    return fresh;
}

std::optional<base::Rational> read_rate(Reader& reader, Value value) {
    const auto rate = read_single(reader, value);
    if (!rate || (rate->sign() >= 0 && !(*rate > base::Rational(1)))) return rate;
    reader.report(Code::rubric_share_out_of_range(as_written(value, *rate)), value);
    return std::nullopt;
}

std::optional<rule::Condition> read_own_condition(Reader& reader, Value value) {
    auto condition = read_condition(reader, value);
    if (condition) reader.own_conditions.emplace_back(value, *condition);
    return condition;
}

void check_own_conditions(Reader& reader) {
    for (const auto& [at, condition] : reader.own_conditions) {
        std::optional<base::Text> beyond;
        visit_measures(condition, [&, &rubric = reader.rubric](rule::MeasureId id) {
            if (!beyond) beyond = looks_beyond(rubric, id);
        });
        if (beyond) reader.report(Code::weakness_looks_beyond_village(*beyond), at);
    }
    for (const auto& [at, measure] : reader.own_measures) {
        if (const auto beyond = looks_beyond(reader.rubric, measure))
            reader.report(Code::weakness_looks_beyond_village(*beyond), at);
    }
}

void declare_weakness(Reader& reader, Value root) {
    reader.weakness_head.emplace(root, t::rows, yaml::What("软弱涣散认定目录", "weakness catalogue"), reader.issues);
    const yaml::Mapping& head = *reader.weakness_head;
    reader.rubric.weakness.emplace();
    if (!head.complete() && !(head.has(t::facts) && head.has(t::measures))) reader.all_there = false;
    if (head.has(t::facts)) read_catalogue_facts(reader, head.at(t::facts));
    if (head.has(t::measures)) declare_measures(reader, head.at(t::measures));
}

void read_weakness(Reader& reader, Value root) {
    const yaml::Mapping& head = *reader.weakness_head;
    Weakness& weakness = *reader.rubric.weakness;
    weakness.place = root.place();
    weakness.id = head.word(t::weakness).value_or("");
    weakness.version = read_version(reader, head, t::version);
    weakness.title = head.both(t::title).value_or(base::Text());
    weakness.note = head.both(t::note).value_or(base::Text());
    weakness.source = head.both(t::source).value_or(base::Text());
    weakness.village_class = head.word(t::village_class).value_or("");
    Ids ids;
    const std::vector<Value> criteria = head.list(t::criteria);
    if (criteria.empty() && head.has(t::criteria) && head.at(t::criteria).is_sequence())
        reader.report(Code::expected_content_missing({"至少一条标准", "at least one criterion"}), head.at(t::criteria));
    if (criteria.size() > most_criteria)
        return reader.report(Code::too_many_entries({"标准", "criteria"}, base::Text{"1000 条", "1000"}),
                             head.at(t::criteria));
    for (const Value item : criteria) {
        const yaml::Mapping one(item, tables::criterion::rows, {"认定标准", "criterion"}, reader.issues);
        if (one.ok()) read_criterion(reader, one, ids);
    }
    if (head.has(t::determination)) weakness.determination = read_determination(reader, head.at(t::determination));
    if (head.has(t::rectification)) weakness.acceptance = read_acceptance(reader, head.at(t::rectification));
    if (head.has(t::warning)) {
        const yaml::Mapping warning(head.at(t::warning), tables::warning::rows, {"预警", "warning"}, reader.issues);
        weakness.warning_quarters =
            static_cast<int>(std::min<std::int64_t>(warning.whole_number(tables::warning::quarters).value_or(0), 400));
    }
    if (!head.complete() || criteria.empty()) return;
    check_reachable(reader);
}

}  // namespace leitai::rubric
