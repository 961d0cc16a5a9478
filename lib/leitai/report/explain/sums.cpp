// Explain sums: sums of the numbers as they are printed, and what was done to them.
#include "leitai/report/explain/sums.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "leitai/report/explain/arithmetic.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/explain/scale_words.hpp"
#include "leitai/report/numbers.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Facts;
using score::Stage;
using score::TraceLine;

namespace {

const TraceLine* find_line(const Explained& e, Stage stage, std::optional<std::uint16_t> module) {
    for (const TraceLine& line : e.trace.lines) {
        if (line.stage == stage && line.module == module && !line.indicator) return &line;
    }
    return nullptr;
}

using Part = std::pair<score::Points, Places>;

/// The printed points of the parts that are known, as a sum: "8.14 + 6.00 - 0.50".
std::string sum_text(const std::vector<Part>& parts) {
    std::string text;
    for (const auto& [points, places] : parts) {
        if (!points.known()) continue;
        const Rational value = points.value();
        if (!text.empty()) text += value.sign() < 0 ? " - " : " + ";
        text += report::points(text.empty() ? value : abs(value), places);
    }
    return text;
}

/// A sum of printed points and what it comes to, with the same decimals where that is exact.
Text sum_words(const std::vector<Part>& parts, const Rational& result, Places places) {
    const std::string sum = sum_text(parts);
    const auto known = [](const Part& part) { return part.first.known(); };
    if (std::count_if(parts.begin(), parts.end(), known) < 2) return Text::same(sum);  // its own sum
    const int decimals = places.declared.value_or(places.usual);
    if (!(base::round(result, decimals) == result)) return result_words(sum, result);
    return Text::same(sum + " = " + base::to_string(result, decimals));
}

std::vector<Part> parts_of(const Explained& e, const rubric::Module& module) {
    std::vector<Part> parts;
    for (const rule::IndicatorId i : module.indicators) {
        parts.emplace_back(e.subject.scores.indicator(e.village, i), indicator_places(e.subject.rubric.rounding));
    }
    return parts;
}

void add_stage(const TraceLine* line, const Text& label, const Text& what, Lang lang, Lines& lines) {
    if (line == nullptr || !line->result) return;
    const Text result = shown(*line->result);
    const std::string formula = readable_arithmetic(line->operands);
    const Text sum = formula.empty() ? result : result_words(formula, *line->result);
    add(lines, label, {what.zh + sum.zh, what.en + sum.en}, lang);
}

}  // namespace

Facts module_sums(const Explained& e, std::uint16_t m, Lang lang) {
    const rubric::Module& module = e.subject.rubric.modules[m];
    const score::Points& points = e.subject.scores.module(e.village, m);
    Facts facts;
    if (!points.known()) return facts;
    if (const TraceLine* line = find_line(e, Stage::module_sum, m); line != nullptr && line->result) {
        const Text sum = sum_words(parts_of(e, module), *line->result, module_places(e.subject.rubric.rounding));
        if (!sum.empty()) add(facts.items, {"小计", "Sum"}, sum, lang);
    }
    if (module.start) add(facts.items, {"基础", "Start"}, {"另有基础分", "with the module's start"}, lang);
    add_stage(find_line(e, Stage::respread, m), {"分摊", "Spread"}, {}, lang, facts.items);
    add_stage(find_line(e, Stage::module_bounds, m), {"限额", "Limit"}, {}, lang, facts.items);
    add_stage(find_line(e, Stage::rounding, m), {"取整", "Rounded"}, {}, lang, facts.items);
    return facts;
}

Facts total_sums(const Explained& e, Lang lang) {
    std::vector<Part> parts;
    for (std::size_t m = 0; m < e.subject.rubric.modules.size(); ++m) {
        if (e.subject.rubric.modules[m].in == rubric::Module::In::beside) continue;
        parts.emplace_back(e.subject.scores.module(e.village, m), module_places(e.subject.rubric.rounding));
    }
    Facts facts;
    const TraceLine* spread = find_line(e, Stage::respread, std::nullopt);
    add_stage(spread, {"分摊", "Spread"}, {}, lang, facts.items);
    if (const TraceLine* line = find_line(e, Stage::total, std::nullopt); line != nullptr && line->result) {
        const Places places = total_places(e.subject.rubric.rounding);
        const Text words = spread != nullptr ? shown(*line->result) : sum_words(parts, *line->result, places);
        add(facts.items, {"合计", "Sum"}, words, lang);
    }
    add_stage(find_line(e, Stage::total_bounds, std::nullopt), {"限额", "Limit"}, {}, lang, facts.items);
    add_stage(find_line(e, Stage::rounding, std::nullopt), {"取整", "Rounded"}, {}, lang, facts.items);
    return facts;
}

}  // namespace leitai::report
