// Finds a line again by reading its file up to it, starting from the nearest place that is already known.
#include "leitai/source/source_map.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/source/bytes.hpp"
#include "leitai/text/utf8.hpp"

namespace leitai::source {
namespace {

constexpr std::size_t read_at_once = 64 * 1024;
constexpr std::uint64_t checkpoint_every = 256 * 1024;  // a 1.5 GB file has 6,000 of them
constexpr std::size_t longest_line = 1024 * 1024;       // a longer line is quoted only up to here

/// Reads on through an input, line by line.
class LineReader {
public:
    LineReader(Bytes& input, std::uint64_t byte) : input_(input), byte_(byte) {}

    /// Where the next line begins.
    std::uint64_t byte() const { return byte_; }

    /// Goes past one line, of which `text` (if asked for) receives the beginning; false at the end, after the last
    /// line end or in a line that has none.
    bool next(std::string* text) {
        for (;;) {
            const char* const from = buffer_.data() + at_;
            const std::size_t held = buffer_.size() - at_;
            // A search in bytes, not in a C string: nothing has to end in a null.  NOLINTNEXTLINE(bugprone-not-null*)
            const void* const found = held == 0 ? nullptr : std::memchr(from, '\n', held);
            const std::size_t length =
                found == nullptr ? held : static_cast<std::size_t>(static_cast<const char*>(found) - from);
            if (text != nullptr) text->append(from, std::min(length, longest_line - text->size()));
            byte_ += length;
            at_ += length;
            if (found != nullptr) {
                ++byte_;
                ++at_;
                return true;
            }
            if (!refill()) return false;
        }
    }

private:
    bool refill() {
        buffer_.resize(read_at_once);
        buffer_.resize(input_.read(buffer_.data(), read_at_once));
        at_ = 0;
        return !buffer_.empty();
    }

    Bytes& input_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t byte_;
};

/// A named pipe cannot be read again: opening it would wait for a writer who has gone.
bool can_be_read_again(const Source& source) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(source.path, ignored);
}

}  // namespace

FileId SourceMap::add(std::string name, std::string path) {
    Source source{std::move(name), std::move(path)};
    if (!text::is_utf8(source.name)) {
        source.given = std::exchange(source.name, text::with_replaced_bytes(source.name));
    }
    sources_.push_back(std::move(source));
    embedded_.emplace_back();
    return static_cast<FileId>(sources_.size() - 1);
}

FileId SourceMap::add_unread(std::string name, std::string path) {
    const FileId id = add(std::move(name), std::move(path));
    sources_[id].unread = true;
    ++unread_;
    return id;
}

FileId SourceMap::add_embedded(std::string name, std::string_view bytes) {
    const FileId id = add(std::move(name), {});
    embedded_[id] = bytes;
    return id;
}

std::optional<Line> SourceMap::line(Place place) const {
    if (place.line == 0 || place.file >= sources_.size() || sources_[place.file].is_stdin()) return std::nullopt;
    if (!embedded_[place.file] && !can_be_read_again(sources_[place.file])) return std::nullopt;
    auto& passed = passed_[place.file];
    if (passed.empty()) passed.push_back({});
    const auto after = std::upper_bound(passed.begin(), passed.end(), place.line,
                                        [](std::uint32_t line, const Checkpoint& known) { return line < known.line; });
    Checkpoint at = *std::prev(after);
    try {
        std::optional<Bytes> input;
        if (embedded_[place.file]) {
            input.emplace(embedded_[place.file]->substr(at.byte));
        } else {
            input.emplace(sources_[place.file].name, sources_[place.file].path);
            if (at.byte > 0) input->seek(at.byte);
        }
        LineReader reader(*input, at.byte);
        for (; at.line < place.line; at = {at.line + 1, reader.byte()}) {
            if (at.byte >= passed.back().byte + checkpoint_every) passed.push_back(at);
            if (!reader.next(nullptr)) return std::nullopt;
        }
        Line found{{}, at.byte};
        reader.next(&found.text);
        if (found.text.ends_with('\r')) found.text.pop_back();
        return found;
    } catch (const base::Failure&) {
        return std::nullopt;  // the file is gone: the message stands without its line
    }
}

}  // namespace leitai::source
