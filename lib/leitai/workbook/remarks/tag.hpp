// Changes tags of XML as they are written, byte by byte, so that all else in them stays.
#pragma once

#include <string>
#include <string_view>

namespace leitai::workbook {

/// A tag with an attribute that has this value, in its place or as the last; without it where `value` is empty.
std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);

/// Whether it ends its element as well: `<c/>`.
bool is_closed(std::string_view tag);

/// An opening tag of what is one tag for the whole element: `<c r="A1">` for `<c r="A1"/>`.
std::string opened(std::string_view tag);

/// Text as it stands in XML, between tags: characters that XML forbids are U+FFFD, and what workbooks take for an
/// escape
/// (`_x000D_`) is written as one.
std::string xml_text(std::string_view text);

/// Whether bytes are XML in UTF-8, so that places in it are places in the bytes.
bool is_utf8_xml(std::string_view bytes);

}  // namespace leitai::workbook
