// Looks at the name of an entry first, then at its sort, and opens it only where neither tells what it is.
#include "leitai/source/unread.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "leitai/base/failure.hpp"
#include "leitai/source/bytes.hpp"
#include "leitai/source/find.hpp"

namespace leitai::source {

namespace {

/// The endings of tables that offices use: Excel, WPS, OpenDocument, Numbers, and text.
constexpr std::array<std::string_view, 12> table_endings = {".xlsx", ".xls",  ".xlsm",    ".xlsb", ".et",  ".ett",
                                                            ".ods",  ".fods", ".numbers", ".csv",  ".tsv", ".dbf"};

/// ASCII letters small, full-width ones and the full-width stop too: a name typed with an input method left on.
std::string folded(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view rest = name.substr(i);
        const auto wide = static_cast<unsigned char>(rest.size() > 2 ? rest[2] : 0);
        if (rest.starts_with("\xEF\xBC") && wide >= 0xA1 && wide <= 0xBA) {  // Ａ to Ｚ
            out += static_cast<char>(wide - 0xA1 + 'a');
            i += 2;
        } else if (rest.starts_with("\xEF\xBD") && wide >= 0x81 && wide <= 0x9A) {  // ａ to ｚ
            out += static_cast<char>(wide - 0x81 + 'a');
            i += 2;
        } else if (rest.starts_with("\xEF\xBC\x8E") || rest.starts_with("\xE3\x80\x82")) {  // ．and 。
            out += '.';
            i += 2;
        } else {
            out += rest[0] >= 'A' && rest[0] <= 'Z' ? static_cast<char>(rest[0] - 'A' + 'a') : rest[0];
        }
    }
    return out;
}

bool is_table(std::string_view folded_name) {
    return std::any_of(table_endings.begin(), table_endings.end(),
                       [&](std::string_view ending) { return folded_name.ends_with(ending); });
}

/// Every other byte of UTF-16 text is NUL where it is ASCII, which is all that is looked for.
std::string without_nuls(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '\0') out += c;
    }
    return out;
}

bool is_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    return text.size() >= 4 && ((text[0] == '\0') != (text[1] == '\0')) && ((text[2] == '\0') != (text[3] == '\0'));
}

/// The whole of a text, or empty for what is no text: a NUL among its first bytes tells. Reads no further than 16 MB.
std::string text_of(const std::string& name, const std::string& path) {
    constexpr std::size_t first_look = 4096, most = 16 * 1024 * 1024;
    Bytes bytes(name, path);
    std::string text(first_look, '\0');
    text.resize(bytes.read(text.data(), first_look));
    const bool utf16 = is_utf16(text);
    if (!utf16 && text.find('\0') != std::string::npos) return {};
    while (!bytes.at_end() && text.size() < most) {
        const std::size_t held = text.size();
        text.resize(held + 64 * 1024);
        text.resize(held + bytes.read(text.data() + held, 64 * 1024));
    }
    return text;
}

bool holds_record(const std::string& name, const std::string& path) try {
    return has_line_of_record(text_of(name, path));
} catch (const base::Failure&) {
    return false;  // nobody may read it
}

/// By what stands in the file; the name has told nothing.
Unread kind_by_content(const std::string& name, const std::string& path, bool hidden, bool empty) {
    if (empty) return hidden ? Unread::hidden : Unread::empty;
    if (holds_record(name, path)) return Unread::record_text;
    return hidden ? Unread::hidden : Unread::other;
}

}  // namespace

bool has_line_of_record(std::string_view text) {
    std::string plain;
    if (is_utf16(text)) {
        plain = without_nuls(text.substr(text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ? 2 : 0));
        text = plain;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = text.substr(at);
        if (line.starts_with("kind:") || line.starts_with("kind\xEF\xBC\x9A")) return true;
        const std::size_t end = text.find_first_of("\r\n", at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return false;
}

Unread kind_of_unread(const std::string& root, const std::string& name) {
    const std::string path = real_path(root, name);
    const std::string own = folded(std::string_view(name).substr(name.rfind('/') + 1));
    const bool hidden = own.starts_with('.');
    struct stat facts {};
    if (::lstat(path.c_str(), &facts) != 0) return hidden ? Unread::hidden : Unread::other;
    const bool link = S_ISLNK(facts.st_mode);
    // An editor's lock is a hidden link to nothing.
    if (link && ::stat(path.c_str(), &facts) != 0) return hidden ? Unread::hidden : Unread::linked_folder;
    if (S_ISDIR(facts.st_mode)) return link ? Unread::linked_folder : Unread::hidden;
    if (!S_ISREG(facts.st_mode)) return Unread::special;
    if (own.find(".yaml") != std::string::npos || own.find(".yml") != std::string::npos)
        return hidden ? Unread::hidden_record : Unread::other_ending;
    // An office program's lock, ~$x.xlsx, holds nothing but a name.
    if (is_table(own) && !own.starts_with("~$") && !own.starts_with(".~")) return Unread::table;
    return kind_by_content(name, path, hidden, facts.st_size == 0);
}

}  // namespace leitai::source
