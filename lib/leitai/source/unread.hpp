// Says of an entry that a folder of records holds, and that was not read, what it is and whether it looks like a
// record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace leitai::source {

/// Why an entry of a folder of records is not read. Up to `special` it may well be a record: people are warned of it.
enum class Unread : std::uint8_t {
    other_ending,   ///< the name holds .yaml or .yml and ends otherwise: 纪委.yaml.txt, 纪委.YAML
    hidden_record,  ///< likewise, and the name begins with a dot
    table,          ///< .xlsx, .csv …
    empty,
    record_text,    ///< another name, and a line of its text begins with `kind:`
    linked_folder,  ///< a symbolic link to a folder, or to nothing
    special,        ///< a pipe, a device, a socket
    hidden,         ///< a file or folder whose name begins with a dot
    other,
};
inline constexpr std::size_t unread_kinds = 9;

/// Whether an entry of this kind may be a record that somebody meant to hand in.
constexpr bool looks_like_record(Unread kind) { return kind <= Unread::special; }

/// What an unread entry is, by its name, its sort and, last, its text; `name` is seen from the folder `root`. A pipe or
/// device is not opened. What cannot be looked into is `other`.
Unread kind_of_unread(const std::string& root, const std::string& name);

/// Whether a line of a text begins with `kind:`. The text may be UTF-8 or UTF-16, with a mark or without.
bool has_line_of_record(std::string_view text);

}  // namespace leitai::source
