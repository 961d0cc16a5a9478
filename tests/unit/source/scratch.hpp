// Scratch: a folder of small files that lives as long as a test case.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace leitai::test {

class Scratch {
public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "leitai-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string folder() const { return folder_; }
    std::string path(const std::string& name) const { return folder_ + "/" + name; }

    /// Writes a file and returns its path.
    std::string write(const std::string& name, std::string_view content) const {
        std::FILE* const file = std::fopen(path(name).c_str(), "wb");
        REQUIRE(file != nullptr);
        REQUIRE(std::fwrite(content.data(), 1, content.size(), file) == content.size());
        REQUIRE(std::fclose(file) == 0);
        return path(name);
    }

private:
    std::string folder_;
};

}  // namespace leitai::test
