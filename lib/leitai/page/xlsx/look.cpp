// The formats of cells as libxlsxwriter has them.
#include "leitai/page/xlsx/look.hpp"

#include <string>

namespace leitai::page {

namespace {

/// 0.00, 0.0%, +0.00;-0.00;0.00.
std::string number_format(const Look& look) {
    const auto places = static_cast<std::size_t>(look.decimals);
    const std::string plain = "0" + (places > 0 ? "." + std::string(places, '0') : "") + (look.percent ? "%" : "");
    return look.sign ? "+" + plain + ";-" + plain + ";" + plain : plain;
}

}  // namespace

lxw_format* Formats::of(const Look& look) {
    lxw_format*& format = formats_[look];
    if (format != nullptr) return format;
    format = workbook_add_format(book_);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, look.size);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look.bold) format_set_bold(format);
    if (look.right) format_set_align(format, LXW_ALIGN_RIGHT);
    if (look.center) format_set_align(format, LXW_ALIGN_CENTER);
    if (look.border) format_set_border(format, look.strong ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN);
    if (look.wrap) format_set_text_wrap(format);
    if (look.link) format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (look.decimals >= 0) format_set_num_format(format, number_format(look).c_str());
    if (look.shade > 0) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, shades[static_cast<std::size_t>(look.shade)]);
    }
    return format;
}

}  // namespace leitai::page
