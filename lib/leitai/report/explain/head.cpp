// Words the figures of one village; what is not known is left out or said to be so.
#include "leitai/report/explain/head.hpp"

#include <algorithm>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Facts;

namespace {

Places total_places_of(const Explained& e) { return total_places(e.subject.rubric.rounding); }

Text with_points(const Text& number) { return {number.zh + "分", number.en}; }

/// "第3名", "并列第3名": equals share a place.
Text place_words(std::uint32_t place, bool tied) {
    const std::string number = std::to_string(place);
    return {(tied ? "并列第" : "第") + number + "名", (tied ? "=" : "") + number};
}

template <class Belongs>
std::size_t ranked(const Explained& e, const Belongs& belongs) {
    std::size_t count = 0;
    for (cohort::VillageId v = 0; v < e.subject.cohort.villages.size(); ++v) {
        if (e.subject.scores.ranks[v].all != 0 && belongs(e.subject.cohort.villages[v])) ++count;
    }
    return count;
}

/// Adds items in one language.
class Items {
public:
    Items(Facts& facts, Lang lang) : facts_(facts), lang_(lang) {}

    void add(Text label, const Text& words) {
        if (words.empty()) return;
        facts_.items.push_back({"", std::move(label), page::Cell::of(words.in(lang_))});
    }

private:
    Facts& facts_;
    Lang lang_;
};

void add_places(const Explained& e, Items& items) {
    const score::Rank& rank = e.subject.scores.ranks[e.village];
    if (rank.all == 0) return items.add({"名次", "Place"}, {"不排名", "not ranked"});
    const base::ScoredUnit& unit = *e.subject.rubric.unit;
    Text all = unit.counted(ranked(e, [](const cohort::Village&) { return true; }));
    const ChangeSince past(e.subject);
    const cohort::PastResult* then = past.then(e.village);
    if (then != nullptr && then->rank_all != 0) {
        const std::string place = std::to_string(then->rank_all);
        all = all + Text("，上期第" + place + "名", ", last period " + place);
    }
    items.add({"名次（共" + all.zh + "）", "Place of " + all.en}, place_words(rank.all, rank.tied_all));
    const rule::ClassId own = e.of().village_class;
    const Text& title = e.subject.rubric.classes[own].title;
    const std::size_t peers = ranked(e, [&](const cohort::Village& one) { return one.village_class == own; });
    const std::string count = std::to_string(peers);
    items.add({title.zh + "名次（共" + count + "个）", "Place of " + count + " in " + title.en},
              place_words(rank.village_class, rank.tied_class));
}

void add_grade(const Explained& e, Items& items) {
    if (const rubric::Grade* grade = grade_of_total(e.subject, e.village)) {
        items.add({"等次", "Grade"}, grade->title);
    } else if (total_grade_open(e.subject, e.village)) {
        items.add({"等次", "Grade"}, open_words());
    }
}

/// "沧浦区（第11名）、东溪镇（第4名）": where it lies, and its place there.
Text where_words(const Explained& e) {
    const cohort::Cohort& cohort = e.subject.cohort;
    const score::Rank& rank = e.subject.scores.ranks[e.village];
    Text where;
    const auto add = [&](const std::string& name, std::uint32_t place, bool tied) {
        if (place == 0) return base::add_to(where, name);
        const Text at = place_words(place, tied);
        base::add_to(where, {name + "（" + at.zh + "）", name + " (place " + at.en + ")"});
    };
    if (e.subject.rubric.unit->in_county) add(cohort.counties[e.of().county].name, rank.county, rank.tied_county);
    if (e.subject.rubric.unit->in_township)
        add(cohort.townships[e.of().township].label, rank.township, rank.tied_township);
    return where;
}

/// "一般村（平均70.31分）".
Text class_words(const Explained& e) {
    const rule::ClassId own = e.of().village_class;
    const Text& title = e.subject.rubric.classes[own].title;
    const auto mean = e.means == nullptr ? std::nullopt : e.means->total(own);
    if (!mean) return title;
    const std::string points = to_string(*mean, 2);
    return {title.zh + "（平均" + points + "分）", title.en + " (mean " + points + ")"};
}

/// "张三（S0412，2021年11月6日起任职）": who answers for the points.
Text secretary_words(const cohort::Village& village) {
    if (village.secretary_vacant_since) {
        const std::string since = base::to_string(*village.secretary_vacant_since);
        return {"空缺，自" + since + "起", "vacant since " + since};
    }
    const std::string &id = village.secretary, &name = village.uncommon->secretary_name;
    if (id.empty()) return {"名册未写", "not on the roster"};
    Text who = name.empty() ? Text::same(id) : Text(name + "（" + id + "）", name + " (" + id + ")");
    if (!village.secretary_since) return who;
    const std::string since = base::to_string(*village.secretary_since);
    if (name.empty()) return {id + "（" + since + "起任职）", id + ", since " + since};
    return {name + "（" + id + "，" + since + "起任职）", who.en + ", since " + since};
}

}  // namespace

Text readable_points(const Rational& value, Places places) {
    const std::string exact = points(value, places);
    if (exact.find('/') == std::string::npos) return Text::same(exact);
    const std::string rounded = to_string(value, 2);
    return {"约" + rounded, "about " + rounded};
}

Most most_of(const rubric::Module& module) {
    return module.in == rubric::Module::In::outside ? Most::limit : Most::full;
}

Text most_words(const Rational& full, Most most) {
    if (full.sign() == 0) return {};
    const std::string number = to_string(full);
    return most == Most::full ? Text("满分" + number + "分", "of " + number)
                              : Text("上限" + number + "分", "limit " + number);
}

Text points_of_full(const score::Points& points, const Rational& full, Places places, Most most) {
    Text of = most_words(full, most);
    if (!of.empty()) of = {"，" + of.zh, (most == Most::full ? " " : ", ") + of.en};
    if (!points.known()) return {"不计分" + of.zh, "no points" + of.en};
    const Text got = readable_points(points.value(), places);
    return {"得" + got.zh + "分" + of.zh, got.en + of.en};
}

Facts key_figures(const Explained& e, Lang lang) {
    Facts facts;
    facts.look = Facts::Look::figures;
    Items items(facts, lang);
    const score::Points& total = e.subject.scores.totals[e.village];
    const std::string full = to_string(e.subject.rubric.total);
    items.add({"总分（满分" + full + "分）", "Total of " + full},
              total.known() ? readable_points(total.value(), total_places_of(e)) : Text("不计分", "none"));
    add_places(e, items);
    const ChangeSince past(e.subject);
    if (const auto change = past.change(e.village).total) {
        const Text then = with_points(readable_points(*past.then(e.village)->total, total_places_of(e)));
        const Text size = readable_points(abs(*change), total_places_of(e));
        const std::string sign = change->sign() > 0 ? "+" : change->sign() < 0 ? "-" : "";
        items.add({"较上期（" + then.zh + "）", "Since the last period (" + then.en + ")"}, Text::same(sign) + size);
    }
    add_grade(e, items);
    return facts;
}

Facts key_figures(const Explained& e, rule::IndicatorId id, Lang lang) {
    Facts facts;
    facts.look = Facts::Look::figures;
    Items items(facts, lang);
    const rubric::Rubric& rubric = e.subject.rubric;
    const Places places = indicator_places(rubric.rounding);
    const score::Points& points = e.subject.scores.indicator(e.village, id);
    const Rational full = rubric.full_mark(rubric.indicators[id], e.of().village_class);
    items.add({"得分", "Points"}, points.known() ? readable_points(points.value(), places) : Text("不计分", "none"));
    if (full.sign() > 0) items.add({"满分", "Full mark"}, Text::same(to_string(full)));
    if (points.known() && full.sign() > 0) items.add({"失分", "Lost"}, readable_points(full - points.value(), places));
    if (e.means != nullptr) {
        if (const auto mean = e.means->indicator(e.of().village_class, id))
            items.add({"同类平均", "Mean of its class"}, Text::same(to_string(*mean, 2)));
    }
    const ChangeSince past(e.subject);
    const cohort::PastResult* then = past.then(e.village);
    if (then != nullptr && id < then->indicators.size() && then->indicators[id])
        items.add({"上期得分", "Last period"}, readable_points(*then->indicators[id], places));
    return facts;
}

Facts head_facts(const Explained& e, Telling telling, Lang lang) {
    Facts facts;
    if (telling == Telling::print) facts.look = Facts::Look::closing;
    Items items(facts, lang);
    items.add({"一票否决", "Vetoed"}, vetoed_by(e.subject, e.village));
    items.add({"单位", "Unit"}, where_words(e));
    items.add({"类别", "Class"}, class_words(e));
    items.add({"书记", "Secretary"}, secretary_words(e.of()));
    return facts;
}

Text account_words(const Explained& e, const Account& account) {
    if (!account.total) {
        if (e.subject.scored.annual) {
            const Text why = missing_quarters(e.subject, e.village);
            return {"没有总分：" + why.zh + "。", "There is no total: " + why.en + "."};
        }
        const auto by = unscored(e.subject, e.village);
        if (!by) return {"没有总分。", "There is no total."};
        const Text& title = e.subject.rubric.indicators[*by].title;
        const Text why = outcome_words(e, *by);
        return {title.zh + "：" + why.zh + "。", title.en + ": " + why.en + "."};
    }
    const Places places = total_places_of(e);
    const auto said = [&](const Rational& value) { return with_points(readable_points(value, places)); };
    const std::string full = to_string(account.full);
    const Text total = said(*account.total), lost = said(account.lost());
    const std::string count = std::to_string(account.losses().size());
    Text words("满分" + full + "分，", "Of " + full + ", ");
    words = words + (account.lost().sign() == 0
                         ? Text("各项指标没有失分", "no indicator lost points")
                         : Text(count + "项指标失分" + lost.zh,
                                count + (count == "1" ? " indicator" : " indicators") + " lost " + lost.en));
    if (account.gained().sign() != 0) {
        const Text gained = said(account.gained());
        words = words + Text("，加分" + gained.zh, ", " + gained.en + " were added");
    }
    if (account.rest_is_told) {
        const Text rest = said(abs(account.rest));
        const bool more = account.rest.sign() > 0;
        words = words + Text("，基础分、限额和取整" + std::string(more ? "增加" : "减少") + rest.zh,
                             ", starts, limits and rounding " + std::string(more ? "gave " : "took ") + rest.en);
    }
    return words + Text("，总分" + total.zh + "。", ": the total is " + total.en + ".");
}

Facts explain_closing(const Explained& e, Telling telling, Lang lang) {
    Facts facts;
    facts.look = Facts::Look::closing;
    Items items(facts, lang);
    const rubric::Rubric& rubric = e.subject.rubric;
    items.add({"编码", "Code"}, Text::same(base::to_string(e.of().code)));
    items.add({"细则", "Rubric"}, {rubric.title.zh + " " + rubric.version, rubric.title.en + " " + rubric.version});
    if (telling == Telling::lines || e.only) return facts;
    const std::string folder = folder_of_sources(e);
    items.add({"出处所在文件夹", "Folder of the sources"}, Text::same(folder));
    return facts;
}

}  // namespace leitai::report
