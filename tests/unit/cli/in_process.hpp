// In process: runs the whole program within the test, in a folder of its own.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "app.hpp"

namespace leitai::app {

/// What a run printed, and how it ended.
struct Ran {
    int status = 0;
    std::string out, err;
};

/// An empty folder that goes away with the test.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "leitai-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(path_ / name, std::ios::binary).rdbuf();
        return text.str();
    }
    std::size_t files() const {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_))
            if (entry.is_regular_file()) ++count;
        return count;
    }

    /// Runs a command line here.
    Ran run(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& variables = {}) const {
        Env env = surroundings(variables);
        Ran ran;
        env.out = [&](std::string_view bytes) { ran.out += bytes; };
        env.err = [&](std::string_view bytes) { ran.err += bytes; };
        ran.status = static_cast<int>(app::run(arguments, env));
        return ran;
    }

    Env surroundings(const std::map<std::string, std::string>& variables = {}) const {
        Env env;
        env.folder = path_.string();
        env.variable = [variables](const char* name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        };
        env.today = [] { return base::Date(std::chrono::year(2023), std::chrono::month(5), std::chrono::day(4)); };
        return env;
    }

private:
    std::filesystem::path path_;
};

}  // namespace leitai::app
