// Writes roster.json entry by entry, in the order of codes.
#include "leitai/report/seal/roster_json.hpp"

#include "leitai/seal/json_text.hpp"

namespace leitai::report {

namespace {

using seal::JsonText;

std::string degrees(std::int32_t millionths) { return base::to_string(base::Decimal{millionths, 6}); }

void begin_entry(JsonText& json, base::RegionCode code, const std::string& name) {
    json.begin_object().key("code").text(base::to_string(code)).key("name").text(name);
}

void put(JsonText& json, const Subject& s, const cohort::Village& village) {
    begin_entry(json, village.code, village.name);
    json.key("class").text(s.rubric.classes[village.village_class].id);
    if (!village.uncommon->former_names.empty()) {
        // The day is that of the roster that names it so, for that of the renaming is not kept.
        json.key("renamed").begin_object().key("was").text(village.uncommon->former_names.back());
        json.key("on").text(base::to_string(village.roster_from)).end_object();
    }
    if (village.position) {
        json.key("at").begin_array().text(degrees(village.position->east));
        json.text(degrees(village.position->north)).end_array();
    }
    json.end_object();
}

/// A village that went into another stays on the roster, with the class of that one.
void put(JsonText& json, const Subject& s, const cohort::Former& former) {
    const auto into = s.cohort.find(former.into);
    const rule::ClassId of = into ? s.cohort.villages[*into].village_class : rule::ClassId{0};
    begin_entry(json, former.code, former.name);
    json.key("class").text(s.rubric.classes[of].id);
    json.key("merged").begin_object().key("into").text(base::to_string(former.into));
    json.key("on").text(base::to_string(former.merged_on)).end_object().end_object();
}

void put(JsonText& json, const cohort::Region& region) {
    begin_entry(json, region.code, region.name);
    if (!region.reports_for.empty()) {
        json.key("reports_for").begin_array();
        for (const base::RegionCode prefix : region.reports_for) json.text(base::to_string(prefix));
        json.end_array();
    }
    json.end_object();
}

}  // namespace

void write_roster_json(const Subject& subject, const page::Sink& sink) {
    const cohort::Cohort& cohort = subject.cohort;
    JsonText json(sink);
    json.begin_object().key("kind").text("roster").key("from").text(base::to_string(base::first_day(cohort.period)));
    json.key("units").begin_array();
    for (const cohort::Region& unit : cohort.counties) put(json, unit);
    json.end_array().key("townships").begin_array();
    for (const cohort::Region& township : cohort.townships) put(json, township);
    json.end_array().key("villages").begin_array();
    for (const cohort::Village& village : cohort.villages) put(json, subject, village);
    for (const cohort::Former& former : cohort.formers) {
        if (former.into.number != 0) put(json, subject, former);
    }
    json.end_array().end_object().finish();
}

}  // namespace leitai::report
