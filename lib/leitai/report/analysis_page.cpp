// Analysis page: sentences with the numbers behind them, then the sections, numbered as they are there.
#include "leitai/report/analysis_page.hpp"

#include <algorithm>
#include <array>

#include "leitai/report/analysis_tables.hpp"
#include "leitai/report/missing_page.hpp"
#include "leitai/report/rows.hpp"
#include "leitai/report/score_columns.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;

namespace {

/// How many rises, falls and losses sentences name, and tables list.
constexpr std::size_t named = 3, listed = 5, losses = 10;

/// Numbers the headings: 一、 in Chinese, 1. in English.
class Sections {
public:
    explicit Sections(page::Page& page) : page_(page) {}
    void begin(const Text& words) {
        constexpr std::array<std::string_view, 10> numerals = {"一", "二", "三", "四", "五",
                                                               "六", "七", "八", "九", "十"};
        const std::string zh(numerals[std::min<std::size_t>(number_, numerals.size() - 1)]);
        page_.blocks.emplace_back(
            page::Heading{{zh + "、" + words.zh, std::to_string(number_ + 1) + ". " + words.en}, 1});
        ++number_;
    }

private:
    page::Page& page_;
    std::size_t number_ = 0;
};

void say(page::Page& page, Text words, bool note = false) {
    page.blocks.emplace_back(page::Paragraph{std::move(words), note});
}

const std::string& name_of(const Reported& r, cohort::VillageId v) { return r.subject.cohort.villages[v].name; }

Text level_words(const Reported& r) {
    const Level& level = r.analysis.level;
    const base::ScoredUnit& unit = *r.subject.rubric.unit;
    const Text all = unit.counted(r.analysis.villages.size());
    const std::string scored = std::to_string(level.villages);
    if (level.villages == 0) return {"本期共 " + all.zh + "，都没有总分。", all.en + ", none of which has a total."};
    const std::string best = name_of(r, *level.best);
    return {"本期共 " + all.zh + "，有总分的 " + scored + " 个：平均 " + two_places(level.mean) + " 分，中位数 " +
                two_places(level.median) + " 分，最高 " + two_places(level.highest) + " 分（" + best + "），最低 " +
                two_places(level.lowest) + " 分。",
            all.en + ", " + scored + " with a total: mean " + two_places(level.mean) + ", median " +
                two_places(level.median) + ", highest " + two_places(level.highest) + " (" + best + "), lowest " +
                two_places(level.lowest) + "."};
}

Text change_words(const Reported& r) {
    const Level& level = r.analysis.level;
    if (level.changed == 0)
        return {"没有可比的上期结果，不列升降。",
                "There is no comparable result of the period before, so no movement is told."};
    const auto count = [&](int sign) {
        return std::to_string(std::count_if(r.analysis.moved.begin(), r.analysis.moved.end(),
                                            [&](const Moved& one) { return one.change.sign() == sign; }));
    };
    const Text compared = r.subject.rubric.unit->counted(level.changed);
    return {"与上期可比的有 " + compared.zh + "，平均变化 " + signed_two(*level.mean_change) + " 分，上升 " + count(1) +
                " 个，下降 " + count(-1) + " 个。",
            "Compared with the period before: " + compared.en + ", mean change " + signed_two(*level.mean_change) +
                ", up " + count(1) + ", down " + count(-1) + "."};
}

/// "北礁村 +28.69（+12.00 集体收入；…）、…"; empty where nobody moved that way.
Text movers_words(const Reported& r, bool up) {
    Text list;
    const std::vector<Moved>& all = r.analysis.moved;
    for (std::size_t i = 0; i < all.size() && i < named; ++i) {
        const Moved& one = up ? all[i] : all[all.size() - 1 - i];
        if (one.change.sign() != (up ? 1 : -1)) break;
        const auto put = [&](std::string& text, Lang lang, std::string_view between, std::string_view open,
                             std::string_view close) {
            if (!text.empty()) text += between;
            text += name_of(r, one.village) + " " + signed_two(one.change);
            text += std::string(open) + steps_words(r.subject, one, 2, lang) + std::string(close);
        };
        put(list.zh, Lang::zh, "、", "（", "）");
        put(list.en, Lang::en, ", ", " (", ")");
    }
    if (list.empty()) return {};
    return up ? Text("升幅最大：" + list.zh + "。", "Largest rises: " + list.en + ".")
              : Text("降幅最大：" + list.zh + "。", "Largest falls: " + list.en + ".");
}

Text recoverable_words(const Reported& r) {
    Text list;
    for (std::size_t i = 0; i < r.analysis.recoverable.size() && i < named; ++i) {
        const Recoverable& one = r.analysis.recoverable[i];
        const rubric::Indicator& indicator = r.subject.rubric.indicators[one.indicator];
        const std::string points = to_string(one.points, 2);
        const Text count = r.subject.rubric.unit->counted(one.villages);
        const bool owned = !indicator.owner.empty();
        list.zh += i == 0 ? "" : "、";
        list.zh += indicator.title.zh + " " + points + " 分（" + count.zh;
        list.zh += owned ? "，" + indicator.owner.zh + "）" : "）";
        list.en += i == 0 ? "" : ", ";
        list.en += indicator.title.en + " " + points + " (" + count.en;
        list.en += owned ? ", " + indicator.owner.en + ")" : ")";
    }
    if (list.empty()) return {};
    return {"可以挽回的失分最多的：" + list.zh + "。", "The largest losses that could be made good: " + list.en + "."};
}

Text grades_words(const Reported& r) {
    const rubric::Grading* grading = r.subject.rubric.grades();
    if (grading == nullptr) return {};
    Text list;
    for (const rubric::Grade& grade : grading->list) {
        const auto count =
            std::count_if(r.analysis.villages.begin(), r.analysis.villages.end(), [&](cohort::VillageId v) {
                const rubric::Grade* has = grade_of_total(r.subject, v);
                return has != nullptr && has->id == grade.id;
            });
        list.zh += (list.zh.empty() ? "" : "、") + grade.title.zh + " " + std::to_string(count) + " 个";
        list.en += (list.en.empty() ? "" : ", ") + grade.title.en + " " + std::to_string(count);
    }
    return {"等次：" + list.zh + "。", "Grades: " + list.en + "."};
}

void add_facts(const Reported& r, page::Page& page) {
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(r.subject.cohort.period)));
    add("as_of", {"截止日", "As of"}, Cell::of(base::to_string(r.subject.cohort.as_of)));
    add("rubric.id", {"评分细则", "Rubric"}, Cell::of(r.subject.rubric.id));
    add("rubric.version", {"细则版本", "Version"}, Cell::of(r.subject.rubric.version));
    if (!r.circle.empty()) add("circle", {"范围", "Of"}, Cell::of(r.circle.zh));
    if (r.course != nullptr && !r.course->seal().empty()) add("seal", {"封存", "Seal"}, Cell::of(r.course->seal()));
    page.blocks.emplace_back(std::move(facts));
}

void add_weakness(const Reported& r, Sections& sections, page::Page& page) {
    if (r.diagnosis == nullptr) return;
    sections.begin({"软弱涣散村党组织", "Weak organizations"});
    Text names;
    std::size_t determined = 0, watched = 0, undecided = 0, open = 0;
    for (const cohort::VillageId v : r.analysis.villages) {
        const diagnose::Standing& one = r.diagnosis->villages[v];
        if (one.on_list) ++open;
        if (one.state == diagnose::State::watch) ++watched;
        if (one.state == diagnose::State::undecided) ++undecided;
        if (one.state != diagnose::State::determined) continue;
        ++determined;
        names.zh += (names.zh.empty() ? "" : "、") + name_of(r, v);
        names.en += (names.en.empty() ? "" : ", ") + name_of(r, v);
    }
    const auto n = [](std::size_t number) { return std::to_string(number); };
    say(page, {"符合认定标准的 " + n(determined) + " 个" + (names.zh.empty() ? "" : "（" + names.zh + "）") +
                   "，关注的 " + n(watched) + " 个，没有查全、待定的 " + n(undecided) + " 个；在册整顿的 " + n(open) +
                   " 个。依据见 leitai diagnose。",
               "Determined: " + n(determined) + (names.en.empty() ? "" : " (" + names.en + ")") +
                   "; watched: " + n(watched) + "; undecided, not looked at whole: " + n(undecided) +
                   "; on the list: " + n(open) + ". leitai diagnose gives the reasons."});
}

void add_summary(const Reported& r, page::Page& page) {
    say(page, level_words(r));
    say(page, change_words(r));
    for (const Text& words : {grades_words(r), movers_words(r, true), movers_words(r, false), recoverable_words(r)}) {
        if (!words.empty()) say(page, words);
    }
    if (!r.analysis.bins.empty()) page.blocks.emplace_back(distribution_table(r));
}

}  // namespace

page::Page analysis_page(const Reported& r, Lang lang) {
    page::Page page;
    page.kind = "report";
    const Text period = words(r.subject.cohort.period);
    const Text of = r.circle.empty() ? Text() : Text(r.circle.zh, r.circle.en + ", ");
    page.title = headed(r.subject.title, {period.zh + of.zh + "分析报告", "analysis of " + of.en + period.en});
    page.provisional = r.subject.scored.provisional;
    add_facts(r, page);
    if (const auto behind = behind_words(r.subject)) say(page, *behind, true);
    Sections sections(page);
    sections.begin({"总体情况", "The whole"});
    add_summary(r, page);
    if (!r.analysis.moved.empty()) {
        sections.begin({"升降", "Movement"});
        page.blocks.emplace_back(moved_table(r, listed, lang));
    }
    sections.begin({"模块和指标", "Modules and indicators"});
    if (r.subject.rubric.unit->in_township) page.blocks.emplace_back(regions_table(r));
    page.blocks.emplace_back(indicators_table(r, lang));
    sections.begin({"分类", "Classes"});
    page.blocks.emplace_back(classes_table(r, lang));
    if (!r.analysis.recoverable.empty()) {
        sections.begin({"下一步：可以挽回的失分", "What to do next: losses that could be made good"});
        say(page,
            {"同乡镇、同类别里已有村得到、其他村没有得到的分，按指标合计。",
             "Points that one village of a township and class gained and others of it did not, summed by indicator."},
            true);
        page.blocks.emplace_back(recoverable_table(r, losses, lang));
    }
    add_weakness(r, sections, page);
    if (missing_words(r.subject)) {
        sections.begin({"未报", "Not handed in"});
        page.blocks.emplace_back(missing_groups(r.subject, lang));
    }
    say(page,
        {"本报告含内部名单，不公开；公示用 leitai score --public。",
         "This report holds internal lists and is not for publication: leitai score --public is."},
        true);
    return page;
}

}  // namespace leitai::report
