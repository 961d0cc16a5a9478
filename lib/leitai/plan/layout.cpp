// Reads measures with their units, and checks them against what a page can have and against the standard.
#include "leitai/plan/layout.hpp"

#include <array>

#include "leitai/base/decimal.hpp"
#include "leitai/yaml/only_document.hpp"

namespace leitai::plan {

using base::Text;
using issue::Code;
using page::Layout;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;

namespace {

constexpr std::array<std::string_view, 1> papers = {"A4"};

enum Key : std::size_t { id, title, paper, margins, line_pitch, fonts, sizes };
constexpr yaml::Field table[] = {
    {"layout", Need::required, Shape::word, "版式的编号", "id of the layout", "county"},
    {"title", Need::optional, Shape::both, "名称", "what it is called", "{zh: 本县公文版式, en: Our layout}"},
    {"paper", Need::optional, Shape::choice, "纸张", "paper", "A4", papers},
    {"margins", Need::optional, Shape::mapping, "竖页的页边距，毫米", "margins of the upright page, in mm",
     "{top: 37mm, bottom: 35mm}"},
    {"line_pitch", Need::optional, Shape::any, "正文行距（固定值），12pt 到 60pt",
     "exact line pitch of body text, 12pt to 60pt", "28.95pt"},
    {"fonts", Need::optional, Shape::mapping, "字体的名字，以电脑上装的为准", "names of fonts, as computers have them",
     "{body: 仿宋_GB2312}"},
    {"sizes", Need::optional, Shape::mapping, "字号，磅", "sizes of type, in pt", "{title: 22pt, body: 16pt}"},
};

constexpr yaml::Field margin_table[] = {
    {"top", Need::optional, Shape::any, "上白边（天头），5mm 到 60mm", "5mm to 60mm", "37mm"},
    {"bottom", Need::optional, Shape::any, "下白边", "likewise", "35mm"},
    {"left", Need::optional, Shape::any, "左白边（订口）", "likewise, where it is bound", "28mm"},
    {"right", Need::optional, Shape::any, "右白边", "likewise", "26mm"},
};

constexpr yaml::Field font_table[] = {
    {"body", Need::optional, Shape::line, "正文（仿宋体）", "body text", "仿宋_GB2312"},
    {"title", Need::optional, Shape::line, "标题（小标宋体）", "the title", "方正小标宋_GBK"},
    {"heading", Need::optional, Shape::line, "一级标题和表题（黑体）", "headings of level 1, captions", "黑体"},
    {"second", Need::optional, Shape::line, "二级标题和注（楷体）", "headings of level 2, notes", "楷体_GB2312"},
    {"number", Need::optional, Shape::line, "页码（宋体）", "page numbers", "宋体"},
    {"latin", Need::optional, Shape::line, "西文和数字", "Latin letters and digits", "Times New Roman"},
};

constexpr yaml::Field size_table[] = {
    {"body", Need::optional, Shape::any, "正文，5pt 到 72pt，可以有半磅", "body text, 5pt to 72pt, in half points",
     "16pt"},
    {"title", Need::optional, Shape::any, "标题", "the title", "22pt"},
    {"number", Need::optional, Shape::any, "页码", "page numbers", "14pt"},
    {"note", Need::optional, Shape::any, "注和表题", "notes and captions", "12pt"},
    {"table", Need::optional, Shape::any, "表格；列多的自动小一些", "tables; smaller where there are many columns",
     "10.5pt"},
};

/// What a measure may be. A `step` is the smallest difference that a page can have: one step is 1 in the model.
struct Limits {
    std::string_view unit;
    std::string_view step_words;  ///< "0.1mm"
    int scale = 10;               ///< steps in the unit
    int least = 0, most = 0;      ///< in the unit
};

constexpr Limits margin_limits{"mm", "0.1mm", 10, 5, 60};
constexpr Limits size_limits{"pt", "0.5pt", 2, 5, 72};
constexpr Limits pitch_limits{"pt", "0.05pt", 20, 12, 60};

/// A measure of so many steps as it is written: "28.95pt".
std::string words_of(int steps, const Limits& limits) {
    constexpr int hundred = 100;
    const int hundredths = steps * hundred / limits.scale;
    std::string text = std::to_string(hundredths / hundred);
    if (const int rest = hundredths % hundred; rest != 0) {
        text += "." + std::to_string(rest / 10);
        if (rest % 10 != 0) text += std::to_string(rest % 10);
    }
    return text + std::string(limits.unit);
}

/// Reads measures, and reports what is wrong with them or differs from the standard.
class Measures {
public:
    Measures(issue::Issues& issues, rubric::Linting linting) : issues_(issues), linting_(linting) {}

    /// `into` holds the standard's measure, and keeps it where the field is absent or wrong.
    void read(const Mapping& keys, std::size_t field, const Limits& limits, int& into) const {
        if (!keys.has(field)) return;
        const yaml::Value at = keys.at(field);
        const auto raw = yaml::read_raw(at, issues_);
        if (!raw) return;
        const Text name = Text::same(keys.key(field).text());
        const auto steps = steps_of(*raw, at, name, limits);
        if (!steps) return;
        if (*steps != into && linting_ == rubric::Linting::yes) {
            yaml::report(issues_,
                         Code::layout_differs_from_standard(name, Text::same(words_of(*steps, limits)),
                                                            Text::same(words_of(into, limits))),
                         at);
        }
        into = *steps;
    }

private:
    std::optional<int> steps_of(std::string_view raw, yaml::Value at, const Text& name, const Limits& limits) const {
        std::string_view digits = raw;
        const bool has_unit = digits.ends_with(limits.unit);
        if (has_unit) digits.remove_suffix(limits.unit.size());
        while (digits.ends_with(' ')) digits.remove_suffix(1);
        const auto number = base::parse_decimal(digits);
        if (!has_unit || number.fault != base::DecimalFault::none) {
            yaml::report(issues_, Code::layout_unit_wrong(name, Text::same(raw), Text::same(limits.unit)), at);
            return std::nullopt;
        }
        return in_range(number.value, raw, at, name, limits);
    }

    std::optional<int> in_range(base::Decimal number, std::string_view raw, yaml::Value at, const Text& name,
                                const Limits& limits) const {
        constexpr int hundred = 100;
        const auto exact = base::rescale(number, 2);
        const std::int64_t hundredths = exact ? exact->units : 0;
        if (!exact || hundredths * limits.scale % hundred != 0) {
            yaml::report(issues_,
                         Code::layout_value_not_a_multiple(name, Text::same(raw), Text::same(limits.step_words)), at);
            return std::nullopt;
        }
        if (hundredths < limits.least * hundred || hundredths > limits.most * hundred) {
            yaml::report(issues_,
                         Code::layout_value_out_of_range(name, Text::same(raw),
                                                         Text::same(words_of(limits.least * limits.scale, limits)),
                                                         Text::same(words_of(limits.most * limits.scale, limits))),
                         at);
            return std::nullopt;
        }
        return static_cast<int>(hundredths * limits.scale / hundred);
    }

    issue::Issues& issues_;
    rubric::Linting linting_;
};

void read_margins(yaml::Value value, Layout::Margins& margins, issue::Issues& issues, rubric::Linting linting) {
    const Mapping keys(value, margin_table, {"页边距", "margins"}, issues);
    const Measures measures(issues, linting);
    std::size_t field = 0;
    for (int* one : {&margins.top, &margins.bottom, &margins.left, &margins.right})
        measures.read(keys, field++, margin_limits, *one);
}

void read_fonts(yaml::Value value, Layout::Fonts& fonts, issue::Issues& issues) {
    const Mapping keys(value, font_table, {"字体", "fonts"}, issues);
    std::size_t field = 0;
    for (std::string* one : {&fonts.body, &fonts.title, &fonts.heading, &fonts.second, &fonts.number, &fonts.latin}) {
        if (auto name = keys.line(field++)) *one = std::move(*name);
    }
}

void read_sizes(yaml::Value value, Layout::Sizes& sizes, issue::Issues& issues, rubric::Linting linting) {
    const Mapping keys(value, size_table, {"字号", "sizes"}, issues);
    const Measures measures(issues, linting);
    std::size_t field = 0;
    for (int* one : {&sizes.body, &sizes.title, &sizes.number, &sizes.note, &sizes.table})
        measures.read(keys, field++, size_limits, *one);
}

std::optional<Layout> read_keys(yaml::Value root, issue::Issues& issues, rubric::Linting linting) {
    const Mapping keys(root, table, {"版式", "layout"}, issues);
    if (!keys.ok()) return std::nullopt;
    Layout layout;
    keys.word(id);
    keys.both(title);
    keys.choice(paper);
    if (keys.has(margins)) read_margins(keys.at(margins), layout.margins, issues, linting);
    if (keys.has(fonts)) read_fonts(keys.at(fonts), layout.fonts, issues);
    if (keys.has(sizes)) read_sizes(keys.at(sizes), layout.sizes, issues, linting);
    const std::size_t before = issues.errors();
    Measures(issues, linting).read(keys, line_pitch, pitch_limits, layout.line_pitch);
    // Lines are exact: what is higher than its line is cut.
    constexpr int twentieths = 10;  // in half a point
    if (issues.errors() == before && layout.line_pitch < layout.sizes.body * twentieths) {
        yaml::report(issues,
                     Code::line_pitch_cuts_text(Text::same(words_of(layout.line_pitch, pitch_limits)),
                                                Text::same(words_of(layout.sizes.body, size_limits))),
                     keys.has(line_pitch) ? keys.at(line_pitch) : keys.at(sizes));
    }
    return layout;
}

}  // namespace

std::span<const yaml::Field> layout_fields() { return table; }
std::span<const yaml::Field> margin_fields() { return margin_table; }
std::span<const yaml::Field> font_fields() { return font_table; }
std::span<const yaml::Field> size_fields() { return size_table; }

std::optional<Layout> read_layout(const source::SourceMap& map, source::FileId file, issue::Issues& issues,
                                  rubric::Linting linting) {
    return yaml::read_only_document(map, file, Code::file_not_one_layout, issues,
                                    [&](yaml::Value root) { return read_keys(root, issues, linting); });
}

}  // namespace leitai::plan
