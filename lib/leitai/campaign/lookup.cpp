// Looks names and codes up in roster and rubric, and proposes what was probably meant.
#include "leitai/campaign/lookup.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/cohort/name_book.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/text/invisible.hpp"

namespace leitai::campaign {

using base::Failure;
using base::Text;

namespace {

/// What was probably meant, as the end of a sentence.
Text meant_words(const cohort::NameBook& book, const std::string& word, int digits, base::Date day) {
    const auto near = book.nearest(word, digits, day);
    if (!near) return {};
    return {"，是不是 " + near->name + "？", "; did you mean " + near->name + "?"};
}

/// What a word stands for, by name, and what that is now.
struct Found {
    std::vector<cohort::VillageId> now;      ///< in order, each once
    const cohort::Former* merged = nullptr;  ///< the first of them was merged into what it is now
    bool before = false;                     ///< it was called so before, or was merged
};

Found find_by_name(const cohort::Cohort& cohort, const cohort::NameBook& book, const base::ScoredUnit& unit,
                   const std::string& word) {
    const cohort::Meant meant = book.find(word, unit.digits, base::last_day(cohort.period));
    Found found;
    found.before = meant.before;
    for (const cohort::NamedPlace* place : meant.places) {
        const cohort::Former* former = cohort.find_former(place->code);
        const auto now = cohort.find(former != nullptr ? former->into : place->code);
        if (!now) continue;
        if (found.now.empty()) found.merged = former;
        found.now.push_back(*now);
    }
    std::sort(found.now.begin(), found.now.end());
    found.now.erase(std::unique(found.now.begin(), found.now.end()), found.now.end());
    return found;
}

/// The same of a word that is a code.
std::optional<Found> find_by_code(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    const auto code = base::parse_code(text::seen(word), unit.digits);
    if (!code) return std::nullopt;
    if (const auto village = cohort.find(*code)) return Found{{*village}, nullptr, false};
    const cohort::Former* former = cohort.find_former(*code);
    const auto now = former != nullptr ? cohort.find(former->into) : std::nullopt;
    if (!now) return std::nullopt;
    return Found{{*now}, former, true};
}

[[noreturn]] void several(const cohort::Cohort& cohort, const base::ScoredUnit& unit,
                          const std::vector<cohort::VillageId>& found, const std::string& word) {
    constexpr std::size_t listed = 20;
    std::string list;
    for (std::size_t i = 0; i < std::min(found.size(), listed); ++i) {
        list += "\n  " + base::to_string(cohort.villages[found[i]].code);
        if (const cohort::Region* region = report::region_of(cohort, unit, found[i])) list += " " + region->label;
    }
    if (found.size() > listed) list += "\n  ..";
    const Text units = unit.counted(found.size());
    const bool has_id = unit.digits == 0;
    throw Failure({"有 " + units.zh + "都叫 " + word + (has_id ? "，请写编号：" : "，请写编码：") + list,
                   units.en + " are called " + word + (has_id ? ": give the id" : ": give the code") + list});
}

/// Whether a word of the command line is an id or a title, as far as can be seen.
bool called(const std::string& word, const std::string& id, const Text& title) {
    const std::string sought = text::seen(word);
    return id == sought || text::seen(title.zh) == sought || text::seen(title.en) == sought;
}

/// A region by its code or its name.
base::RegionCode find_region(const cohort::Cohort& cohort, const std::vector<cohort::Region>& regions, int digits,
                             const Text& one, const Text& many, const std::string& word) {
    if (const auto code = base::parse_region(text::seen(word))) {
        const auto same = [&](const cohort::Region& region) { return region.code == *code; };
        if (std::any_of(regions.begin(), regions.end(), same)) return *code;
    }
    cohort::NameBook book;
    for (const cohort::Region& region : regions) {
        std::string county = digits == 9 ? cohort::county_name(cohort, region.code) : "";
        book.add({region.code, region.name, {}, {}, std::move(county), {}});
    }
    const base::Date day = base::last_day(cohort.period);
    const cohort::Meant meant = book.find(word, digits, day);
    if (meant.places.size() == 1) return meant.places[0]->code;
    Text words("名册里没有" + one.zh + " " + word, "the roster has no " + one.en + " " + word);
    if (meant.places.size() > 1) {
        words = {"有几个" + many.zh + "都叫 " + word + "，请写代码",
                 "several " + many.en + " are called " + word + ": give the code"};
        for (const cohort::NamedPlace* place : meant.places)
            words = words + Text::same("\n  " + base::to_string(place->code) + " " + place->name);
    } else {
        words = words + meant_words(book, word, digits, day);
    }
    throw Failure(words);
}

}  // namespace

cohort::VillageId find_village(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    if (const auto known = find_by_code(cohort, unit, word)) return known->now.front();
    const cohort::NameBook book = cohort::book_of(cohort, unit);
    const Found found = find_by_name(cohort, book, unit, word);
    if (found.now.size() > 1) several(cohort, unit, found.now, word);
    if (!found.now.empty()) return found.now.front();
    throw Failure(Text("名册里没有 " + word, "the roster has no " + word) +
                  meant_words(book, word, unit.digits, base::last_day(cohort.period)));
}

std::optional<Text> former_words(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    auto found = find_by_code(cohort, unit, word);
    if (!found) found = find_by_name(cohort, cohort::book_of(cohort, unit), unit, word);
    if (!found->before || found->now.empty()) return std::nullopt;
    const cohort::Village& now = cohort.villages[found->now.front()];
    const std::string is = now.name + "（" + to_string(now.code) + "）",
                      en = now.name + " (" + to_string(now.code) + ")";
    const cohort::Former* merged = found->merged;
    if (merged == nullptr) return Text(word + " 已改名为" + is, word + " is called " + en + " now");
    const std::string day = base::to_string(merged->merged_on), was = to_string(merged->code);
    return Text(merged->name + "（" + was + "）已于 " + day + " 并入" + is + "，下面说的是" + now.name,
                merged->name + " (" + was + ") was merged into " + en + " on " + day + "; this is about " + now.name);
}

base::RegionCode find_township(const cohort::Cohort& cohort, const std::string& word) {
    return find_region(cohort, cohort.townships, 9, {"乡镇", "township"}, {"乡镇", "townships"}, word);
}

base::RegionCode find_county(const cohort::Cohort& cohort, const std::string& word) {
    return find_region(cohort, cohort.counties, 6, {"填报单位", "reporting unit"}, {"填报单位", "reporting units"},
                       word);
}

Circle find_circle(const cohort::Cohort& cohort, const std::optional<std::string>& township,
                   const std::optional<std::string>& county) {
    std::optional<base::RegionCode> code;
    if (township) code = find_township(cohort, *township);
    if (county) code = find_county(cohort, *county);
    Circle circle;
    for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
        const cohort::Village& village = cohort.villages[v];
        const cohort::Region& of = county ? cohort.counties[village.county] : cohort.townships[village.township];
        if (code && !(of.code == *code)) continue;
        if (code) circle.name = Text::same(of.label);
        circle.villages.push_back(v);
    }
    return circle;
}

rule::ClassId find_class(const rubric::Rubric& rubric, const std::string& word) {
    base::Text known;
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const rubric::VillageClass& one = rubric.classes[c];
        if (called(word, one.id, one.title)) return static_cast<rule::ClassId>(c);
        base::add_to(known, one.id);
    }
    throw Failure(
        {"细则里没有类别 " + word + "，只有 " + known.zh, "the rubric has no class " + word + ": it has " + known.en});
}

rule::IndicatorId find_indicator(const rubric::Rubric& rubric, const std::string& word) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        const rubric::Indicator& one = rubric.indicators[i];
        if (called(word, one.id, one.title)) return static_cast<rule::IndicatorId>(i);
        known.push_back(one.id);
        known.push_back(one.title.zh);
    }
    Text words("细则里没有指标 " + word, "the rubric has no indicator " + word);
    if (const auto near = base::nearest(word, known)) {
        words.zh += "，是不是 " + std::string(*near) + "？";
        words.en += "; did you mean " + std::string(*near) + "?";
    }
    throw Failure(words);
}

}  // namespace leitai::campaign
