// Titles of the words that tables of keys list, and of what a catalogue numbers.
#include "leitai/desk/choices.hpp"

#include <algorithm>
#include <iterator>

#include "leitai/record/team.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Choice;

namespace {

struct Titled {
    std::string_view word, zh, en;
};
constexpr Titled known_titles[] = {
    {"self", "本村", "the village itself"},
    {"township", "乡镇", "township"},
    {"department", "部门", "department"},
    {"county", "县级", "county"},
    {"village", "村", "village"},
    {"community", "社区", "community"},
    {"full", "全部完成", "in full"},
    {"partial", "部分完成", "in part"},
    {"reported", "反映", "reported"},
    {"confirmed", "查实", "confirmed"},
    {"cleared", "不实", "cleared"},
    {"progress", "有进展", "progress"},
    {"stalled", "停滞", "stalled"},
    {"steady", "稳定", "steady"},
    {"slipping", "滑坡", "slipping"},
    {"primary", "小学", "primary school"},
    {"junior", "初中", "junior secondary"},
    {"senior", "高中（中专）", "senior secondary"},
    {"college", "大专", "college"},
    {"bachelor", "本科", "bachelor"},
    {"postgraduate", "研究生", "postgraduate"},
};

template <class Items>
std::vector<Choice> numbered_all(const Items& items) {
    std::vector<Choice> choices;
    choices.reserve(items.size());
    for (const auto& item : items) choices.push_back(numbered(item.id, item.title));
    return choices;
}

/// The signs that people find; those that are computed from facts are nobody's to write.
std::vector<Choice> signs(const rubric::Rubric& rubric) {
    std::vector<Choice> choices;
    if (!rubric.weakness) return choices;
    for (const rubric::Sign& sign : rubric.weakness->signs) {
        if (!sign.when) choices.push_back(numbered(sign.id, sign.title));
    }
    return choices;
}

}  // namespace

Text choice_title(std::string_view word) {
    for (const record::PostWords& post : record::posts) {
        if (post.word == word) return {std::string(post.zh), std::string(post.en)};
    }
    const auto* const found = std::find_if(std::begin(known_titles), std::end(known_titles),
                                           [&](const Titled& one) { return one.word == word; });
    return found == std::end(known_titles) ? Text() : Text(std::string(found->zh), std::string(found->en));
}

Choice numbered(std::string_view id, const Text& title) {
    const std::string begin = std::string(id) + " ";
    return {std::string(id), {begin + text::one_line(title.zh), begin + text::one_line(title.en)}};
}

std::vector<Choice> choices_of(const std::vector<std::string>& values, const std::vector<Text>& titles) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool titled = i < titles.size() && !titles[i].empty();
        choices.push_back({values[i], titled ? titles[i] : Text::same(values[i])});
    }
    return choices;
}

std::vector<Choice> choices_of(const rubric::Rubric& rubric, std::string_view table, const yaml::Field& field) {
    std::vector<Choice> choices;
    for (const std::string_view word : field.choices) {
        const Text title = choice_title(word);
        choices.push_back({std::string(word), title.empty() ? Text::same(word) : title});
    }
    if (!choices.empty()) return choices;
    if (field.key == "sign" && (table == "finding" || table == "measure")) return signs(rubric);
    if (field.key == "duty" && rubric.duties) return numbered_all(rubric.duties->list);
    if (field.key == "prohibition" && rubric.conduct) return numbered_all(rubric.conduct->list);
    if (field.key == "class") {
        for (const rubric::VillageClass& one : rubric.classes) choices.push_back({one.id, one.title});
    }
    return choices;
}

}  // namespace leitai::desk
