// Runs other programs of this machine: found on PATH, started without a shell, and ended when they take too long.
#pragma once

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace leitai::app {

/// A temporary folder, open to this user alone; it goes away with all that is in it.
class Workplace {
public:
    /// Below TMPDIR, else /tmp. Throws base::Failure when it cannot be made.
    explicit Workplace(const Env& env);
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    std::string file(std::string_view name) const { return path_ + "/" + std::string(name); }
    /// The address of a file here, as browsers and offices write it.
    std::string url(std::string_view name) const;
    const std::string& path() const { return path_; }

private:
    std::string path_;  // absolute
};

/// How another program ended, and what it printed.
struct Ended {
    int status = 0;       ///< its exit status; of a signal: 128 and its number, as shells count
    bool in_time = true;  ///< false: it was killed when its time was over
    std::string out, err;
    bool fine() const { return in_time && status == 0; }
};

/// Thrown when a person or the system ends this program while it waits for another one, which is then ended too.
struct Interrupted {
    int signal = 0;
};

/// The path of the first of the names that PATH holds. Folders of PATH that are relative are passed over: what lies
/// where one happens to stand is not run.
std::optional<std::string> find_program(const Env& env, std::initializer_list<std::string_view> names);

/// Runs words[0], a path, in the workplace: nothing to read, no terminal, its temporary files there, the
/// environment otherwise as it is. At the end, or when its time is over, it is killed with all that it has started.
Ended run_program(const Workplace& place, const std::vector<std::string>& words, std::chrono::milliseconds limit);

/// A whole file; nothing when it cannot be read.
std::optional<std::string> whole_file(const std::string& path);

}  // namespace leitai::app
