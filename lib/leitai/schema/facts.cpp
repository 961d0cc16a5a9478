// A plain value, or the mapping with evidence around it, each held to the fact's type and bounds.
#include "leitai/schema/facts.hpp"

#include "leitai/schema/from_tables.hpp"

namespace leitai::schema {

using rubric::Fact;
using rubric::FactType;

namespace {

/// The events of a fact, each with the fields that the fact declares beside those of all events.
Json events_of(const Json& any_event, const Fact& fact) {
    Json event = any_event;
    event["type"] = "object";
    for (const rubric::EventField& field : fact.fields) {
        event["properties"][field.id] = value_of(field);
        event["properties"][field.id]["description"] = both_words(field.title);
        if (field.required) event["required"].push_back(field.id);
    }
    event["additionalProperties"] = false;
    return {{"type", "array"}, {"items", std::move(event)}};
}

Json fact_schema(const Json& definitions, const Fact& fact) {
    const bool is_events = fact.type == FactType::events;
    const std::string main = is_events ? "events" : "value";
    const Json value = is_events ? events_of(definitions["return.event"], fact) : value_of(fact);
    Json mapping = {{"allOf", Json::array({reference("return.fact")})},
                    {"properties", {{main, value}}},
                    {"required", Json::array({main})}};
    Json schema;
    if (fact.evidence_required) {
        mapping["properties"]["evidence"] = {{"minItems", 1}};
        mapping["required"].push_back("evidence");
        schema = {{"type", "object"}};
        schema.update(mapping);
    } else {
        schema = {{"if", {{"type", "object"}}}, {"then", std::move(mapping)}, {"else", value}};
    }
    schema["title"] = both_words(fact.title);
    if (!fact.unit.empty()) schema["description"] = fact.unit;
    return schema;
}

}  // namespace

void define_facts(Json& definitions, const Known& known) {
    Json facts = Json::object(), names = Json::object();
    for (const Fact& fact : known.rubric.facts) {
        if (fact.supplied) continue;
        facts[fact.id] = fact_schema(definitions, fact);
        names[fact.id] = true;
    }
    Json& record = definitions["return"];
    record["properties"]["facts"]["properties"] = std::move(facts);
    // Of an earlier period a fact may be one of an earlier rubric.
    Json periods = Json::array({to_string(known.period)});
    if (known.period.is_year()) periods.push_back(int{known.period.year});
    record["if"] = {{"properties", {{"period", {{"enum", std::move(periods)}}}}},
                    {"required", Json::array({"period"})}};
    record["then"] = {{"properties", {{"facts", {{"properties", std::move(names)}, {"additionalProperties", false}}}}}};
}

}  // namespace leitai::schema
