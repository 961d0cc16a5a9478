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
    std::string name;  ///< as messages print it: bytes that are no UTF-8 are replaced
    std::string path;
    std::string given = {};        ///< the name as it was given, where it is no UTF-8; otherwise empty
    bool on_command_line = false;  ///< named there: it may be a pipe or a device
    bool unread = false;           ///< only told of
    bool sheet = false;            ///< of a spreadsheet: places are cells
    /// The name as the system has it.
    const std::string& raw_name() const { return given.empty() ? name : given; }
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
    /// An entry that messages are about and that nobody reads; added behind all inputs.
    FileId add_unread(std::string name, std::string path);
    void mark_on_command_line(FileId id) { sources_[id].on_command_line = true; }
    /// An input whose bytes are at hand (an embedded catalogue): lines are quoted from `bytes`, which must outlive the
    /// map.
    FileId add_embedded(std::string name, std::string_view bytes);
    /// From now on an input is read from bytes at hand, in the place of its file; they must outlive the map.
    void embed(FileId id, std::string_view bytes) { embedded_[id] = bytes; }
    /// From now on the places of an input are cells of a sheet: line and column are its row and column.
    void mark_as_sheet(FileId id) { sources_[id].sheet = true; }
    const Source& operator[](FileId id) const { return sources_[id]; }
    std::size_t size() const { return sources_.size(); }
    /// How many there are that were read.
    std::size_t read() const { return sources_.size() - unread_; }

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
    std::size_t unread_ = 0;
    std::vector<std::optional<std::string_view>> embedded_;
    mutable std::unordered_map<FileId, std::vector<Checkpoint>> passed_;  // rising in each file
};

}  // namespace leitai::source
