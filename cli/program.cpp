// Starts programs with posix_spawn in a process group of their own, so that one signal reaches all that they have
// started.
#include "program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include "leitai/base/failure.hpp"

namespace leitai::app {

namespace {

volatile std::sig_atomic_t caught = 0;

void note(int signal) { caught = signal; }

/// While it lives, signals that would end this program are noted instead, so that nothing is left lying about.
class Signals {
public:
    Signals() {
        caught = 0;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            struct sigaction noting {};
            noting.sa_handler = note;
            sigaction(numbers[i], nullptr, &before_[i]);
            // Signals that are ignored (nohup) or handled otherwise stay as they are.
            if (before_[i].sa_handler == SIG_DFL) sigaction(numbers[i], &noting, nullptr);
        }
    }
    ~Signals() {
        for (std::size_t i = 0; i < numbers.size(); ++i) sigaction(numbers[i], &before_[i], nullptr);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

private:
    static constexpr std::array numbers{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, numbers.size()> before_{};
};

[[noreturn]] void refuse(const std::string& path, int error) {
    const base::Text reason = base::system_reason(error);
    throw base::Failure({"无法运行 " + path + "：" + reason.zh, "cannot run " + path + ": " + reason.en});
}

/// The environment as it is, but for the place of temporary files: what is killed leaves its own behind.
std::vector<std::string> environment(const Workplace& place) {
    std::vector<std::string> settings{"TMPDIR=" + place.path()};
    for (char** one = environ; *one != nullptr; ++one) {
        if (!std::string_view(*one).starts_with("TMPDIR=")) settings.emplace_back(*one);
    }
    return settings;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> found;
    found.reserve(words.size() + 1);
    for (std::string& word : words) found.push_back(word.data());
    found.push_back(nullptr);
    return found;
}

/// Starts it with its output in two files of the workplace; gives its process id.
pid_t start(const Workplace& place, const std::vector<std::string>& words) {
    const std::string out = place.file("out"), err = place.file("err");
    std::vector<std::string> copies = words, settings = environment(place);
    const std::vector<char*> arguments = pointers(copies), variables = pointers(settings);

    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addchdir_np(&files, place.path().c_str());  // what it drops there goes away too
    posix_spawnattr_t how{};
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&how, 0);
    sigset_t usual;  // main() ignores SIGPIPE, which would be handed down
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&how, &usual);

    pid_t id = 0;
    const int error = posix_spawn(&id, words.front().c_str(), &files, &how, arguments.data(), variables.data());
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) refuse(words.front(), error);
    return id;
}

/// Waits until it has ended, its time is over, or this program is to end; true when it has ended.
bool await(pid_t id, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    do {
        siginfo_t info{};
        // The ended process is not collected (WNOWAIT) until its group was killed: so long no other process can get its
        // number.
        if (waitid(P_PID, static_cast<id_t>(id), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == id)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    } while (caught == 0 && std::chrono::steady_clock::now() < end);
    return false;
}

/// `path` as an address: all but letters, digits and a few marks as %XX.
std::string address(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF", plain = "/-._~";
    std::string text = "file://";
    for (const char one : path) {
        const auto byte = static_cast<unsigned char>(one);
        const bool letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
        if (letter || plain.find(one) != std::string_view::npos) {
            text += one;
        } else {
            text += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return text;
}

}  // namespace

Workplace::Workplace(const Env& env) {
    const std::optional<std::string> asked = env.variable("TMPDIR");
    std::error_code error;
    const std::filesystem::path folder = asked && !asked->empty() ? *asked : "/tmp";
    std::string name = (std::filesystem::absolute(folder, error) / "leitai.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        const base::Text reason = base::system_reason(errno);
        throw base::Failure({"无法在 " + folder.string() + " 建临时文件夹：" + reason.zh,
                             "cannot make a temporary folder in " + folder.string() + ": " + reason.en});
    }
    path_ = std::move(name);
}

Workplace::~Workplace() {
    std::error_code error;  // what cannot be removed stays: nobody is left to tell
    std::filesystem::remove_all(path_, error);
}

std::string Workplace::url(std::string_view name) const { return address(file(name)); }

std::optional<std::string> find_program(const Env& env, std::initializer_list<std::string_view> names) {
    const std::string path = env.variable("PATH").value_or("") + ":";
    for (const std::string_view name : names) {
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t colon = path.find(':', at);
            const std::string folder = path.substr(at, colon - at);
            at = colon + 1;
            if (!folder.starts_with('/')) continue;
            std::string file = folder + "/" + std::string(name);
            struct stat status {};
            if (stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode) && access(file.c_str(), X_OK) == 0)
                return file;
        }
    }
    return std::nullopt;
}

Ended run_program(const Workplace& place, const std::vector<std::string>& words, std::chrono::milliseconds limit) {
    Ended ended;
    {
        const Signals noted;
        const pid_t id = start(place, words);
        ended.in_time = await(id, limit);
        kill(-id, SIGKILL);
        int status = 0;
        while (waitpid(id, &status, 0) < 0 && errno == EINTR) {
        }
        ended.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
    if (caught != 0) throw Interrupted{caught};
    ended.out = whole_file(place.file("out")).value_or("");
    ended.err = whole_file(place.file("err")).value_or("");
    return ended;
}

std::optional<std::string> whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (file.bad()) return std::nullopt;
    return bytes;
}

}  // namespace leitai::app
