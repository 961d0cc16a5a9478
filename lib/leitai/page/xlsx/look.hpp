// What the format of a cell depends on.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <tuple>

#include "leitai/page/markup.hpp"

namespace leitai::page {

/// What a cell's format depends on; workbooks share formats.
struct Look {
    bool bold = false, right = false, border = false, wrap = false;
    bool center = false;
    bool strong = false;   ///< a thicker border: of the lowest
    bool link = false;     ///< to another sheet
    int decimals = -1;     ///< of a number
    bool sign = false;     ///< of a change: +1.20
    bool percent = false;  ///< of a rate: 73.5%
    int shade = -1;
    int size = 11;
    auto key() const {
        return std::tuple(bold, right, border, wrap, center, strong, link, decimals, sign, percent, shade, size);
    }
    friend bool operator<(const Look& a, const Look& b) { return a.key() < b.key(); }
};

/// The formats of a workbook, one for each look.
class Formats {
public:
    explicit Formats(lxw_workbook* book) : book_(book) {}
    lxw_format* of(const Look& look);

private:
    lxw_workbook* book_;
    std::map<Look, lxw_format*> formats_;
};

}  // namespace leitai::page
