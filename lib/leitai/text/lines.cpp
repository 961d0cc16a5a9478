// Measures, cuts, fills and breaks lines character by character.
#include "leitai/text/lines.hpp"

#include <algorithm>
#include <utility>

#include "leitai/text/utf8.hpp"
#include "leitai/text/width.hpp"

namespace leitai::text {

namespace {

constexpr std::u32string_view closing = U"，。、；：！？）】》〉」』”’…—％,.;:!?)]}%";
constexpr std::u32string_view opening = U"（【《〈「『“‘([{";

bool may_break(char32_t before, char32_t after) {
    if (before == U' ') return true;
    if (width_of(before) != 2 && width_of(after) != 2) return false;
    if (width_of(after) == 0) return false;
    return closing.find(after) == closing.npos && opening.find(before) == opening.npos;
}

/// The longest beginning of `text` that is no wider than `columns`, at least one character.
std::size_t fitting(std::string_view text, int columns) {
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Character next = character_at(text, at);
        used += width_of(next.code);
        if (used > columns && at > 0) break;
        at += next.length;
    }
    return at;
}

/// The next piece of `text` within which no line may be broken, its blanks behind it included.
std::string_view next_piece(std::string_view text) {
    Character before = character_at(text, 0);
    std::size_t at = before.length;
    while (at < text.size()) {
        const Character after = character_at(text, at);
        if (after.code != U' ' && may_break(before.code, after.code)) break;
        // A combining mark belongs to the character before it.
        if (width_of(after.code) != 0) before = after;
        at += after.length;
    }
    return text.substr(0, at);
}

std::string_view without_blanks_behind(std::string_view text) {
    const std::size_t last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

/// Collects lines of at most `columns` columns.
class Wrapper {
public:
    Wrapper(int columns, int indent) : room_(std::max(columns - indent, 2)), indent_(indent) {}

    void add_line(std::string_view line) {
        while (!line.empty()) {
            const std::string_view piece = next_piece(line);
            add_piece(piece);
            line.remove_prefix(piece.size());
        }
        end_line();
    }

    std::string result() && {
        if (!result_.empty()) result_.pop_back();
        return std::move(result_);
    }

private:
    void add_piece(std::string_view piece) {
        std::string_view word = without_blanks_behind(piece);
        if (used_ > 0 && used_ + display_width(word) > room_) end_line();
        while (display_width(word) > room_) {
            const std::size_t cut = fitting(word, room_);
            line_ += word.substr(0, cut);
            word.remove_prefix(cut);
            piece.remove_prefix(cut);
            end_line();
        }
        line_ += piece;
        used_ += display_width(piece);
    }

    void end_line() {
        const std::string_view words = without_blanks_behind(line_);
        if (!words.empty()) {
            result_.append(static_cast<std::size_t>(indent_), ' ');
            result_ += words;
        }
        result_ += '\n';
        line_.clear();
        used_ = 0;
    }

    int room_;
    int indent_;
    int used_ = 0;
    std::string line_;
    std::string result_;
};

}  // namespace

int display_width(std::string_view text) {
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        columns += width_of(next.code);
        at += next.length;
    }
    return columns;
}

std::string fit(std::string_view text, int columns) {
    if (display_width(text) <= columns) return std::string(text);
    if (columns <= 2) return std::string(static_cast<std::size_t>(std::max(columns, 0)), '.');
    const std::size_t kept = fitting(text, columns - 2);
    const std::string_view beginning = text.substr(0, kept);
    // fitting() gives one character at least, which may be one too wide.
    return display_width(beginning) > columns - 2 ? ".." : std::string(beginning) + "..";
}

std::string pad(std::string_view text, int columns, bool right) {
    const auto missing = static_cast<std::size_t>(std::max(columns - display_width(text), 0));
    std::string result;
    result.reserve(text.size() + missing);
    if (right) result.append(missing, ' ');
    result += text;
    if (!right) result.append(missing, ' ');
    return result;
}

std::string wrap(std::string_view text, int columns, int indent) {
    Wrapper wrapper(columns, indent);
    for (;;) {
        const std::size_t end = text.find('\n');
        wrapper.add_line(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return std::move(wrapper).result();
}

}  // namespace leitai::text
