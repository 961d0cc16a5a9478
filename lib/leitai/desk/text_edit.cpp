// Finds keys by the parser's places and replaces bytes there, one key after the other.
#include "leitai/desk/text_edit.hpp"

#include <algorithm>

#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::desk {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Where a line begins; the end of the text beyond its last line.
std::size_t begin_of_line(std::string_view text, std::uint32_t line) {
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::uint32_t passed = 1; passed < line; ++passed) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) return text.size();
        at = end + 1;
    }
    return at;
}

std::size_t offset_of(std::string_view text, source::Place place) {
    std::size_t at = begin_of_line(text, place.line);
    for (std::uint32_t passed = 1; passed < place.column && at < text.size(); ++passed) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
    }
    return at;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
    }
    return lines;
}

/// What differs between two texts of which one has words replaced within lines, and further lines.
std::vector<ChangedLine> changed_lines(std::string_view before, std::string_view after) {
    const std::vector<std::string> was = lines_of(before), now = lines_of(after);
    std::vector<ChangedLine> changed;
    std::size_t old = 0;
    for (std::size_t line = 0; line < now.size(); ++line) {
        const auto here = now.begin() + static_cast<std::ptrdiff_t>(line);
        const bool left = old < was.size();
        if (left && was[old] == *here) {
            ++old;
        } else if (!left || std::find(here, now.end(), was[old]) != now.end()) {
            changed.push_back({line + 1, "", *here});
        } else {
            changed.push_back({line + 1, was[old++], *here});
        }
    }
    return changed;
}

/// The bytes of a scalar between its quotes, if it has any; empty where it is written otherwise.
struct Span {
    std::size_t begin = 0, length = 0, behind = 0;  ///< `behind`: the first byte after it and its quote
};
std::optional<Span> span_of(std::string_view text, yaml::Value value) {
    const std::size_t at = offset_of(text, value.place());
    const std::string_view raw = value.text();
    if (value->kind == yaml::Kind::plain && !raw.empty() && text.substr(at).starts_with(raw))
        return Span{at, raw.size(), at + raw.size()};
    if (value->kind != yaml::Kind::quoted || at >= text.size()) return std::nullopt;
    const char quote = text[at];
    if (!text.substr(at + 1).starts_with(raw) || !text.substr(at + 1 + raw.size()).starts_with(quote))
        return std::nullopt;
    return Span{at + 1, raw.size(), at + raw.size() + 2};
}

/// One document of a text, read again after each change.
class Document {
public:
    Document(std::string_view text, std::uint32_t within) : batch_(source::cut(text, 0)) {
        issue::Issues unsaid;
        for (const source::Document& one : batch_.documents) {
            if (one.first_line > within && found_) break;
            found_ = parser_.parse(batch_, one, tape_, unsaid) && !tape_.nodes.empty() && root().is_mapping();
        }
    }

    bool found() const { return found_; }
    yaml::Value root() const { return {&tape_, 0}; }
    std::optional<yaml::Value> key(std::string_view name) const {
        for (yaml::Value one = root().first(); !(one == root().last()); one = one.next().next()) {
            if (one.is_scalar() && one.text() == name) return one;
        }
        return std::nullopt;
    }
    /// The last line that holds anything of it.
    std::uint32_t last_line() const {
        std::uint32_t last = 1;
        for (std::uint32_t node = 0; node < tape_.nodes.size(); ++node) last = std::max(last, tape_.place(node).line);
        return last;
    }

private:
    source::Batch batch_;
    yaml::Parser parser_;
    yaml::Tape tape_;
    bool found_ = false;
};

/// One edit of a text.
class Edit {
public:
    Edit(std::string_view text, std::uint32_t within, std::span<const std::string_view> behind)
        : text_(text), within_(within), behind_(behind) {}

    bool put(const KeyValue& wanted) {
        const Document document(text_, within_);
        if (!document.found()) return false;
        if (const auto key = document.key(wanted.key)) return replace(key->next(), wanted.value);
        return wanted.only_there || insert(document, wanted);
    }

    std::string take() && { return std::move(text_); }

private:
    bool replace(yaml::Value value, const std::string& now) {
        const auto span = span_of(text_, value);
        if (!span) return false;
        text_.replace(span->begin, span->length, now);
        return true;
    }

    bool insert(const Document& document, const KeyValue& wanted) {
        const yaml::Value root = document.root();
        const bool flow = text_.substr(offset_of(text_, root.place())).starts_with('{');
        const std::string words = std::string(wanted.key) + ": " + wanted.value;
        for (const std::string_view name : behind_) {
            const auto key = document.key(name);
            if (!key) continue;
            const auto span = span_of(text_, key->next());
            if (!span) return false;
            if (!flow) return insert_line(span->behind, root, words);
            text_.insert(span->behind, ", " + words);
            return true;
        }
        if (flow || root.first() == root.last()) return false;
        return insert_line(begin_of_line(text_, document.last_line()), root, words);
    }

    /// A line below the one around an offset, indented as the mapping is and ended as the text's lines are.
    bool insert_line(std::size_t at, yaml::Value root, const std::string& words) {
        const std::string end = text_.find("\r\n") == std::string::npos ? "\n" : "\r\n";
        std::size_t next = text_.find('\n', at);
        if (next == std::string::npos) {
            text_ += end;
            next = text_.size() - 1;
        }
        const std::string indent(root.first().place().column - 1, ' ');
        text_.insert(next + 1, indent + words + end);
        return true;
    }

    std::string text_;
    std::uint32_t within_;
    std::span<const std::string_view> behind_;
};

}  // namespace

std::optional<EditedText> with_keys(std::string_view text, std::uint32_t within, std::span<const KeyValue> keys,
                                    std::span<const std::string_view> behind) {
    Edit edit(text, within, behind);
    for (const KeyValue& wanted : keys) {
        if (!edit.put(wanted)) return std::nullopt;
    }
    EditedText made{std::move(edit).take(), {}};
    made.lines = changed_lines(text, made.text);
    return made;
}

}  // namespace leitai::desk
