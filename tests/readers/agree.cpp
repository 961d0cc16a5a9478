// Holds the two ways of reading YAML against each other: `agree repository FOLDER...` for every document below some
// folders, `agree random COUNT` for random documents, each as it is and damaged at every byte.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "author.hpp"
#include "difference.hpp"

using namespace leitai;

namespace {

namespace fs = std::filesystem;

/// What was read, and how much of it the reader of plain documents took.
struct Run {
    test::BothWays ways;
    std::size_t differences = 0;

    void look(std::string_view found, std::string_view where, std::string_view bytes) {
        if (found.empty()) return;
        ++differences;
        if (differences > 5) return;
        std::printf("%.*s: %.*s\n%.*s\n", static_cast<int>(where.size()), where.data(), static_cast<int>(found.size()),
                    found.data(), static_cast<int>(bytes.size()), bytes.data());
    }
    /// Says what was done. Fails where the two differ, and where fewer documents were plain than `least` percent.
    int end(unsigned least) {
        const auto by = ways.take_read_by();
        const std::uint64_t all = by.plain + by.libyaml;
        std::printf("%llu documents, %llu of them plain, %zu differences\n", static_cast<unsigned long long>(all),
                    static_cast<unsigned long long>(by.plain), differences);
        return differences == 0 && all > 0 && by.plain * 100 >= all * least ? EXIT_SUCCESS : EXIT_FAILURE;
    }
};

int of_repository(int count, char** folders) {
    Run run;
    for (int i = 0; i < count; ++i) {
        for (const auto& entry : fs::recursive_directory_iterator(folders[i])) {
            if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
            const std::string bytes = source::read_file(entry.path().string());
            const source::Batch batch = source::cut(bytes, 0);
            for (const source::Document& document : batch.documents)
                run.look(run.ways.difference(batch, document), entry.path().string(), "");
        }
    }
    return run.end(90);
}

int of_random(std::uint32_t count) {
    Run whole;
    Run damaged;
    for (std::uint32_t seed = 0; seed < count; ++seed) {
        test::PlainAuthor author(seed);
        const std::string bytes = author.document();
        whole.look(whole.ways.difference(bytes), "seed " + std::to_string(seed), bytes);
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            const std::string spoilt = author.damaged(bytes, at);
            damaged.look(damaged.ways.difference(spoilt), "damaged, seed " + std::to_string(seed), spoilt);
        }
    }
    const int of_damaged = damaged.end(10);
    return whole.end(30) == EXIT_SUCCESS ? of_damaged : EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 2 ? argv[1] : "";
    if (what == "repository") return of_repository(argc - 2, argv + 2);
    if (what == "random") return of_random(static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)));
    std::fputs("usage: agree repository FOLDER... | random COUNT\n", stderr);
    return 2;
}
