// The members of a JSON object in order, nested at the dots of their keys; the text between values is prepared once
// for all rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/page/buffer.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// A text as a JSON string; UTF-8 stays as it is, and what is no UTF-8 becomes U+FFFD.
std::string json_string(std::string_view text);

/// A value: numbers exactly as they are printed, a fraction as {"exact", "approx"} (six decimals at most), lists and
/// objects by their parts, an empty place as null.
void write_json_value(Buffer& out, const Cell& cell);

/// One value and what stands before it.
struct Member {
    std::size_t value = 0;  ///< its position in the list of keys
    std::string lead;       ///< `"total":`, within a group `{"code":` or `,"name":`
};

/// A member of the object itself, or several that share what stands before the first dot of their keys.
struct Group {
    std::string lead;  ///< of a group: `"village":`
    std::vector<Member> members;
    bool nested = false;
    bool together = false;  ///< null where all members are missing
};

/// The members of an object, in order of their keys. `a.b` and `a.c` become one object `a` of `b` and `c`; only the
/// first dot nests, because what stands behind it may be an id of the user's with dots of its own.
struct Key {
    std::string_view id;
    bool together = false;  ///< as page::Column::together
};
std::vector<Group> json_groups(const std::vector<Key>& keys);

/// Writes one group; `cell(position)` is the value of a key, and `write(position)` writes it.
template <class CellOf, class Write>
void write_group(Buffer& out, const Group& group, CellOf cell, Write write) {
    out << group.lead;
    if (group.together) {
        bool any = false;
        for (const Member& member : group.members) any = any || cell(member.value).kind != Cell::Kind::none;
        if (!any) {
            out << "null";
            return;
        }
    }
    for (const Member& member : group.members) {
        out << member.lead;
        write(member.value);
    }
    if (group.nested) out << '}';
}

/// `{"form":"score","version":1}`: what a document says of itself.
std::string json_head(const Page& page);

/// The rows of a table as objects.
class JsonRows {
public:
    /// `page`: every row says itself of which form it is, and of a result whether it is provisional and why; nullptr:
    /// the document says so.
    JsonRows(const Table& table, const Page* page);
    void write(Buffer& out, const std::vector<Cell>& cells) const;

private:
    std::vector<std::size_t> columns_;
    std::vector<Group> groups_;
    std::string head_;     ///< with its key, and a comma behind it
    std::string reasons_;  ///< behind the last member, with what says whether it is provisional
};

/// `[{"count":3,"kind":"errors"}]`
std::string reasons_json(const std::vector<Reason>& reasons);

}  // namespace leitai::page
