// Holds the tables of keys, and where they say that they stand, against the schemas that are made of them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "leitai/record/read/readers.hpp"
#include "leitai/schema/file_tables.hpp"
#include "leitai/schema/schema.hpp"

using namespace leitai;
using Json = nlohmann::json;
using Tables = std::vector<yaml::NamedTable>;

namespace {

/// TABLE.KEY of all fields.
std::set<std::string> places_of(const Tables& tables) {
    std::set<std::string> places;
    for (const yaml::NamedTable& table : tables) {
        for (const yaml::Field& field : table.fields)
            places.insert(std::string(table.name) + "." + std::string(field.key));
    }
    return places;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

struct File {
    std::string name;
    Tables tables;
};

std::vector<File> all_files() {
    std::vector<File> files = {
        {"plan", schema::plan_tables()},         {"rubric", schema::rubric_tables()},
        {"weakness", schema::weakness_tables()}, {"duties", schema::duties_tables()},
        {"conduct", schema::conduct_tables()},   {"calendar", schema::calendar_tables()},
        {"layout", schema::layout_tables()},     {"texts", schema::texts_tables()},
        {"books", schema::books_tables()},
    };
    for (const record::Kind& kind : record::kinds) {
        for (const base::ScoredUnit& unit : base::scored_units)
            files.push_back({std::string(kind.word), record::tables_of(kind, unit)});
    }
    return files;
}

/// The definition of a table: OWN or OWN.NAME.
const Json& definition(const Json& schema, const File& file, const yaml::NamedTable& table) {
    const bool own = &table == file.tables.data();
    return schema.at("definitions").at(own ? file.name : file.name + "." + std::string(table.name));
}

void check_refs(const Json& at, const Json& definitions) {
    if (at.is_object() && at.contains("$ref")) {
        const auto target = at["$ref"].get<std::string>();
        CAPTURE(target);
        CHECK(definitions.contains(target.substr(std::string("#/definitions/").size())));
    }
    if (!at.is_structured()) return;
    for (const Json& inner : at) check_refs(inner, definitions);
}

}  // namespace

TEST_CASE("every table inside another names fields that there are, one of them in its own file, and has its own name") {
    const std::vector<File> files = all_files();
    const Tables shared = record::shared_tables();
    std::set<std::string> everywhere = places_of(shared);
    for (const File& file : files) everywhere.merge(places_of(file.tables));
    const auto field_of = [](std::string place) {
        if (place.ends_with(".*")) place.resize(place.size() - 2);
        return place;
    };
    for (const File& file : files) {
        CAPTURE(file.name);
        const std::set<std::string> here = places_of(file.tables);
        std::set<std::string> names;
        for (const yaml::NamedTable& table : file.tables) {
            CAPTURE(table.name);
            CHECK(names.insert(std::string(table.name)).second);
            CHECK((&table == file.tables.data()) == table.within.empty());
            bool stands = table.within.empty();
            for (const std::string& place : words_of(table.within)) {
                CHECK_MESSAGE(everywhere.count(field_of(place)) == 1, place);
                stands = stands || here.count(field_of(place)) == 1;
            }
            CHECK(stands);
        }
    }
    for (const yaml::NamedTable& table : shared) {
        for (const std::string& place : words_of(table.within))
            CHECK_MESSAGE(everywhere.count(field_of(place)) == 1, place);
    }
}

TEST_CASE("every key of every table is a property of its definition, required where the table says so") {
    for (const File& file : all_files()) {
        CAPTURE(file.name);
        const Json schema = Json::parse(*schema::file_schema(file.name));
        check_refs(schema, schema.at("definitions"));
        for (const yaml::NamedTable& table : file.tables) {
            CAPTURE(table.name);
            const Json& one = definition(schema, file, table);
            CHECK(one.at("title").get<std::string>() == schema::both_words(table.title));
            for (const yaml::Field& field : table.fields) {
                CAPTURE(field.key);
                REQUIRE(one.at("properties").contains(std::string(field.key)));
                const Json& property = one["properties"][std::string(field.key)];
                CHECK(property.at("description").get<std::string>().starts_with(std::string(field.what_zh)));
                if (field.shape == yaml::Shape::choice) CHECK(property.at("enum").size() == field.choices.size());
                if (field.need == yaml::Need::optional) continue;
                const Json required = one.value("required", Json::array());
                const bool always = std::find(required.begin(), required.end(), field.key) != required.end();
                CHECK((always || one.contains("oneOf") || one.contains("anyOf")));
            }
        }
    }
}

TEST_CASE("each name that is listed has a schema, and no other name has one") {
    const auto titles = schema::file_schemas();
    CHECK(titles.size() == 13 + record::kinds.size());
    for (const schema::Title& one : titles) {
        CAPTURE(one.name);
        REQUIRE(schema::file_schema(one.name));
        CHECK(Json::parse(*schema::file_schema(one.name)).at("$schema") == "http://json-schema.org/draft-07/schema#");
        CHECK_FALSE(one.words.zh.empty());
        CHECK_FALSE(one.words.en.empty());
    }
    CHECK_FALSE(schema::file_schema("returns"));
    CHECK_FALSE(schema::file_schema(""));
    CHECK_FALSE(schema::output_schema("common"));
    CHECK_FALSE(schema::output_schema("return"));
}

TEST_CASE("an output's schema stands alone: it holds all that it refers to") {
    const auto titles = schema::output_schemas();
    for (const schema::Title& one : titles) {
        CAPTURE(one.name);
        const Json schema = Json::parse(*schema::output_schema(one.name));
        CHECK(schema.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
        const std::string text = schema.dump();
        CHECK(text.find("common.json") == std::string::npos);
        for (std::size_t at = text.find("#/$defs/"); at != std::string::npos; at = text.find("#/$defs/", at + 1)) {
            const std::string name = text.substr(at + 8, text.find('"', at) - at - 8);
            CHECK_MESSAGE(schema.at("$defs").contains(name), name);
        }
    }
}
