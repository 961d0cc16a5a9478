// Writes a new plan from its table of keys, and a rubric to begin with.
#include "leitai/report/init/new_campaign.hpp"

#include <algorithm>

#include "leitai/plan/plan.hpp"
#include "leitai/report/init/key_line.hpp"

namespace leitai::report {

using base::Lang;

namespace {

bool is_chinese(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// "title: {zh: 甲, en: A}" with the title of one language.
std::string with_one_title(std::string line, Lang lang) {
    const std::size_t zh = line.find("{zh: "), en = line.find(", en: "), end = line.find('}');
    if (zh == std::string::npos || en == std::string::npos || end == std::string::npos || en < zh || end < en)
        return line;
    const std::string title = lang == Lang::zh ? line.substr(zh + 5, en - zh - 5) : line.substr(en + 6, end - en - 6);
    return line.substr(0, zh) + title + line.substr(end + 1);
}

}  // namespace

std::string in_one_language(std::string_view text, Lang lang) {
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n') + 1, text.size());
        const std::string_view line = text.substr(0, end == 0 ? text.size() : end);
        text.remove_prefix(line.size());
        if (line.starts_with("#") && is_chinese(line) != (lang == Lang::zh)) continue;
        result += with_one_title(std::string(line), lang);
    }
    return result;
}

std::string new_plan(base::Period period, const std::string& rubric, bool catalogues, Lang lang) {
    const std::span<const yaml::Field> table = plan::plan_fields();
    const bool zh = lang == Lang::zh;
    std::string text = zh ? "# 活动计划：计哪一期的分、用哪份细则、记录放在哪里\n"
                          : "# The plan: which period is scored, by which rubric, and where the records lie\n";
    text += key_line(table, "leitai", "1", lang);
    text += key_line(table, "title", zh ? "村党组织书记练兵比武" : "Village secretaries' contest", lang);
    text += key_line(table, "period", base::to_string(period), lang);
    text += key_line(table, "as_of", base::to_string(base::last_day(period)), lang);
    text += key_line(table, "state", "open", lang) + key_line(table, "lang", zh ? "zh" : "en", lang);
    text += key_line(table, "rubric", rubric, lang);
    if (catalogues) {
        text += zh ? "# 要做软弱涣散认定、履责清单、八不准，去掉下面一行开头的“# ”（两项表现情形数就不再填报），\n"
                     "# 见 leitai help catalogues\n"
                   : "# For weakness, duties and conduct remove the “# ” below (the two counts of signs are then no "
                     "longer reported):\n"
                     "# see leitai help catalogues\n";
        text += "# catalogues: {weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct}\n";
    }
    return text + key_line(table, "calendar", "calendar.yaml", lang) +
           key_line(table, "steps", "{notice_days: 5}", lang) +
           key_line(table, "records", "[roster.yaml, records, steps, seals]", lang);
}

std::string new_rubric(Lang lang) {
    if (lang == Lang::zh)
        return "# 评分细则：先有一项数据、一个指标，照样增加。怎样写见 leitai help rubric\n"
               "rubric: contest\n"
               "version: 1.0.0\n"
               "title: 练兵比武评分细则\n"
               "scores: village   # 给村打分\n"
               "total: 10   # 满分，等于各指标 points 之和\n"
               "rounding: {at: {indicator: 2, total: 2}}   # 保留两位小数\n"
               "ties: [work]   # 总分相同的，先看这个模块\n"
               "classes: {ordinary: 一般村}   # 村的类别，名册里用\n"
               "instead: {missing: zero}   # 没有报的得零分\n"
               "facts:   # 各村报什么\n"
               "  matters: {title: 为民办实事, type: count, unit: 件, absent: missing, better: more, owner: 乡镇}\n"
               "modules:   # 怎样得分：办一件得 2 分，满分为止\n"
               "  - id: work\n"
               "    title: 比服务\n"
               "    indicators:\n"
               "      - {id: matters_done, title: 办实事, points: 10, measure: matters, scale: {each: 2}, cap: full}\n";
    return "# The rubric: one fact and one indicator to begin with; add more like them. See leitai help rubric\n"
           "rubric: contest\n"
           "version: 1.0.0\n"
           "title: Contest rubric\n"
           "scores: village   # villages are scored\n"
           "total: 10   # the full mark, the sum of the points of all indicators\n"
           "rounding: {at: {indicator: 2, total: 2}}   # two decimals\n"
           "ties: [work]   # this module decides among equal totals\n"
           "classes: {ordinary: ordinary}   # of villages, named by the roster\n"
           "instead: {missing: zero}   # what is not reported has no points\n"
           "facts:   # what villages report\n"
           "  matters: {title: matters settled, type: count, absent: missing, better: more, owner: townships}\n"
           "modules:   # how it becomes points: 2 each, up to the full mark\n"
           "  - id: work\n"
           "    title: Work\n"
           "    indicators:\n"
           "      - {id: matters_done, title: Settled, points: 10, measure: matters, scale: {each: 2}, cap: full}\n";
}

}  // namespace leitai::report
