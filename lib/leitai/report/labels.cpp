// Words and numbers as all reports print them.
#include "leitai/report/labels.hpp"

#include <algorithm>

#include "leitai/text/lines.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;

namespace {

constexpr int short_zh = 8;  // display columns of a column's head
constexpr int short_en = 8;

/// The usual form of such titles: 比产业旺不旺, 比人才优不优: what stands between 比 and X不X is the subject.
std::string short_chinese(const std::string& title) {
    constexpr std::string_view than = "比", no = "不";
    constexpr std::size_t one = 3;  // bytes of a Chinese character
    if (title.starts_with(than) && title.size() > 2 * one + no.size() + than.size()) {
        const std::string_view tail = std::string_view(title).substr(title.size() - 3 * one);
        if (tail.substr(one, one) == no && tail.substr(0, one) == tail.substr(2 * one)) {
            return title.substr(one, title.size() - 4 * one);
        }
    }
    return text::fit(title, short_zh);
}

std::string short_english(const std::string& title) {
    if (text::display_width(title) <= short_en) return title;
    std::string cut = title.substr(0, short_en - 1);
    for (const char c : cut) {
        if (static_cast<unsigned char>(c) >= 0x80) return text::fit(title, short_en);
    }
    while (cut.ends_with(' ')) cut.pop_back();
    return cut + ".";
}

}  // namespace

Text headed(const Text& title, const Text& what) {
    if (title.empty()) return what;
    return {title.zh + "　" + what.zh, title.en + ": " + what.en};
}

Text words(base::Period period) {
    constexpr std::string_view quarters[] = {"", "第一季度", "第二季度", "第三季度", "第四季度"};
    const auto quarter = static_cast<std::size_t>(period.quarter);
    return {std::to_string(period.year) + "年" + std::string(quarters[quarter]), base::to_string(period)};
}

Text words(rule::Cause cause) {
    switch (cause) {
        case rule::Cause::missing:
            return {"数据未报", "not reported"};
        case rule::Cause::not_applicable:
            return {"不适用", "not applicable"};
        case rule::Cause::zero_baseline:
            return {"基期为零", "the baseline is zero"};
        case rule::Cause::negative_baseline:
            return {"基期为负", "the baseline is negative"};
        case rule::Cause::missing_baseline:
            return {"没有基期", "there is no baseline"};
        case rule::Cause::zero_divisor:
            return {"分母为零", "the divisor is zero"};
        case rule::Cause::missing_round:
            break;
    }
    return {"这一轮没有评分", "the round gave no mark"};
}

Text words(rubric::Level level, const base::ScoredUnit& unit) {
    switch (level) {
        case rubric::Level::self:
            return {std::string(unit.level_zh) + "自报", std::string(unit.en)};
        case rubric::Level::township:
            return {"乡镇", "township"};
        case rubric::Level::department:
            return {"部门", "department"};
        case rubric::Level::county:
            break;
    }
    return {"县级", "county"};
}

Text open_words() { return {"待定", "open"}; }

Text words(const rubric::Rubric& rubric, const rubric::Effect& effect) {
    using Kind = rubric::Effect::Kind;
    const std::string steps = std::to_string(effect.grade);
    switch (effect.kind) {
        case Kind::fail:
            return {"不合格，名次排在最后", "fails, ranked last"};
        case Kind::no_award:
            return {"取消评先评优资格", "no award"};
        case Kind::not_top: {
            const Text& top = rubric.grades()->list.front().title;
            return {"不得评为“" + top.zh + "”", "never “" + top.en + "”"};
        }
        case Kind::demote_by:
            return {"降" + steps + "等", steps + (effect.grade == 1 ? " grade" : " grades") + " lower"};
        case Kind::demote_to:
            break;
    }
    const Text& grade = rubric.grades()->list[effect.grade].title;
    return {"最高评为“" + grade.zh + "”", "“" + grade.en + "” at most"};
}

std::string_view id(rule::Cause cause) {
    switch (cause) {
        case rule::Cause::missing:
            return "missing";
        case rule::Cause::not_applicable:
            return "not_applicable";
        case rule::Cause::zero_baseline:
            return "zero_baseline";
        case rule::Cause::negative_baseline:
            return "negative_baseline";
        case rule::Cause::missing_baseline:
            return "missing_baseline";
        case rule::Cause::zero_divisor:
            return "zero_divisor";
        case rule::Cause::missing_round:
            break;
    }
    return "missing_round";
}

std::string_view id(rubric::Level level) {
    switch (level) {
        case rubric::Level::self:
            return "self";
        case rubric::Level::township:
            return "township";
        case rubric::Level::department:
            return "department";
        case rubric::Level::county:
            break;
    }
    return "county";
}

std::string_view id(score::How::Kind kind) {
    using Kind = score::How::Kind;
    switch (kind) {
        case Kind::rules:
            return "rules";
        case Kind::instead:
            return "instead";
        case Kind::respread:
            return "respread";
        case Kind::refused:
            return "refused";
        case Kind::no_peer:
            return "no_peer";
        case Kind::beyond:
            return "beyond";
        case Kind::off_sheet:
            return "off_sheet";
        case Kind::pending:
            break;
    }
    return "pending";
}

const cohort::Region* region_of(const cohort::Cohort& cohort, const base::ScoredUnit& unit, cohort::VillageId v) {
    const cohort::Village& village = cohort.villages[v];
    if (unit.in_township) return &cohort.townships[village.township];
    return unit.in_county ? &cohort.counties[village.county] : nullptr;
}

Text region_title(const base::ScoredUnit& unit) {
    return unit.in_township ? Text("乡镇", "Township") : Text("填报单位", "Unit");
}

Places indicator_places(const rubric::Rounding& rounding) { return {rounding.indicator, 0}; }

Places module_places(const rubric::Rounding& rounding) { return {rounding.module, rounding.indicator.value_or(0)}; }

Places total_places(const rubric::Rounding& rounding) {
    return {rounding.total, std::max(rounding.indicator.value_or(0), rounding.module.value_or(0))};
}

std::string points(const Rational& value, Places places) {
    if (places.declared) return base::to_string(value, *places.declared);
    const bool fits = base::round(value, places.usual) == value;
    return fits ? base::to_string(value, places.usual) : base::to_string(value);
}

std::string signed_points(const Rational& value, Places places) {
    return (value.sign() > 0 ? "+" : "") + points(value, places);
}

std::string place(std::uint32_t rank, bool tied) {
    if (rank == 0) return "";
    return (tied ? "=" : "") + std::to_string(rank);
}

std::string place_text(const source::SourceMap& map, const source::Place& place) {
    return place.line == 0 ? "" : map[place.file].name + ":" + std::to_string(place.line);
}

Text reporter_words(const std::string& by, rubric::Level level, const base::ScoredUnit& unit) {
    Text at = words(level, unit);
    if (by.empty()) return at;
    return {by + "（" + at.zh + "）", by + " (" + at.en + ")"};
}

Text short_title(const Text& title) { return {short_chinese(title.zh), short_english(title.en)}; }

Text changed_by(const Text& title, const std::string& points) { return {title.zh + points, title.en + " " + points}; }

Text counted(std::size_t count, std::string_view zh, std::string_view en_one, std::string_view en_many) {
    const std::string digits = std::to_string(count);
    return {digits + std::string(zh), digits + " " + std::string(count == 1 ? en_one : en_many)};
}

}  // namespace leitai::report
