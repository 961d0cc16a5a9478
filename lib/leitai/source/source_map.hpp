// The inputs of a run by number, and the lines of them that messages quote.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/source/place.hpp"

namespace leitai::source {

/// One input: the name that messages print and the path it is read from ("-" is standard input).
struct Source {
    std::string name;
    std::string path;
    bool is_stdin() const { return path == "-"; }
};

/// A line of an input and where it begins, for excerpts and byte offsets.
struct Line {
    std::string text;              ///< without its line end
    std::uint64_t first_byte = 0;  ///< offset of the line in the file
};

/// All inputs of a run, in reading order; ids are positions. Filled before reading starts, then only read.
class SourceMap {
public:
    FileId add(std::string name, std::string path);
    /// An input whose bytes are at hand (an embedded catalogue): lines are quoted from `bytes`, which must outlive the
    /// map.
    FileId add_embedded(std::string name, std::string_view bytes);
    const Source& operator[](FileId id) const { return sources_[id]; }
    std::size_t size() const { return sources_.size(); }

    /// The bytes of an embedded input; empty for one that is read from a file.
    std::optional<std::string_view> embedded(FileId id) const { return embedded_[id]; }

    /// The line of a place, read again from the file; empty for standard input or when the file is gone.
    /// What is learnt about a file while looking for a line is kept, so not for several threads at once.
    std::optional<Line> line(Place place) const;

private:
    /// Where a line begins that was passed while looking for another.
    struct Checkpoint {
        std::uint32_t line = 1;
        std::uint64_t byte = 0;
    };

    std::vector<Source> sources_;
    std::vector<std::optional<std::string_view>> embedded_;
    mutable std::unordered_map<FileId, std::vector<Checkpoint>> passed_;  // rising in each file
};

}  // namespace leitai::source
