// Oracle: what the writer lays out and escapes is, byte for byte, what yaml-cpp's emitter writes of it.
//
// Known differences, which are not asked here: yaml-cpp takes a byte that begins a longer character together with the
// bytes behind it where they are no UTF-8; it forgets the blank behind `?` at the first key of a mapping in brackets.
#include <yaml-cpp/yaml.h>

#include <random>

#include "leitai/text/gate.hpp"
#include "leitai/yaml/gate.hpp"
#include "leitai/yaml/spelling.hpp"
#include "leitai/yaml/write.hpp"
#include "reading.hpp"

using namespace leitai;
using leitai::test::read;

namespace {

/// The same steps as those of yaml::Writer, done by yaml-cpp.
class Theirs {
public:
    Theirs& begin_mapping(bool flow) {
        if (flow) out_ << YAML::Flow;
        out_ << YAML::BeginMap;
        return *this;
    }
    Theirs& end_mapping() {
        out_ << YAML::EndMap;
        return *this;
    }
    Theirs& begin_sequence(bool flow) {
        if (flow) out_ << YAML::Flow;
        out_ << YAML::BeginSeq;
        return *this;
    }
    Theirs& end_sequence() {
        out_ << YAML::EndSeq;
        return *this;
    }
    Theirs& key(std::string_view name) {
        out_ << YAML::Key;
        text(name);
        out_ << YAML::Value;
        return *this;
    }
    Theirs& bare_key(std::string_view name) {
        out_ << YAML::Key << std::string(name) << YAML::Value;
        return *this;
    }
    Theirs& text(std::string_view value) { return yaml::needs_quotes(value) ? quoted(value) : plain(value); }
    Theirs& quoted(std::string_view value) {
        if (yaml::suspicious(value) || !text::passes(value)) out_ << YAML::EscapeNonAscii;
        out_ << YAML::DoubleQuoted << std::string(value);
        return *this;
    }
    Theirs& plain(std::string_view value) {
        out_ << std::string(value);
        return *this;
    }
    Theirs& comment(std::string_view words) {
        out_ << YAML::Comment(text::one_line(words));
        return *this;
    }
    std::string take() const { return "---\n" + std::string(out_.c_str(), out_.size()) + "\n"; }

private:
    YAML::Emitter out_;
};

/// Random documents in which everything that a writer can be asked for stands beside everything else.
class Author {
public:
    explicit Author(unsigned seed) : random_(seed) {}

    template <class Writer>
    std::string document() {
        Writer writer;
        group(writer, 0, false);
        return writer.take();
    }

    std::string text() {
        static constexpr std::string_view pieces[] = {"a",
                                                      "B",
                                                      "7",
                                                      "0",
                                                      ".",
                                                      "-",
                                                      "_",
                                                      ":",
                                                      ": ",
                                                      " #",
                                                      "#",
                                                      "?",
                                                      ",",
                                                      "[",
                                                      "]",
                                                      "{",
                                                      "}",
                                                      "\"",
                                                      "'",
                                                      "\\",
                                                      " ",
                                                      "\n",
                                                      "\t",
                                                      "\r",
                                                      "\b",
                                                      "\f",
                                                      "\x01",
                                                      "\x1b",
                                                      "%",
                                                      "@",
                                                      "`",
                                                      "*",
                                                      "&",
                                                      "!",
                                                      "|",
                                                      ">",
                                                      "=",
                                                      "<",
                                                      "~",
                                                      "/",
                                                      "+",
                                                      "村",
                                                      "：",
                                                      "（",
                                                      "é",
                                                      "ÿ",
                                                      "😀",
                                                      "\x7f",
                                                      "no",
                                                      "null",
                                                      "Yes",
                                                      "1e3",
                                                      "\xc2\x85",
                                                      "\xc2\xa0",
                                                      "\xe2\x80\xa8",
                                                      "​",
                                                      "\x80",
                                                      "\xbf",
                                                      "2023-06-30",
                                                      "\xef\xbb\xbf",
                                                      "\xef\xbf\xbe",
                                                      "\xef\xb7\x90",
                                                      "\xf3\xa0\x81\x81"};
        std::string text;
        for (std::size_t left = below(5); left > 0; --left) text += pieces[below(std::size(pieces))];
        return text;
    }

private:
    template <class Writer>
    void group(Writer& writer, int depth, bool flow) {
        const bool mapping = below(2) == 0;
        flow = flow || below(3) == 0;
        mapping ? writer.begin_mapping(flow) : writer.begin_sequence(flow);
        for (std::size_t left = below(4); left > 0; --left) {
            if (mapping) key(writer, flow);
            if (below(3) == 0 && depth < 6) {
                group(writer, depth + 1, flow);
            } else {
                scalar(writer);
            }
            if (!flow && below(4) == 0) writer.comment(text());
        }
        mapping ? writer.end_mapping() : writer.end_sequence();
    }

    template <class Writer>
    void key(Writer& writer, bool flow) {
        if (below(3) == 0) {
            writer.bare_key("on");
        } else if (!flow && below(20) == 0) {
            return static_cast<void>(writer.key(std::string(1025, 'k') + text()));
        } else {
            writer.key(text());
        }
        if (!flow && below(8) == 0) writer.comment(text());
    }

    template <class Writer>
    void scalar(Writer& writer) {
        static constexpr std::string_view own[] = {"8.50", "-3", "2023-Q2", "yes", "64/3", "a: b", "a?b", "~", "- x"};
        switch (below(4)) {
            case 0:
                writer.plain(own[below(std::size(own))]);
                break;
            case 1:
                writer.quoted(text());
                break;
            default:
                writer.text(text());
        }
    }

    std::size_t below(std::size_t end) { return random_() % end; }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("write, oracle: random documents are those that yaml-cpp writes") {
    for (unsigned seed = 0; seed < 20000; ++seed) {
        const std::string ours = Author(seed).document<yaml::Writer>();
        INFO("seed " << seed << "\n" << ours);
        REQUIRE(ours == Author(seed).document<Theirs>());
    }
}

TEST_CASE("write, oracle: a text by itself is spelled as yaml-cpp spells it") {
    for (unsigned seed = 0; seed < 20000; ++seed) {
        const std::string text = Author(seed).text();
        YAML::Emitter theirs;
        if (yaml::suspicious(text) || !text::passes(text)) theirs << YAML::EscapeNonAscii;
        theirs << YAML::DoubleQuoted << text;
        const std::string wanted = yaml::needs_quotes(text) ? theirs.c_str() : text;
        INFO("seed " << seed);
        REQUIRE(yaml::as_scalar(text) == wanted);
    }
}

TEST_CASE("write: a key that is longer than parsers look ahead reads back in lines and in brackets") {
    const std::string name(2000, 'k');
    for (const bool flow : {false, true}) {
        yaml::Writer writer;
        writer.begin_mapping(flow).key(name).text("a").key("b").begin_sequence().text("c").end_sequence();
        const auto reading = read(writer.end_mapping().take());
        REQUIRE(reading->said() == "");
        CHECK(reading->root().first().text() == name);
        CHECK(reading->root().first().next().text() == "a");
    }
}
