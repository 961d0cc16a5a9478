// The strings that cells share by their numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

/// All strings one behind the other, which takes hardly more memory than their characters.
class SharedStrings : public XmlReader {
public:
    explicit SharedStrings(const Limits& limits) : limits_(limits) {}
    /// Empty where there is no such number.
    std::optional<std::string_view> at(std::size_t number) const;

protected:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view characters) override;

private:
    Limits limits_;
    std::string all_;
    std::vector<std::uint32_t> ends_;
    std::string one_;
    std::size_t phonetic_ = 0;  ///< runs that say how a string is spoken
    bool taking_ = false;
};

}  // namespace leitai::workbook
