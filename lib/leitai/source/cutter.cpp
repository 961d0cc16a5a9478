// Walks through the bytes line by line; one memchr a line finds its end and the next place where `---` may stand.
#include "leitai/source/cutter.hpp"

#include <cstring>

namespace leitai::source {
namespace {

constexpr std::size_t marker_size = 4;  // `---` and the character after it

bool is_marker(std::string_view line) {
    if (!line.starts_with("---")) return false;
    return line.size() == 3 || line[3] == '\n' || line[3] == ' ' || line[3] == '\t' || line[3] == '\r';
}

bool is_content(std::string_view line, bool first_of_input) {
    if (first_of_input && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.starts_with('%')) return false;
    const auto first = line.find_first_not_of(" \t\r");
    return first != std::string_view::npos && line[first] != '#';
}

}  // namespace

std::optional<std::size_t> Cutter::next(std::string_view document, bool complete) {
    for (;;) {
        if (!checked_) {
            const std::string_view rest = document.substr(line_start_);
            if (rest.size() < marker_size && !complete) return std::nullopt;
            checked_ = true;
            seen_ = line_start_;
            if (is_marker(rest)) {
                if (!prologue_) return begin_here();
                prologue_ = false;
            }
        }
        const char* const from = document.data() + seen_;
        const void* const found = document.size() == seen_ ? nullptr : std::memchr(from, '\n', document.size() - seen_);
        if (found == nullptr) {
            seen_ = document.size();
            return std::nullopt;
        }
        const auto end = static_cast<std::size_t>(static_cast<const char*>(found) - document.data());
        if (prologue_ && is_content(document.substr(line_start_, end - line_start_), line_ == 1)) prologue_ = false;
        line_start_ = end + 1;
        ++line_;
        checked_ = false;
    }
}

std::size_t Cutter::begin_here() {
    const std::size_t length = line_start_;
    line_start_ = 0;
    seen_ = 0;
    first_line_ = line_;
    return length;
}

std::size_t Cutter::drop() {
    const std::size_t looked_at = checked_ ? seen_ : line_start_;
    line_start_ = 0;
    seen_ = 0;
    prologue_ = false;
    return looked_at;
}

}  // namespace leitai::source
