// results.json read back: the whole village by village, its head alone, and compared with what is written.
#include "leitai/seal/results.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "leitai/seal/written.hpp"

using namespace leitai;

namespace {

constexpr std::string_view text = R"({
 "leitai": 1, "kind": "results", "form": 2, "period": "2023-Q2", "as_of": "2023-06-30",
 "rubric": {"id": "contest", "version": "1.2.0"}, "provisional": true,
 "reasons": [{"kind": "errors", "count": 2}],
 "villages": [
  {"code": "359901101201", "class": "coast", "total": "64/3", "vetoes": ["safety"], "ranks": {"all": 1, "class": 1},
   "modules": {"party": "9.00"}, "indicators": {"income": "7.41"}},
  {"code": "359901101202", "class": "hill", "ranks": {"all": 0, "class": 0}, "modules": {}, "indicators": {}}
 ]
})";

/// A file that is there for one test.
class File {
public:
    explicit File(std::string_view bytes)
        : path_(std::filesystem::temp_directory_path() / ("leitai-results-" + std::to_string(::getpid()))) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~File() { std::filesystem::remove(path_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

seal::Writes pieces(std::vector<std::string> all) {
    return [all = std::move(all)](const page::Sink& sink) {
        for (const std::string& one : all) sink(one);
    };
}

}  // namespace

TEST_CASE("results: every village is read back, and what is said of the whole") {
    const auto results = seal::read_results(text);
    REQUIRE(results);
    CHECK(results->rubric_id == "contest");
    CHECK(results->major() == "1");
    CHECK(results->provisional);
    CHECK(results->list == "villages");
    REQUIRE(results->villages.size() == 2);
    const seal::VillageResult& first = results->villages.at("359901101201");
    CHECK(first.total == base::Rational::fraction(64, 3));
    CHECK(first.vetoes == std::vector<std::string>{"safety"});
    CHECK(first.indicators.at("income") == seal::read_number("7.41"));
    CHECK_FALSE(results->villages.at("359901101202").total);
    CHECK_FALSE(seal::read_results(text.substr(0, text.size() - 1)));
    CHECK_FALSE(seal::read_results(R"({"kind": "city"})"));
}

TEST_CASE("results: the head is read without the villages behind it") {
    const File file(text.substr(0, text.find("359901101202")));
    const auto head = seal::read_results_head(file.path());
    REQUIRE(head);
    CHECK(head->period == "2023-Q2");
    CHECK(head->rubric_version == "1.2.0");
    CHECK(head->provisional);
    CHECK_FALSE(seal::read_results_head(file.path() + ".none"));
}

TEST_CASE("a file of a seal is compared with what is written, whatever pieces it comes in") {
    const File file("one two three");
    CHECK(seal::is_same(file.path(), pieces({"one", "", " two", " three"})));
    CHECK_FALSE(seal::is_same(file.path(), pieces({"one", " two"})));
    CHECK_FALSE(seal::is_same(file.path(), pieces({"one two three", " four"})));
    CHECK_FALSE(seal::is_same(file.path(), pieces({"one 2", "wo three"})));
    CHECK(seal::is_same(file.path() + ".none", pieces({})));
    CHECK_FALSE(seal::is_same(file.path() + ".none", pieces({"one"})));
}
