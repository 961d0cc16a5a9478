// Lists the schemas of files, and puts each together from the definitions of its tables.
#include "leitai/schema/schema.hpp"

#include <algorithm>

#include "leitai/desk/mapping.hpp"
#include "leitai/plan/layout.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/calendar.hpp"
#include "leitai/record/read/readers.hpp"
#include "leitai/schema/file_tables.hpp"
#include "leitai/schema/from_tables.hpp"
#include "leitai/schema/registers.hpp"

namespace leitai::schema {

using base::Text;
using yaml::NamedTable;

namespace {

constexpr std::string_view any_record = "record";

/// A file that is no record.
struct File {
    std::string_view name;
    std::vector<NamedTable> (*tables)();
};
constexpr File files[] = {
    {"plan", plan_tables},
    {"rubric", rubric_tables},
    {"weakness", weakness_tables},
    {"duties", duties_tables},
    {"conduct", conduct_tables},
    {"books", books_tables},
    {"awards", awards_tables},
    {"pairing", pairing_tables},
    {process::calendar_key, calendar_tables},
    {plan::layout_key, layout_tables},
    {plan::texts_key, texts_tables},
    {"mapping", desk::mapping_tables},
};

/// The tables of a kind of record, for the campaign's unit or for all.
Variants variants_of(const record::Kind& kind, const Known* known) {
    if (known != nullptr) return {record::tables_of(kind, *known->rubric.unit)};
    Variants all;
    for (const base::ScoredUnit& unit : base::scored_units) all.push_back(record::tables_of(kind, unit));
    return all;
}

void add_record(Json& definitions, const record::Kind& kind, const Known* known) {
    const std::string word(kind.word);
    const std::vector<NamedTable> shared = record::shared_tables();
    define(definitions, variants_of(kind, known), shared);
    if (word == "return" && known != nullptr) define_facts(definitions, *known);
    if (word == "book" && known != nullptr && known->rubric.books) define_registers(definitions, *known->rubric.books);
    const NamedTable& acknowledged = shared.back();
    definitions[word]["properties"][std::string(yaml::acknowledged_key)] = {
        {"type", "array"},
        {"items", {{"type", "object"}, {"allOf", Json::array({reference(std::string(acknowledged.name))})}}},
        {"description", both_words(acknowledged.title)}};
}

/// The head of a schema, whose own definition is `main`.
Json document(const Json& definitions, const Text& title, const Json& main) {
    Json schema = {
        {"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", both_words(title)}, {"type", "object"}};
    schema.update(main);
    schema["definitions"] = definitions;
    return schema;
}

Json of_file(const File& file) {
    Json definitions = Json::object();
    const Variants variants = {file.tables()};
    define(definitions, variants);
    return document(definitions, variants.front().front().title,
                    {{"allOf", Json::array({reference(std::string(file.name))})}});
}

/// A record of any kind: which one, its `kind` says.
Json of_any_record(const Known* known) {
    Json definitions = Json::object(), words = Json::array(), cases = Json::array();
    for (const record::Kind& kind : record::kinds) {
        add_record(definitions, kind, known);
        words.push_back(std::string(kind.word));
        cases.push_back(
            {{"if",
              {{"properties", {{"kind", {{"const", std::string(kind.word)}}}}}, {"required", Json::array({"kind"})}}},
             {"then", reference(std::string(kind.word))}});
    }
    define_shared(definitions, record::shared_tables());
    return document(definitions, {"任何一种记录", "A record of any kind"},
                    {{"properties", {{"kind", {{"enum", std::move(words)}}}}},
                     {"required", Json::array({"kind"})},
                     {"allOf", std::move(cases)}});
}

Json of_record(const record::Kind& kind, const Known* known) {
    Json definitions = Json::object();
    add_record(definitions, kind, known);
    define_shared(definitions, record::shared_tables());
    return document(definitions, kind.title(), {{"allOf", Json::array({reference(std::string(kind.word))})}});
}

std::string printed(const Json& schema) { return schema.dump(2) + "\n"; }

}  // namespace

std::vector<Title> file_schemas() {
    std::vector<Title> all;
    for (const File& file : files) all.push_back({std::string(file.name), file.tables().front().title});
    all.push_back({std::string(any_record), {"任何一种记录", "A record of any kind"}});
    for (const record::Kind& kind : record::kinds)
        all.push_back({std::string(kind.word), {std::string(kind.zh), std::string(kind.en)}});
    return all;
}

bool knows_campaign(std::string_view name) { return name == any_record || record::find_kind(name).has_value(); }

std::optional<std::string> file_schema(std::string_view name, const Known* known) {
    for (const File& file : files) {
        if (file.name == name) return printed(of_file(file));
    }
    if (name == any_record) return printed(of_any_record(known));
    const auto kind = record::find_kind(name);
    if (!kind) return std::nullopt;
    return printed(of_record(record::kinds[*kind], known));
}

}  // namespace leitai::schema
