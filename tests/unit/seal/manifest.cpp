// Manifest: what differs between two manifests, and reading back what was written.
#include "leitai/seal/manifest.hpp"

#include <doctest/doctest.h>

using namespace leitai;

namespace {

seal::Input input(seal::Role role, const std::string& name, std::string_view bytes) {
    return {role, name, seal::digest(bytes)};
}

}  // namespace

TEST_CASE("manifest: what came in, what was changed, what is gone") {
    using seal::Role;
    seal::Manifest before, after;
    before.inputs = {input(Role::plan, "leitai.yaml", "p"), input(Role::record, "a.yaml", "1"),
                     input(Role::record, "b.yaml", "1")};
    after.inputs = {input(Role::plan, "leitai.yaml", "p"), input(Role::record, "b.yaml", "2"),
                    input(Role::record, "c.yaml", "1")};
    std::string found;
    for (const seal::InputChange& one : seal::input_changes(before, after))
        found += std::to_string(static_cast<int>(one.kind)) + one.name + " ";
    CHECK(found == "2a.yaml 1b.yaml 0c.yaml ");
    CHECK(seal::input_changes(before, before).empty());
}

TEST_CASE("manifest: what is written is read back, and anything else is no manifest") {
    seal::Manifest manifest;
    manifest.period = "2023-Q1";
    manifest.as_of = "2023-03-31";
    manifest.rubric_id = "contest";
    manifest.rubric_version = "1.0.0";
    manifest.program = "0";
    manifest.on = "2023-04-06";
    manifest.supersedes = seal::Superseded{"2023-Q1", "0", "说明"};
    manifest.inputs = {input(seal::Role::evidence, "佐证.pdf", "x")};
    const auto read = seal::read_manifest(seal::to_json(manifest));
    REQUIRE(read);
    CHECK(seal::to_json(*read) == seal::to_json(manifest));
    for (const char* text : {"", "{", "[]", "{\"kind\": \"manifest\"}", "{\"kind\": \"results\"}"})
        CHECK_FALSE(seal::read_manifest(text));
}
