// Gate: every class of bytes that is refused, and that the quick look never overlooks one.
#include "leitai/yaml/gate.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace leitai::yaml;

namespace {

struct Case {
    const char* what;
    std::string bytes;
    ByteFault fault;
};

const std::vector<Case>& odd_characters() {
    static const std::vector<Case> all = {
        {"bell", "\x07", ByteFault::control},
        {"escape", "\x1b", ByteFault::control},
        {"delete", "\x7f", ByteFault::control},
        {"NUL", std::string(1, '\0'), ByteFault::nul},
        {"C1 control", "\xC2\x9B", ByteFault::control},
        {"next line", "\xC2\x85", ByteFault::line_separator},
        {"line separator", "\xE2\x80\xA8", ByteFault::line_separator},
        {"paragraph separator", "\xE2\x80\xA9", ByteFault::line_separator},
        {"mark inside", "\xEF\xBB\xBF", ByteFault::bom_inside},
        {"CR alone", "\r", ByteFault::lone_cr},
    };
    return all;
}

}  // namespace

TEST_CASE("gate: Chinese text with its punctuation, tabs, LF and CRLF passes the quick look") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "东阳村：“好”——很好…，·°é 😀\tx\r\ny\n";
    for (std::size_t length = 0; length < 300; ++length) {
        std::size_t end = length;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        if (end > 0 && text[end - 1] == '\r') continue;  // cut between CR and LF
        CHECK_FALSE(suspicious(std::string_view(text).substr(0, end)));
        CHECK_FALSE(inspect(std::string_view(text).substr(0, end)));
    }
}

TEST_CASE("gate: an odd character is found at every offset of a block and named at its byte") {
    for (const Case& odd : odd_characters()) {
        INFO(odd.what);
        for (std::size_t at = 0; at < 200; ++at) {
            const std::string text = std::string(at, 'a') + odd.bytes + std::string(200 - at, 'b');
            REQUIRE(suspicious(text));
            const auto problem = inspect(text);
            REQUIRE(problem);
            CHECK(problem->fault == odd.fault);
            CHECK(problem->offset == at);
        }
    }
}

TEST_CASE("gate: an odd character at the very end is found") {
    for (const Case& odd : odd_characters()) {
        INFO(odd.what);
        for (std::size_t ahead = 0; ahead < 140; ++ahead) CHECK(suspicious(std::string(ahead, 'a') + odd.bytes));
    }
}

TEST_CASE("gate: what is no UTF-8 is found at its first byte") {
    const std::string bad[] = {"\x80",
                               "\xC0\x80",
                               "\xC1\xBF",
                               "\xE0\x80\x80",
                               "\xED\xA0\x80",
                               "\xF0\x80\x80\x80",
                               "\xF4\x90\x80\x80",
                               "\xF5\x80\x80\x80",
                               "\xE4\xB8",
                               "\xFF"};
    for (const std::string& bytes : bad) {
        const auto problem = inspect("村: " + bytes);
        REQUIRE(problem);
        CHECK(problem->fault == ByteFault::not_utf8);
        CHECK(problem->offset == 5);
    }
}

TEST_CASE("gate: characters at the limits of UTF-8 are fine") {
    for (const char* text : {"\xC2\xA0", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBD",
                             "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBD"}) {
        CHECK_FALSE(inspect(text));
    }
}

TEST_CASE("gate: GB18030 text is named when all of it reads as GB18030") {
    const auto problem = inspect("name: \xB6\xAB\xD1\xF4\xB4\xE5\nby: \xC5\xA9\xD2\xB5\n");
    REQUIRE(problem);
    CHECK(problem->fault == ByteFault::gb18030);
    CHECK(problem->offset == 6);
}

TEST_CASE("gate: one damaged character in UTF-8 text is not taken for GB18030") {
    CHECK(inspect("村: 东阳\xE6\x9D 好\n")->fault == ByteFault::not_utf8);
    CHECK(inspect("a: \xE9\n")->fault == ByteFault::not_utf8);
}

TEST_CASE("gate: UTF-16 is named with and without its mark") {
    CHECK(inspect(std::string("\xFF\xFE"
                              "k\0i\0",
                              6))
              ->fault == ByteFault::utf16);
    CHECK(inspect(std::string("\xFE\xFF\0k\0i", 6))->fault == ByteFault::utf16);
    CHECK(inspect(std::string("k\0i\0n\0d\0:\0", 10))->fault == ByteFault::utf16);
    CHECK(inspect(std::string("kind: a\0b", 9))->fault == ByteFault::nul);
}

TEST_CASE("gate: broken UTF-8 is suspicious wherever it stands in a block, and its neighbours are not") {
    using std::string_view_literals::operator""sv;
    for (const std::string_view broken :
         {"\x80"sv, "\xC3"sv, "\xC0\xAF"sv, "\xE6\x9D"sv, "\xE0\x80\x80"sv, "\xED\xA0\x80"sv, "\xF0\x80\x80\x80"sv,
          "\xF0\x9F\x98"sv, "\xF4\x90\x80\x80"sv, "\xFF"sv, "\xEF\xBF\xBE"sv, "\xEF\xBF\xBF"sv}) {
        for (std::size_t before = 0; before < 130; ++before) {
            const std::string ahead(before, 'a');
            INFO(before);
            CHECK(suspicious(ahead + std::string(broken)));
            CHECK(suspicious(ahead + std::string(broken) + "村"));
            CHECK(suspicious(ahead + "村" + std::string(broken) + std::string(70, 'b')));
        }
    }
    for (const std::string_view sound : {"\xC3\xA9"sv, "\xE6\x9D\x91"sv, "\xED\x9F\xBF"sv, "\xEF\xBF\xA5"sv,
                                         "\xEF\xBF\xBD"sv, "\xF0\x9F\x98\x80"sv, "\xF4\x8F\xBF\xBD"sv}) {
        for (std::size_t before = 0; before < 130; ++before) {
            INFO(before);
            CHECK_FALSE(suspicious(std::string(before, 'a') + std::string(sound)));
            CHECK_FALSE(suspicious(std::string(before, 'a') + std::string(sound) + "村\n"));
        }
    }
}

TEST_CASE("gate: what the exact check refuses is never let through, in texts of all kinds of characters and breaks") {
    const std::vector<std::string> pieces = {"a",
                                             "\n",
                                             "\r\n",
                                             "村",
                                             "，",
                                             "”",
                                             "é",
                                             "·",
                                             "\xE0\xA4\x85",
                                             "\xED\x9F\xBF",
                                             "\xEE\x80\x80",
                                             "\xEF\xBB\xBB",
                                             "😀",
                                             "\xE1\x80\x80",
                                             "\xEC\xBF\xBF",
                                             "\xEF\xBF\xBD",
                                             "\xE4\xB8",
                                             "\xE4",
                                             "\x80",
                                             "\xE4\x61\x80",
                                             "\xED\xA0\x80",
                                             "\xE0\x80\x80",
                                             "\xF0\x9F\x98",
                                             "\xC3",
                                             "\xF4\x90\x80\x80",
                                             "\xE4\xE4\xB8\xAD",
                                             "\xE4\xB8\xAD\x80",
                                             "\xC2\x9B",
                                             "\xE2\x80\xA8",
                                             "\x7f"};
    std::mt19937 random(20261130);
    std::size_t refused = 0, sound = 0;
    for (int round = 0; round < 60'000; ++round) {
        // Mostly sound characters, which are the first 16; one text in three has breaks among them.
        std::string text;
        const std::size_t kinds = round % 3 == 0 ? pieces.size() : 16;
        for (std::size_t left = random() % 90; left > 0; --left)
            text += pieces[random() % 8 == 0 ? random() % kinds : random() % 6];
        const bool bad = inspect(text).has_value();
        (bad ? refused : sound) += 1;
        if (bad) REQUIRE(suspicious(text));
    }
    CHECK(refused > 5'000);
    CHECK(sound > 30'000);
}

TEST_CASE("gate: a character that is broken in any way, in each of the first places and across blocks") {
    for (const std::string bad : {"\x80", "\xE4", "\xE4\xB8", "\xE4\x61\x80", "\xE4\x80\x61", "\xE4\xE4\xB8",
                                  "\xED\xA0\x80", "\xC3", "\xC3\x61", "\xF0\x9F\x98", "\xE4\xB8\xAD\x80"}) {
        for (std::size_t at = 0; at < 140; ++at) {
            for (const std::size_t behind : {0U, 1U, 2U, 3U, 70U}) {
                const std::string text = std::string(at, 'a') + bad + std::string(behind, 'b');
                INFO(at << " and " << behind);
                CHECK(suspicious(text));
            }
        }
    }
}

TEST_CASE("gate: characters are counted, and those beyond ASCII passed over, at all lengths") {
    std::string text;
    std::uint32_t count = 0;
    for (int i = 0; i < 12; ++i) {
        for (const std::string_view next : {"a", "村", "é", "😀", ":"}) {
            CHECK(characters(text) == count);
            text += next;
            ++count;
        }
    }
    CHECK(characters("") == 0);
    for (std::size_t wide = 0; wide < 30; ++wide) {
        for (std::size_t behind = 0; behind < 10; ++behind) {
            std::string run;
            for (std::size_t i = 0; i < wide; ++i) run += "村";
            const std::string whole = run + std::string(behind, ':');
            CHECK(skip_wide(whole.data(), whole.data() + whole.size()) == whole.data() + run.size());
        }
    }
}
