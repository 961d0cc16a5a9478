// Sorts JSON keys, nests them, and writes values.
#include "leitai/page/json_members.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

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

/// A key in its two parts.
struct Parts {
    std::string_view group;  ///< what stands before the dot, if there is one
    std::string_view name;
    std::size_t value = 0;
    bool together = false;

    /// The key in the object itself.
    std::string_view outer() const { return group.empty() ? name : group; }
};

Parts parts_of(const Key& key, std::size_t value) {
    const std::size_t dot = key.id.find('.');
    if (dot == std::string_view::npos || dot == 0) return {{}, key.id, value, false};
    return {key.id.substr(0, dot), key.id.substr(dot + 1), value, key.together};
}

/// "64/3" as numbers; nothing where it is no fraction. Doubles serve: what is exact stands beside them.
std::optional<double> quotient(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos || text.find_first_not_of("0123456789/-") != std::string::npos) return std::nullopt;
    const double above = std::strtod(text.c_str(), nullptr), below = std::strtod(text.c_str() + slash + 1, nullptr);
    if (below == 0) return std::nullopt;
    return above / below;
}

/// Without the zeros at the end of its decimals.
std::string approximately(double value) {
    std::string digits = fmt::format("{:.6f}", value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

void write_number(Buffer& out, const Cell& cell) {
    if (const auto digits = digits_of(cell)) {
        out << *digits;
        return;
    }
    const std::string exact = cell.text.starts_with('+') ? cell.text.substr(1) : cell.text;
    if (const auto value = quotient(exact)) {
        out << "{\"approx\":" << approximately(*value) << ",\"exact\":" << json_string(exact) << '}';
    } else {  // one that JSON does not know must not break the document
        write_json_string(out, cell.text);
    }
}

void write_parts(Buffer& out, const Cell& cell) {
    std::vector<std::size_t> order(cell.parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool named = cell.kind == Cell::Kind::object;
    if (named)
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return cell.keys[a] < cell.keys[b]; });
    out << (named ? '{' : '[');
    for (const std::size_t i : order) {
        if (i != order.front()) out << ',';
        if (named) out << json_string(cell.keys[i]) << ':';
        write_json_value(out, cell.parts[i]);
    }
    out << (named ? '}' : ']');
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
            write_number(out, cell);
            break;
        case Cell::Kind::list:
        case Cell::Kind::object:
            write_parts(out, cell);
            break;
    }
}

std::vector<Group> json_groups(const std::vector<Key>& keys) {
    std::vector<Parts> sorted;
    for (std::size_t value = 0; value < keys.size(); ++value) sorted.push_back(parts_of(keys[value], value));
    std::sort(sorted.begin(), sorted.end(), [](const Parts& a, const Parts& b) {
        return std::pair(a.outer(), a.name) < std::pair(b.outer(), b.name);
    });
    std::vector<Group> groups;
    std::string_view open;
    for (const Parts& key : sorted) {
        const std::string name = json_string(key.name) + ':';
        if (!open.empty() && open == key.group) {
            groups.back().members.push_back({key.value, ',' + name});
            continue;
        }
        open = key.group;
        const bool nested = !key.group.empty();
        groups.push_back({nested ? json_string(key.group) + ':' : "",
                          {{key.value, (nested ? "{" : "") + name}},
                          nested,
                          key.together});
    }
    return groups;
}

std::string json_head(const Page& page) {
    return "{\"form\":" + json_string(page.kind) + ",\"version\":" + std::to_string(page.version) + '}';
}

std::string reasons_json(const std::vector<Reason>& reasons) {
    std::string json = "[";
    for (const Reason& reason : reasons) {
        if (json.size() > 1) json += ',';
        json += "{\"count\":" + std::to_string(reason.count) + ",\"kind\":" + json_string(reason.kind) + '}';
    }
    return json + ']';
}

JsonRows::JsonRows(const Table& table, const Page* page) : columns_(columns_for(Reader::data, table)) {
    std::vector<Key> keys;
    bool has_own = false;
    for (const std::size_t c : columns_) {
        keys.push_back({table.columns[c].id, table.columns[c].together});
        has_own = has_own || table.columns[c].id == "provisional";
    }
    groups_ = json_groups(keys);
    if (page == nullptr) return;
    if (page->notice == 0) head_ = "\"leitai\":" + json_head(*page) + (groups_.empty() ? "" : ",");
    if (!page->result || has_own) return;
    reasons_ = std::string(",\"provisional\":") + (page->finality.provisional() ? "true" : "false") +
               ",\"reasons\":" + reasons_json(page->finality.reasons);
}

void JsonRows::write(Buffer& out, const std::vector<Cell>& cells) const {
    const auto cell = [&](std::size_t position) -> const Cell& { return cells[columns_[position]]; };
    out << '{' << head_;
    bool first = true;
    for (const Group& group : groups_) {
        if (!first) out << ',';
        first = false;
        write_group(out, group, cell, [&](std::size_t position) { write_json_value(out, cell(position)); });
    }
    out << reasons_ << '}';
}

}  // namespace leitai::page
