// Find: which files a path, a folder or a glob stands for, and the plan above a folder.
#include "leitai/source/find.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace leitai;

namespace {

/// A folder of empty files that goes away with the test.
class Tree {
public:
    explicit Tree(const std::vector<std::string>& files) {
        std::string name = (std::filesystem::temp_directory_path() / "leitai-find-XXXXXX").string();
        root = mkdtemp(name.data());
        for (const std::string& file : files) {
            std::filesystem::create_directories((std::filesystem::path(root) / file).parent_path());
            std::ofstream(std::filesystem::path(root) / file) << "x";
        }
    }
    ~Tree() { std::filesystem::remove_all(root); }
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    std::vector<std::string> expand(const std::string& pattern) const {
        std::vector<std::string> found = source::expand(root, pattern).files;
        std::sort(found.begin(), found.end());
        return found;
    }

    std::string root;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("find: a folder stands for all YAML files beneath it, hidden ones left out") {
    const Tree tree({"r/b.yaml", "r/a.yml", "r/deep/c.yaml", "r/notes.txt", "r/.git/d.yaml", "r/.e.yaml"});
    CHECK(tree.expand("r") == Names{"r/a.yml", "r/b.yaml", "r/deep/c.yaml"});
    CHECK(tree.expand("r/") == tree.expand("r"));
    CHECK(tree.expand(".") == tree.expand("r"));
    CHECK(tree.expand("./r") == Names{"./r/a.yml", "./r/b.yaml", "./r/deep/c.yaml"});
}

TEST_CASE("find: a file stands for itself whatever its ending, and a name that does not exist for nothing") {
    const Tree tree({"r/notes.txt", "r/[x].yaml"});
    CHECK(tree.expand("r/notes.txt") == Names{"r/notes.txt"});
    CHECK(tree.expand("r/[x].yaml") == Names{"r/[x].yaml"});
    CHECK(tree.expand("r/none.yaml").empty());
    CHECK(tree.expand("-") == Names{"-"});
}

TEST_CASE("find: globs match within a folder, ** at any depth, also Chinese names") {
    const Tree tree(
        {"2023-Q1/东溪镇.yaml", "2023-Q2/东溪镇.yaml", "2023-Q2/x/西镇.yaml", "2022-Q2/a.yaml", "2023-Q2/n.txt"});
    CHECK(tree.expand("2023-*/东*.yaml") == Names{"2023-Q1/东溪镇.yaml", "2023-Q2/东溪镇.yaml"});
    CHECK(tree.expand("2023-Q[12]/*") == Names{"2023-Q1/东溪镇.yaml", "2023-Q2/x/西镇.yaml", "2023-Q2/东溪镇.yaml"});
    CHECK(tree.expand("**/*镇.yaml").size() == 3);
    CHECK(tree.expand("2023-Q2/**") == Names{"2023-Q2/x/西镇.yaml", "2023-Q2/东溪镇.yaml"});
    CHECK(tree.expand("2024-*").empty());
}

TEST_CASE("find: inputs are read in the order of bytes, and each once") {
    const Tree tree({});
    source::SourceMap map;
    source::add_sources(tree.root, {"b.yaml", "./a.yaml", "a.yaml", "-", "B.yaml", "b.yaml"}, "stdin", map);
    REQUIRE(map.size() == 4);
    CHECK(map[0].name == "stdin");
    CHECK(map[0].is_stdin());
    CHECK(map[1].name == "B.yaml");
    CHECK(map[2].name == "./a.yaml");
    CHECK(map[3].name == "b.yaml");
    CHECK(map[3].path == tree.root + "/b.yaml");
}

TEST_CASE("find: the plan is looked for upwards from a folder or a file") {
    const Tree tree({"c/leitai.yaml", "c/records/q/a.yaml"});
    CHECK(source::find_plan(tree.root, "c") == "c/leitai.yaml");
    CHECK(source::find_plan(tree.root, "c/records/q/a.yaml") == "c/leitai.yaml");
    CHECK(source::find_plan(tree.root + "/c/records/q", ".") == "../../leitai.yaml");
    CHECK(source::find_plan(tree.root + "/c/records", "q/") == "../leitai.yaml");
    CHECK(source::find_plan("", tree.root + "/c/records") == tree.root + "/c/leitai.yaml");
    CHECK_FALSE(source::find_plan(tree.root, ".").has_value());
    CHECK_FALSE(source::find_plan("", tree.root).has_value());
}
