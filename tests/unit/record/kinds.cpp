// Holds the table of kinds of records against the readers and lists that it drives.
#include "leitai/record/kinds.hpp"

#include <set>

#include "one_record.hpp"

using namespace leitai;
using namespace leitai::test;

TEST_CASE("every kind is found by its word, and no other is") {
    for (std::size_t k = 0; k < record::kinds.size(); ++k) {
        CAPTURE(record::kinds[k].word);
        CHECK(record::find_kind(record::kinds[k].word) == k);
    }
    CHECK_FALSE(record::find_kind("checks"));
    CHECK_FALSE(record::find_kind(""));
}

TEST_CASE("the first table of every kind begins with its word, and every key has words and, where needed, an example") {
    for (const record::Kind& kind : record::kinds) {
        CAPTURE(kind.word);
        for (const base::ScoredUnit& unit : base::scored_units) {
            const auto tables = record::tables_of(kind, unit);
            REQUIRE_FALSE(tables.empty());
            REQUIRE_FALSE(tables.front().fields.empty());
            CHECK(tables.front().fields[0].key == "kind");
            CHECK(tables.front().fields[0].example == kind.word);
            for (const record::NamedTable& table : tables) {
                CHECK_FALSE(table.title.zh.empty());
                CHECK_FALSE(table.title.en.empty());
                std::set<std::string_view> keys;
                for (const yaml::Field& field : table.fields) {
                    CAPTURE(field.key);
                    CHECK(keys.insert(field.key).second);
                    CHECK_FALSE(field.what_zh.empty());
                    CHECK_FALSE(field.what_en.empty());
                    const bool fresh = kind.begins.way == record::Beginning::Way::blank && &table == &tables.front() &&
                                       field.need == yaml::Need::required;
                    if (fresh) CHECK_FALSE(field.example.empty());
                }
            }
        }
    }
}

TEST_CASE("the optional keys that a new record begins with are keys of its table") {
    for (const record::Kind& kind : record::kinds) {
        const auto tables = record::tables_of(kind, base::scored_units.front());
        for (const std::string_view key : kind.begins.keys) {
            if (key.empty()) continue;
            CAPTURE(key);
            const auto& fields = tables.front().fields;
            const auto found =
                std::find_if(fields.begin(), fields.end(), [&](const yaml::Field& field) { return field.key == key; });
            REQUIRE(found != fields.end());
            CHECK(found->need == yaml::Need::optional);
        }
    }
}

TEST_CASE("titles name the kind, and the command that writes it") {
    const auto title = [](std::string_view word) { return record::kinds[*record::find_kind(word)].title(); };
    CHECK(title("check").zh == "排查 kind: check");
    CHECK(title("check").en == "Check, kind: check");
    CHECK(title("result").zh == "结果 kind: result（由 leitai score 写出）");
    CHECK(title("determination").en == "Determination, kind: determination (written by leitai diagnose)");
}

TEST_CASE("what a kind needs is there with its catalogue, or with panels") {
    rubric::Rubric rubric;
    const auto needs = [](std::string_view word) { return record::kinds[*record::find_kind(word)].needs; };
    CHECK(record::has(rubric, needs("team")));
    for (const std::string_view word : {"check", "duty", "breach", "sheet"}) {
        CAPTURE(word);
        CHECK_FALSE(record::has(rubric, needs(word)));
        CHECK(record::has(rubric_of_records(), needs(word)));
    }
    CHECK(record::catalogue_of(needs("duty")) == rubric::CatalogueKind::duties);
    CHECK_FALSE(record::catalogue_of(needs("sheet")));
}

TEST_CASE("no kind of record is lost when batches become one: each list is taken over, in order") {
    record::Records all, more;
#define LEITAI_KIND(group, word, Type, ...)       \
    record::list_of<record::Type>(all).resize(1); \
    record::list_of<record::Type>(more).resize(2);
#define LEITAI_RETURN(...)
#include "leitai/record/kinds.def"
    more.registers.faulty.push_back({359901101201});
    more.contests.round_faulty = true;
    more.process.faulty = true;
    more.registers.checks[1].by = "last";
    record::append(all, std::move(more));
    std::size_t lists = 0;
#define LEITAI_KIND(group, word, Type, ...)                               \
    CHECK_MESSAGE(record::list_of<record::Type>(all).size() == 3, #word); \
    ++lists;
#define LEITAI_RETURN(...) ++lists;
#include "leitai/record/kinds.def"
    CHECK(lists == record::kinds.size());
    CHECK(all.registers.checks[2].by == "last");
    CHECK(all.registers.faulty.size() == 1);
    CHECK(all.contests.round_faulty);
    CHECK_FALSE(all.contests.panel_faulty);
    CHECK(all.process.faulty);
}

TEST_CASE("each list of registers is visited") {
    record::Registers registers;
    std::size_t visited = 0, rows = 0;
    record::each_list(registers, [&](auto&) { ++visited; });
    for (const record::Kind& kind : record::kinds) rows += kind.group == record::Group::registers ? 1 : 0;
    CHECK(visited == rows);
}
