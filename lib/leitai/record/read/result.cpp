// The tables of keys of results, and their reader; points are decimals, or exact fractions where a stage does not
// round.
#include <algorithm>
#include <array>

#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using base::Rational;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum ResultField {
    kind,
    period,
    village,
    rubric_,
    village_class,
    provisional,
    sealed,
    total,
    grade,
    grade_open,
    vetoes,
    ranks,
    modules,
    indicators
};
constexpr Field result_table[] = {
    {"kind", Need::required, Shape::word, "记录种类", "kind of record", "result"},
    {"period", Need::required, Shape::period, "时期", "period", "2023-Q1"},
    {},  // the key of the scored unit
    {"rubric", Need::required, Shape::mapping, "细则编号和版本", "id and version of the rubric", ""},
    {"class", Need::required, Shape::word, "类别", "class", "ordinary"},
    {"provisional", Need::optional, Shape::yes_no, "是否暂定", "whether it was provisional", "yes"},
    {"sealed", Need::optional, Shape::whole, "这一期第几次封存，只用次数最大的",
     "which seal of its period; the last one counts", "2"},
    {"total", Need::required, Shape::any, "总分", "total", "83.46"},
    {"grade", Need::optional, Shape::word, "等次", "grade", "excellent"},
    {"grade_open", Need::optional, Shape::yes_no, "等次是否待定", "whether the grade waits for a re-vote", "yes"},
    {"vetoes", Need::optional, Shape::list, "起作用的否决", "vetoes that acted", "[accident]"},
    {"ranks", Need::required, Shape::mapping, "名次", "places", ""},
    {"modules", Need::optional, Shape::mapping, "各模块得分", "points by module", ""},
    {"indicators", Need::required, Shape::mapping, "各指标得分", "points by indicator", ""},
};
constexpr auto result_by_unit = by_unit(result_table, village);

enum RubricField { rubric_id, rubric_version };
constexpr Field rubric_table[] = {
    {"id", Need::required, Shape::word, "编号", "id", "contest"},
    {"version", Need::required, Shape::word, "版本", "version", "1.0.0"},
};

enum RanksField { rank_all, rank_county, rank_township, rank_class };
constexpr Field ranks_table[] = {
    {"all", Need::required, Shape::whole, "全部", "of all", "3"},
    {"county", Need::optional, Shape::whole, "单位内", "in its unit", "2"},
    {"township", Need::optional, Shape::whole, "乡镇内", "in its township", "1"},
    {"class", Need::required, Shape::whole, "同类内", "in its class", "2"},
};

/// "5.20" or "64/3".
std::optional<Rational> read_points(Value value, issue::Issues& issues) {
    if (!value.is_scalar()) return yaml::read_decimal(value, issues);
    const std::string_view text = value.text();
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto decimal = yaml::read_decimal(value, issues);
        return decimal ? std::optional<Rational>(*decimal) : std::nullopt;
    }
    const auto above = base::parse_decimal(text.substr(0, slash));
    const auto below = base::parse_decimal(text.substr(slash + 1));
    if (above.fault == base::DecimalFault::none && below.fault == base::DecimalFault::none && below.value.units > 0) {
        return Rational(above.value) / Rational(below.value);
    }
    report(issues, issue::Code::result_points_unreadable(base::Text::same(text)), value);
    return std::nullopt;
}

void read_ranks(Value value, const base::ScoredUnit& unit, Result& result, issue::Issues& issues) {
    auto table = std::to_array(ranks_table);
    if (unit.in_county) table[rank_county].need = Need::required;
    if (unit.in_township) table[rank_township].need = Need::required;
    const Mapping map(value, table, {"名次", "set of ranks"}, issues);
    const auto place = [&](std::size_t field) {
        return static_cast<std::uint32_t>(map.whole_number(field).value_or(0));
    };
    result.rank_all = place(rank_all);
    result.rank_county = place(rank_county);
    result.rank_township = place(rank_township);
    result.rank_class = place(rank_class);
}

/// `known` finds what a key stands for in the present rubric; others are read for their mistakes alone.
template <typename Known, typename Points>
void read_points_map(Value value, const Known& known, Points& list, issue::Issues& issues) {
    if (!value.is_mapping()) {
        report(issues, issue::Code::result_points_not_a_pair, value);
        return;
    }
    for (Value key = value.first(); !(key == value.last());) {
        const Value points = key.next();
        const auto index = known(key.text());
        const auto read = read_points(points, issues);
        if (index && read) list.emplace_back(*index, *read);
        key = points.next();
    }
}

}  // namespace

std::vector<NamedTable> result_tables(const base::ScoredUnit& unit) {
    return {
        {{}, result_by_unit[position(unit)]},
        {{"结果的 rubric（细则）", "The rubric of a result"}, rubric_table, "rubric", "result.rubric"},
        {{"结果的 ranks（名次）", "The ranks of a result"}, ranks_table, "ranks", "result.ranks"},
    };
}

/// Indicators that the present rubric does not know are passed over: whether the result may be compared at all is told
/// by its rubric's id and version.
std::optional<Result> read_result(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t errors_before = issues.errors();
    if (report_other_unit(root, *rubric.unit, issues)) return std::nullopt;
    const Mapping map(root, result_by_unit[position(*rubric.unit)], {"结果", "result"}, issues);
    Result result;
    const auto given_period = map.period(period);
    const auto given_village =
        map.has(village) ? yaml::read_code(map.at(village), rubric.unit->digits, issues) : std::nullopt;
    result.village_class = map.word(village_class).value_or("");
    result.provisional = map.yes_no(provisional).value_or(false);
    result.sealed = map.whole_number(sealed).value_or(1);
    result.grade = map.word(grade).value_or("");
    for (const Value item : map.list(vetoes)) {
        if (auto id = yaml::read_word(item, issues)) result.vetoes.push_back(std::move(*id));
    }
    if (map.has(rubric_)) {
        const Mapping sheet(map.at(rubric_), rubric_table, {"细则", "rubric"}, issues);
        result.rubric_id = sheet.word(rubric_id).value_or("");
        result.rubric_version = sheet.word(rubric_version).value_or("");
    }
    if (map.has(total)) result.total = read_points(map.at(total), issues);
    if (map.has(ranks)) read_ranks(map.at(ranks), *rubric.unit, result, issues);
    const auto module_of = [&](std::string_view id) -> std::optional<std::size_t> {
        const auto found = std::find_if(rubric.modules.begin(), rubric.modules.end(),
                                        [id](const rubric::Module& module) { return module.id == id; });
        if (found == rubric.modules.end()) return std::nullopt;
        return static_cast<std::size_t>(found - rubric.modules.begin());
    };
    const auto indicator_of = [&](std::string_view id) { return rubric.indicator(id); };
    if (map.has(modules)) read_points_map(map.at(modules), module_of, result.modules, issues);
    if (map.has(indicators)) read_points_map(map.at(indicators), indicator_of, result.indicators, issues);
    // A result with an error in it is not used as a past.
    if (!given_period || !given_village || issues.errors() != errors_before) return std::nullopt;
    result.period = *given_period;
    result.village = *given_village;
    result.place = root.place();
    return result;
}

}  // namespace leitai::record
