// Reads the XML of a part from its beginning to its end, with expat; what can do harm is refused.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <string_view>

namespace leitai::workbook {

/// What is asked of every cell, looked up at once; null where it is not there.
struct CellAttributes {
    const char* place = nullptr;  ///< r
    const char* style = nullptr;  ///< s
    const char* type = nullptr;   ///< t
};

/// The attributes of an element.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// The value of an attribute without prefix; null where it has none.
    const char* find(std::string_view name) const;
    /// The value of an attribute of this name with some prefix: `id` of r:id.
    const char* prefixed(std::string_view name) const;
    CellAttributes of_cell() const;
    /// Whether an attribute is there and says so: 1, true.
    bool says(std::string_view name) const;

private:
    const char** pairs_;
};

/// Gives the next bytes of a part, and fewer than asked for at its end.
using More = std::function<std::size_t(char* into, std::size_t size)>;

/// Is told of elements by their names without prefix: producers choose those as they like. What its functions throw
/// comes out of `read`.
class XmlReader {
public:
    XmlReader() = default;
    virtual ~XmlReader() = default;
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// Throws Refused for what is no XML, is deeper than `depth`, or has a DOCTYPE, by which entities come in.
    void read(const More& more, std::size_t depth);

protected:
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view /*characters*/) {}

    /// Where what is being told of begins, in bytes of the part, and how long it is there. The end of an element that
    /// is written as one tag (`<c/>`) begins behind it and has no length.
    std::uint64_t position() const;
    std::size_t length() const;
    /// The name with its prefix, of `open` and `close`.
    std::string_view full_name() const { return full_name_; }

private:
    struct Calls;
    void* parser_ = nullptr;
    std::size_t depth_ = 0, deepest_ = 0;
    std::string_view full_name_;
    std::exception_ptr thrown_;
};

}  // namespace leitai::workbook
