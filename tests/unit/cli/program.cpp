// Program: other programs run in a folder of their own, what they leave behind, and those that never end.
#include "program.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <thread>

#include "in_process.hpp"
#include "leitai/base/failure.hpp"

using namespace leitai;
using app::Ended;
using app::Folder;
using app::Workplace;

namespace {

constexpr std::chrono::minutes ample{2};

app::Env within(const Folder& folder) { return folder.surroundings({{"TMPDIR", folder.path().string()}}); }

bool gone(pid_t id) {
    for (int i = 0; i < 1000; ++i) {  // what was killed may wait for a moment for somebody to take note of it
        if (kill(id, 0) != 0 && errno == ESRCH) return true;
        const auto status = app::whole_file("/proc/" + std::to_string(id) + "/stat");
        if (status && status->find(") Z") != std::string::npos) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("a workplace is private, has an address, and goes away with all that is in it") {
    const Folder folder;
    app::Env env = folder.surroundings({{"TMPDIR", (folder.path() / "一 %#").string()}});
    CHECK_THROWS_AS(Workplace{env}, base::Failure);
    folder.write("一 %#/keep", "");
    {
        const Workplace place(env);
        CHECK(place.url("a b").starts_with("file://" + folder.path().string() + "/%E4%B8%80%20%25%23/leitai."));
        CHECK(place.url("a b").ends_with("/a%20b"));
        struct stat status {};
        REQUIRE(stat(place.path().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0700);
        app::run_program(place, {"/bin/sh", "-c", "mkdir -p deep/er; echo > deep/er/file"}, ample);
        CHECK(folder.files() > 1);
    }
    CHECK(folder.files() == 1);
}

TEST_CASE("a program gets its words as they are, nothing to read, and its ways of ending are told apart") {
    const Folder folder;
    const Workplace place(within(folder));
    Ended ended =
        app::run_program(place, {"/bin/sh", "-c", "cat; echo \"$1\"; echo no >&2; exit 7", "sh", "a'b\" $(c)"}, ample);
    CHECK(ended.out == "a'b\" $(c)\n");
    CHECK(ended.err == "no\n");
    CHECK(ended.status == 7);
    CHECK_FALSE(ended.fine());
    ended = app::run_program(place, {"/bin/sh", "-c", "kill -9 $$"}, ample);
    CHECK(ended.status == 137);
    CHECK(ended.in_time);
    CHECK(app::run_program(place, {"/bin/sh", "-c", ":"}, ample).fine());
    CHECK_THROWS_AS(app::run_program(place, {"/nowhere/at/all"}, ample), base::Failure);
}

TEST_CASE("a program that never ends is killed when its time is over, with what it has started") {
    const Folder folder;
    const Workplace place(within(folder));
    Ended ended;
    // The shell tells the number of its child first; on a busy machine the first limits may be too short for that.
    for (std::chrono::milliseconds limit(200); ended.out.empty() && limit < ample; limit *= 2)
        ended = app::run_program(place, {"/bin/sh", "-c", "sleep 3600 & echo $!; wait"}, limit);
    CHECK_FALSE(ended.in_time);
    CHECK_FALSE(ended.fine());
    REQUIRE_FALSE(ended.out.empty());
    CHECK(gone(std::stoi(ended.out)));
    // And one that ends, but leaves something running.
    const Ended left = app::run_program(place, {"/bin/sh", "-c", "sleep 3600 & echo $!"}, ample);
    CHECK(left.fine());
    CHECK(gone(std::stoi(left.out)));
}

TEST_CASE("programs are looked for in the absolute folders of PATH, name by name") {
    const Folder folder;
    const std::string here = folder.path().string();
    folder.write("one/b", "");
    folder.write("two/a", "");
    folder.write("two/b", "");
    folder.write("one/a/file", "");  // a folder is no program
    for (const char* name : {"/two/a", "/two/b"}) chmod((here + name).c_str(), 0755);
    const auto find = [&](const std::string& path, std::initializer_list<std::string_view> names) {
        return app::find_program(folder.surroundings({{"PATH", path}}), names).value_or("");
    };
    CHECK(find(here + "/one:" + here + "/two", {"a", "b"}) == here + "/two/a");
    CHECK(find(here + "/one:" + here + "/two", {"c", "b"}) == here + "/two/b");  // one/b is not executable
    CHECK(find("", {"a"}).empty());
    CHECK(find("bin::.:../bin", {"sh"}).empty());
    CHECK(app::find_program(folder.surroundings(), {"sh"}) == std::nullopt);
}
