// Write: one style for all we write, and what is written reads back as it was.
#include "leitai/yaml/write.hpp"

#include "reading.hpp"

using namespace leitai;
using leitai::test::read;
using leitai::test::tree;

namespace {

std::string written(std::string_view text) {
    yaml::Writer writer;
    writer.begin_mapping().key("a").text(text).end_mapping();
    const std::string document = writer.take();
    return document.substr(7, document.size() - 8);  // behind "---\na: "
}

}  // namespace

TEST_CASE("write: a record is a block of keys, its items stand in brackets, codes in quotes") {
    yaml::Writer writer;
    writer.begin_mapping().key("kind").text("roster").key("from").plain("2023-01-01");
    writer.key("villages").begin_sequence();
    writer.begin_mapping(true).key("code").quoted("359902101201").key("name").text("东阳村").end_mapping();
    writer.begin_mapping(true).key("code").quoted("359902101202").key("name").text("西: 村").end_mapping();
    writer.end_sequence().key("marks").begin_mapping().key("359902101201").plain("8.50").end_mapping().end_mapping();
    CHECK(writer.take() ==
          "---\n"
          "kind: roster\n"
          "from: 2023-01-01\n"
          "villages:\n"
          "  - {code: \"359902101201\", name: 东阳村}\n"
          "  - {code: \"359902101202\", name: \"西: 村\"}\n"
          "marks:\n"
          "  \"359902101201\": 8.50\n");
}

TEST_CASE("write: a writer that was read out begins a new document") {
    yaml::Writer writer;
    writer.begin_mapping().key("a").plain("1").end_mapping();
    CHECK(writer.take() == "---\na: 1\n");
    writer.begin_sequence().text("x").end_sequence();
    CHECK(writer.take() == "---\n- x\n");
}

TEST_CASE("write: text that would read as a number, a date, a truth value or nothing is quoted") {
    for (const char* text : {"1",  "1.10", "-3",  "017", "1_000", "1e3",  "0x1F", "2023-05-04", "12:30", "50%", "yes",
                             "No", "TRUE", "off", "y",   "~",     "null", "",     ".5",         "+1",    ".inf"}) {
        CHECK(written(text) == "\"" + std::string(text) + "\"");
    }
}

TEST_CASE("write: text that YAML would misread is quoted, other text is not") {
    for (const char* text : {"- a", "a: b", "a #b", "[a]", "{a}", "*a", "&a", "!a", "|",   ">",
                             "%a",  "@a",   "`a",   "?a",  "a,b", " a", "a ", "a:", "'a'", "#a"}) {
        CHECK(written(text) == "\"" + std::string(text) + "\"");
    }
    for (const char* text :
         {"东阳村", "财务公开表2023-06", "it's", "S0412", "evidence/a.pdf", "第1期：好", "2023-Q2", "a-b", "3号"}) {
        CHECK(written(text) == text);
    }
}

TEST_CASE("write: every text reads back as it was, as value, as key and in brackets") {
    for (const char* text :
         {"",           "~", "yes",         "a\nb",         "a\tb",     "\"q\" 'r'",    "\\",  "- x: [y, {z}] # c",
          "东阳：“好”", "😀", " ",           "a\n\n",        "\x1b[31m", "---",          "...", "%YAML",
          "<<",         "=", "a\xC2\x85村", "\xE2\x80\xA8", "\x7F",     "\xEF\xBB\xBF", "a\rb"}) {
        yaml::Writer writer;
        writer.begin_mapping().key(std::string("k") + text).text(text);
        writer.key("l").begin_sequence(true).text(text).begin_mapping(true).key("m").text(text).end_mapping();
        writer.end_sequence().end_mapping();
        const std::string document = writer.take();
        INFO(document);
        const auto reading = read(document);
        REQUIRE(reading->said() == "");
        const yaml::Value key = reading->root().first();
        CHECK(key.text() == std::string("k") + text);
        CHECK(key.next().text() == text);
        const yaml::Value item = key.next().next().next().first();
        CHECK(item.text() == text);
        CHECK(item.next().first().next().text() == text);
    }
}
