// Writes records as YAML text, always in the same style.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::yaml {

/// Builds one document key by key; strings that would read as something else are quoted.
class Writer {
public:
    Writer& begin_mapping(bool flow = false);
    Writer& end_mapping();
    Writer& begin_sequence(bool flow = false);
    Writer& end_sequence();
    Writer& key(std::string_view name);
    /// A key of our own tables as it is, for records that people go on with: `on` without quotes.
    Writer& bare_key(std::string_view name);
    /// A text that must read back as text: quoted where needed (codes always).
    Writer& text(std::string_view value);
    Writer& quoted(std::string_view value);
    /// A number, word or date exactly as given, without quotes unless YAML would then read something else.
    Writer& plain(std::string_view value);
    /// A comment behind the key or value that was written last, on its line; never within brackets.
    Writer& comment(std::string_view words);

    /// The document so far, beginning with `---`, ending with a line end. The writer then begins another one.
    std::string take();

private:
    enum class Node : std::uint8_t { in_line, mapping, sequence };
    struct Group {
        bool mapping = false, flow = false;
        bool long_key = false;     ///< the key that was written last has `?` before it
        std::size_t children = 0;  ///< keys and values, or items
    };

    void begin_group(Node node, bool flow);
    void end_group(bool mapping);
    void begin_node(Node node);
    void begin_in_flow(Group& group);
    void begin_in_block(Group& group, Node node);
    Writer& scalar(std::string_view value, bool in_quotes);
    void new_line();
    void indent_to(std::size_t column);
    /// The column at which the lines of the innermost group begin.
    std::size_t indent() const { return 2 * (groups_.size() - 1); }

    std::string out_;
    std::vector<Group> groups_;
    std::size_t line_ = 0;    ///< where the last line begins
    bool commented_ = false;  ///< the line ends with a comment
};

/// A text as a scalar that reads back as this text, on one line: quoted where it would read as something else.
std::string as_scalar(std::string_view value);

}  // namespace leitai::yaml
