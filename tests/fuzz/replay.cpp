// Replays inputs through a fuzz target without libFuzzer: every file below some folders as it stands, and damaged in a
// few ways that are the same in every run, so that the sanitizers see hostile bytes in minutes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/source/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

/// SplitMix64 (Steele, Lea and Flood, 2014): the next of a row of numbers that depends on nothing but its seed.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
    }

private:
    std::uint64_t state_;
};

/// One kind of damage at a place that `numbers` choose; `bytes` is not empty.
std::string damaged(std::string bytes, Numbers& numbers) {
    using std::string_view_literals::operator""sv;
    static constexpr std::string_view inserted[] = {
        "\0"sv, "\xFF"sv, "\xEF\xBB\xBF"sv,         "\t"sv,   "[[[["sv, "---\n"sv,
        "：",   "\r"sv,   "99999999999999999999"sv, "&a *a"sv};
    const std::size_t at = numbers.below(bytes.size());
    const std::size_t length = std::min(bytes.size() - at, 1 + numbers.below(40));
    switch (numbers.below(4)) {
        case 0:
            bytes[at] = static_cast<char>(numbers.below(256));
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 3:
            bytes.insert(at, inserted[numbers.below(std::size(inserted))]);
            break;
    }
    return bytes;
}

void feed(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

/// replay DAMAGES ENDING FOLDER...: files with that ending (.yaml); fails where nothing was found to replay.
int main(int argc, char** argv) {
    std::vector<fs::path> files;
    for (int i = 3; i < argc; ++i) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(argv[i])) {
            if (entry.is_regular_file() && entry.path().extension() == argv[2]) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    const int damages = argc > 1 ? std::stoi(argv[1]) : 0;
    Numbers numbers(1);
    for (const fs::path& file : files) {
        const std::string bytes = leitai::source::read_file(file.string());
        feed(bytes);
        for (int i = 0; i < damages && !bytes.empty(); ++i) feed(damaged(bytes, numbers));
    }
    std::printf("%zu files, each as it is and with %d damages\n", files.size(), damages);
    return files.empty() ? 1 : 0;
}
