// Writes a new plan and roster from their tables of keys, and a new return from the rubric's facts.
#include "leitai/report/init/new_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "leitai/base/units.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/return.hpp"
#include "leitai/report/init/example_values.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/rubric/value.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

namespace {

/// "key: value" beneath the words of the key's row.
std::string line(std::span<const yaml::Field> table, std::string_view key, const std::string& value) {
    std::string text;
    for (const yaml::Field& field : table) {
        if (field.key == key) text = fmt::format("# {} / {}\n", field.what_zh, field.what_en);
    }
    return text + std::string(key) + (value.empty() ? ":" : ": ") + value + "\n";
}

std::string quoted(const std::string& code) { return "\"" + code + "\""; }

/// The comment above a fact: what it is, its unit, where the figure already stands, and who owns it.
std::string comment(const rubric::Fact& fact) {
    std::string zh = "  # " + fact.title.zh;
    std::string en = "  # " + fact.title.en;
    if (!fact.unit.empty()) {
        zh += "，单位 " + fact.unit;
        if (const base::Text unit = base::unit_words(fact.unit); !unit.en.empty()) en += ", in " + unit.en;
    }
    if (!fact.owner.empty()) {
        zh += "；" + fact.owner.zh;
        en += "; " + fact.owner.en;
    }
    if (!fact.kept_in.empty()) {
        zh += "，取自" + fact.kept_in.zh;
        en += ", from the " + fact.kept_in.en;
    }
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const base::Text title = rubric::choice_words(fact, static_cast<std::int64_t>(i));
        const bool titled = !fact.value_titles.empty() && title.zh != fact.values[i];
        zh += (i == 0 ? "；可填 " : " | ") + fact.values[i] + (titled ? "（" + title.zh + "）" : "");
        en += (i == 0 ? "; one of " : " | ") + fact.values[i] +
              (titled && title.en != fact.values[i] ? " (" + title.en + ")" : "");
    }
    if (fact.absent == rubric::Absent::none) {
        zh += "；没有的不写";
        en += "; leave out if there was none";
    }
    if (fact.absent == rubric::Absent::value) {
        const base::Text value = rubric::value_with_unit(fact, fact.absent_units);
        zh += "；不写按 " + value.zh + " 算";
        en += "; left out, it counts as " + value.en;
    }
    return text::one_line(zh) + "\n" + text::one_line(en) + "\n";
}

/// What the levels are.
std::string levels(const base::ScoredUnit& unit) {
    return "   # self 本" + std::string(unit.zh) + ", township 乡镇, department 部门, county 县级";
}

/// Who hands in a new return: the highest level that the rubric listens to.
std::string reporter(const rubric::Rubric& rubric) {
    rubric::Level highest = rubric::Level::self;
    for (const rubric::Fact& fact : rubric.facts) {
        if (!fact.authority.scored_by.empty()) highest = std::max(highest, fact.authority.scored_by.back());
    }
    switch (highest) {
        case rubric::Level::self:
            return "{level: self}";
        case rubric::Level::township:
            return "{level: township, name: 示例镇}";
        case rubric::Level::department:
            return "{level: department, name: 示例局}";
        case rubric::Level::county:
            break;
    }
    return "{level: county, name: 示例区}";
}

}  // namespace

std::vector<NewVillage> invented_villages(const rubric::Rubric& rubric) {
    const base::ScoredUnit& unit = *rubric.unit;
    const char* names[] = {"示例甲", "示例乙", "示例丙"};
    std::vector<NewVillage> villages;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        const std::size_t c = std::min(i, rubric.classes.size() - 1);
        villages.push_back({fmt::format("{}{:02}", unit.new_code, i + 1),
                            fmt::format("{}{}", names[i], unit.new_suffix), rubric.classes[c].id});
    }
    return villages;
}

std::string new_plan(base::Period period, const std::string& rubric) {
    const std::span<const yaml::Field> table = plan::plan_fields();
    const std::string heading =
        "# 活动计划：计哪一期的分、用哪份细则、记录放在哪里\n"
        "# The plan: which period is scored, by which rubric, and where the records lie\n";
    return heading + line(table, "leitai", "1") +
           line(table, "title", "{zh: 村党组织书记练兵比武, en: Village secretaries' contest}") +
           line(table, "period", base::to_string(period)) +
           line(table, "as_of", base::to_string(base::last_day(period))) + line(table, "state", "open") +
           line(table, "lang", "zh") + line(table, "rubric", rubric) +
           "# 要做软弱涣散认定、履责清单、八不准，去掉 catalogues 一行开头的“# ”（两项表现情形数就不再填报），见 "
           "leitai help catalogues\n"
           "# For weakness, duties and conduct remove the “# ” before catalogues (the two counts of signs are then no "
           "longer\n"
           "# reported): see leitai help catalogues\n"
           "# catalogues: {weakness: builtin:weakness, duties: builtin:duties, conduct: builtin:conduct}\n" +
           line(table, "calendar", "calendar.yaml") + line(table, "steps", "{notice_days: 5}") +
           line(table, "records", "[roster.yaml, records, steps, seals]");
}

std::string new_roster(const rubric::Rubric& rubric, base::Period period, const std::vector<NewVillage>& villages) {
    const std::span<const yaml::Field> table = record::roster_tables(*rubric.unit).front().fields;
    const base::ScoredUnit& unit = *rubric.unit;
    std::string text = fmt::format(
        "# 名册：有哪些{0}、归谁填报、属哪一类。有变动时另写一份，写上变动的日期和变动的{0}即可\n"
        "# The roster: which {1} exist, who reports for them, their class; a later one lists what changed\n"
        "# 以下名称、代码都是虚构的，请换成自己的。 All names and codes here are invented: put in your own.\n",
        unit.zh, unit.en_many);
    text += line(table, "kind", "roster");
    text += line(table, "from", base::to_string(base::first_day({static_cast<std::int16_t>(period.year - 1), 0})));
    if (unit.in_county) text += "units:\n  - {code: \"359901\", name: 示例区}\n";
    if (unit.in_township) text += "townships:\n  - {code: \"359901101\", name: 示例镇}\n";
    text += "# class:";
    for (const rubric::VillageClass& one : rubric.classes)
        text += fmt::format(" {} {} {};", one.id, text::one_line(one.title.zh), text::one_line(one.title.en));
    text.back() = '\n';
    text += fmt::format("{}:\n", unit.list);
    for (const NewVillage& village : villages) {
        text += fmt::format("  - {{{}, name: {}, {}class: {}}}\n",
                            unit.digits == 0 ? "id: " + village.code : "code: " + quoted(village.code), village.name,
                            unit.in_township ? "type: village, " : "", village.village_class);
    }
    return text;
}

std::string new_return(const rubric::Rubric& rubric, base::Period period, const NewVillage& village, Filling filling,
                       int variant) {
    const bool commented = filling != Filling::values;
    const base::ScoredUnit& unit = *rubric.unit;
    const std::span<const yaml::Field> table = commented ? record::return_fields(unit) : std::span<const yaml::Field>();
    std::string text;
    if (commented) {
        text = fmt::format(
            "# 填报：对一个{0}一期的填报。同一{0}同一期可以由几个部门各填一份，各报各的数据\n"
            "# A return: what one office hands in for one {1} and period; several may share the facts\n",
            unit.zh, unit.en);
    }
    text += line(table, "kind", "return") + line(table, "period", base::to_string(period));
    text += line(table, unit.key, unit.digits == 0 ? village.code : quoted(village.code));
    text += line(table, "by", reporter(rubric) + (commented ? levels(unit) : ""));
    if (filling == Filling::keys) {
        text += "# 填写时去掉 {}，再去掉所填各行开头的“# ” / remove {} and the “# ” of each line that you fill in\n";
    }
    text += line(table, "facts", filling == Filling::keys ? "{}" : "");
    for (std::size_t f = 0; f < rubric.facts.size(); ++f) {
        const rubric::Fact& fact = rubric.facts[f];
        if (fact.supplied) continue;
        if (commented) text += comment(fact);
        const std::string value =
            example_value(rubric, static_cast<rule::FactId>(f), period, village.village_class, variant);
        text += (filling == Filling::keys ? "  # " : "  ") + fact.id + ": " + value + "\n";
    }
    return text;
}

}  // namespace leitai::report
