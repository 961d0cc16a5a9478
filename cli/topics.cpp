// Help pages made from tables: the keys of files, the rows of message codes.
#include "topics.hpp"

#include <algorithm>

#include "embedded.hpp"
#include "leitai/base/list.hpp"
#include "leitai/issue/issue.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/schema/file_tables.hpp"
#include "leitai/schema/rule_tables.hpp"
#include "leitai/text/utf8.hpp"
#include "manual.hpp"

namespace leitai::app {

using base::Lang;
using yaml::NamedTable;

namespace {

/// The topic that has the tables of a kind of record.
std::string_view topic_of(const record::Kind& kind) {
    if (kind.word == "cluster" || kind.word == "traits") return "joint";
    if (kind.group == record::Group::process) return "process";
    return kind.group == record::Group::draws ? "draws" : "files";
}

/// Records of one topic, as they are where villages are scored.
std::vector<NamedTable> record_tables(std::string_view of) {
    std::vector<NamedTable> all;
    for (const record::Kind& kind : record::kinds) {
        if (topic_of(kind) != of) continue;
        const std::vector<NamedTable> tables = record::tables_of(kind, base::scored_units.front());
        all.insert(all.end(), tables.begin(), tables.end());
    }
    return all;
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

std::string table(const NamedTable& section, Lang lang) {
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

/// The page of topics/NAME.md, with tables of keys behind it.
std::string topic(std::string_view name, const std::vector<std::vector<NamedTable>>& groups, Lang lang) {
    std::string text(half(embedded_manual(name), lang));
    if (!text.empty()) text += "\n";
    for (const std::vector<NamedTable>& tables : groups) {
        for (const NamedTable& one : tables) text += table(one, lang);
    }
    return text;
}

}  // namespace

std::string plain_topic(std::string_view name, Lang lang) { return std::string(half(embedded_manual(name), lang)); }

std::string files_topic(Lang lang) {
    return topic("files",
                 {schema::plan_tables(), record_tables("files"), record::shared_tables(), schema::layout_tables(),
                  schema::texts_tables()},
                 lang);
}

std::string catalogues_topic(Lang lang) {
    std::vector<NamedTable> weakness = schema::weakness_tables();
    const std::vector<NamedTable> of_rubrics = schema::fact_tables();  // these have their own chapters
    weakness.erase(weakness.end() - static_cast<std::ptrdiff_t>(of_rubrics.size()), weakness.end());
    return topic("catalogues", {weakness, schema::duties_tables(), schema::conduct_tables()}, lang);
}

std::string registers_topic(Lang lang) { return topic("registers", {schema::books_tables()}, lang); }

std::string awards_topic(Lang lang) { return topic("awards", {schema::awards_tables()}, lang); }
std::string pairing_topic(Lang lang) { return topic("pairing", {schema::pairing_tables()}, lang); }
std::string joint_topic(Lang lang) { return topic("joint", {record_tables("joint")}, lang); }
std::string draws_topic(Lang lang) { return topic("draws", {record_tables("draws")}, lang); }

namespace {

/// A table of the plan by its name.
NamedTable plan_table(std::string_view name) {
    const std::vector<NamedTable> plan = schema::plan_tables();
    return *std::find_if(plan.begin(), plan.end(), [&](const NamedTable& one) { return one.name == name; });
}

}  // namespace

std::string members_topic(Lang lang) { return topic("members", {{plan_table("member")}}, lang); }

std::string city_topic(Lang lang) { return topic("city", {{plan_table("member")}}, lang); }

std::string process_topic(Lang lang) {
    return topic("process", {record_tables("process"), {plan_table("steps")}, schema::calendar_tables()}, lang);
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
