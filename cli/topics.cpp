// Help pages made from tables: the keys of files, the rows of message codes.
#include "topics.hpp"

#include <span>

#include "embedded.hpp"
#include "leitai/base/list.hpp"
#include "leitai/issue/issue.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/rubric/read/catalogue_tables.hpp"
#include "leitai/text/utf8.hpp"
#include "manual.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

namespace {

/// One mapping of a file: its heading and the table of its keys.
struct Section {
    Text title;
    std::span<const yaml::Field> fields;
};

/// The plan.
std::vector<Section> plan_sections() {
    return {
        {{"计划 leitai.yaml", "The plan, leitai.yaml"}, plan::plan_fields()},
        {{"计划的 annual（年度由季度合算）", "A plan's annual (a year made of quarters)"}, plan::annual_fields()},
        {{"annual 的 weights（各季度权重）", "The weights of annual"}, plan::annual_weight_fields()},
    };
}

/// Records, as they are where villages are scored: those of the process, or all others.
std::vector<Section> record_sections(bool of_process) {
    std::vector<Section> all;
    for (const record::Kind& kind : record::kinds) {
        if ((kind.group == record::Group::process) != of_process) continue;
        for (const record::NamedTable& table : record::tables_of(kind, base::scored_units.front()))
            all.push_back({table.title, table.fields});
    }
    return all;
}

/// The layout of documents.
std::vector<Section> layout_sections() {
    return {
        {{"版式 layout", "Layout of documents"}, plan::layout_fields()},
        {{"版式的 margins（页边距）", "Its margins"}, plan::margin_fields()},
        {{"版式的 fonts（字体）", "Its fonts"}, plan::font_fields()},
        {{"版式的 sizes（字号）", "Its sizes"}, plan::size_fields()},
    };
}

/// Steps, objections and decisions, the terms that they are held to, and the calendar.
std::vector<Section> process_sections() {
    std::vector<Section> all = record_sections(true);
    all.push_back({{"计划的 steps（期限）", "A plan's steps (terms)"}, process::step_rules_fields()});
    all.push_back({{"工作日历 calendar", "Calendar of working days"}, process::calendar_fields()});
    all.push_back({{"日历的 holidays（放假）每一项", "Each of its holidays"}, process::holiday_fields()});
    return all;
}

/// The three catalogues.
std::vector<Section> catalogue_sections() {
    namespace t = rubric::tables;
    return {
        {{"软弱涣散认定目录 weakness", "Catalogue of weakness"}, t::weakness::rows},
        {{"determination（怎样认定）", "Its determination"}, t::determination::rows},
        {{"determination 的 met_by", "The met_by of determination"}, t::met_by::rows},
        {{"determination 的 fill（末位比例）", "The fill of determination"}, t::fill::rows},
        {{"rectification（整顿和验收）", "Its rectification"}, t::rectification::rows},
        {{"warning（预警）", "Its warning"}, t::warning::rows},
        {{"criteria（认定标准）每一项", "Each of its criteria"}, t::criterion::rows},
        {{"标准的 signs（表现情形）每一项", "Each of a criterion's signs"}, t::sign::rows},
        {{"履责清单目录 duties", "Catalogue of duties"}, t::checklist::rows},
        {{"履责清单的 list 每一项", "Each of its list"}, t::duty::rows},
        {{"八不准目录 conduct", "Catalogue of conduct"}, t::checklist::conduct_rows},
        {{"八不准的 list 每一项", "Each of its list"}, t::prohibition::rows},
    };
}

std::string without_bars(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|') safe += '\\';
        safe += c;
    }
    return safe;
}

std::string example_of(const yaml::Field& field) {
    if (!field.choices.empty()) {
        return base::join(field.choices, " | ");
    }
    return std::string(field.example);
}

std::string table(const Section& section, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string text = "## " + section.title.in(lang) + "\n\n";
    text += zh ? "| 键 | 必填 | 含义 | 例 |\n" : "| key | needed | meaning | example |\n";
    text += "| --- | --- | --- | --- |\n";
    for (const yaml::Field& field : section.fields) {
        const bool required = field.need == yaml::Need::required;
        text += "| " + std::string(field.key) + " | " + (required ? (zh ? "是" : "yes") : "") + " | " +
                without_bars(zh ? field.what_zh : field.what_en) + " | " + without_bars(example_of(field)) + " |\n";
    }
    return text + "\n";
}

/// Whether a terminal can show the text: UTF-8 without control characters.
bool is_text(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Character next = text::character_at(bytes, at);
        const bool control = next.code < 0x20 && next.code != '\n' && next.code != '\r' && next.code != '\t';
        if (!next.valid || control) return false;
        at += next.length;
    }
    return true;
}

/// The files of a sample's failing or mended half.
std::string sample(std::string_view code, const char* side, Lang lang) {
    constexpr std::size_t most = 4000;
    std::string text;
    const std::string folder = std::string(code) + "/" + side;
    for (const std::string_view name : embedded_files(folder)) {
        text += "`" + std::string(name.substr(folder.size() + 1)) + "`\n\n```yaml\n";
        const std::string_view bytes = embedded_sample(name);
        if (!is_text(bytes)) {
            text += lang == Lang::zh ? "（不是文字，无法显示）" : "(no text, so it cannot be shown)";
        } else if (bytes.size() > most) {
            text += lang == Lang::zh ? "（太长，从略）" : "(too long to be shown)";
        } else {
            text += bytes;
        }
        if (!text.ends_with('\n')) text += '\n';
        text += "```\n\n";
    }
    return text;
}

}  // namespace

std::string files_topic(Lang lang) {
    std::string text(half(embedded_manual("files"), lang));
    if (!text.empty()) text += "\n";
    for (const Section& section : plan_sections()) text += table(section, lang);
    for (const Section& section : record_sections(false)) text += table(section, lang);
    for (const Section& section : layout_sections()) text += table(section, lang);
    return text;
}

std::string catalogues_topic(Lang lang) {
    std::string text(half(embedded_manual("catalogues"), lang));
    if (!text.empty()) text += "\n";
    for (const Section& section : catalogue_sections()) text += table(section, lang);
    return text;
}

std::string process_topic(Lang lang) {
    std::string text(half(embedded_manual("process"), lang));
    if (!text.empty()) text += "\n";
    for (const Section& section : process_sections()) text += table(section, lang);
    return text;
}

std::optional<std::string> code_topic(std::string_view name, Lang lang) {
    const auto code = issue::find(name);
    if (!code) return std::nullopt;
    const bool zh = lang == Lang::zh;
    const bool error = issue::severity(*code) == issue::Severity::error;
    std::string text =
        "# " + std::string(name) + (error ? (zh ? "（错误）" : " (error)") : (zh ? "（警告）" : " (warning)")) + "\n\n";
    text += issue::words(*code, lang) + "\n\n";
    text += (zh ? "怎样改：" : "How to mend it: ") + issue::advice(*code, lang) + "\n";
    const std::string failing = sample(name, "failing", lang), mended = sample(name, "mended", lang);
    if (!failing.empty()) text += (zh ? "\n## 有错的样本\n\n" : "\n## A sample that raises it\n\n") + failing;
    if (!mended.empty()) text += (zh ? "## 改好以后\n\n" : "## The same, mended\n\n") + mended;
    return text;
}

}  // namespace leitai::app
