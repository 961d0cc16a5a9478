// A reader of plain YAML that goes from line to line with a stack of the open blocks, and gives up at the first doubt.
// Then libyaml reads the document from its beginning. So every rule here may be stricter than YAML, and none laxer.
#include "leitai/yaml/plain.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "leitai/yaml/gate.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::yaml {

namespace {

constexpr std::size_t longest_key = 500;  // libyaml takes a text for a key within 1024 characters only
/// Signs, looked up by a byte. (Searching them by strchr took a sixth of the time of `score`.)
constexpr std::array<bool, 256> signs(std::string_view all) {
    std::array<bool, 256> found{};
    for (const char c : all) found[static_cast<unsigned char>(c)] = true;
    return found;
}
constexpr auto ending = signs(":#,?[]{}"), special = signs("-?:,[]{}#&*!|>'\"%@`");  // of texts without quotes

/// A text in a line, with or without quotes.
struct Scalar {
    Kind kind = Kind::plain;
    const char *begin = nullptr, *after = nullptr;  ///< with its quotes
    std::string_view text;
    bool key = false;  ///< a colon and a blank follow
};

/// One line of the document, and how far it has been read.
struct Line {
    const char *begin = nullptr, *end = nullptr;  ///< without its line end
    const char* at = nullptr;
    std::uint32_t number = 0, at_column = 1;
    const char* counted = begin;  ///< how far characters have been counted

    /// The column of a place that is not before the last one that was asked for.
    std::uint32_t column(const char* p) {
        at_column += characters(std::string_view(counted, std::max(counted, p)));
        counted = std::max(counted, p);
        return at_column;
    }
    bool blank_from(const char* p) const { return p == end || *p == ' '; }
    bool at_dash() const { return *at == '-' && blank_from(at + 1); }
    bool at_flow() const { return *at == '[' || *at == '{'; }
    void skip_blanks() {
        while (at != end && *at == ' ') ++at;
    }
    /// Whether nothing or a comment follows; a comment needs a blank before it.
    bool rest_is_blank() {
        const char* from = at;
        skip_blanks();
        return at == end || (*at == '#' && at != from);
    }
    bool scan_quoted(Scalar& scalar) const {
        const char* from = at + 1;
        const auto* to = static_cast<const char*>(std::memchr(from, *at, static_cast<std::size_t>(end - from)));
        if (to == nullptr || (*at == '\'' && to + 1 != end && to[1] == '\'')) return false;
        scalar.text = {from, static_cast<std::size_t>(to - from)};
        scalar.kind = Kind::quoted;
        scalar.after = to + 1;
        scalar.key = scalar.after != end && *scalar.after == ':' && blank_from(scalar.after + 1);
        return *at == '\'' || scalar.text.find('\\') == std::string_view::npos;
    }
    bool scan_plain(Scalar& scalar, bool flow) const {
        const char* p = at;
        if (*p == '-' && p + 1 != end && p[1] >= '0' && p[1] <= '9') ++p;
        if (special[static_cast<unsigned char>(*p)] || (p == begin && *p == '.')) return false;
        for (; p != end; p = static_cast<signed char>(*p) < 0 ? skip_wide(p, end) : p + 1) {
            if (!ending[static_cast<unsigned char>(*p)]) continue;
            if ((*p == ':' && blank_from(p + 1)) || (*p == '#' && p[-1] == ' ')) break;
            if (!flow || *p == '#') continue;
            if (*p != ',' && *p != ']' && *p != '}') return false;
            break;
        }
        scalar.key = p != end && *p == ':';
        if ((flow && (p == end || *p == '#')) || (scalar.key && p[-1] == ' ')) return false;
        while (p[-1] == ' ') --p;
        scalar.text = {at, static_cast<std::size_t>(p - at)};
        scalar.after = p;
        return true;
    }
    /// The text at hand, which must end in this line.
    bool scan(Scalar& scalar, bool flow) const {
        scalar.begin = at;
        if (!(*at == '"' || *at == '\'' ? scan_quoted(scalar) : scan_plain(scalar, flow))) return false;
        return scalar.text.size() <= (scalar.key ? longest_key : max_scalar);
    }
};

class PlainReader {
public:
    explicit PlainReader(Tape& tape) : rest_(tape.bytes), tape_(tape) { tape.in_bytes = true; }

    bool read() {
        if (!next_content()) return false;
        if (line_.at == line_.begin && line_.end - line_.at >= 3 && std::memcmp(line_.at, "---", 3) == 0) {
            line_.at += 3;
            line_.skip_blanks();
            if (line_.at != line_.end || !next_content()) return false;
        }
        do {
            if (!take_line()) return false;
        } while (next_content());
        while (depth_ > 0) end(open_[--depth_].node);
        return true;
    }

private:
    /// A block mapping or list that lines may still be added to.
    struct Open {
        std::uint32_t node, column;
        bool mapping;
        bool within;         ///< a list whose dashes stand in the column of the keys around it
        bool waits = false;  ///< an empty value stands behind its last key or dash; one below would take its place
    };
    Open& top() { return open_[depth_ - 1]; }
    bool next_line() {
        if (rest_.empty()) return false;
        const std::size_t feed = std::min(rest_.find('\n'), rest_.size());
        line_ = {rest_.data(), rest_.data() + feed, rest_.data(), line_.number + 1};
        if (feed > 0 && line_.end[-1] == '\r') --line_.end;
        rest_.remove_prefix(std::min(feed + 1, rest_.size()));
        return true;
    }
    /// Goes to the first character that is neither blank nor in a comment that fills its line.
    bool next_content() {
        while (next_line()) {
            line_.skip_blanks();
            if (line_.at != line_.end && *line_.at != '#') return true;
        }
        return false;
    }
    void add(Kind kind, std::uint32_t line, std::uint32_t column, std::string_view text) {
        const auto number = [](auto size) { return static_cast<std::uint32_t>(size); };
        const std::uint32_t begins = text.empty() ? 0 : number(text.data() - tape_.bytes.data());
        tape_.nodes.push_back({kind, false, line, column, begins, number(text.size()), number(tape_.nodes.size() + 1)});
    }
    /// Adds a text and goes on behind it, and behind the colon of a key.
    void take(const Scalar& scalar) {
        add(scalar.kind, line_.number, line_.column(scalar.begin), scalar.text);
        line_.at = scalar.after + (scalar.key ? 1 : 0);
    }
    void end(std::uint32_t node) { tape_.nodes[node].end = static_cast<std::uint32_t>(tape_.nodes.size()); }
    /// Opens a block where a value begins; elsewhere the one on top goes on.
    bool open_block(bool mapping, std::uint32_t column) {
        if (depth_ > 0 && !top().waits) return true;
        if (depth_ == open_.size()) return false;
        const bool within = depth_ > 0 && top().column == column;
        if (depth_ > 0) begin_value();
        open_[depth_++] = {static_cast<std::uint32_t>(tape_.nodes.size()), column, mapping, within};
        add(mapping ? Kind::mapping : Kind::sequence, line_.number, column, {});
        return true;
    }
    void wait() {
        top().waits = true;
        add(Kind::plain, line_.number, line_.column(line_.at), {});
    }
    void begin_value() {
        if (top().waits) tape_.nodes.pop_back();
        top().waits = false;
    }
    /// Ends the blocks that a line at a column does not belong to; false where it belongs to none.
    bool settle(std::uint32_t column, bool dash) {
        if (tape_.nodes.empty()) return true;
        for (; depth_ > 0; end(open_[--depth_].node)) {
            const bool same = column == top().column;
            if (top().waits && (column > top().column || (same && dash && top().mapping))) return true;
            if (column > top().column) return false;
            top().waits = false;
            if (same && dash != top().mapping) return true;
            if (same && !top().within) return false;
        }
        return false;
    }
    /// Takes a line: dashes, then a key, then a value. What stands alone in a line must be a key; a value could go on.
    bool take_line() {
        if (!settle(static_cast<std::uint32_t>(line_.at - line_.begin) + 1, line_.at_dash())) return false;
        bool alone = true;
        for (; line_.at_dash(); alone = false) {
            if (!open_block(false, line_.column(line_.at))) return false;
            ++line_.at;
            wait();
            if (line_.rest_is_blank()) return true;
        }
        Scalar scalar;
        if (line_.at_flow() || !line_.scan(scalar, false) || !scalar.key) return !alone && take_value();
        if (!open_block(true, line_.column(scalar.begin))) return false;
        take(scalar);
        wait();
        return line_.rest_is_blank() || take_value();
    }
    bool take_value() {
        begin_value();
        return take_one(false) && line_.rest_is_blank();
    }
    bool take_one(bool flow, bool key = false) {
        if (line_.at_flow()) return take_flow();
        Scalar scalar;
        if (!line_.scan(scalar, flow) || scalar.key != key) return false;
        take(scalar);
        return true;
    }
    /// Goes on to the next character within brackets, over line ends; false at a comment or what could end a document.
    bool next_in_flow() {
        for (line_.skip_blanks(); line_.at == line_.end; line_.skip_blanks()) {
            if (!next_line()) return false;
        }
        return *line_.at != '#' && (line_.at != line_.begin || (*line_.at != '-' && *line_.at != '.'));
    }
    bool take_flow() {
        if (depth_ + flow_depth_++ == max_depth) return false;
        const bool mapping = *line_.at == '{';
        const auto node = static_cast<std::uint32_t>(tape_.nodes.size());
        add(mapping ? Kind::mapping : Kind::sequence, line_.number, line_.column(line_.at), {});
        for (bool more = false;; more = true) {
            ++line_.at;
            if (!next_in_flow()) return false;
            if (!more && *line_.at == (mapping ? '}' : ']')) break;
            if (mapping && (line_.at_flow() || !take_one(true, true) || line_.rest_is_blank())) return false;
            if (!take_one(true) || !next_in_flow()) return false;
            if (*line_.at == (mapping ? '}' : ']')) break;
            if (*line_.at != ',') return false;
        }
        ++line_.at;
        --flow_depth_;
        end(node);
        return true;
    }

    std::string_view rest_;  ///< the lines after this one
    Tape& tape_;
    Line line_;
    std::array<Open, max_depth> open_;
    std::size_t depth_ = 0, flow_depth_ = 0;
};

}  // namespace

bool read_plain(Tape& tape) {
    // A tab is a blank in some places only; a document with fewer bytes has fewer nodes than the limit.
    if (tape.bytes.size() >= max_nodes || tape.bytes.find('\t') != std::string_view::npos) return false;
    return PlainReader(tape).read();
}

}  // namespace leitai::yaml
