// Writes roster.json entry by entry, in the order of codes.
#include "leitai/report/seal/roster_json.hpp"

#include <nlohmann/json.hpp>

namespace leitai::report {

namespace {

using Json = nlohmann::ordered_json;

std::string degrees(std::int32_t millionths) { return base::to_string(base::Decimal{millionths, 6}); }

Json village_of(const Subject& s, const cohort::Village& village) {
    Json json = {{"code", base::to_string(village.code)},
                 {"name", village.name},
                 {"class", s.rubric.classes[village.village_class].id}};
    if (!village.former_names.empty()) {
        // The day is that of the roster that names it so, for that of the renaming is not kept.
        json["renamed"] = {{"was", village.former_names.back()}, {"on", base::to_string(village.roster_from)}};
    }
    if (village.position) json["at"] = {degrees(village.position->east), degrees(village.position->north)};
    return json;
}

/// A village that went into another stays on the roster, with the class of that one.
Json former_of(const Subject& s, const cohort::Former& former) {
    const auto into = s.cohort.find(former.into);
    const rule::ClassId of = into ? s.cohort.villages[*into].village_class : rule::ClassId{0};
    return {{"code", base::to_string(former.code)},
            {"name", former.name},
            {"class", s.rubric.classes[of].id},
            {"merged", {{"into", base::to_string(former.into)}, {"on", base::to_string(former.merged_on)}}}};
}

Json region_of(const cohort::Region& region) {
    Json json = {{"code", base::to_string(region.code)}, {"name", region.name}};
    for (const base::RegionCode prefix : region.reports_for) json["reports_for"].push_back(base::to_string(prefix));
    return json;
}

}  // namespace

std::string roster_json(const Subject& subject) {
    const cohort::Cohort& cohort = subject.cohort;
    Json json = {{"kind", "roster"}, {"from", base::to_string(base::first_day(cohort.period))}};
    for (const char* list : {"units", "townships", "villages"}) json[list] = Json::array();
    for (const cohort::Region& unit : cohort.counties) json["units"].push_back(region_of(unit));
    for (const cohort::Region& township : cohort.townships) json["townships"].push_back(region_of(township));
    for (const cohort::Village& village : cohort.villages) json["villages"].push_back(village_of(subject, village));
    for (const cohort::Former& former : cohort.formers) {
        if (former.into.number != 0) json["villages"].push_back(former_of(subject, former));
    }
    return json.dump(1) + "\n";
}

}  // namespace leitai::report
