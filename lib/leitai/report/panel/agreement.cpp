// A table of the figures of agreement, and a sentence on each.
#include "leitai/report/panel/agreement.hpp"

#include <fmt/format.h>

#include "leitai/panel/agreement.hpp"
#include "leitai/panel/judges.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using panel::Undefined;

namespace {

std::string digits(double value, int decimals) {
    const std::string text = fmt::format("{:.{}f}", value, decimals);
    // "-0.000" is 0.
    return text.find_first_not_of("-0.") == std::string::npos && text.front() == '-' ? text.substr(1) : text;
}

Text words(Undefined why) {
    switch (why) {
        case Undefined::no:
            return {};
        case Undefined::too_few_judges:
            return {"评委不足两位", "fewer than two judges"};
        case Undefined::too_few_contestants:
            return {"各评委都打了分的不足两个", "fewer than two contestants that all judges marked"};
        case Undefined::no_pairs:
            return {"没有一个村有两位评委的分", "no contestant has marks of two judges"};
        case Undefined::no_variation:
            return {"分数没有差别，无从比较", "the marks do not vary"};
        case Undefined::negative_marks:
            break;
    }
    return {"有负分，不能按比例比较", "marks below zero have no ratios"};
}

/// Lines of Krippendorff, Content Analysis (2004), chapter 11.
Text alpha_sentence(double alpha) {
    const std::string value = digits(alpha, 3);
    if (alpha >= 0.8) {
        return {
            "分差的一致程度（alpha 等距）" + value + "，达到0.800：评委打分一致，可以据此排名。",
            "Alpha (interval) is " + value + ", at least 0.800: the judges agree, and the order can be relied upon."};
    }
    if (alpha >= 0.667) {
        return {"分差的一致程度（alpha 等距）" + value + "，在0.667到0.800之间：只宜作初步结论，名次相近的不宜细分。",
                "Alpha (interval) is " + value +
                    ", from 0.667 to 0.800: good for tentative conclusions; near places should not be told apart."};
    }
    return {"分差的一致程度（alpha 等距）" + value + "，不到0.667：评委看法不一，名次很大程度上取决于请了哪些评委。",
            "Alpha (interval) is " + value +
                ", below 0.667: the judges differ, and places hang largely on who was on the panel."};
}

/// Lines of Koo and Li, Journal of Chiropractic Medicine 15 (2016) 155-163.
Text icc_sentence(double icc) {
    const std::string value = digits(icc, 3);
    const Text grade = icc > 0.9    ? Text{"很高", "excellent"}
                       : icc > 0.75 ? Text{"较高", "good"}
                       : icc >= 0.5 ? Text{"一般", "moderate"}
                                    : Text{"较低", "poor"};
    return {"全体评委平均分的可靠程度 ICC(2,k) " + value + "，" + grade.zh + "；ICC(2,1) 是只请一位评委时的可靠程度。",
            "The mean of all judges is reliable by ICC(2,k) " + value + ", which is " + grade.en +
                "; ICC(2,1) is what one judge alone would be."};
}

Text w_sentence(const panel::Concordance& one) {
    const std::string w = digits(*one.w, 3);
    const std::string p = one.p < 0.001 ? "< 0.001" : "= " + digits(one.p, 3);
    if (one.p < 0.05) {
        return {"名次的一致程度 W " + w + "，p " + p + "：不是碰巧一致。",
                "Agreement on the order, W, is " + w + " with p " + p + ": more than chance."};
    }
    return {"名次的一致程度 W " + w + "，p " + p + "：与随意排列没有明显差别。",
            "Agreement on the order, W, is " + w + " with p " + p + ": not clearly more than chance."};
}

class Table {
public:
    explicit Table(Lang lang) : lang_(lang) {
        rows_.column("figure", {"指标", "Figure"})
            .column("value", {"数值", "Value"}, true)
            .people("interval_words", {"95%置信区间", "95 % interval"})
            .part("interval", "lower", {"95%置信区间下限", "95 % interval: lower"})
            .part("interval", "upper", {"95%置信区间上限", "95 % interval: upper"})
            .column("note", {"说明", "Note"});
    }
    using Interval = std::optional<std::pair<double, double>>;
    void add(const std::string& figure, std::optional<double> value, const Interval& interval, const Text& note) {
        const auto number = [](double one) { return Cell::number(digits(one, 3)); };
        const std::string words =
            interval ? "[" + digits(interval->first, 3) + ", " + digits(interval->second, 3) + "]" : "";
        rows_.add({Cell::of(figure), value ? number(*value) : Cell(), Cell::of(words),
                   interval ? number(interval->first) : Cell(), interval ? number(interval->second) : Cell(),
                   text_cell(note, lang_)});
    }
    page::Table table() const { return rows_.table(); }

private:
    Lang lang_;
    TableRows rows_ =
        TableRows("agreement", {"评委之间的一致程度（按加权总分）", "How far judges agree (by weighted totals)"});
};

}  // namespace

std::string figure_text(double value) { return digits(value, 3); }

void add_agreement(const panel::Held& held, Lang lang, page::Page& page) {
    if (held.panel == nullptr || held.rules->marks.empty()) return;
    const panel::Marks totals = panel::without_absent(panel::totals_of(held));
    Table table(lang);
    constexpr std::pair<panel::Level, std::string_view> levels[] = {
        {panel::Level::nominal, "alpha nominal"},
        {panel::Level::ordinal, "alpha ordinal"},
        {panel::Level::interval, "alpha interval"},
        {panel::Level::ratio, "alpha ratio"},
    };
    const Text level_notes[] = {{"分数是否相同", "the same mark or not"},
                                {"按名次", "by rank"},
                                {"按分差", "by distance"},
                                {"按比例", "by proportion"}};
    std::vector<Text> sentences;
    for (std::size_t l = 0; l < std::size(levels); ++l) {
        const panel::Alpha alpha = panel::krippendorff_alpha(totals, levels[l].first);
        table.add(std::string(levels[l].second), alpha.value, {},
                  alpha.value ? level_notes[l] : words(alpha.undefined));
        if (alpha.value && levels[l].first == panel::Level::interval) sentences.push_back(alpha_sentence(*alpha.value));
    }
    const panel::IntraclassCorrelations all = panel::intraclass_correlations(totals);
    const Text used = {"用了各评委都打了分的" + std::to_string(all.targets) + "个",
                       "of " + std::to_string(all.targets) + " that all judges marked"};
    for (const panel::Form form : panel::all_forms) {
        const panel::Icc& icc = all[form];
        Table::Interval interval;
        if (icc.interval) interval.emplace(icc.interval->lower, icc.interval->upper);
        table.add(std::string(name(form)), icc.value, interval, icc.value ? used : words(icc.undefined));
        if (icc.value && form == panel::Form::two_mean) sentences.push_back(icc_sentence(*icc.value));
    }
    const panel::Concordance w = panel::kendall_w(totals);
    Text test = words(w.undefined);
    if (w.w) {
        const std::string chi = "χ² " + digits(w.chi_squared, 3) + ", df " + std::to_string(w.degrees) + ", p " +
                                (w.p < 0.001 ? "< 0.001" : digits(w.p, 3));
        test = Text::same(chi);
        sentences.push_back(w_sentence(w));
    }
    table.add("Kendall W", w.w, {}, test);
    page.blocks.emplace_back(table.table());
    for (Text& sentence : sentences) page.blocks.emplace_back(page::Paragraph{std::move(sentence)});
}

}  // namespace leitai::report
