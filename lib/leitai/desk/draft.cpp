// Writes mappings in block style, so that every value has a line and with it a cell of its own.
#include "leitai/desk/draft.hpp"

#include <algorithm>

#include "leitai/base/decimal.hpp"
#include "leitai/base/list.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

using workbook::Holds;

namespace {

/// The lines of a text, each a value of its own.
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        all.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

/// Positions and marks are numbers also in a list.
std::string item(const std::string& text, std::string_view key) {
    const bool number = key == "at" && base::parse_decimal(text).fault == base::DecimalFault::none;
    return number ? text : yaml::as_scalar(text);
}

}  // namespace

void Draft::line(std::string_view words, std::optional<CellAt> from) {
    text += words;
    text += '\n';
    origins.push_back(from);
}

std::string written(const Entry& entry) {
    switch (entry.holds) {
        case Holds::number:
        case Holds::whole:
        case Holds::percent:
        case Holds::date:
        case Holds::yes_no:
            return entry.text;
        case Holds::several:
            break;
        case Holds::choice:
            if (entry.text == "yes" || entry.text == "no") return entry.text;
            return yaml::as_scalar(entry.text);
        case Holds::code:
        case Holds::text:
            return yaml::as_scalar(entry.text);
    }
    if (entry.key == "covers" && (entry.text == "all" || entry.text == "全部")) return "all";
    std::string list;
    for (const std::string& one : pieces(entry.text)) base::add_to(list, item(one, entry.key), ", ");
    return "[" + list + "]";
}

void add_mapping(Draft& draft, const std::vector<Entry>& entries, std::string_view first) {
    std::string before(first);
    const std::string indent(first.size(), ' ');
    std::vector<bool> done(entries.size(), false);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (done[i]) continue;
        const Entry& entry = entries[i];
        const std::size_t point = entry.key.find('.');
        if (point == std::string::npos) {
            draft.line(before + yaml::as_scalar(entry.key) + ": " + written(entry), entry.from);
        } else {
            const std::string head = entry.key.substr(0, point + 1);
            std::vector<Entry> inner;
            for (std::size_t k = i; k < entries.size(); ++k) {
                if (!entries[k].key.starts_with(head)) continue;
                done[k] = true;
                inner.push_back(entries[k]);
                inner.back().key.erase(0, head.size());
            }
            draft.line(before + yaml::as_scalar(head.substr(0, point)) + ":", entry.from);
            add_mapping(draft, inner, indent + "  ");
        }
        before = indent;
    }
}

}  // namespace leitai::desk
