// Draws that rest on earlier ones, and outcomes that were recorded.
#include <doctest/doctest.h>

#include "drawing.hpp"
#include "leitai/draw/compare.hpp"
#include "leitai/draw/keys.hpp"

using namespace leitai;
using namespace leitai::test;

namespace {

constexpr const char* key_of_a3 = "08cb7c63486f33590a7428182ad1df4444badc1de19fa36838259bdfb7cfec52";
constexpr const char* key_of_a4 = "3bef4320eb47d355aeb4726ad49a560cd51fc4b6a16cfc6034aacea0e4d5eccf";

/// The outcome of `draw_text("number: 2\n")`, with one text replaced by another.
std::string outcome(const std::string& was = "", const std::string& is = "") {
    std::string text =
        "kind: drawn\nperiod: 2023-Q2\ndraw: d\n"
        "seed_sha256: \"d0e565bf650b2a26e2e9b79c789a8cb2d5d5113976b79338684d3c4e631b6e90\"\n"
        "candidates_sha256: \"133e18a67781f0ba72aae7c2f3f2b206a1e757ce51ea3f33024a7588ff949b0b\"\n"
        "candidates: [A1, A2, A3, A4, A5, A6]\ndrawn:\n";
    text += "- {place: 1, code: A3, key: \"" + std::string(key_of_a3) + "\"}\n";
    text += "- {place: 2, code: A4, key: \"" + std::string(key_of_a4) + "\"}\n";
    if (!was.empty()) {
        REQUIRE(text.find(was) != std::string::npos);
        text.replace(text.find(was), was.size(), is);
    }
    return text;
}

/// The first difference of an outcome that was changed, in English.
std::string difference_of(const std::string& was, const std::string& is) {
    const Drawing made = hold({draw_text("number: 2\n"), outcome(was, is)});
    const auto& found = made["d"].difference;
    return found ? found->words.en : "";
}

}  // namespace

TEST_CASE("who was drawn earlier is not drawn again, by name or by day") {
    const std::string first = draw_text("number: 2\n", "first", "2023-04-05");
    CHECK(hold({draw_text("number: 2\nnot_again: {of: [first]}\n"), first}).drawn() == "A1 A6");
    const Drawing since = hold({draw_text("number: 2\nnot_again: {since: 2023-04-05}\n"), first});
    CHECK(since.drawn() == "A1 A6");
    CHECK(since["d"].drawn_before == std::vector<std::string>{"A3", "A4"});
    CHECK(hold({draw_text("number: 2\nnot_again: {since: 2023-04-06}\n"), first}).drawn() == "A3 A4");
}

TEST_CASE("draws of the same day are earlier only where they are named") {
    const std::string morning = draw_text("number: 2\n", "zz");
    CHECK(hold({draw_text("number: 2\nnot_again: {since: 2023-01-01}\n"), morning}).drawn() == "A3 A4");
    CHECK(hold({draw_text("number: 2\nnot_again: {of: [zz]}\n"), morning}).drawn() == "A1 A6");
    const std::string second = draw_text("number: 2\nnot_again: {of: [zz]}\n", "second");
    CHECK(hold({draw_text("number: 2\nnot_again: {of: [zz, second]}\n"), second, morning}).drawn() == "A5 A2");
}

TEST_CASE("nothing but one message where a draw that others rest on cannot be held") {
    const std::string first = draw_text("number: 7\n", "first", "2023-04-05");
    const Drawing made = hold({draw_text("number: 2\nnot_again: {of: [first]}\n"), first});
    CHECK(made.said() == " E1914");
    CHECK(made["d"].hindered.en == "it rests on the draw first, which cannot be repeated");
    CHECK(made.draws.hindered() == 2);
}

TEST_CASE("circles, draws that are unknown, later or of one id") {
    const auto of = [](const std::string& id) { return "number: 1\nnot_again: {of: [" + id + "]}\n"; };
    CHECK(hold({draw_text(of("d"))}).said() == " E1919");
    CHECK(hold({draw_text(of("e")), draw_text(of("f"), "e"), draw_text(of("d"), "f")}).said() == " E1919");
    CHECK(hold({draw_text(of("nobody"))}).said() == " E1916");
    CHECK(hold({draw_text(of("frist")), draw_text("number: 1\n", "first", "2023-04-05")}).said() == " E1917");
    CHECK(hold({draw_text(of("first")), draw_text("number: 1\n", "first", "2023-07-06")}).said() == " E1918");
    CHECK(hold({draw_text("number: 1\n"), draw_text("number: 2\n")}).said() == " E1900");
}

TEST_CASE("an outcome that follows from its rule says nothing, every other its first difference") {
    CHECK(difference_of("", "").empty());
    CHECK(difference_of("code: A4", "code: A1") == "place 2 is recorded as A1, and comes out as A4");
    CHECK(difference_of("\"3bef", "\"3bee") ==
          "place 2: the key is recorded as 3bee4320eb47d355…, and comes out as 3bef4320eb47d355…");
    CHECK(difference_of("[A1, A2,", "[A0, A2,") == "added: A1; gone: A0");
    CHECK(difference_of("\"133e", "\"133f") ==
          "the hash of the candidates is recorded as 133f18a67781f0ba…, and comes out as 133e18a67781f0ba…");
    CHECK(difference_of("\"d0e5", "\"d0e6") == "the seed is not the one that gave this outcome");
    CHECK(difference_of("place: 2", "place: 3") == "place 3 stands where place 2 belongs");
    CHECK(difference_of("code: A4, key: \"" + std::string(key_of_a4) + "\"}",
                        "code: A4, key: \"" + std::string(key_of_a4) + "\", questions: [Q1]}") ==
          "place 2: the set of questions is recorded as Q1, and comes out as —");
    const std::string line = "- {place: 2, code: A4, key: \"" + std::string(key_of_a4) + "\"}\n";
    CHECK(difference_of(line, "") == "the number of those drawn is recorded as 1, and comes out as 2");
    CHECK(hold({draw_text("number: 2\n"), outcome("code: A4", "code: A1")}).said() == " E1924");
    CHECK(hold({draw_text("number: 2\n"), outcome("[A1, A2,", "[A0, A2,")}).said() == " E1923");
}

TEST_CASE("what the record of an outcome holds is what the draw came to") {
    const Drawing made = hold({draw_text("number: 2\n")});
    const record::Drawn record = draw::outcome_of(made["d"]);
    CHECK_FALSE(draw::difference(record, made["d"]));
    CHECK(record.lines[1].code == "A4");
    CHECK(record.lines[1].key == key_of_a4);
}

TEST_CASE("a recorded outcome is what later draws rest on, and outcomes need a draw") {
    const std::string first = draw_text("number: 2\n", "d", "2023-04-05");
    const std::string later = draw_text("number: 1\nnot_again: {of: [d]}\n", "later");
    // Recorded are A3 and A2, whatever the rule says; that this is wrong is one message.
    const Drawing made = hold({first, later, outcome("code: A4", "code: A2")});
    CHECK(made.drawn("later") == "A4");
    CHECK(made.said() == " E1924");
    const Drawing alone = hold({draw_text("number: 2\n", "e"), outcome()});
    CHECK(alone.said() == " E1921");
    CHECK(alone.draws.orphans.size() == 1);
    CHECK(hold({draw_text("number: 2\n"), outcome(), outcome()}).said() == " E1922");
}

TEST_CASE("a seed whose hash was published must have that hash") {
    const auto with = [](const std::string& hash) {
        std::string text = draw_text("number: 2\n");
        const std::string was = "fixed_on: 2023-01-01";
        text.replace(text.find(was), was.size(), was + ", published_on: 2022-12-30, sha256: \"" + hash + "\"");
        return hold({text});
    };
    CHECK(with("d0e565bf650b2a26e2e9b79c789a8cb2d5d5113976b79338684d3c4e631b6e90").said().empty());
    CHECK(with("d0e565bf650b2a26e2e9b79c789a8cb2d5d5113976b79338684d3c4e631b6e91").said() == " E1903");
}
