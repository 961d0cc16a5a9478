// Counts lines once for a document, and the characters of a line once as long as questions stay with it.
#include "leitai/yaml/line_index.hpp"

#include <cstring>

#include "leitai/yaml/locate.hpp"

namespace leitai::yaml {

namespace {

constexpr std::uint32_t every = 1024;  // characters between two known ones

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

void LineIndex::clear() {
    lines_.clear();
    columns_.clear();
}

LineBytes LineIndex::line(std::string_view bytes, std::uint32_t number) const {
    if (lines_.empty()) {
        lines_.push_back(0);
        for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
            lines_.push_back(end + 1);
        }
    }
    if (number > lines_.size()) return {bytes.size(), {}};
    const std::size_t from = lines_[number - 1];
    const std::size_t end = number < lines_.size() ? lines_[number] - 1 : bytes.size();
    std::string_view text = bytes.substr(from, end - from);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return {from, text};
}

std::size_t LineIndex::column(const LineBytes& line, std::uint32_t number) const {
    if (number <= every || line.text.size() <= every) return column_offset(line.text, number);
    if (columns_.empty() || columns_of_ != line.offset) {
        columns_.clear();
        columns_of_ = line.offset;
        std::uint32_t seen = 0;
        for (std::size_t at = 0; at < line.text.size(); ++at) {
            if (begins_character(line.text[at]) && seen++ % every == 0) columns_.push_back(at);
        }
    }
    const std::size_t known = (number - 1) / every;
    if (known >= columns_.size()) return line.text.size();
    const auto further = static_cast<std::uint32_t>(number - known * every);
    return columns_[known] + column_offset(line.text.substr(columns_[known]), further);
}

}  // namespace leitai::yaml
