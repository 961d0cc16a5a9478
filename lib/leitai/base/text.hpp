// One sentence or name in both languages, so that a missing translation does not compile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace leitai::base {

/// The language of a result or a message.
enum class Lang : std::uint8_t { zh, en };

/// What people read, in Chinese and in English.
struct Text {
    std::string zh;
    std::string en;

    Text() = default;
    Text(std::string zh_, std::string en_) : zh(std::move(zh_)), en(std::move(en_)) {}

    /// A name or number that reads the same in both languages.
    static Text same(std::string_view word) { return {std::string(word), std::string(word)}; }

    const std::string& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
    bool empty() const { return zh.empty() && en.empty(); }
    friend bool operator==(const Text&, const Text&) = default;
    friend Text operator+(const Text& a, const Text& b) { return {a.zh + b.zh, a.en + b.en}; }
};

}  // namespace leitai::base
