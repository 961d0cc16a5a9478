// Reads `annual` of the plan: its keys, its weights in percent, and their sum.
#include "leitai/plan/annual.hpp"

#include "leitai/base/decimal.hpp"

namespace leitai::plan {

using base::Rational;
using base::Text;
using issue::Code;
using rubric::Annual;
using yaml::Field;
using yaml::Need;
using yaml::Shape;

namespace {

constexpr std::array<std::string_view, 3> outcomes = {"refuse", "zero", "respread"};

enum Key : std::size_t { weights, missing_quarter };
constexpr Field table[] = {
    {"weights", Need::required, Shape::mapping, "各季度的权重，合计 100%", "weights of the quarters, together 100 %",
     "{Q1: 20%, Q2: 25%, Q3: 25%, Q4: 30%}"},
    {"missing_quarter", Need::required, Shape::choice,
     "缺一个季度的结果时：refuse 不计分，zero 该季度计零分，respread 权重分摊到其他季度",
     "a quarter without a result: refuse = not scored, zero = counts as 0, respread = its weight goes to the others",
     "refuse", outcomes},
};

constexpr Field weight_table[] = {
    {"Q1", Need::optional, Shape::any, "一季度权重", "weight of the first quarter", "20%"},
    {"Q2", Need::optional, Shape::any, "二季度权重", "weight of the second quarter", "25%"},
    {"Q3", Need::optional, Shape::any, "三季度权重", "weight of the third quarter", "25%"},
    {"Q4", Need::optional, Shape::any, "四季度权重", "weight of the fourth quarter", "30%"},
};

/// "20%", above 0.
std::optional<Rational> read_weight(yaml::Value value, issue::Issues& issues) {
    const auto text = yaml::read_raw(value, issues);
    if (!text) return std::nullopt;
    if (text->ends_with('%')) {
        const auto read = base::parse_decimal(text->substr(0, text->size() - 1));
        if (read.fault == base::DecimalFault::none && read.value.units > 0) {
            return Rational(read.value) / Rational(100);
        }
    }
    yaml::report(issues, Code::quarter_weight_not_positive(Text::same(*text)), value);
    return std::nullopt;
}

}  // namespace

std::span<const Field> annual_fields() { return table; }
std::span<const Field> annual_weight_fields() { return weight_table; }

std::optional<Annual> read_annual(yaml::Value value, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const yaml::Mapping keys(value, table, Text("annual", "annual"), issues);
    if (!keys.ok()) return std::nullopt;
    Annual annual;
    annual.place = value.place();
    if (const auto index = keys.choice(missing_quarter)) annual.missing = static_cast<Annual::Missing>(*index);
    if (keys.has(weights)) {
        const yaml::Mapping given(keys.at(weights), weight_table, Text("权重", "weights"), issues);
        Rational sum(0);
        for (std::size_t q = 0; q < annual.weights.size() && given.ok(); ++q) {
            if (!given.has(q)) continue;
            annual.weights[q] = read_weight(given.at(q), issues).value_or(Rational(0));
            sum += annual.weights[q];
        }
        // A weight that could not be read is no reason to complain of the sum as well.
        if (issues.errors() == before && !(sum == Rational(1))) {
            yaml::report(issues,
                         Code::quarter_weights_not_hundred_percent(Text::same(to_string(sum * Rational(100)) + "%")),
                         keys.key(weights));
        }
    }
    if (issues.errors() != before) return std::nullopt;
    return annual;
}

}  // namespace leitai::plan
