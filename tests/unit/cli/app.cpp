// App: command lines, languages and exit statuses, in process.
#include <doctest/doctest.h>

#include "in_process.hpp"

using namespace leitai;
using app::Folder;

namespace {

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("without a command the program says what there is, on stderr, and fails") {
    const auto ran = Folder().run({});
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, "validate"));
}

TEST_CASE("every command has a manual in both languages that names every one of its options") {
    const Folder folder;
    for (const app::Command& command : app::commands()) {
        for (const char* lang : {"zh", "en"}) {
            const auto ran = folder.run({command.name, "--help", "--lang", lang});
            INFO(command.name << " " << lang);
            CHECK(ran.status == 0);
            CHECK(ran.err.empty());
            for (const app::Option& option : command.options) {
                const std::string name = option.name.substr(option.name.rfind(',') + 1);
                const std::string wanted = name.starts_with('-') ? name : option.value;
                INFO(wanted);
                CHECK(holds(ran.out, wanted));
            }
            CHECK(holds(ran.out, lang == std::string("zh") ? "退出码" : "Exit status"));
        }
    }
}

TEST_CASE("messages speak the language of --lang, then LEITAI_LANG, then the locale, else Chinese") {
    const Folder folder;
    const auto english = [&](const std::map<std::string, std::string>& variables, std::vector<std::string> more = {}) {
        more.insert(more.begin(), "score");
        return holds(folder.run(more, variables).err, "there is no leitai.yaml");
    };
    CHECK_FALSE(english({}));
    CHECK_FALSE(english({{"LANG", "C"}}));
    CHECK(english({{"LANG", "en_US.UTF-8"}}));
    CHECK_FALSE(english({{"LC_ALL", "zh_CN.UTF-8"}, {"LANG", "en_US.UTF-8"}}));
    CHECK(english({{"LC_ALL", ""}, {"LANG", "en"}}));
    CHECK(english({{"LEITAI_LANG", "en"}, {"LANG", "zh_CN"}}));
    CHECK(english({{"LANG", "zh_CN"}}, {"--lang", "en"}));
    CHECK_FALSE(english({{"LANG", "en"}}, {"--lang=zh"}));
}

TEST_CASE("a wrong command line says what was probably meant") {
    const Folder folder;
    CHECK(holds(folder.run({"scroe"}).err, "是不是 score"));
    CHECK(holds(folder.run({"score", "--perod", "2023"}).err, "是不是 --period"));
    CHECK(holds(folder.run({"score", "--perod=2023"}).err, "没有选项 --perod，"));
    CHECK(holds(folder.run({"score", "--format", "jsn"}).err, "是不是 json"));
    CHECK(holds(folder.run({"score", "--period"}).err, "后面缺少值"));
    CHECK(holds(folder.run({"score", "--jobs", "1", "--jobs", "2"}).err, "只能写一次"));
    CHECK(holds(folder.run({"help", "a", "b"}).err, "多余的参数 b"));
    for (const auto& words : std::vector<std::vector<std::string>>{{"score", "--jobs", "0"},
                                                                   {"score", "--jobs", "x"},
                                                                   {"score", "--width", "5"},
                                                                   {"score", "--limit", "-1"},
                                                                   {"score", "--period", "2023-Q5"},
                                                                   {"score", "-o", "x.unknown"},
                                                                   {"score", "--lang", "fr"},
                                                                   {"-z"}}) {
        INFO(words.front() << " " << words.back());
        CHECK(folder.run(words).status == 2);
    }
}

TEST_CASE("what init writes is valid, and is scored") {
    const Folder folder;
    CHECK(folder.run({"init", "new", "--example"}).status == 0);
    const auto checked = folder.run({"validate", "new"});
    CHECK(checked.status == 0);
    CHECK(checked.out.empty());
    CHECK(holds(folder.read("new/leitai.yaml"), "period: 2023-Q2\n"));
    const auto scored = folder.run({"score", "new", "--format", "json"});
    CHECK(scored.status == 0);
    CHECK(holds(scored.out, "\"provisional\":false"));
    CHECK(folder.run({"init", "new"}).status == 2);
}

TEST_CASE("new records of every kind are valid") {
    const Folder folder;
    CHECK(folder.run({"init", "--kind", "rubric", "-o", "c/rubric.yaml"}).status == 0);
    CHECK(folder.run({"validate", "c/rubric.yaml"}).status == 0);
    folder.write("c/leitai.yaml",
                 "leitai: 1\ntitle: T\nperiod: 2023-Q2\nrubric: rubric.yaml\nrecords: [roster.yaml, r]\n");
    CHECK(folder.run({"init", "--kind", "roster", "--plan", "c", "-o", "c/roster.yaml"}).status == 0);
    CHECK(folder.run({"init", "--kind", "return", "--plan", "c", "--village", "359901101202", "-o", "c/r/a.yaml"})
              .status == 0);
    const auto checked = folder.run({"validate", "c"});
    CHECK(checked.status == 0);
    CHECK(holds(folder.read("c/r/a.yaml"), "village: \"359901101202\""));
}

TEST_CASE("a result is written whole or not at all") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    const std::size_t before = folder.files();
    folder.write("scores.csv", "old");
    CHECK(folder.run({"score", "c", "-o", "scores.csv", "-o", "c", "--format", "csv"}).status == 2);
    CHECK(folder.read("scores.csv") == "old");
    CHECK(folder.files() == before + 1);
    CHECK(folder.run({"score", "c", "-o", "scores.csv", "-o", "deep/er/scores.json"}).status == 0);
    CHECK(folder.read("scores.csv") != "old");
    CHECK(holds(folder.read("deep/er/scores.json"), "\"form\":\"score\""));
    CHECK(folder.files() == before + 2);
}

TEST_CASE("results of one period are the past of the next") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    CHECK(folder.run({"seal", "c", "--period", "2023-Q1"}).status == 0);
    CHECK(folder.run({"validate", "c"}).status == 0);
    CHECK(holds(folder.run({"score", "c"}).out, "较上期"));
}

TEST_CASE("a reader that goes away ends the run quietly") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    app::Env env = folder.surroundings();
    std::string err;
    env.out = [](std::string_view) { throw app::ClosedPipe{}; };
    env.err = [&](std::string_view bytes) { err += bytes; };
    const std::vector<std::string> line = {"score", "c"};
    CHECK(app::run(line, env) == app::Exit::closed_pipe);
    CHECK(err.empty());
}

TEST_CASE("on a terminal issues are quoted, and colours are refused by NO_COLOR") {
    const Folder folder;
    folder.run({"init", "c"});
    folder.write("c/records/bad.yaml", "kind: return\nperiod: 2023-Q9\n");
    const auto look = [&](const std::map<std::string, std::string>& variables) {
        app::Env env = folder.surroundings(variables);
        std::string out;
        env.out = [&](std::string_view bytes) { out += bytes; };
        env.err = [](std::string_view) {};
        env.out_is_terminal = true;
        const std::vector<std::string> line = {"validate", "c"};
        app::run(line, env);
        return out;
    };
    CHECK(holds(look({}), "period: 2023-Q9"));
    CHECK(holds(look({}), "\x1b["));
    CHECK_FALSE(holds(look({{"NO_COLOR", "1"}}), "\x1b["));
}
