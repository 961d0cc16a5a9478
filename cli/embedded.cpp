// Looks up the manual pages, help topics, scripts of shells and samples of message codes that CMake compiles in.
#include "embedded.hpp"

#include <span>

namespace leitai::app {

namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view name;
    std::string_view bytes;
};

// An empty row closes each list, because an array needs one and there may be no files.
constexpr Row manuals[] = {
#include "manuals.inc"
    {}};
constexpr Row samples[] = {
#include "samples.inc"
    {}};

constexpr Row shells[] = {
#include "shells.inc"
    {}};

std::string_view find(std::span<const Row> rows, std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return row.bytes;
    }
    return {};
}

}  // namespace

std::string_view embedded_manual(std::string_view name) { return find(manuals, name); }

std::string_view embedded_sample(std::string_view code_and_file) { return find(samples, code_and_file); }

std::string_view embedded_shell(std::string_view name) { return find(shells, name); }

std::vector<std::string_view> embedded_files(std::string_view folder) {
    std::vector<std::string_view> names;
    for (const Row& row : samples) {
        if (row.name.starts_with(folder) && row.name.substr(folder.size()).starts_with('/')) names.push_back(row.name);
    }
    return names;
}

}  // namespace leitai::app
