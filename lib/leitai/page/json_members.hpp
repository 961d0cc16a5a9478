// The members of a JSON object in order, nested at the dots of their keys; the text between values is prepared once
// for all rows.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/page/buffer.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// A text as a JSON string; UTF-8 stays as it is, and what is no UTF-8 becomes U+FFFD.
std::string json_string(std::string_view text);

/// A value: numbers exactly as they are printed, an empty place as null.
void write_json_value(Buffer& out, const Cell& cell);

/// One member: which value it has, and what is written before it.
struct Member {
    std::size_t value = 0;  ///< its position in the list of keys
    std::string lead;       ///< `,"modules":{"industry":`
    std::size_t outer = 0;  ///< where in `lead` the member of the object itself begins; its end when within a group
};

/// The members of an object, in order of their keys. `a.b` and `a.c` become one object `a` of `b` and `c`; only the
/// first dot nests, because what stands behind it may be an id of the user's with dots of its own.
struct Members {
    std::vector<Member> list;
    std::string end;  ///< closes what is open behind the last one
};
/// Prepares the members for a list of keys.
Members json_members(const std::vector<std::string_view>& keys);

/// The rows of a table as objects.
class JsonRows {
public:
    /// `finality`: every row says itself that it is provisional, and why; nullptr: the document says so.
    JsonRows(const Table& table, const Finality* finality);
    void write(Buffer& out, const std::vector<Cell>& cells) const;

private:
    std::vector<std::size_t> columns_;
    Members members_;
    std::size_t provisional_ = 0;  ///< position of that member among the keys
    std::string reasons_;
};

/// `[{"count":3,"kind":"errors"}]`
std::string reasons_json(const std::vector<Reason>& reasons);

}  // namespace leitai::page
