// Completing: what is proposed at the end of a line, from the tables of options and from a campaign.
#include "completing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "in_process.hpp"
#include "near.hpp"
#include "typed_line.hpp"

using namespace leitai;
using app::Folder;
using app::Values;

namespace {

constexpr const char* breaks = " \t\n\"'@><=;|&(:";

std::vector<std::string> words(const std::vector<std::string>& line, const Folder& folder = Folder()) {
    std::vector<std::string> found;
    for (const app::Proposal& one : app::propose(line, folder.surroundings(), base::Lang::en).words)
        found.push_back(one.word);
    return found;
}

bool has(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

TEST_CASE("an option says what its values are, unless nothing can be known of them") {
    const std::set<std::string> free = {"--stdin-name", "--jobs",  "--limit",  "--width", "--hash",      "--again",
                                        "--table",      "--name",  "--figure", "--by",    "--register",  "--on",
                                        "--person",     "--why",   "--days",   "--what",  "--objection", "step --to",
                                        "--evidence",   "--about", "--graded"};
    for (const app::Command& command : app::commands()) {
        for (const app::Option& option : command.options) {
            INFO(command.name << " " << option.name);
            const bool known = option.value.empty() || option.values.of != Values::Of::anything;
            CHECK(known != (free.contains(option.name) || free.contains(command.name + " " + option.name)));
            const bool listed = option.values.of == Values::Of::words || option.values.of == Values::Of::formats;
            CHECK(listed == (!option.values.words.empty() && option.values.of != Values::Of::rubric &&
                             option.values.of != Values::Of::schema && option.values.of != Values::Of::page &&
                             option.values.of != Values::Of::act));
        }
    }
}

TEST_CASE("the formats that a command proposes are those that it writes") {
    const Folder folder;
    for (const app::Command& command : app::commands()) {
        for (const app::Option& option : command.options) {
            if (option.values.of != Values::Of::formats) continue;
            std::string list;
            for (const std::string& word : option.values.words) list += (list.empty() ? "" : ", ") + word;
            std::vector<std::string> line = {command.name, "--format", "nosuch", "--lang", "en"};
            if (command.name == "explain") line.insert(line.end(), {"--village", "x"});
            const auto ran = folder.run(line);
            INFO(command.name << ": " << ran.err);
            CHECK(ran.err.ends_with("formats: " + list + "\n"));
        }
    }
}

TEST_CASE("each option of each command is proposed once, with what it means, until it was written") {
    for (const app::Command& command : app::commands()) {
        const auto found = app::propose({command.name, "-"}, Folder().surroundings(), base::Lang::zh).words;
        for (const app::Option& option : command.options) {
            for (const std::string_view name : app::names_of(option, true)) {
                INFO(command.name << " " << name);
                const auto same = [&](const app::Proposal& one) { return one.word == name; };
                CHECK(std::count_if(found.begin(), found.end(), same) == 1);
                CHECK(std::find_if(found.begin(), found.end(), same)->what == option.what.zh);
            }
        }
    }
    CHECK(has(words({"score", "--public", "-"}), "--township"));
    CHECK_FALSE(has(words({"score", "--public", "-"}), "--public"));
    CHECK(has(words({"score", "--format", "csv", "-"}), "--format"));
}

TEST_CASE("a line is read as the parser reads it") {
    CHECK(has(words({""}), "score"));
    CHECK(has(words({"--lang", "en", ""}), "score"));
    CHECK(has(words({"-"}), "--color"));
    CHECK(words({"score", "--color", ""}) == std::vector<std::string>{"auto", "always", "never"});
    CHECK(words({"score", "--color=al"}) ==
          std::vector<std::string>{"--color=auto", "--color=always", "--color=never"});
    CHECK(words({"score", "--", "--col"}).empty());
    CHECK(words({"score", "--jobs", ""}).empty());
    CHECK(words({"score", "--nosuch="}).empty());
    CHECK(words({"score", "--public="}).empty());
    CHECK(app::propose({"score", "x", ""}, Folder().surroundings(), base::Lang::en).files ==
          app::Proposals::Files::files);
    CHECK(app::propose({"init", ""}, Folder().surroundings(), base::Lang::en).files == app::Proposals::Files::folders);
    CHECK(has(words({"init", "x", ""}), "--example"));  // one folder is enough
    CHECK(has(words({"help", ""}), "rubric-facts"));
    CHECK(has(words({"help", "E"}), "E0301"));
}

TEST_CASE("values come from the campaign that the line names") {
    const Folder folder;
    folder.run({"init", "c", "--example"});
    CHECK(words({"score", "c", "--period", ""}, folder).front() == "2023-Q2");
    const auto names = words({"explain", "c", "--village", ""}, folder);
    CHECK(names.size() == 3);
    CHECK(words({"explain", "--plan", "c", "--village", ""}, folder) == names);
    CHECK(words({"explain", "--plan=c/leitai.yaml", "--village", ""}, folder) == names);
    for (const std::string& code : words({"explain", "c", "--village", "3"}, folder)) CHECK(code.size() == 12);
    CHECK(has(words({"explain", "c", "--indicator", ""}, folder), "income"));
    CHECK(has(words({"score", "c", "--class", ""}, folder), "weak"));
    CHECK(words({"score", "c", "--township", ""}, folder).size() == 1);
    CHECK(words({"report", "c", "--county", ""}, folder).size() == 1);
}

TEST_CASE("a shell's question is never answered by a message") {
    const Folder folder;
    folder.write("leitai.yaml", "leitai: [\n");
    using Line = std::vector<std::string>;
    for (const Line& line : {Line{"completion", "--words"}, Line{"completion", "--words", "zsh"},
                             Line{"completion", "--words", "bash", "x"}, Line{"completion", "--words", "bash", "", ""},
                             Line{"completion", "--words", "fish", "score", "--village", ""},
                             Line{"completion", "--words", "fish", "explain", "--village", ""},
                             Line{"completion", "--words", "fish", "diff", "nowhere", "--from", ""},
                             Line{"completion", "--words", "fish", "[", "--"}}) {
        const auto ran = folder.run(line);
        CHECK(ran.status == 0);
        CHECK(ran.err.empty());
    }
}

TEST_CASE("bash's line: quotes and backslashes come off, and go on again where a word is put in") {
    const auto last = [](std::string_view line) { return app::typed_line(line, breaks).words.back(); };
    CHECK(last("leitai sc") == "sc");
    CHECK(last("leitai score ").empty());
    CHECK(last(R"(leitai x "a b)") == "a b");
    CHECK(last(R"(leitai x a\ b\')") == "a b'");
    CHECK(last(R"(leitai x 'it'\''s)") == "it's");
    CHECK(last(R"(leitai x "a\"b\c)") == R"(a"b\c)");
    CHECK(app::typed_line("leitai '' x", breaks).words.size() == 3);
    const auto put = [](std::string_view line, std::string_view word) {
        return app::quoted(word, app::typed_line(line, breaks));
    };
    CHECK(put("leitai score --lang=e", "--lang=en") == "en");
    CHECK(put("leitai validate --against builtin:", "builtin:contest") == "contest");
    CHECK(app::quoted("builtin:contest", app::typed_line("leitai x builtin:", " \t\n")) == "builtin:contest");
    CHECK(put("leitai x 东", "东 阳'村") == R"(东\ 阳\'村)");
    CHECK(put("leitai x '东", "东 阳'村") == R"(东 阳'\''村)");
    CHECK(put(R"(leitai x "$)", R"($a "b")") == R"(\$a \"b\")");
}

TEST_CASE("words that are near: abbreviations, slips, and options of other commands") {
    const Folder folder;
    const auto said = [&](const std::vector<std::string>& line) { return folder.run(line, {{"LANG", "en"}}).err; };
    const auto holds = [](const std::string& text, std::string_view piece) {
        return text.find(piece) != std::string::npos;
    };
    CHECK(holds(said({"val"}), "there is no command val; did you mean validate?"));
    CHECK(holds(said({"di"}), "did you mean diagnose or diff?"));
    CHECK(holds(said({"score", "--prov"}), "did you mean --provisional?"));
    CHECK(holds(said({"score", "--checklist"}), "score has no option --checklist; duties has it"));
    CHECK(holds(said({"--checklist"}), "--checklist is an option of duties: write it behind the command"));
    CHECK(holds(said({"score", "--cheklist"}), "did you mean --checklist (of duties)?"));
    CHECK(holds(said({"score", "--lang", "eng"}), "--lang cannot be eng; did you mean en?"));
    CHECK(holds(said({"score", "--color", "alwyas"}), "did you mean always?"));
    CHECK(holds(said({"init", "--kind", "retrun"}), "did you mean return?"));
    CHECK(holds(said({"completion", "fis"}), "did you mean fish?"));
    CHECK(holds(said({"help", "proces"}), "did you mean process?"));
    CHECK(holds(folder.run({"score", "--checklist"}).err, "score 没有选项 --checklist，有这个选项的是 duties"));
    CHECK(holds(folder.run({"di"}).err, "是不是 diagnose 或 diff？"));
    CHECK_FALSE(holds(said({"x"}), "did you mean"));
}
