// Sorts JSON keys, nests them, and writes values.
#include "leitai/page/json_members.hpp"

#include <algorithm>

#include "leitai/page/table_view.hpp"
#include "leitai/text/utf8.hpp"

namespace leitai::page {

namespace {

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

std::string escaped(char32_t code) {
    switch (code) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    constexpr char digits[] = "0123456789abcdef";
    return {'\\', 'u', '0', '0', digits[(code >> 4) & 0xf], digits[code & 0xf]};
}

void write_json_string(Buffer& out, std::string_view text) {
    out << '"';
    while (!text.empty()) {
        const auto plain =
            static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
        out << text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const text::Character next = text::character_at(text, 0);
        if (!next.valid) {
            out << "\xef\xbf\xbd";
        } else if (next.length == 1) {
            out << escaped(next.code);
        } else {
            out << text.substr(0, next.length);
        }
        text.remove_prefix(next.length);
    }
    out << '"';
}

struct Key {
    std::string_view group;  ///< what stands before the dot, if there is one
    std::string_view name;
    std::size_t value = 0;

    /// The key in the object itself.
    std::string_view outer() const { return group.empty() ? name : group; }
};

Key key_of(std::string_view id, std::size_t value) {
    const std::size_t dot = id.find('.');
    if (dot == std::string_view::npos || dot == 0) return {{}, id, value};
    return {id.substr(0, dot), id.substr(dot + 1), value};
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string result;
    const Sink sink = [&](std::string_view bytes) { result += bytes; };
    Buffer out(sink);
    write_json_string(out, text);
    out.finish();
    return result;
}

void write_json_value(Buffer& out, const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::none:
            out << "null";
            break;
        case Cell::Kind::boolean:
            out << cell.text;
            break;
        case Cell::Kind::text:
            write_json_string(out, cell.text);
            break;
        case Cell::Kind::number:
            if (const auto digits = digits_of(cell)) {
                out << *digits;
            } else {  // one that JSON does not know ("64/3") must not break the document
                write_json_string(out, cell.text);
            }
            break;
    }
}

Members json_members(const std::vector<std::string_view>& keys) {
    std::vector<Key> sorted;
    for (std::size_t value = 0; value < keys.size(); ++value) sorted.push_back(key_of(keys[value], value));
    std::sort(sorted.begin(), sorted.end(),
              [](const Key& a, const Key& b) { return std::pair(a.outer(), a.name) < std::pair(b.outer(), b.name); });
    Members members;
    std::string_view open;
    for (const Key& key : sorted) {
        const bool inside = !open.empty() && open == key.group;
        std::string lead = open.empty() || inside ? "" : "}";
        if (!members.list.empty()) lead += ',';
        const std::size_t outer = lead.size();
        if (!key.group.empty() && !inside) lead += json_string(key.group) + ":{";
        lead += json_string(key.name) + ':';
        open = key.group;
        members.list.push_back({key.value, lead, inside ? lead.size() : outer});
    }
    if (!open.empty()) members.end = "}";
    return members;
}

std::string reasons_json(const std::vector<Reason>& reasons) {
    std::string json = "[";
    for (const Reason& reason : reasons) {
        if (json.size() > 1) json += ',';
        json += "{\"count\":" + std::to_string(reason.count) + ",\"kind\":" + json_string(reason.kind) + '}';
    }
    return json + ']';
}

JsonRows::JsonRows(const Table& table, const Finality* finality) : columns_(columns_for(Reader::data, table)) {
    std::vector<std::string_view> keys;
    for (const std::size_t c : columns_) keys.emplace_back(table.columns[c].id);
    const bool has_own = std::find(keys.begin(), keys.end(), "provisional") != keys.end();
    provisional_ = keys.size();
    if (finality != nullptr && finality->provisional() && !has_own) {
        keys.emplace_back("provisional");
        keys.emplace_back("reasons");
        reasons_ = reasons_json(finality->reasons);
    }
    members_ = json_members(keys);
}

void JsonRows::write(Buffer& out, const std::vector<Cell>& cells) const {
    out << '{';
    for (const Member& member : members_.list) {
        out << member.lead;
        if (member.value < columns_.size()) {
            write_json_value(out, cells[columns_[member.value]]);
        } else {
            out << (member.value == provisional_ ? std::string_view("true") : std::string_view(reasons_));
        }
    }
    out << members_.end << '}';
}

}  // namespace leitai::page
