// Documents: where inputs are cut, whatever the sizes of chunks and batches.
#include "leitai/source/documents.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "leitai/base/failure.hpp"
#include "scratch.hpp"

using namespace leitai::source;
using leitai::test::Scratch;

namespace {

/// A document as it came out, with its bytes at hand.
struct Piece {
    FileId file = 0;
    std::uint32_t line = 1;
    std::uint64_t byte = 0;
    std::string text;
    bool oversize = false;
    friend bool operator==(const Piece&, const Piece&) = default;
};

std::vector<Piece> pieces(const Batch& batch) {
    std::vector<Piece> found;
    for (const Document& document : batch.documents) {
        found.push_back({document.file, document.first_line, document.first_byte,
                         batch.bytes.substr(document.offset, document.length), document.oversize});
    }
    return found;
}

std::vector<Piece> read_all(const SourceMap& map, ReadSizes sizes = {}) {
    std::vector<Piece> all;
    DocumentReader reader(map, 0, sizes);
    Batch batch;
    while (reader.next(batch)) {
        CHECK_FALSE(batch.documents.empty());
        for (Piece& piece : pieces(batch)) all.push_back(std::move(piece));
    }
    CHECK_FALSE(reader.next(batch));
    return all;
}

/// The documents of a text, which must be the same in memory and read from a file in pieces of any size.
std::vector<Piece> documents(std::string_view text) {
    const std::vector<Piece> expected = pieces(cut(text, 0));
    const Scratch scratch;
    SourceMap map;
    map.add("text.yaml", scratch.write("text.yaml", text));
    CHECK(read_all(map) == expected);
    for (std::size_t chunk = 1; chunk <= std::min<std::size_t>(text.size() + 1, 20); ++chunk) {
        for (const std::size_t batch : {1U, 7U, 1000U}) {
            CAPTURE(chunk);
            CAPTURE(batch);
            CHECK(read_all(map, {batch, chunk, 1000}) == expected);
        }
    }
    std::string together;
    for (const Piece& piece : expected) {
        CHECK(piece.byte == together.size());
        CHECK(piece.line == 1 + std::count(together.begin(), together.end(), '\n'));
        together += piece.text;
    }
    CHECK(together == text);  // nothing is lost, nothing is stripped
    return expected;
}

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> found;
    for (const Piece& piece : documents(text)) found.push_back(piece.text);
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a file without a marker is one document") {
    CHECK(texts("a: 1\nb: 2\n") == Texts{"a: 1\nb: 2\n"});
    CHECK(texts("a: 1") == Texts{"a: 1"});
}

TEST_CASE("an empty file is one empty document, so that somebody may say so") {
    CHECK(documents("") == std::vector<Piece>{{0, 1, 0, "", false}});
}

TEST_CASE("a line that begins with --- begins a document, and belongs to it") {
    CHECK(documents("a: 1\n---\nb: 2\n") ==
          std::vector<Piece>{{0, 1, 0, "a: 1\n", false}, {0, 2, 5, "---\nb: 2\n", false}});
    CHECK(texts("---\na: 1\n---\nb: 2\n---\nc: 3") == Texts{"---\na: 1\n", "---\nb: 2\n", "---\nc: 3"});
    CHECK(texts("a: 1\n--- {b: 2}\n") == Texts{"a: 1\n", "--- {b: 2}\n"});
    CHECK(texts("a: 1\n---\tb\n") == Texts{"a: 1\n", "---\tb\n"});
}

TEST_CASE("a marker at the very end of the input begins an empty document") {
    CHECK(texts("a: 1\n---") == Texts{"a: 1\n", "---"});
    CHECK(texts("a: 1\n---\n") == Texts{"a: 1\n", "---\n"});
    CHECK(texts("a: 1\n---\n---\n") == Texts{"a: 1\n", "---\n", "---\n"});
    CHECK(texts("---") == Texts{"---"});
}

TEST_CASE("what only resembles a marker does not cut") {
    CHECK(texts("a: 1\n----\n") == Texts{"a: 1\n----\n"});
    CHECK(texts("a: 1\n---b\n") == Texts{"a: 1\n---b\n"});
    CHECK(texts("a: 1\n --- \n") == Texts{"a: 1\n --- \n"});
    CHECK(texts("a: --- \n") == Texts{"a: --- \n"});
    CHECK(texts("a: 1\n--") == Texts{"a: 1\n--"});
    CHECK(texts("a: 1\n--\n---") == Texts{"a: 1\n--\n", "---"});
    CHECK(texts("---a\n--- \n") == Texts{"---a\n", "--- \n"});
}

TEST_CASE("comments and blank lines before the first marker belong to the first document") {
    CHECK(texts("# roster\n\n  # of 2023\n---\na: 1\n---\nb: 2\n") ==
          Texts{"# roster\n\n  # of 2023\n---\na: 1\n", "---\nb: 2\n"});
    CHECK(texts("\n---\n# again\n---\n") == Texts{"\n---\n# again\n", "---\n"});
    CHECK(texts("\xEF\xBB\xBF# with a byte order mark\n---\na: 1\n") ==
          Texts{"\xEF\xBB\xBF# with a byte order mark\n---\na: 1\n"});
    CHECK(texts("\xEF\xBB\xBF---\na: 1\n---\nb: 2\n") == Texts{"\xEF\xBB\xBF---\na: 1\n", "---\nb: 2\n"});
}

TEST_CASE("comments after content belong to the document before the marker") {
    CHECK(texts("a: 1\n# end\n---\nb: 2\n") == Texts{"a: 1\n# end\n", "---\nb: 2\n"});
}

TEST_CASE("a file of comments alone is one document") {
    CHECK(texts("# nothing\n# here\n") == Texts{"# nothing\n# here\n"});
    CHECK(texts("\n\n\n") == Texts{"\n\n\n"});
}

TEST_CASE("a directive stays with the document that it is about, so that it is refused once") {
    CHECK(texts("%YAML 1.2\n---\na: 1\n") == Texts{"%YAML 1.2\n---\na: 1\n"});
}

TEST_CASE("lines may end as in Windows") {
    CHECK(texts("# c\r\n\r\n---\r\na: 1\r\n---\r\nb: 2\r\n") == Texts{"# c\r\n\r\n---\r\na: 1\r\n", "---\r\nb: 2\r\n"});
    CHECK(documents("a: 1\r\n---\r\nb")[1].line == 2);
}

TEST_CASE("the end marker is left to the parser") {
    CHECK(texts("a: 1\n...\n---\nb: 2\n...\n") == Texts{"a: 1\n...\n", "---\nb: 2\n...\n"});
}

TEST_CASE("a file always begins a document, even when the one before has no line end") {
    const Scratch scratch;
    SourceMap map;
    map.add("a", scratch.write("a.yaml", "a: 1"));
    map.add("empty", scratch.write("empty.yaml", ""));
    map.add_embedded("built in", "b: 2\n---\nc: 3\n");
    map.add("d", scratch.write("d.yaml", "\n---\nd: 4\n"));
    const std::vector<Piece> expected{{0, 1, 0, "a: 1", false},
                                      {1, 1, 0, "", false},
                                      {2, 1, 0, "b: 2\n", false},
                                      {2, 2, 5, "---\nc: 3\n", false},
                                      {3, 1, 0, "\n---\nd: 4\n", false}};
    for (const std::size_t size : {1U, 2U, 3U, 5U, 8U, 100U}) CHECK(read_all(map, {size, size, 100}) == expected);
}

TEST_CASE("small files share a batch, and a batch ends when it is full") {
    const Scratch scratch;
    SourceMap map;
    for (int i = 0; i < 10; ++i) map.add("f", scratch.write(std::to_string(i), "0123456789"));
    DocumentReader reader(map, 2, {35, 8, 100});
    Batch batch;
    REQUIRE(reader.next(batch));
    CHECK(batch.documents.size() == 4);
    CHECK(batch.documents[0].file == 2);
    REQUIRE(reader.next(batch));
    CHECK(batch.documents.size() == 4);
    CHECK_FALSE(reader.next(batch));
}

TEST_CASE("batches stay near their size, however long the input") {
    std::string stream;
    for (int i = 0; i < 5'000; ++i) stream += "---\nnumber: " + std::to_string(i) + "\n";
    SourceMap map;
    map.add_embedded("stream", stream);
    DocumentReader reader(map, 0, {1000, 300, 100});
    Batch batch;
    std::size_t count = 0;
    while (reader.next(batch)) {
        CHECK(batch.bytes.size() < 1400);
        for (const Piece& piece : pieces(batch)) {
            CHECK(piece.line == 2 * count + 1);
            CHECK(piece.text == "---\nnumber: " + std::to_string(count++) + "\n");
        }
    }
    CHECK(count == 5'000);
}

TEST_CASE("a document that is too long is named once and left out, and the next one is read") {
    const std::string huge = "---\n" + std::string(40, 'x') + "\n" + std::string(500, 'y') + "\n# z\n";
    const std::string text = "a: 1\n" + huge + "---\nb: 2\n" + huge;
    SourceMap map;
    map.add_embedded("text", text);
    map.add_embedded("next", "c: 3\n");
    const std::vector<Piece> expected{{0, 1, 0, "a: 1\n", false},
                                      {0, 2, 5, "", true},
                                      {0, 6, 5 + huge.size(), "---\nb: 2\n", false},
                                      {0, 8, 14 + huge.size(), "", true},
                                      {1, 1, 0, "c: 3\n", false}};
    for (std::size_t chunk = 1; chunk < 70; ++chunk) {
        for (const std::size_t batch : {1U, 10U, 100U, 2000U}) {
            CAPTURE(chunk);
            CAPTURE(batch);
            CHECK(read_all(map, {batch, chunk, 50}) == expected);
        }
    }
}

TEST_CASE("a document that is too long does not fill the memory") {
    std::string text = "a: 1\n---\n";
    for (int i = 0; i < 10'000; ++i) text += "- - - - -\n";
    SourceMap map;
    map.add_embedded("text", text);
    DocumentReader reader(map, 0, {100, 64, 50});
    Batch batch;
    while (reader.next(batch)) CHECK(batch.bytes.capacity() < 1000);
}

TEST_CASE("a document of just the greatest length is read") {
    SourceMap map;
    map.add_embedded("text", "0123456789\n---\n");
    CHECK(read_all(map, {100, 3, 11})[0].text == "0123456789\n");
    CHECK(read_all(map, {100, 3, 10})[0].oversize);
    CHECK(read_all(map, {100, 100, 10})[0].oversize);
}

TEST_CASE("what cannot be opened or read is a failure that says why") {
    const Scratch scratch;
    const auto words = [&](const std::string& path) {
        SourceMap map;
        map.add("records/a.yaml", path);
        DocumentReader reader(map);
        Batch batch;
        try {
            reader.next(batch);
        } catch (const leitai::base::Failure& failure) {
            return failure.words();
        }
        return leitai::base::Text{};
    };
    CHECK(words(scratch.path("gone.yaml")) ==
          leitai::base::Text("打不开 records/a.yaml：没有这个文件或文件夹",
                             "cannot open records/a.yaml: No such file or directory"));
    CHECK(words(scratch.folder()).en == "cannot open records/a.yaml: Is a directory");
    CHECK_THROWS_AS(read_file(scratch.path("gone.yaml")), leitai::base::Failure);
}

TEST_CASE("a file is read whole") {
    const Scratch scratch;
    const std::string content(200'000, 'x');
    CHECK(read_file(scratch.write("large", content)) == content);
    CHECK(read_file(scratch.write("empty", "")).empty());
    CHECK(read_file(scratch.write("zero", std::string_view("a\0b", 3))).size() == 3);
    CHECK_FALSE(read_file("/proc/self/status").empty());  // a file that does not know its size
}

TEST_CASE("documents: what can be read once only is kept, and read again") {
    const Scratch scratch;
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    SourceMap map;
    map.add("a.yaml", scratch.write("a.yaml", "a: 1\n"));
    map.mark_on_command_line(map.add("pipe", pipe));
    const auto all = [](DocumentReader& reader) {
        std::string texts;
        for (Batch batch; reader.next(batch);) texts += batch.bytes;
        return texts;
    };
    const auto first_time = [&](KeptInputs& kept) {
        std::thread writer([&] { std::ofstream(pipe) << "b: 1\n---\nb: 2\n"; });
        DocumentReader reader(map, 0, kept);
        const std::string texts = all(reader);
        writer.join();
        return texts;
    };
    KeptInputs kept;
    CHECK(first_time(kept) == "a: 1\nb: 1\n---\nb: 2\n");
    CHECK_FALSE(kept.too_large());
    CHECK_FALSE(kept.bytes(0));  // a file is opened again
    CHECK(*kept.bytes(1) == "b: 1\n---\nb: 2\n");
    const KeptInputs& again = kept;
    DocumentReader reader(map, 0, again);
    CHECK(all(reader) == "a: 1\nb: 1\n---\nb: 2\n");
    KeptInputs few(5);
    first_time(few);
    CHECK(*few.too_large() == 1);
    CHECK_FALSE(few.bytes(1));
}
