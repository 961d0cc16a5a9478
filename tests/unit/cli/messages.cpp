// Messages: what reaches standard error, for people and as JSON, and the bar of progress on a terminal.
#include <doctest/doctest.h>

#include <new>
#include <nlohmann/json.hpp>

#include "in_process.hpp"
#include "progress.hpp"

using namespace leitai;
using app::Folder;

namespace {

using Json = nlohmann::json;

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

/// The objects on standard error, one a line.
std::vector<Json> objects(const std::string& err) {
    std::vector<Json> list;
    std::istringstream lines(err);
    for (std::string line; std::getline(lines, line);) {
        list.push_back(Json::parse(line));
        CHECK(list.back()["leitai"] == Json{{"form", "message"}, {"version", 1}});
        CHECK(list.back()["kind"].is_string());
    }
    return list;
}

/// A terminal of 60 columns, and what is written to its standard error.
struct Terminal {
    explicit Terminal(std::map<std::string, std::string> variables = {}) : env(folder.surroundings(variables)) {
        env.err = [this](std::string_view bytes) { err += bytes; };
        env.out = [](std::string_view) {};
        env.err_is_terminal = true;
        env.columns = 60;
    }
    Folder folder;
    app::Env env;
    std::string err;
};

}  // namespace

TEST_CASE("with --messages json a wrong command line is one object that names what was meant") {
    const Folder folder;
    const auto only = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--messages", "json", "--lang", "en"});
        const auto ran = folder.run(words);
        CHECK(ran.status == 2);
        const auto list = objects(ran.err);
        REQUIRE(list.size() == 1);
        CHECK(list[0]["status"] == 2);
        return list[0];
    };
    const Json option = only({"score", "--formt", "csv"});
    CHECK(option["kind"] == "usage");
    CHECK(option["text"] == "there is no option --formt; did you mean --format?");
    CHECK(option["near"] == Json::array({"--format"}));
    CHECK(option["advice"] == "see leitai score --help");
    CHECK(only({"scroe"})["near"] == Json::array({"score"}));
    CHECK(only({"score", "--format", "jsn"})["near"] == Json::array({"json"}));
    CHECK(only({"score", "--jobs", "0"})["kind"] == "usage");
    CHECK(only({})["kind"] == "usage");
    const Json plan = only({"score"});
    CHECK(plan["kind"] == "environment");
    CHECK(holds(plan["advice"], "--plan"));
    CHECK(only({"validate", "a\xFF\nb"})["kind"] == "environment");
    CHECK(folder.run({"score", "--messages", "xml"}).status == 2);
}

TEST_CASE("with --messages json issues are the objects of validate, and their totals are numbers") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    folder.write("c/records/bad.yaml", "kind: return\nperiod: 2023-Q9\n");
    const auto ran = folder.run({"score", "c", "--messages=json"});
    CHECK(ran.status == 1);
    auto list = objects(ran.err);
    REQUIRE(list.size() > 1);
    CHECK(list.back()["kind"] == "totals");
    CHECK(list.back()["errors"].is_number_integer());
    const std::string rows = folder.run({"validate", "c", "--format", "jsonl"}).out;
    std::istringstream lines(rows);
    std::size_t at = 0;
    for (std::string line; std::getline(lines, line); ++at) {
        list[at].erase("leitai");
        list[at].erase("kind");
        Json row = Json::parse(line);
        row.erase("leitai");
        CHECK(list[at] == row);
    }
    CHECK(at == list.size() - 1);
}

TEST_CASE("want of memory and mistakes of the program are objects too") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    const auto ended = [&](auto thrown) {
        app::Env env = folder.surroundings();
        std::string err;
        env.err = [&](std::string_view bytes) { err += bytes; };
        env.out = [&](std::string_view) { throw thrown; };
        const std::vector<std::string> line = {"score", "c", "--messages", "json"};
        CHECK(app::run(line, env) == app::Exit::trouble);
        return objects(err).at(0)["kind"];
    };
    CHECK(ended(std::bad_alloc()) == "environment");
    CHECK(ended(std::logic_error("x")) == "bug");
}

TEST_CASE("--verbose says what was found, for people and for programs") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    const auto said = folder.run({"validate", "c", "--verbose", "--lang", "en"}).err;
    CHECK(holds(said, "plan c/leitai.yaml, period 2023-Q2, rubric builtin:contest (contest "));
    const auto list = objects(folder.run({"score", "c", "--verbose", "--messages", "json"}).err);
    REQUIRE(!list.empty());
    CHECK(list[0]["kind"] == "opened");
    CHECK(list[0]["plan"] == "c/leitai.yaml");
    CHECK(list[0]["period"] == "2023-Q2");
    CHECK(list[0]["inputs"].is_number_integer());
    CHECK_FALSE(holds(folder.run({"score", "c"}).err, "leitai.yaml"));
}

TEST_CASE("a bar of progress fits the terminal and is gone before anything is said") {
    Terminal terminal;
    app::show_progress(terminal.env, 0, 2000);
    CHECK(terminal.err == "\r正在读取 [" + std::string(34, '.') + "] 0/2000 个文件");
    terminal.err.clear();
    app::show_progress(terminal.env, 1000, 2000);
    CHECK(holds(terminal.err, "##..."));
    CHECK(holds(terminal.err, "1000/2000"));
    terminal.err.clear();
    CHECK(app::run(std::vector<std::string>{"scroe"}, terminal.env) == app::Exit::trouble);
    CHECK(terminal.err.starts_with("\r\x1b[2Kleitai: "));
    terminal.err.clear();
    app::clear_progress(terminal.env);
    CHECK(terminal.err.empty());
}

TEST_CASE("there is no bar for few files, without a terminal, on a dumb one, and for programs") {
    const auto drawn = [](Terminal& terminal, std::size_t files) {
        app::show_progress(terminal.env, 1, files);
        return !terminal.err.empty();
    };
    using Variables = std::map<std::string, std::string>;
    Terminal few, dumb(Variables{{"TERM", "dumb"}}), colourless(Variables{{"NO_COLOR", "1"}}), piped, programs, narrow;
    piped.env.err_is_terminal = false;
    programs.env.json_messages = true;
    narrow.env.columns = 20;
    CHECK_FALSE(drawn(few, 1000));
    CHECK(drawn(colourless, 1001));
    CHECK_FALSE(drawn(dumb, 5000));
    CHECK_FALSE(drawn(piped, 5000));
    CHECK_FALSE(drawn(programs, 5000));
    CHECK_FALSE(drawn(narrow, 5000));
}

TEST_CASE("reading many files draws the bar some hundred times at most, from none to all") {
    Terminal terminal;
    terminal.folder.run({"init", "c"});
    for (int n = 0; n < 1500; ++n) terminal.folder.write("c/records/many/" + std::to_string(n) + ".yaml", "# none\n");
    app::run(std::vector<std::string>{"validate", "c", "--jobs", "2"}, terminal.env);
    CHECK(holds(terminal.err, " 0/15"));
    std::size_t bars = 0;
    for (std::size_t at = terminal.err.find("正在读取"); at != std::string::npos;
         at = terminal.err.find("正在读取", at + 1))
        ++bars;
    CHECK(bars >= 1);
    CHECK(bars <= 101);
    CHECK(terminal.err.find("\r\x1b[2K") != std::string::npos);
    CHECK(terminal.err.rfind("正在读取") < terminal.err.find("\r\x1b[2K"));
}
