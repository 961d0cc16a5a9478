// What most C++ programs do: yaml-cpp nodes of every document, counted and thrown away.
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <exception>

#include "pieces.hpp"

namespace {

// Documents are cut at `---` here as well: `YAML::LoadAll` of a whole piece would only hold more nodes at once.
std::size_t documents(std::string_view bytes) {
    std::size_t count = 0;
    while (!bytes.empty()) {
        const std::size_t found = bytes.find("\n---");
        const std::size_t end = found == std::string_view::npos ? bytes.size() : found + 1;
        count += YAML::Load(std::string{bytes.substr(0, end)}).IsMap() ? 1 : 0;
        bytes.remove_prefix(end);
    }
    return count;
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> paths;
    const unsigned threads = bench::arguments(argc, argv, paths);
    std::printf("%zu documents\n", bench::deal(bench::pieces(paths), threads, documents));
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
