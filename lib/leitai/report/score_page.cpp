// Score page: its columns, each a head and a way to fill one place of a row.
#include "leitai/report/score_page.hpp"

#include <memory>
#include <utility>

#include "leitai/report/missing_page.hpp"
#include "leitai/report/past.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// From here on modules do not all fit beside one another, and the last ones are left out first.
constexpr std::size_t many_modules = 6;

/// One column: its head, and what stands there for a village.
struct Filled {
    page::Column head;
    std::function<Cell(VillageId)> fill;
};

using Columns = std::vector<Filled>;

Cell number(std::string text) {
    return text.find('/') == std::string::npos ? Cell::number(std::move(text)) : Cell::of(std::move(text));
}

Cell points_cell(const score::Points& value, Places places) {
    return value.known() ? number(points(value.value(), places)) : Cell{};
}

page::Column column(std::string id, Text label, bool right = false) {
    page::Column head;
    head.id = std::move(id);
    head.label = std::move(label);
    head.right = right;
    return head;
}

page::Column data(std::string id, Text label, bool right = false) {
    page::Column head = column(std::move(id), std::move(label), right);
    head.data_only = true;
    return head;
}

page::Column people(std::string id, Text label, bool right, int priority) {
    page::Column head = column(std::move(id), std::move(label), right);
    head.people_only = true;
    head.priority = priority;
    return head;
}

void add_village(const Subject& s, Columns& columns) {
    columns.push_back({people("place", {"名次", "Rank"}, true, 0), [s](VillageId v) {
                           const score::Rank& rank = s.scores.ranks[v];
                           return Cell::of(place(rank.all, rank.tied_all));
                       }});
    columns.push_back({data("code", {"编码", "Code"}),
                       [s](VillageId v) { return Cell::of(base::to_string(s.cohort.villages[v].code)); }});
    columns.push_back(
        {column("name", {"村名", "Village"}), [s](VillageId v) { return Cell::of(s.cohort.villages[v].name); }});
    columns.push_back({data("county", {"填报单位", "Unit"}), [s](VillageId v) {
                           return Cell::of(base::to_string(s.cohort.counties[s.cohort.villages[v].county].code));
                       }});
    columns.push_back({data("township", {"乡镇", "Township"}), [s](VillageId v) {
                           return Cell::of(base::to_string(s.cohort.townships[s.cohort.villages[v].township].code));
                       }});
    columns.push_back({data("class", {"类别", "Class"}),
                       [s](VillageId v) { return Cell::of(s.rubric.classes[s.cohort.villages[v].village_class].id); }});
}

void add_class_title(const Subject& s, base::Lang lang, Columns& columns) {
    columns.push_back({people("class_title", {"类别", "Class"}, false, 2), [s, lang](VillageId v) {
                           return Cell::of(s.rubric.classes[s.cohort.villages[v].village_class].title.in(lang));
                       }});
}

void add_total(const Subject& s, Columns& columns) {
    const Places places = total_places(s.rubric.rounding);
    columns.push_back({column("total", {"总分", "Total"}, true),
                       [s, places](VillageId v) { return points_cell(s.scores.totals[v], places); }});
}

void add_ranks(const Subject& s, Columns& columns) {
    using score::Rank;
    struct Circle {
        const char* id;
        Text label;
        std::uint32_t Rank::*place;
        bool Rank::*tied;
    };
    const Circle circles[] = {
        {"all", {"全部", "all"}, &Rank::all, &Rank::tied_all},
        {"county", {"单位内", "unit"}, &Rank::county, &Rank::tied_county},
        {"township", {"乡镇内", "township"}, &Rank::township, &Rank::tied_township},
        {"class", {"同类", "class"}, &Rank::village_class, &Rank::tied_class},
    };
    for (const Circle& circle : circles) {
        const Text label("名次（" + circle.label.zh + "）", "Rank (" + circle.label.en + ")");
        columns.push_back({data(std::string("rank.") + circle.id, label, true), [s, place = circle.place](VillageId v) {
                               const std::uint32_t rank = s.scores.ranks[v].*place;
                               return rank == 0 ? Cell{} : Cell::number(std::to_string(rank));
                           }});
    }
    for (const Circle& circle : circles) {
        const Text label("并列（" + circle.label.zh + "）", "Tied (" + circle.label.en + ")");
        columns.push_back({data(std::string("tied.") + circle.id, label),
                           [s, tied = circle.tied](VillageId v) { return Cell::yes_no(s.scores.ranks[v].*tied); }});
    }
}

void add_change(const Subject& s, const std::shared_ptr<const Past>& past, Columns& columns) {
    const Places places = total_places(s.rubric.rounding);
    if (past->any()) {
        columns.push_back({people("change_total", {"较上期", "Change"}, true, 1), [past, places](VillageId v) {
                               const Change change = past->change(v);
                               return change.total ? Cell::of(signed_points(*change.total, places)) : Cell{};
                           }});
        columns.push_back({people("change_place", {"升降", "Places"}, true, 3), [past](VillageId v) {
                               const Change change = past->change(v);
                               if (!change.places) return Cell{};
                               return Cell::of((*change.places > 0 ? "+" : "") + std::to_string(*change.places));
                           }});
    }
    columns.push_back({data("change.total", {"总分较上期", "Change of total"}, true), [past, places](VillageId v) {
                           const Change change = past->change(v);
                           return change.total ? number(points(*change.total, places)) : Cell{};
                       }});
    columns.push_back({data("change.rank", {"名次上升", "Places gained"}, true), [past](VillageId v) {
                           const Change change = past->change(v);
                           return change.places ? Cell::number(std::to_string(*change.places)) : Cell{};
                       }});
}

void add_modules(const Subject& s, Columns& columns) {
    const Places places = module_places(s.rubric.rounding);
    const bool many = s.rubric.modules.size() >= many_modules;
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        const rubric::Module& module = s.rubric.modules[m];
        page::Column head = column("modules." + module.id, short_title(module.title), true);
        if (many) head.priority = 4 + static_cast<int>(m);
        columns.push_back(
            {std::move(head), [s, m, places](VillageId v) { return points_cell(s.scores.module(v, m), places); }});
    }
}

void add_indicators(const Subject& s, Columns& columns) {
    const Places places = indicator_places(s.rubric.rounding);
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const rubric::Indicator& indicator = s.rubric.indicators[i];
        columns.push_back({data("indicators." + indicator.id, indicator.title, true),
                           [s, id, places](VillageId v) { return points_cell(s.scores.indicator(v, id), places); }});
    }
}

/// Why a village has no total: the first indicator that could not be scored.
std::optional<rule::IndicatorId> unscored(const Subject& s, VillageId village) {
    if (s.scores.totals[village].known()) return std::nullopt;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        if (s.scores.how(village, id).unscored()) return id;
    }
    return std::nullopt;
}

void add_unscored(const Subject& s, Columns& columns) {
    columns.push_back({data("unscored", {"未计分原因", "Unscored because"}), [s](VillageId v) {
                           const auto indicator = unscored(s, v);
                           if (!indicator) return Cell{};
                           return Cell::of(s.rubric.indicators[*indicator].id + ":" +
                                           std::string(id(s.scores.how(v, *indicator).cause)));
                       }});
}

bool shows(const Subject& s, const Shown& shown, VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    if (shown.township && !(s.cohort.townships[village.township].code == *shown.township)) return false;
    return !shown.village_class || village.village_class == *shown.village_class;
}

page::Table score_table(const Subject& s, const Shown& shown, base::Lang lang) {
    auto columns = std::make_shared<Columns>();
    const auto past = std::make_shared<const Past>(s);
    add_village(s, *columns);
    add_class_title(s, lang, *columns);
    add_total(s, *columns);
    add_ranks(s, *columns);
    add_change(s, past, *columns);
    add_modules(s, *columns);
    add_indicators(s, *columns);
    add_unscored(s, *columns);
    auto rows = std::make_shared<std::vector<VillageId>>();
    for (const VillageId v : s.scores.order) {
        if (shows(s, shown, v)) rows->push_back(v);
    }
    page::Table table;
    table.id = "villages";
    for (const Filled& one : *columns) table.columns.push_back(one.head);
    table.rows = rows->size();
    table.row = [columns, rows](std::size_t index, std::vector<Cell>& cells) {
        cells.clear();
        for (const Filled& one : *columns) cells.push_back(one.fill((*rows)[index]));
    };
    return table;
}

page::Facts score_facts(const Subject& s) {
    std::size_t handed_in = 0;
    for (const cohort::Village& village : s.cohort.villages) handed_in += village.handed_in ? 1 : 0;
    const auto count = [](std::size_t n) { return Cell::number(std::to_string(n)); };
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, Cell::of(s.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, Cell::of(s.rubric.version)});
    facts.items.push_back({"roster", {"名册村数", "Villages"}, count(s.cohort.villages.size())});
    facts.items.push_back({"handed_in", {"已报村数", "Handed in"}, count(handed_in)});
    return facts;
}

/// Villages without a total, by name and reason.
std::optional<Text> unscored_words(const Subject& s) {
    constexpr std::size_t named = 5;
    std::size_t count = 0;
    Text list;
    for (const VillageId v : s.scores.order) {
        const auto indicator = unscored(s, v);
        if (s.scores.totals[v].known()) continue;
        if (++count > named) continue;
        const std::string& name = s.cohort.villages[v].name;
        const Text why =
            indicator ? words(s.scores.how(v, *indicator).cause) : Text("没有可计的分值", "nothing to score");
        const Text at = indicator ? s.rubric.indicators[*indicator].title : Text();
        list.zh += (list.zh.empty() ? "" : "、") + name + "（" + at.zh + (at.zh.empty() ? "" : "：") + why.zh + "）";
        list.en += (list.en.empty() ? "" : ", ") + name + " (" + at.en + (at.en.empty() ? "" : ": ") + why.en + ")";
    }
    if (count == 0) return std::nullopt;
    const std::string more_zh = count > named ? " 等" : "", more_en = count > named ? " and others" : "";
    return Text(
        "没有总分、不排名的有 " + std::to_string(count) + " 个村：" + list.zh + more_zh + "。",
        counted(count, "", "village has", "villages have").en + " no total and no rank: " + list.en + more_en + ".");
}

}  // namespace

page::Page score_page(const Subject& subject, base::Lang lang, const Shown& shown) {
    page::Page result;
    result.kind = "score";
    const Text period = words(subject.cohort.period);
    result.title = headed(subject.title, {period.zh + "成绩表", "scores of " + period.en});
    result.provisional = subject.scored.provisional;
    result.blocks.emplace_back(score_facts(subject));
    if (const auto behind = behind_words(subject)) result.blocks.emplace_back(page::Paragraph{*behind, true});
    result.blocks.emplace_back(score_table(subject, shown, lang));
    if (const auto left_out = unscored_words(subject)) result.blocks.emplace_back(page::Paragraph{*left_out, true});
    return result;
}

}  // namespace leitai::report
