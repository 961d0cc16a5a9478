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

constexpr Row replaced[] = {
#include "replaced.inc"
};

/// "contest-1" belongs to "contest".
bool is_version(std::string_view key, std::string_view name) {
    const std::size_t dash = key.rfind('-');
    return dash != std::string_view::npos && key.substr(0, dash) == name;
}

}  // namespace

std::optional<std::string_view> find(std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return row.bytes;
    }
    return std::nullopt;
}

std::vector<std::string_view> versions(std::string_view name) {
    std::vector<std::string_view> all;
    if (const auto present = find(name)) all.push_back(*present);
    for (const Row& row : replaced) {
        if (is_version(row.name, name)) all.push_back(row.bytes);
    }
    return all;
}

std::vector<std::string_view> names() {
    std::vector<std::string_view> all;
    for (const Row& row : rows) all.push_back(row.name);
    return all;
}

}  // namespace leitai::catalogue
