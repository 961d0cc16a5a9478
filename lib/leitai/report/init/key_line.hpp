// A key with its value beneath the words of its row in a table of keys.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::report {

/// "# what it is\nkey: value\n", in one language; no words where `table` does not have the key.
inline std::string key_line(std::span<const yaml::Field> table, std::string_view key, const std::string& value,
                            base::Lang lang) {
    std::string text;
    for (const yaml::Field& field : table) {
        if (field.key == key) text = "# " + std::string(lang == base::Lang::zh ? field.what_zh : field.what_en) + "\n";
    }
    return text + std::string(key) + (value.empty() ? ":" : ": ") + value + "\n";
}

}  // namespace leitai::report
