// A table becomes a definition; a field that holds another table refers to its definition.
#include "leitai/schema/from_tables.hpp"

#include <algorithm>

namespace leitai::schema {

using yaml::Field;
using yaml::NamedTable;
using yaml::Need;
using yaml::Shape;
using yaml::Stands;

namespace {

/// Whether `place` ("check.found") is one of the words of `within`.
bool is_one_of(std::string_view within, const std::string& place) {
    while (!within.empty()) {
        const std::size_t end = std::min(within.find(' '), within.size());
        if (within.substr(0, end) == place) return true;
        within.remove_prefix(std::min(end + 1, within.size()));
    }
    return false;
}

const NamedTable* table_in(const std::vector<NamedTable>& tables, const std::string& place) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const NamedTable& table) { return is_one_of(table.within, place); });
    return found == tables.end() ? nullptr : &*found;
}

/// Two words and, unless the words that may stand there say it, an example.
std::string description_of(const Field& field) {
    std::string words = both_words({std::string(field.what_zh), std::string(field.what_en)});
    if (field.choices.empty() && !field.example.empty()) words += " (" + std::string(field.example) + ")";
    return words;
}

/// Makes the fields of one list of tables, and of those that several lists share.
class Maker {
public:
    Maker(const std::vector<NamedTable>& tables, const std::vector<NamedTable>& shared)
        : tables_(tables), shared_(shared) {}

    std::string name_of(const NamedTable& table) const {
        std::string own(tables_.front().name);
        if (&table == tables_.data()) return own;
        const bool is_shared = &table >= shared_.data() && &table < shared_.data() + shared_.size();
        return (is_shared ? "" : own + ".") + std::string(table.name);
    }

    Json property(const NamedTable& table, const Field& field) const {
        const std::string place = std::string(table.name) + "." + std::string(field.key);
        Json schema = value_of(field);
        if (const NamedTable* each = inside(place + ".*")) {
            schema["additionalProperties"] = held(*each);
        } else if (const NamedTable* inner = inside(place)) {
            if (field.shape == Shape::list) {
                schema["items"] = held(*inner);
            } else {
                schema["allOf"] = Json::array({reference(name_of(*inner))});
            }
        }
        if (&table == tables_.data() && field.key == "kind") schema = Json{{"const", std::string(field.example)}};
        schema["description"] = description_of(field);
        return schema;
    }

private:
    const NamedTable* inside(const std::string& place) const {
        const NamedTable* own = table_in(tables_, place);
        return own != nullptr ? own : table_in(shared_, place);
    }

    /// What an item of a list, or each value of a mapping, may be.
    Json held(const NamedTable& table) const {
        Json schema;
        if (table.stands != Stands::or_plain) schema["type"] = "object";
        schema["allOf"] = Json::array({reference(name_of(table))});
        return schema;
    }

    const std::vector<NamedTable>&tables_, &shared_;
};

/// The keys of one row, of which exactly one must stand.
Json exactly_one(const std::vector<std::string>& keys) {
    Json list = Json::array();
    for (const std::string& key : keys) list.push_back({{"required", Json::array({key})}});
    return list;
}

/// The definition of the table at `position` of all variants: its keys, with all that the variants call one row.
Json definition(const Variants& variants, const std::vector<NamedTable>& shared, std::size_t position) {
    const NamedTable& table = variants.front()[position];
    Json properties = Json::object(), required = Json::array(), choices;
    for (std::size_t row = 0; row < table.fields.size(); ++row) {
        std::vector<std::string> keys;
        bool needed = true;
        for (const std::vector<NamedTable>& variant : variants) {
            const Field& field = variant[position].fields[row];
            if (field.need != Need::required) needed = false;
            if (std::find(keys.begin(), keys.end(), field.key) != keys.end()) continue;
            keys.emplace_back(field.key);
            properties[keys.back()] = Maker(variant, shared).property(variant[position], field);
        }
        if (!needed) continue;
        if (keys.size() == 1) required.push_back(keys.front());
        if (keys.size() > 1) choices = exactly_one(keys);
    }
    Json schema = {{"title", both_words(table.title)}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    // A plain value has none of the keys, and passes each of the choices.
    if (!choices.is_null()) schema[table.stands == Stands::or_plain ? "anyOf" : "oneOf"] = std::move(choices);
    if (table.stands != Stands::own_keys_too) schema["additionalProperties"] = false;
    return schema;
}

}  // namespace

Json reference(const std::string& name) { return {{"$ref", "#/definitions/" + name}}; }

void define(Json& definitions, const Variants& variants, const std::vector<NamedTable>& shared) {
    const std::vector<NamedTable>& first = variants.front();
    for (std::size_t t = 0; t < first.size(); ++t)
        definitions[Maker(first, shared).name_of(first[t])] = definition(variants, shared, t);
}

void define_shared(Json& definitions, const std::vector<NamedTable>& shared) {
    for (std::size_t t = 0; t < shared.size(); ++t)
        definitions[std::string(shared[t].name)] = definition({shared}, shared, t);
}

}  // namespace leitai::schema
