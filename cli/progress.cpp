// Draws a line of the terminal again and again; how often is decided by the count of files, never by a clock.
#include "progress.hpp"

#include <algorithm>

#include "inputs.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::app {

void show_progress(Env& env, std::size_t done, std::size_t files) {
    if (files <= many_files || !env.err_is_terminal || env.json_messages || is_dumb(env)) return;
    const std::string count = std::to_string(done) + "/" + std::to_string(files);
    const base::Text before("正在读取 [", "reading ["), after("] " + count + " 个文件", "] " + count + " files");
    const std::string &first = before.in(env.messages), &last = after.in(env.messages);
    // The last column stays free, or the terminal begins another line.
    const int room = std::min(env.columns - 1 - text::display_width(first) - text::display_width(last), 40);
    if (room < 4) return;
    const auto width = static_cast<std::size_t>(room), full = std::min(done, files) * width / files;
    env.err("\r" + first + std::string(full, '#') + std::string(width - full, '.') + last);
    env.bar_is_shown = true;
}

void clear_progress(Env& env) {
    if (!env.bar_is_shown) return;
    env.bar_is_shown = false;
    env.err("\r\x1b[2K");
}

}  // namespace leitai::app
