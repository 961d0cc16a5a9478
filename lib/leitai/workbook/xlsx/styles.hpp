// What the styles of cells show of numbers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "leitai/workbook/number_format.hpp"
#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

/// The formats of numbers, by the numbers of cells' styles.
class NumberStyles : public XmlReader {
public:
    /// Style 0 where there is none of that number.
    Shows of(std::size_t style) const;

protected:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;

private:
    std::map<std::uint32_t, Shows> formats_;  ///< that the workbook writes out
    std::vector<Shows> styles_;
    bool of_cells_ = false;
};

}  // namespace leitai::workbook
