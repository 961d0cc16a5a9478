// The process around the program: arguments, standard streams, terminal, clock; nothing else.
#include <malloc.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "app.hpp"
#include "leitai/base/failure.hpp"

namespace {

using namespace leitai;

/// Writes to a standard stream without buffering; ClosedPipe when its reader has gone.
page::Sink stream(int descriptor) {
    return [descriptor](std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
            if (written >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(written));
            } else if (errno == EPIPE) {
                throw app::ClosedPipe{};
            } else if (errno != EINTR) {
                const base::Text reason = base::system_reason(errno);
                throw base::Failure(
                    {"无法写到标准输出：" + reason.zh, "cannot write to standard output: " + reason.en});
            }
        }
    };
}

int terminal_columns() {
    winsize size{};
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    }
    return 80;
}

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);  // NOLINT: before any thread is started
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// The day of the system's clock, in local time.
base::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    localtime_r(&now, &day);
    return std::chrono::year(day.tm_year + 1900) / std::chrono::month(static_cast<unsigned>(day.tm_mon) + 1) /
           std::chrono::day(static_cast<unsigned>(day.tm_mday));
}

/// All threads share one heap. With one of its own each, scoring 100,000 villages on two threads held 3 to 9 MB more,
/// and took as long: reading seldom asks for memory, so the threads do not wait for each other. And what is large goes
/// back to the system when it is given back, however large it was; else glibc keeps pieces up to the largest one so
/// far.
void set_up_heap() {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    set_up_heap();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is said as any other failure is
    app::Env env;
    env.out = stream(STDOUT_FILENO);
    env.err = stream(STDERR_FILENO);
    env.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    env.err_is_terminal = isatty(STDERR_FILENO) == 1;
    env.columns = terminal_columns();
    env.variable = variable;
    env.today = today;
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const app::Exit exit = app::run(arguments, env);
    if (exit == app::Exit::closed_pipe) {
        std::signal(SIGPIPE, SIG_DFL);  // end as every Unix tool does whose reader went away
        std::raise(SIGPIPE);
    }
    return static_cast<int>(exit);
}
