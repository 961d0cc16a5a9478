// Workbooks of rosters, registers and books: what is known stands in them, and rows can be added.
#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/desk/known_rows.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Form;

namespace {

/// Forms of facts and marks have workbooks of their own.
bool is_of_records(std::string_view key) {
    return key != "facts" && !key.starts_with("return.") && !key.starts_with("marks.");
}

std::string_view kind_of(std::string_view key) { return key.substr(0, key.find('.')); }

/// The forms that a word means: a kind has several.
std::vector<std::string> forms_of(const rubric::Rubric& rubric, std::string_view word) {
    std::vector<std::string> keys;
    for (const std::string& key : form_keys(rubric)) {
        if (is_of_records(key) && (key == word || kind_of(key) == word)) keys.push_back(key);
    }
    if (!keys.empty()) return keys;
    const std::vector<std::string> known = record_form_words(rubric);
    const std::vector<std::string_view> words(known.begin(), known.end());
    Text refusal("--kind 没有 " + std::string(word), "there is no --kind " + std::string(word));
    if (const auto near = base::nearest(word, words))
        refusal = refusal + Text("，是不是 " + std::string(*near) + "？", "; did you mean " + std::string(*near) + "?");
    throw base::Failure(refusal + Text("\n可用的：", "\nthere are: ") + base::listed(known));
}

Text how_to(const FormOf& of, bool any_known) {
    if (of.kind == "roster" || of.kind == "team")
        return {"已知的都列出了：有变动的改，没有变动的不动，新的往下加。人员只写编号，不写姓名。",
                "All that is known is listed: change what is no longer true, leave the rest, add what is new below. "
                "Persons by their ids, never by name."};
    if (of.kind == "check" && of.list.empty())
        return {"还没有排查的村都列出了：填排查日期和查了哪些（全查填“全部”）。",
                "Villages that were not checked yet are listed: fill in the day and what was covered (“all” for "
                "everything)."};
    if (of.kind == "check" && of.list == "resolved")
        return {
            "核实已销号的，一条一行：村名和表现情形从下拉列表里选，列表里是在册的。",
            "A line for each sign that is resolved: choose village and sign from the lists, which offer those on the "
            "list."};
    if (of.kind == "duty" && of.list == "done")
        return {
            "本期应办、还没有记录的职责都列出了：办了的填日期和内容，没办的不填。",
            "The duties of the period without a record are listed: fill in the day and what was done, and leave the "
            "others."};
    if (any_known)
        return {
            "没有办结的都列出了，灰色格是已登记的：有了进展的，在空格里填；新的往下加。人员只写编号，不写姓名。",
            "What is not finished is listed, and grey cells are on record: fill in what has become known since, and "
            "add what is new below. Persons by their ids, never by name."};
    return {"一条一行，已经登记过的不用再填。人员只写编号，不写姓名。",
            "A line each; what is on record is not written again. Persons by their ids, never by name."};
}

}  // namespace

std::vector<std::string> record_form_words(const rubric::Rubric& rubric) {
    std::vector<std::string> words;
    for (const std::string& key : form_keys(rubric)) {
        if (!is_of_records(key)) continue;
        const std::string kind(kind_of(key));
        if (std::find(words.begin(), words.end(), kind) == words.end()) words.push_back(kind);
    }
    for (const std::string& key : form_keys(rubric)) {
        if (is_of_records(key) && kind_of(key) != key) words.push_back(key);
    }
    return words;
}

std::vector<Filled> record_workbooks(const TemplateInput& input, std::string_view kind, const ForWhom& whom) {
    const rubric::Rubric& rubric = *input.scored.campaign.rubric;
    const std::vector<std::string> keys = forms_of(rubric, kind);
    std::vector<Group> groups = groups_of(input, whom);
    // Before there is a roster there is nobody to put in groups, and somebody has to fill it in.
    if (groups.empty()) groups.push_back({{}, {}, {rubric::Level::county, {}}, {}});
    const bool whole = whom.per == Per::owner && whom.villages.empty();
    const Known known = known_of(input.scored, kind_of(keys.front()));
    std::vector<Filled> made;
    for (const Group& group : groups) {
        Filled filled;
        for (const std::string& key : keys) {
            Form form = *blank_form(rubric, key);
            form.heading = heading_of(group.whose, form.title, input.scored.campaign.plan->period);
            add_known_rows(input, known, group, whole, form);
            form.how_to = how_to(*form_of(rubric, key), !form.rows.empty());
            filled.asked += asked_cells(form);
            filled.forms.sheets.push_back(std::move(form));
        }
        filled.name = filled.forms.sheets.front().title.in(input.lang);
        if (const std::size_t colon = filled.name.find(input.lang == base::Lang::zh ? "：" : ":");
            colon != std::string::npos)
            filled.name.erase(colon);
        if (keys.size() > 1 && kind == "book") filled.name = Text("台账", "Books").in(input.lang);
        if (!group.name.empty()) filled.name = group.name + "-" + filled.name;
        filled.forms.meta = lines_of(meta_of(input, group.owner));
        made.push_back(std::move(filled));
    }
    return made;
}

}  // namespace leitai::desk
