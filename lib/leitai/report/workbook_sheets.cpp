// Puts the rubric into words, the decisions that every number stands on, and what was corrected.
#include "leitai/report/workbook_sheets.hpp"

#include "leitai/base/list.hpp"
#include "leitai/report/causes.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/issues_page.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using rubric::Rubric;

namespace {

Text rules_words(const Rubric& rubric, const rubric::Indicator& indicator, rule::ClassId c) {
    const rubric::RubricNaming naming(rubric);
    Text list;
    for (const rule::Rule& rule : indicator.rules)
        base::add_to(list, rule::words(rule, naming, {c, rubric.full_mark(indicator, c)}), base::between_clauses);
    return list;
}

Text instead_words(const Rubric& rubric, const rubric::Indicator& indicator, rule::ClassId c) {
    const rubric::RubricNaming naming(rubric);
    const std::bitset<rule::cause_count> causes = causes_of(rubric, indicator);
    Text list;
    for (int i = 0; i < rule::cause_count; ++i) {
        const rule::Outcome& outcome = indicator.instead[static_cast<std::size_t>(i)];
        const bool can_come = causes[static_cast<std::size_t>(i)];
        if (!can_come || outcome.kind == rule::Outcome::Kind::undeclared) continue;
        const Text cause = words(static_cast<rule::Cause>(i));
        const Text given = rule::words(outcome, naming, {c, rubric.full_mark(indicator, c)});
        base::add_to(list, {cause.zh + "：" + given.zh, cause.en + ": " + given.en}, base::between_clauses);
    }
    return list;
}

/// Classes that an indicator scores alike.
struct Alike {
    Text classes;
    std::string full;
    Text rules, instead;
};

std::vector<Alike> alike(const Rubric& rubric, const rubric::Indicator& indicator) {
    std::vector<Alike> groups;
    for (std::size_t i = 0; i < rubric.classes.size(); ++i) {
        const auto c = static_cast<rule::ClassId>(i);
        if (!rubric.on_sheet(indicator, c)) continue;
        const Text& title = rubric.classes[i].title;
        const std::string full = indicator.has_points ? to_string(round(rubric.full_mark(indicator, c), 2)) : "";
        Alike one{title, full, rules_words(rubric, indicator, c), instead_words(rubric, indicator, c)};
        if (!groups.empty() && groups.back().full == one.full && groups.back().rules.zh == one.rules.zh &&
            groups.back().instead.zh == one.instead.zh) {
            base::add_to(groups.back().classes, title);
        } else {
            groups.push_back(std::move(one));
        }
    }
    return groups;
}

Text rounding_words(const Rubric& rubric) {
    Text list;
    const auto add = [&](const std::optional<int>& places, const char* zh, const char* en) {
        const std::string count = places ? std::to_string(*places) : "";
        base::add_to(
            list,
            places ? Text(std::string(zh) + "保留" + count + "位小数", std::string(en) + " to " + count + " decimals")
                   : Text(std::string(zh) + "不取整", std::string(en) + " not rounded"),
            base::between_clauses);
    };
    add(rubric.rounding.indicator, "指标", "indicators");
    if (rubric.modules.size() > 1) add(rubric.rounding.module, "模块", "modules");
    add(rubric.rounding.total, "总分", "totals");
    return {"四舍五入：" + list.zh, "half up: " + list.en};
}

Text ties_words(const Rubric& rubric) {
    Text list;
    for (const rubric::Merit& merit : rubric.ties) {
        base::add_to(list, merit.is_module ? rubric.modules[merit.index].title : rubric.indicators[merit.index].title,
                     {"，再比", ", then by "});
    }
    if (list.empty()) return {"总分相同的并列，名次前有“=”", "equal totals share a place, marked ="};
    return {"总分相同先比" + list.zh + "；仍相同的并列，名次前有“=”",
            "equal totals by " + list.en + "; those still equal share a place, marked ="};
}

Text titles_of_vetoes(const Rubric& rubric) {
    Text list;
    for (const rubric::Veto& veto : rubric.vetoes) {
        const Text does = words(rubric, veto.effect);
        base::add_to(list, {veto.title.zh + "（" + does.zh + "）", veto.title.en + " (" + does.en + ")"},
                     base::between_clauses);
    }
    return list;
}

Text grades_of(const Rubric& rubric) {
    Text list;
    const rubric::Grading* grading = rubric.grades();
    if (grading == nullptr) return list;
    for (const rubric::Grade& grade : grading->list) base::add_to(list, grade.title);
    return list;
}

}  // namespace

page::Table rubric_table(const Rubric& rubric, Lang lang) {
    TableRows rows("rubric", {"细则", "Rubric"});
    rows.column("module", {"模块", "Module"})
        .column("number", {"序号", "No."}, true)
        .column("title", {"指标", "Indicator"})
        .column("classes", {"类别", "Classes"})
        .column("full", {"满分", "Full mark"}, true)
        .column("rules", {"计分办法", "Rules"})
        .column("instead", {"无法计算时", "Where there is no number"})
        .column("owner", {"责任单位", "Owner"});
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        const rubric::Indicator& one = rubric.indicators[i];
        for (const Alike& group : alike(rubric, one)) {
            rows.add({text_cell(rubric.modules[one.module].title, lang), number_cell(i + 1), text_cell(one.title, lang),
                      text_cell(group.classes, lang), group.full.empty() ? Cell{} : Cell::number(group.full),
                      text_cell(group.rules, lang), text_cell(group.instead, lang), text_cell(one.owner, lang)});
        }
    }
    return rows.table();
}

page::Table method_table(const Subject& s, const std::string& hash, Lang lang) {
    TableRows rows("method", {"计算方法", "Method"});
    rows.column("item", {"项目", "Item"}).column("words", {"内容", "What holds"});
    const auto add = [&](const Text& item, const Text& words) {
        if (!words.empty()) rows.add({text_cell(item, lang), text_cell(words, lang)});
    };
    add({"期间", "Period"}, words(s.cohort.period));
    add({"数据截止日期", "As of"}, Text::same(base::to_string(s.cohort.as_of)));
    add({"细则", "Rubric"}, {s.rubric.title.zh + "（版本" + s.rubric.version + "）",
                             s.rubric.title.en + " (version " + s.rubric.version + ")"});
    add({"细则说明", "Note of the rubric"}, s.rubric.note);
    add({"计算", "Arithmetic"},
        {"数据按填报的小数位精确计算，中间用分数，只在下面写明的地方取整一次",
         "decimals as reported, exact fractions in between, rounded only where it is said below"});
    add({"取整", "Rounding"}, rounding_words(s.rubric));
    add({"名次", "Places"}, ties_words(s.rubric));
    add({"等次", "Grades"}, grades_of(s.rubric));
    add({"一票否决", "Vetoes"}, titles_of_vetoes(s.rubric));
    if (s.finality.provisional()) {
        add({"暂定", "Provisional"},
            {page::reasons_sentence(s.finality, base::Lang::zh), page::reasons_sentence(s.finality, base::Lang::en)});
    }
    add({"结果的校验码（SHA-256）", "Checksum of the results (SHA-256)"}, Text::same(hash));
    add({"复核", "To check it"},
        {"用同样的数据和细则重新计算，结果的校验码应与上面的一致；每一分都查得到数据出处和算法",
         "the same data and rubric, computed again, give results with this checksum; every point can be traced to its "
         "data and arithmetic"});
    return rows.table();
}

page::Table corrections_table(const Subject& s, Lang lang) {
    TableRows rows("corrections", {"更正", "Corrections"});
    rows.named(std::string(s.rubric.unit->key), s.rubric.unit->title())
        .column("fact", {"数据", "Fact"})
        .column("was", {"原数", "Was"}, true)
        .column("now", {"更正为", "Now"}, true)
        .column("on", {"日期", "On"})
        .column("by", {"更正人", "By"})
        .column("why", {"原因", "Why"})
        .column("objection", {"因哪件异议", "Objection"});
    for (const cohort::Corrected& one : s.cohort.corrected) {
        if (one.period != s.cohort.period) continue;
        const auto village = s.cohort.find(one.village);
        const std::string code = to_string(one.village);
        rows.add({Cell::of(code), Cell::of(village ? s.cohort.villages[*village].label() : code),
                  text_cell(s.rubric.facts[one.fact].title, lang), number_or_text(one.was.in(lang)),
                  number_or_text(one.now.in(lang)), Cell::of(base::to_string(one.on)), Cell::of(one.by),
                  Cell::of(one.why), one.objection.empty() ? Cell() : Cell::of(one.objection)});
    }
    return rows.table();
}

std::vector<page::Table> workbook_sheets(const Subject& subject, const issue::Issues& issues,
                                         const source::SourceMap& map, const std::string& hash, Lang lang) {
    page::Table found = issue_table({.issues = issues, .map = map, .lang = lang});
    found.title = {"问题", "Issues"};
    return {rubric_table(subject.rubric, lang), method_table(subject, hash, lang), corrections_table(subject, lang),
            std::move(found)};
}

}  // namespace leitai::report
