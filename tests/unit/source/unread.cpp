// Unread: what an entry is that a folder of records holds and that is not read.
#include "leitai/source/unread.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "leitai/source/find.hpp"
#include "scratch.hpp"

using namespace leitai;
using source::Unread;

TEST_CASE("unread: the name tells first, then the sort, then the text") {
    const test::Scratch scratch;
    const auto kind = [&](const std::string& name, std::string_view text) {
        scratch.write(name, text);
        return source::kind_of_unread(scratch.folder(), name);
    };
    CHECK(kind("a.YAML", "x") == Unread::other_ending);
    CHECK(kind("a.yaml.txt", "x") == Unread::other_ending);
    CHECK(kind("a．ｙＡml", "x") == Unread::other_ending);
    CHECK(kind("a。yml", "x") == Unread::other_ending);
    CHECK(kind("myyaml", "x") == Unread::other);
    CHECK(kind(".a.yml", "x") == Unread::hidden_record);
    CHECK(kind(".a.yaml.swp", "") == Unread::hidden_record);
    CHECK(kind("a.Xlsx", "") == Unread::table);
    CHECK(kind("a.ods", "kind: return\n") == Unread::table);
    CHECK(kind("~$a.xlsx", "x") == Unread::other);
    CHECK(kind("a", "") == Unread::empty);
    CHECK(kind(".gitkeep", "") == Unread::hidden);
    CHECK(kind("a.txt", "# x\r\nkind: return\r\n") == Unread::record_text);
    CHECK(kind(".a", "kind: return\n") == Unread::record_text);
    CHECK(kind("a.txt", " kind: return\n") == Unread::other);
    CHECK(kind("a.jpg", std::string_view("\xFF\xD8\0\nkind: return\n", 17)) == Unread::other);
    CHECK(source::looks_like_record(Unread::special));
    CHECK_FALSE(source::looks_like_record(Unread::hidden));
}

TEST_CASE("unread: links and what is no file are not opened") {
    const test::Scratch scratch;
    const auto kind = [&](const std::string& name) { return source::kind_of_unread(scratch.folder(), name); };
    REQUIRE(::mkfifo(scratch.path("a.yaml").c_str(), 0600) == 0);
    CHECK(kind("a.yaml") == Unread::special);
    std::filesystem::create_directory(scratch.path("folder"));
    std::filesystem::create_symlink("folder", scratch.path("linked"));
    CHECK(kind("linked") == Unread::linked_folder);
    std::filesystem::create_symlink("gone", scratch.path("share"));
    CHECK(kind("share") == Unread::linked_folder);
    std::filesystem::create_symlink("gone", scratch.path(".#a.yaml"));
    CHECK(kind(".#a.yaml") == Unread::hidden);
    std::filesystem::create_symlink("/dev/zero", scratch.path("zero"));
    CHECK(kind("zero") == Unread::special);
}

TEST_CASE("unread: a record's first line is found in any encoding that Notepad writes, and at any line") {
    CHECK(source::has_line_of_record("kind: return"));
    CHECK(source::has_line_of_record("\xEF\xBB\xBFkind: return"));
    CHECK(source::has_line_of_record("kind：return"));
    CHECK(source::has_line_of_record("a\rkind: x"));
    CHECK(source::has_line_of_record(std::string_view("\xFF\xFEk\0i\0n\0d\0:\0", 12)));
    CHECK(source::has_line_of_record(std::string_view("\xFE\xFF\0k\0i\0n\0d\0:", 12)));
    CHECK(source::has_line_of_record(std::string_view("k\0i\0n\0d\0:\0", 10)));
    CHECK_FALSE(source::has_line_of_record(""));
    CHECK_FALSE(source::has_line_of_record("kinds: x\nmankind: y\n"));
}

TEST_CASE("find: all that a folder holds is either read or told of") {
    const test::Scratch scratch;
    std::filesystem::create_directories(scratch.path("r/deep"));
    std::filesystem::create_directories(scratch.path("r/.git"));
    for (const char* name : {"r/a.yaml", "r/b.YAML", "r/c.txt", "r/.d.yaml", "r/deep/e.csv", "r/.git/f.yaml"}) {
        scratch.write(name, "x");
    }
    std::filesystem::create_symlink("deep", scratch.path("r/link"));
    std::filesystem::create_symlink("a.yaml", scratch.path("r/same.yaml"));
    const auto sorted = [&](const std::string& pattern) {
        source::Found found = source::expand(scratch.folder(), pattern);
        std::sort(found.files.begin(), found.files.end());
        std::sort(found.unread.begin(), found.unread.end());
        return found;
    };
    using Names = std::vector<std::string>;
    const source::Found all = sorted("r");
    CHECK(all.files == Names{"r/a.yaml", "r/same.yaml"});
    CHECK(all.unread == Names{"r/.d.yaml", "r/.git", "r/b.YAML", "r/c.txt", "r/deep/e.csv", "r/link"});
    CHECK(sorted("r/*").unread == all.unread);
    CHECK(sorted("r/*.yaml").unread == Names{"r/.d.yaml", "r/b.YAML"});
    CHECK(sorted("r/a*").unread.empty());
}
