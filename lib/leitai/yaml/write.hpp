// Writes records as YAML text, always in the same style.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace leitai::yaml {

/// Builds one document key by key; strings that would read as something else are quoted.
class Writer {
public:
    Writer();
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

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
    /// A number, word or date exactly as given, never quoted.
    Writer& plain(std::string_view value);
    /// A comment behind the value that was written last, on its line.
    Writer& comment(std::string_view words);

    /// The document so far, beginning with `---`, ending with a line end.
    std::string take();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A text as a scalar that reads back as this text, on one line: quoted where it would read as something else.
std::string as_scalar(std::string_view value);

}  // namespace leitai::yaml
