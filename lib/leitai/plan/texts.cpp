// Reads the texts of documents, and fills the blanks of their sentences.
#include "leitai/plan/texts.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/yaml/only_document.hpp"

namespace leitai::plan {

using base::Text;
using issue::Code;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;

namespace {

enum Key : std::size_t { id, title, signed_by, objections, notice, announcement, report, scores, explanation };
constexpr yaml::Field table[] = {
    {"texts", Need::required, Shape::word, "文书用语的编号", "id of the texts", "county"},
    {"title", Need::optional, Shape::both, "名称", "what they are called", "{zh: 本县文书用语, en: Our texts}"},
    {"signed_by", Need::optional, Shape::both, "署名的单位，写在落款", "the office that signs",
     "{zh: 中共某县委组织部, en: Organization department}"},
    {"objections", Need::optional, Shape::mapping, "受理异议的单位和电话", "who takes objections, and where",
     "{office: 某县委组织部组织科, telephone: 单位电话}"},
    {"notice", Need::optional, Shape::mapping, "公示（score --public）", "the public notice (score --public)",
     "{opening: \"现将{period}成绩予以公示。\"}"},
    {"announcement", Need::optional, Shape::mapping, "通报（report --announcement）",
     "the announcement (report --announcement)", "{to: 各乡镇党委}"},
    {"report", Need::optional, Shape::mapping, "分析报告（report）", "the analysis (report)", "{to: 县委}"},
    {"scores", Need::optional, Shape::mapping, "成绩表（score）", "the score table (score)", "{opening: 单位：分。}"},
    {"explanation", Need::optional, Shape::mapping, "一个村的得分说明（explain）",
     "why a village has its points (explain)", "{to: 各村党组织}"},
};

constexpr yaml::Field objections_table[] = {
    {"office", Need::optional, Shape::both, "受理异议的单位", "the office that takes objections", "某县委组织部组织科"},
    {"telephone", Need::optional, Shape::line, "单位的电话，不写个人的", "the office's telephone, never a person's",
     "单位电话"},
};

enum FrameKey : std::size_t { to, opening, closing, attachments };
constexpr yaml::Field frame_table[] = {
    {"to", Need::optional, Shape::both, "主送", "to whom it goes", "各乡镇党委"},
    {"opening", Need::optional, Shape::both, "开头的话", "how it opens", "现将{period}成绩予以公示。"},
    {"closing", Need::optional, Shape::both, "结尾的话", "how it closes", "特此通报。"},
    {"attachments", Need::optional, Shape::list, "附件名称", "what is enclosed", "[成绩表]"},
};

/// Calls `plain(text)` and `blank(word)` for the parts of a sentence; {word} is a blank.
template <class Plain, class BlankOf>
void each_part(std::string_view rest, const Plain& plain, const BlankOf& blank) {
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos) return plain(rest);
        plain(rest.substr(0, open));
        blank(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
}

std::optional<std::size_t> blank_of(std::string_view word) {
    const auto* const found = std::find(blank_words.begin(), blank_words.end(), word);
    if (found == blank_words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - blank_words.begin());
}

void check_blanks(std::string_view sentence, yaml::Value at, issue::Issues& issues) {
    const auto check = [&](std::string_view word) {
        if (blank_of(word)) return;
        std::string all;
        for (const std::string_view one : blank_words) base::add_to(all, "{" + std::string(one) + "}", " ");
        yaml::report(issues, Code::text_blank_unknown(Text::same("{" + std::string(word) + "}"), Text::same(all)), at);
    };
    each_part(
        sentence, [](std::string_view) {}, check);
}

/// A sentence that says the same in both languages is checked once.
void read_sentence(const Mapping& keys, std::size_t field, Text& into, issue::Issues& issues) {
    const auto read = keys.both(field);
    if (!read) return;
    check_blanks(read->zh, keys.at(field), issues);
    if (read->en != read->zh) check_blanks(read->en, keys.at(field), issues);
    into = *read;
}

Frame read_frame(yaml::Value value, issue::Issues& issues) {
    const Mapping keys(value, frame_table, {"文书", "document"}, issues);
    Frame frame;
    if (!keys.ok()) return frame;
    read_sentence(keys, to, frame.to, issues);
    read_sentence(keys, opening, frame.opening, issues);
    read_sentence(keys, closing, frame.closing, issues);
    for (const yaml::Value one : keys.list(attachments)) {
        if (const auto name = yaml::read_line(one, issues)) frame.attachments.push_back(Text::same(*name));
    }
    return frame;
}

std::optional<Texts> read_keys(yaml::Value root, Texts texts, issue::Issues& issues) {
    const Mapping keys(root, table, {"文书用语", "texts"}, issues);
    if (!keys.ok()) return std::nullopt;
    keys.word(id);
    keys.both(title);
    texts.signed_by = keys.both(signed_by).value_or(Text());
    if (keys.has(objections)) {
        const Mapping office(keys.at(objections), objections_table, {"受理异议", "objections"}, issues);
        texts.objections_office = office.both(0).value_or(Text());
        texts.telephone = office.line(1).value_or("");
    }
    for (std::size_t d = 0; d < documents; ++d) {
        if (keys.has(notice + d)) texts.frames[d] = read_frame(keys.at(notice + d), issues);
    }
    return texts;
}

Texts read_builtin() {
    source::SourceMap map;
    issue::Issues issues;
    const source::FileId file = map.add_embedded(std::string(texts_key), *catalogue::find(texts_key));
    const auto read = yaml::read_only_document(map, file, Code::file_not_one_texts, issues,
                                               [&](yaml::Value root) { return read_keys(root, {}, issues); });
    return *read;
}

constexpr std::string_view to_write_on = "________";  ///< a line, where nothing is known

}  // namespace

std::span<const yaml::Field> texts_fields() { return table; }
std::span<const yaml::Field> objections_fields() { return objections_table; }
std::span<const yaml::Field> frame_fields() { return frame_table; }

std::optional<Texts> read_texts(const source::SourceMap& map, source::FileId file, issue::Issues& issues) {
    return yaml::read_only_document(map, file, Code::file_not_one_texts, issues,
                                    [&](yaml::Value root) { return read_keys(root, builtin_texts(), issues); });
}

const Texts& builtin_texts() {
    static const Texts texts = read_builtin();
    return texts;
}

Text filled(const Text& sentence, const std::array<Text, blank_words.size()>& blanks) {
    Text done;
    for (const base::Lang lang : {base::Lang::zh, base::Lang::en}) {
        std::string& into = lang == base::Lang::zh ? done.zh : done.en;
        const auto plain = [&](std::string_view part) { into += part; };
        const auto blank = [&](std::string_view word) {
            const std::string& value = blanks[*blank_of(word)].in(lang);
            into += value.empty() ? to_write_on : std::string_view(value);
        };
        each_part(sentence.in(lang), plain, blank);
    }
    return done;
}

}  // namespace leitai::plan
