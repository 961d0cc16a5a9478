// One case for each register: the fields of its entries and updates, and no others.
#include "leitai/schema/registers.hpp"

#include "leitai/record/read/book_entries.hpp"

namespace leitai::schema {

namespace {

/// The values of a choice are listed; everything else is said by the shape of the field.
Json value_of_field(const yaml::Field& field, const rubric::BookField* declared) {
    Json value = value_of(field);
    if (declared != nullptr && declared->type == rubric::BookField::Type::choice) value = {{"enum", declared->values}};
    value["description"] = both_words({std::string(field.what_zh), std::string(field.what_en)});
    return value;
}

Json item(const rubric::Register& of, const std::vector<yaml::Field>& table) {
    Json properties = Json::object(), required = Json::array();
    for (const yaml::Field& field : table) {
        if (field.key.empty()) continue;  // nobody to belong to
        const auto declared = of.field(field.key);
        properties[std::string(field.key)] = value_of_field(field, declared ? &of.fields[*declared] : nullptr);
        if (field.need == yaml::Need::required) required.push_back(std::string(field.key));
    }
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

}  // namespace

void define_registers(Json& definitions, const rubric::Books& books) {
    Json ids = Json::array(), cases = Json::array();
    for (const rubric::Register& of : books.registers) {
        if (of.source != rubric::BookSource::records) continue;
        ids.push_back(of.id);
        const Json own = {{"entries", {{"items", item(of, record::book_entry_fields(of))}}},
                          {"updates", {{"items", item(of, record::book_update_fields(of))}}}};
        cases.push_back(
            {{"if", {{"properties", {{"register", {{"const", of.id}}}}}, {"required", Json::array({"register"})}}},
             {"then", {{"properties", own}}}});
    }
    Json& record = definitions["book"];
    record["properties"]["register"]["enum"] = std::move(ids);
    record["allOf"] = std::move(cases);
}

}  // namespace leitai::schema
