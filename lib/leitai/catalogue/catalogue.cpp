// Looks up the files of this folder, which CMake compiles into the library.
#include "leitai/catalogue/catalogue.hpp"

namespace leitai::catalogue {

namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view name;
    std::string_view bytes;
};

constexpr Row rows[] = {
#include "catalogues.inc"
};

}  // namespace

std::optional<std::string_view> find(std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return row.bytes;
    }
    return std::nullopt;
}

std::vector<std::string_view> names() {
    std::vector<std::string_view> all;
    for (const Row& row : rows) all.push_back(row.name);
    return all;
}

}  // namespace leitai::catalogue
