// Writes a new roster from its table of keys, and a new return from the rubric's facts.
#include "leitai/report/init/new_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "leitai/base/list.hpp"
#include "leitai/base/units.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/record/read/return.hpp"
#include "leitai/report/init/example_values.hpp"
#include "leitai/report/init/key_line.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/rubric/value.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::report {

namespace {

using base::Lang;
using base::Text;

std::string quoted(const std::string& code) { return "\"" + code + "\""; }

/// "；可填 a（甲） | b（乙）"
Text choices(const rubric::Fact& fact) {
    Text words;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const Text title = rubric::choice_words(fact, static_cast<std::int64_t>(i));
        const bool titled = !fact.value_titles.empty();
        words.zh += (i == 0 ? "；可填 " : " | ") + fact.values[i];
        words.en += (i == 0 ? "; one of " : " | ") + fact.values[i];
        if (titled && title.zh != fact.values[i]) words.zh += "（" + title.zh + "）";
        if (titled && title.en != fact.values[i]) words.en += " (" + title.en + ")";
    }
    return words;
}

/// The comment above a fact: what it is, its unit, where the figure already stands, and who owns it.
std::string comment(const rubric::Fact& fact, Lang lang) {
    Text words = fact.title;
    if (!fact.unit.empty()) {
        const Text unit = base::unit_words(fact.unit);
        words = words + Text("，单位 " + fact.unit, unit.en.empty() ? "" : ", in " + unit.en);
    }
    if (!fact.owner.empty()) words = words + Text("；", "; ") + fact.owner;
    if (!fact.kept_in.empty()) words = words + Text("，取自", ", from the ") + fact.kept_in;
    words = words + choices(fact);
    if (fact.absent == rubric::Absent::none) words = words + Text("；没有的不写", "; leave out if there was none");
    if (fact.absent == rubric::Absent::value) {
        const Text value = rubric::value_with_unit(fact, fact.absent_units);
        words = words + Text("；不写按 " + value.zh + " 算", "; left out, it counts as " + value.en);
    }
    return text::one_line("  # " + words.in(lang)) + "\n";
}

/// What the levels are.
std::string levels(const base::ScoredUnit& unit, Lang lang) {
    if (lang == Lang::en) return "   # level: self, township, department or county";
    return "   # level：self 本" + std::string(unit.zh) + "、township 乡镇、department 部门、county 县级";
}

/// Who hands in a new return: the highest level that the rubric listens to.
std::string reporter(const rubric::Rubric& rubric, Lang lang) {
    rubric::Level highest = rubric::Level::self;
    for (const rubric::Fact& fact : rubric.facts) {
        if (!fact.authority.scored_by.empty()) highest = std::max(highest, fact.authority.scored_by.back());
    }
    const auto by = [&](const char* level, const Text& name) {
        return fmt::format("{{level: {}, name: {}}}", level, name.in(lang));
    };
    switch (highest) {
        case rubric::Level::self:
            return "{level: self}";
        case rubric::Level::township:
            return by("township", {"示例镇", "Example Township"});
        case rubric::Level::department:
            return by("department", {"示例局", "Example Bureau"});
        case rubric::Level::county:
            break;
    }
    return by("county", {"示例区", "Example County"});
}

}  // namespace

std::vector<NewVillage> invented_villages(const rubric::Rubric& rubric, Lang lang) {
    const base::ScoredUnit& unit = *rubric.unit;
    const Text names[] = {{"示例甲", "Example A"}, {"示例乙", "Example B"}, {"示例丙", "Example C"}};
    std::vector<NewVillage> villages;
    for (std::size_t i = 0; i < std::size(names); ++i) {
        const std::size_t c = std::min(i, rubric.classes.size() - 1);
        const std::string suffix = lang == Lang::zh ? std::string(unit.new_suffix) : "";
        villages.push_back(
            {fmt::format("{}{:02}", unit.new_code, i + 1), names[i].in(lang) + suffix, rubric.classes[c].id});
    }
    return villages;
}

std::string new_roster(const rubric::Rubric& rubric, base::Period period, const std::vector<NewVillage>& villages,
                       Lang lang) {
    const std::span<const yaml::Field> table = record::roster_tables(*rubric.unit).front().fields;
    const base::ScoredUnit& unit = *rubric.unit;
    const bool zh = lang == Lang::zh;
    std::string text =
        villages.empty()
            ? std::string(
                  zh ? "# 名册还是空的：leitai template --kind roster 写出表格，填好后用 leitai import 读入\n"
                     : "# The roster is empty: leitai template --kind roster writes a sheet, leitai import reads it\n")
        : zh ? fmt::format(
                   "# 名册：有哪些{0}、归谁填报、属哪一类。有变动时另写一份，写上变动的日期和变动的{0}即可\n"
                   "# 以下名称、代码都是虚构的，请换成自己的。\n",
                   unit.zh)
             : fmt::format(
                   "# The roster: which {} exist, who reports for them, their class; a later one lists what "
                   "changed\n# All names and codes here are invented: put in your own.\n",
                   unit.en_many);
    text += key_line(table, "kind", "roster", lang);
    text += key_line(table, "from", base::to_string(base::first_day({static_cast<std::int16_t>(period.year - 1), 0})),
                     lang);
    if (villages.empty()) return text;
    if (unit.in_county)
        text += fmt::format("units:\n  - {{code: \"359901\", name: {}}}\n", zh ? "示例区" : "Example County");
    if (unit.in_township)
        text += fmt::format("townships:\n  - {{code: \"359901101\", name: {}}}\n", zh ? "示例镇" : "Example Township");
    text += zh ? "# class（类别）：" : "# class: ";
    std::string classes;
    for (const rubric::VillageClass& one : rubric.classes) {
        const std::string title = text::one_line(one.title.in(lang));
        base::add_to(classes, title == one.id ? one.id : one.id + " " + title, zh ? "、" : ", ");
    }
    text += fmt::format("{}\n{}:\n", classes, unit.list);
    for (const NewVillage& village : villages) {
        text += fmt::format("  - {{{}, name: {}, {}class: {}}}\n",
                            unit.digits == 0 ? "id: " + village.code : "code: " + quoted(village.code), village.name,
                            unit.in_township ? "type: village, " : "", village.village_class);
    }
    return text;
}

std::string new_return(const rubric::Rubric& rubric, base::Period period, const NewVillage& village, Filling filling,
                       Lang lang, int variant) {
    const bool commented = filling != Filling::values, zh = lang == Lang::zh;
    const base::ScoredUnit& unit = *rubric.unit;
    const std::span<const yaml::Field> table = commented ? record::return_fields(unit) : std::span<const yaml::Field>();
    std::string text;
    if (commented)
        text = zh ? fmt::format("# 填报：对一个{0}一期的填报。同一{0}同一期可以由几个部门各填一份，各报各的数据\n",
                                unit.zh)
                  : fmt::format(
                        "# A return: what one office hands in for one {} and period; several may share the facts\n",
                        unit.en);
    text += key_line(table, "kind", "return", lang) + key_line(table, "period", base::to_string(period), lang);
    text += key_line(table, unit.key, unit.digits == 0 ? village.code : quoted(village.code), lang);
    text += key_line(table, "by", reporter(rubric, lang) + (commented ? levels(unit, lang) : ""), lang);
    if (filling == Filling::keys)
        text += zh ? "# 填写时去掉 {}，再去掉所填各行开头的“# ”\n"
                   : "# to fill in, remove {} and the “# ” of each line that you fill in\n";
    text += key_line(table, "facts", filling == Filling::keys ? "{}" : "", lang);
    for (std::size_t f = 0; f < rubric.facts.size(); ++f) {
        const rubric::Fact& fact = rubric.facts[f];
        if (fact.supplied) continue;
        if (commented) text += comment(fact, lang);
        const std::string value =
            example_value(rubric, static_cast<rule::FactId>(f), period, village.village_class, variant, lang);
        text += (filling == Filling::keys ? "  # " : "  ") + fact.id + ": " + value + "\n";
    }
    return text;
}

}  // namespace leitai::report
