// Nothing may be thrown through expat, which is C: it is kept, the parser stopped, and thrown again behind it.
#include "leitai/workbook/xlsx/xml.hpp"

#include <expat.h>

#include <memory>
#include <new>
#include <string>
#include <utility>

#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

std::string_view without_prefix(std::string_view name) {
    if (name.size() < 3) return name;  // a prefix, a colon and a name take more
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

constexpr std::uint64_t longest_tag = std::uint64_t{1} << 20U;  // bytes

/// Most names have one letter.
std::string_view name_of(const char* name) {
    return name[0] != '\0' && name[1] == '\0' ? std::string_view(name, 1) : std::string_view(name);
}

struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

const char* Attributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if ((*pair)[0] == name[0] && name == *pair) return pair[1];
    }
    return nullptr;
}

CellAttributes Attributes::of_cell() const {
    CellAttributes found;
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if ((*pair)[0] == '\0' || (*pair)[1] != '\0') continue;
        if ((*pair)[0] == 'r') found.place = pair[1];
        if ((*pair)[0] == 's') found.style = pair[1];
        if ((*pair)[0] == 't') found.type = pair[1];
    }
    return found;
}

const char* Attributes::prefixed(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        const std::string_view full = *pair;
        if (full.size() > name.size() && without_prefix(full) == name) return pair[1];
    }
    return nullptr;
}

bool Attributes::says(std::string_view name) const {
    const char* value = find(name);
    return value != nullptr && (std::string_view(value) == "1" || std::string_view(value) == "true");
}

/// What expat calls.
struct XmlReader::Calls {
    template <typename Work>
    static void kept(XmlReader& reader, Work&& work) {
        if (reader.thrown_) return;
        try {
            work();
        } catch (...) {
            reader.thrown_ = std::current_exception();
            XML_StopParser(static_cast<XML_Parser>(reader.parser_), XML_FALSE);
        }
    }
    static void open(void* user, const char* name, const char** attributes) {
        auto& reader = *static_cast<XmlReader*>(user);
        kept(reader, [&] {
            if (++reader.depth_ > reader.deepest_)
                refuse_broken({"文件的内容一层套一层，太深", "the file's content is nested too deep"});
            reader.full_name_ = name_of(name);
            reader.open(without_prefix(reader.full_name_), Attributes(attributes));
        });
    }
    static void close(void* user, const char* name) {
        auto& reader = *static_cast<XmlReader*>(user);
        kept(reader, [&] {
            --reader.depth_;
            reader.full_name_ = name_of(name);
            reader.close(without_prefix(reader.full_name_));
        });
    }
    static void text(void* user, const char* characters, int size) {
        auto& reader = *static_cast<XmlReader*>(user);
        kept(reader, [&] { reader.text({characters, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* user, const char*, const char*, const char*, int) {
        kept(*static_cast<XmlReader*>(user), [] {
            refuse_broken(
                {"文件里有表格软件从不写的内容（DOCTYPE），为安全起见不读",
                 "the file holds what no spreadsheet program writes (a DOCTYPE), and is not read for safety"});
        });
    }
};

void XmlReader::read(const More& more, std::size_t depth) {
    const std::unique_ptr<XML_ParserStruct, Free> parser(XML_ParserCreate(nullptr));
    if (!parser) throw std::bad_alloc();
    parser_ = parser.get();
    depth_ = 0;
    deepest_ = depth;
    thrown_ = nullptr;
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), Calls::open, Calls::close);
    XML_SetCharacterDataHandler(parser.get(), Calls::text);
    XML_SetStartDoctypeDeclHandler(parser.get(), Calls::doctype);
    constexpr int step = 1 << 16;
    std::uint64_t fed = 0;
    for (bool last = false; !last;) {
        void* buffer = XML_GetBuffer(parser.get(), step);
        if (buffer == nullptr) throw std::bad_alloc();
        const std::size_t had = more(static_cast<char*>(buffer), step);
        last = had < step;
        const XML_Status status = XML_ParseBuffer(parser.get(), static_cast<int>(had), last ? 1 : 0);
        if (thrown_) std::rethrow_exception(thrown_);
        if (status == XML_STATUS_ERROR) {
            if (XML_GetErrorCode(parser.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
            refuse_broken({"文件的内容残缺或者已经损坏", "the file's content is cut off or damaged"});
        }
        fed += had;
        // A tag that has not ended is looked at again with each step, which would take for ever with a very long one.
        if (const XML_Index at = XML_GetCurrentByteIndex(parser.get());
            at >= 0 && fed - static_cast<std::uint64_t>(at) > longest_tag)
            refuse_broken({"文件里有过长的标记", "the file has a tag that is far too long"});
    }
    parser_ = nullptr;
}

std::uint64_t XmlReader::position() const {
    return static_cast<std::uint64_t>(XML_GetCurrentByteIndex(static_cast<XML_Parser>(parser_)));
}

std::size_t XmlReader::length() const {
    return static_cast<std::size_t>(XML_GetCurrentByteCount(static_cast<XML_Parser>(parser_)));
}

}  // namespace leitai::workbook
