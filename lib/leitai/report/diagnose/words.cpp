// Short words for cells, whole sentences for a village's own page.
#include "leitai/report/diagnose/words.hpp"

#include <algorithm>
#include <span>

#include "leitai/base/list.hpp"
#include "leitai/base/units.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rule/words.hpp"

namespace leitai::report {

using base::Text;
using diagnose::Reason;
using diagnose::Standing;
using rule::Truth;

namespace {

constexpr std::size_t few = 4;

std::string day(base::Date date) { return base::to_string(date); }

void add_clause(Text& words, const Text& clause) { base::add_to(words, clause, base::between_clauses); }

}  // namespace

std::string_view id(Reason reason) {
    constexpr std::string_view ids[] = {"criteria", "direct",    "fill",    "exempt", "possible",
                                        "signs",    "follow_up", "unknown", "none"};
    return ids[static_cast<std::size_t>(reason)];
}

Text joined_ids(const std::vector<std::string>& ids, std::size_t most) {
    Text list = base::listed(std::span(ids).first(std::min(most, ids.size())));
    if (ids.size() <= most) return list;
    const std::string count = std::to_string(ids.size());
    return list + Text("等" + count + "种", " … (" + count + " in all)");
}

std::vector<std::string> criteria_ids(const rubric::Weakness& weakness, const Standing& standing, Truth met) {
    std::vector<std::string> ids;
    for (std::size_t c = 0; c < standing.criteria.size(); ++c) {
        if (standing.criteria[c].met == met) ids.push_back(weakness.criteria[c].id);
    }
    return ids;
}

std::vector<std::string> sign_ids(const rubric::Weakness& weakness, const Standing& standing, Truth present) {
    std::vector<std::string> ids;
    for (std::size_t s = 0; s < standing.signs.size(); ++s) {
        if (standing.signs[s].present == present) ids.push_back(weakness.signs[s].id);
    }
    return ids;
}

Text reason_words(const rubric::Weakness& weakness, const Standing& standing) {
    const Text met = joined_ids(criteria_ids(weakness, standing, Truth::yes), 99);
    switch (standing.reason) {
        case Reason::criteria:
        case Reason::direct:
            return Text("符合", "meets ") + met;
        case Reason::fill: {
            const std::string place = std::to_string(standing.place_from_bottom.value_or(0));
            return {"排名倒数第" + place, "no. " + place + " from the bottom"};
        }
        case Reason::exempt:
            return Text("符合", "meets ") + met + Text("，属例外", ", but is exempt");
        case Reason::possible:
        case Reason::unknown:
            return Text("未明", "not known: ") + joined_ids(sign_ids(weakness, standing, Truth::unknown), few);
        case Reason::signs:
            return Text("有", "shows ") + joined_ids(sign_ids(weakness, standing, Truth::yes), few);
        case Reason::follow_up:
            return {"回访至" + day(*standing.followed_until), "followed up until " + day(*standing.followed_until)};
        case Reason::none:
            break;
    }
    return {};
}

Text reason_sentence(const rubric::Weakness& weakness, const Standing& standing) {
    const std::string any = std::to_string(weakness.determination.any);
    const std::string met = std::to_string(standing.met);
    switch (standing.reason) {
        case Reason::criteria:
            return {"符合" + met + "条标准，达到" + any + "条即认定",
                    met + " criteria are met, and " + any + " suffice"};
        case Reason::direct:
            return {"符合单独即可认定的标准", "a criterion that suffices alone is met"};
        case Reason::exempt:
            return {"符合标准，但属于例外，不认定", "criteria are met, but the exemption holds"};
        case Reason::possible:
            return {"还有没查的或缺数据的，查清以后可能认定", "what is not known could still make it determined"};
        case Reason::signs:
            return {"有表现情形，还不到一条标准", "signs are present, not enough for a criterion"};
        case Reason::follow_up:
            return {"已摘帽，正在回访", "it left the list and is followed up"};
        case Reason::unknown:
            return {"没有查出表现情形，但没有查全，不能算正常", "nothing was found, but not everything was looked for"};
        case Reason::none:
            return {"全部查过，没有表现情形", "everything was looked for and nothing found"};
        case Reason::fill:
            break;
    }
    return reason_words(weakness, standing);
}

Text progress_words(const diagnose::Progress& progress) {
    Text words;
    const std::string days = std::to_string(progress.days_since);
    if (progress.overdue) add_clause(words, {"逾期", "overdue"});
    if (progress.found_stalled && progress.stalled) add_clause(words, {"督查认定停滞", "found stalled"});
    if (progress.stalled && !progress.found_stalled)
        add_clause(words, {"停滞，" + days + "天没有进展", "stalled: no step for " + days + " days"});
    if (progress.failed && progress.open) add_clause(words, {"验收没有通过", "acceptance was not passed"});
    if (progress.open && progress.measures == 0) add_clause(words, {"没有措施", "no measures"});
    const std::string late = std::to_string(progress.late), missing = std::to_string(progress.helpers_missing);
    if (progress.open && progress.late > 0)
        add_clause(words, {late + "项措施超期", late + (progress.late == 1 ? " measure" : " measures") + " late"});
    if (progress.open && progress.helpers_missing > 0)
        add_clause(words, {"四个一缺" + missing, missing + " of four helpers missing"});
    if (progress.ready) add_clause(words, {"可以验收", "ready for acceptance"});
    return words;
}

Text measured(const rubric::Rubric& rubric, rule::MeasureId id, const base::Rational& value) {
    const rule::Measure& measure = rubric.measures[id];
    const rubric::RubricNaming naming(rubric);
    if (const auto* fact = std::get_if<rule::FactValue>(&measure.what)) {
        using Nature = rule::Naming::Nature;
        const Nature nature = naming.nature(fact->fact);
        const bool worded = nature == Nature::yes_no || nature == Nature::choice || nature == Nature::date;
        if (worded) return naming.value(fact->fact, value);
    }
    return base::with_unit(shown(value, rule::in_percent(measure, naming)), unit_of(rubric, id));
}

Text unit_of(const rubric::Rubric& rubric, rule::MeasureId id) {
    const rule::Measure& measure = rubric.measures[id];
    if (std::holds_alternative<rule::Count>(measure.what)) return {"次", ""};
    const auto* fact = std::get_if<rule::FactValue>(&measure.what);
    if (fact == nullptr || rubric.facts[fact->fact].percent) return {};
    return base::unit_words(rubric.facts[fact->fact].unit);
}

Text distance_words(const rubric::Rubric& rubric, rule::MeasureId id, const base::Rational& distance) {
    const rubric::RubricNaming naming(rubric);
    if (!rule::in_percent(rubric.measures[id], naming)) {
        const auto* fact = std::get_if<rule::FactValue>(&rubric.measures[id].what);
        const bool dates = fact != nullptr && naming.nature(fact->fact) == rule::Naming::Nature::date;
        return base::with_unit(shown(distance), dates ? Text("天", "days") : unit_of(rubric, id));
    }
    const Text points = shown(distance * base::Rational(100));
    return {points.zh + "个百分点", points.en + " points"};
}

std::string months_text(const base::Rational& months) { return base::to_string(round(months, 1), 1); }

}  // namespace leitai::report
