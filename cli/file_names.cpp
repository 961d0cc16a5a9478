// Cuts a pattern at its braces, and replaces what a file's name cannot hold.
#include "file_names.hpp"

#include <algorithm>
#include <iterator>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/text/gate.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Text;

namespace {

/// Names that are devices on Windows, with any ending.
bool is_device(std::string_view name) {
    std::string stem(name.substr(0, name.find('.')));
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    constexpr std::string_view devices[] = {"CON", "PRN", "AUX", "NUL"};
    if (std::find(std::begin(devices), std::end(devices), stem) != std::end(devices)) return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '1' && stem[3] <= '9';
}

UsageFailure wrong(const std::string& pattern, const Text& why) {
    return UsageFailure({"--name 不能写 " + pattern + "：" + why.zh, "--name cannot be " + pattern + ": " + why.en});
}

[[noreturn]] void unknown_field(const std::string& pattern, const std::string& field,
                                const std::vector<std::string_view>& fields) {
    Text why("没有 {" + field + "}", "there is no {" + field + "}");
    if (const auto near = base::nearest(field, fields)) {
        why.zh += "，是不是 {" + std::string(*near) + "}？";
        why.en += "; did you mean {" + std::string(*near) + "}?";
    }
    Text known;
    for (const std::string_view one : fields) base::add_to(known, "{" + std::string(one) + "}");
    throw wrong(pattern, {why.zh + "\n可用的：" + known.zh, why.en + "\nthere are: " + known.en});
}

}  // namespace

std::string safe_name(std::string_view name) {
    std::string safe = text::one_line(name);
    constexpr std::string_view elsewhere = "/\\:*?\"<>|";  // the first nowhere, the others not on Windows
    for (char& c : safe) {
        if (elsewhere.find(c) != std::string_view::npos) c = '_';
    }
    for (char& c : safe) {
        if (c != '.') break;
        c = '_';
    }
    if (is_device(safe)) safe.insert(std::min(safe.find('.'), safe.size()), "_");
    return safe.empty() ? "_" : safe;
}

NamePattern::NamePattern(std::string pattern, const std::vector<std::string_view>& fields) {
    if (pattern.find('/') != std::string::npos)
        throw wrong(pattern, {"文件都写在 -o 的文件夹里，名字里不能有 /",
                              "files lie in the folder of -o, and their names have no /"});
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t brace = std::min(pattern.find_first_of("{}", at), pattern.size());
        if (brace > at) pieces_.push_back({pattern.substr(at, brace - at)});
        if (brace == pattern.size()) break;
        const std::size_t end = pattern.find_first_of("{}", brace + 1);
        if (pattern[brace] == '}' || end == std::string::npos || pattern[end] == '{')
            throw wrong(pattern, {"括号 { } 不成对", "its braces { } do not pair"});
        const std::string field = pattern.substr(brace + 1, end - brace - 1);
        if (std::find(fields.begin(), fields.end(), field) == fields.end()) unknown_field(pattern, field, fields);
        pieces_.push_back({field, true});
        at = end + 1;
    }
    if (std::none_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.field; }))
        throw wrong(pattern, {"没有写 {code} 这样的一项，文件都会叫一个名字",
                              "without a field like {code} all files would have one name"});
}

std::string NamePattern::name(const std::function<std::string(std::string_view field)>& value) const {
    std::string name;
    for (const Piece& piece : pieces_) name += piece.field ? value(piece.words) : piece.words;
    return safe_name(name);
}

}  // namespace leitai::app
