// Looks names and codes up in roster and rubric, and proposes what was probably meant.
#include "leitai/campaign/lookup.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/text/invisible.hpp"

namespace leitai::campaign {

using base::Failure;
using base::Text;

namespace {

[[noreturn]] void no_village(const cohort::Cohort& cohort, const std::string& word) {
    std::vector<std::string_view> names;
    for (const cohort::Village& village : cohort.villages) names.push_back(village.name);
    Text words("名册里没有 " + word, "the roster has no " + word);
    if (const auto near = base::nearest(word, names)) {
        words.zh += "，是不是 " + std::string(*near) + "？";
        words.en += "; did you mean " + std::string(*near) + "?";
    }
    throw Failure(words);
}

/// The villages that have a name now.
std::vector<cohort::VillageId> named_now(const cohort::Cohort& cohort, const std::string& word) {
    std::vector<cohort::VillageId> found;
    const std::string sought = text::seen(word);
    for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
        if (text::seen(cohort.villages[v].name) == sought) found.push_back(v);
    }
    return found;
}

/// What a word stood for before, and what that is now.
struct Before {
    cohort::VillageId now = 0;
    const cohort::Former* merged = nullptr;  ///< nullptr: it was renamed
};

std::vector<Before> known_before(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    const auto code = base::parse_code(text::seen(word), unit.digits);
    const auto called = [&](const auto& one) {
        return std::find(one.former_names.begin(), one.former_names.end(), word) != one.former_names.end();
    };
    std::vector<Before> found;
    for (const cohort::Former& one : cohort.formers) {
        if (one.name != word && !called(one) && !(code && one.code == *code)) continue;
        if (const auto now = cohort.find(one.into)) found.push_back({*now, &one});
    }
    for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
        if (called(cohort.villages[v])) found.push_back({v, nullptr});
    }
    return found;
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
base::RegionCode find_region(const std::vector<cohort::Region>& regions, const Text& one, const Text& many,
                             const std::string& word) {
    const std::string sought = text::seen(word);
    const auto code = base::parse_region(sought);
    std::vector<std::string_view> names;
    std::vector<const cohort::Region*> found;
    for (const cohort::Region& region : regions) {
        names.push_back(region.name);
        if (text::seen(region.name) == sought || (code && region.code == *code)) found.push_back(&region);
    }
    if (found.size() == 1) return found[0]->code;
    Text words("名册里没有" + one.zh + " " + word, "the roster has no " + one.en + " " + word);
    if (found.size() > 1) {
        words = {"有几个" + many.zh + "都叫 " + word + "，请写代码",
                 "several " + many.en + " are called " + word + ": give the code"};
        for (const cohort::Region* region : found) {
            words.zh += "\n  " + base::to_string(region->code) + " " + region->name;
            words.en += "\n  " + base::to_string(region->code) + " " + region->name;
        }
    } else if (const auto near = base::nearest(word, names)) {
        words.zh += "，是不是 " + std::string(*near) + "？";
        words.en += "; did you mean " + std::string(*near) + "?";
    }
    throw Failure(words);
}

}  // namespace

cohort::VillageId find_village(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    if (const auto code = base::parse_code(text::seen(word), unit.digits)) {
        if (const auto village = cohort.find(*code)) return *village;
    }
    std::vector<cohort::VillageId> found = named_now(cohort, word);
    if (found.empty()) {
        for (const Before& one : known_before(cohort, unit, word)) found.push_back(one.now);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    if (found.empty()) no_village(cohort, word);
    if (found.size() > 1) several(cohort, unit, found, word);
    return found.front();
}

std::optional<Text> former_words(const cohort::Cohort& cohort, const base::ScoredUnit& unit, const std::string& word) {
    const auto code = base::parse_code(text::seen(word), unit.digits);
    if ((code && cohort.find(*code)) || !named_now(cohort, word).empty()) return std::nullopt;
    const std::vector<Before> before = known_before(cohort, unit, word);
    if (before.empty()) return std::nullopt;
    const cohort::Village& now = cohort.villages[before.front().now];
    const std::string is = now.name + "（" + to_string(now.code) + "）",
                      en = now.name + " (" + to_string(now.code) + ")";
    const cohort::Former* merged = before.front().merged;
    if (merged == nullptr) return Text(word + " 已改名为" + is, word + " is called " + en + " now");
    const std::string day = base::to_string(merged->merged_on), was = to_string(merged->code);
    return Text(merged->name + "（" + was + "）已于 " + day + " 并入" + is + "，下面说的是" + now.name,
                merged->name + " (" + was + ") was merged into " + en + " on " + day + "; this is about " + now.name);
}

base::RegionCode find_township(const cohort::Cohort& cohort, const std::string& word) {
    return find_region(cohort.townships, {"乡镇", "township"}, {"乡镇", "townships"}, word);
}

base::RegionCode find_county(const cohort::Cohort& cohort, const std::string& word) {
    return find_region(cohort.counties, {"填报单位", "reporting unit"}, {"填报单位", "reporting units"}, word);
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
