// Colours say what is to be done: pale yellow must be filled in, white may be, grey is known already or not asked.
#include "leitai/workbook/looks.hpp"

#include <string>

namespace leitai::workbook {

namespace {

constexpr lxw_color_t line_colour = 0xA6A6A6, head_colour = 0xDCE6F1, needed_colour = 0xFFF9E0, known_colour = 0xF2F2F2,
                      closed_colour = 0xD9D9D9, mark_colour = 0xC00000, grey_words = 0x7F7F7F, known_words = 0x404040;

std::string number_format(const CellLook& look) {
    switch (look.holds) {
        case Holds::number:
        case Holds::percent:
            return look.decimals > 0 ? "0." + std::string(static_cast<std::size_t>(look.decimals), '0') : "0";
        case Holds::whole:
            return "0";
        case Holds::date:
            return "yyyy-mm-dd";
        case Holds::text:
        case Holds::code:
        case Holds::yes_no:
        case Holds::choice:
        case Holds::several:
            break;
    }
    return "@";  // as it was typed: 1-2 is no day, and 0100 keeps its zero
}

void colour(lxw_format* format, lxw_color_t of) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, of);
}

void set_frame(lxw_format* format) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line_colour);
}

/// Headings and heads.
void dress_words(lxw_format* format, const CellLook& look) {
    switch (look.part) {
        case Part::heading:
            format_set_bold(format);
            format_set_font_size(format, 16);
            format_set_align(format, look.centred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
            format_set_text_wrap(format);
            break;
        case Part::how_to:
            format_set_font_color(format, known_words);
            format_set_align(format, LXW_ALIGN_LEFT);
            format_set_text_wrap(format);
            break;
        case Part::head:
            colour(format, head_colour);
            set_frame(format);
            format_set_align(format, LXW_ALIGN_CENTER);
            format_set_text_wrap(format);
            [[fallthrough]];
        case Part::head_words:
            format_set_bold(format);
            break;
        case Part::head_mark:
            format_set_font_size(format, 9);
            format_set_font_color(format, mark_colour);
            break;
        default:
            break;
    }
}

/// Cells that hold values.
void dress_value(lxw_format* format, const CellLook& look) {
    format_set_num_format(format, number_format(look).c_str());
    if (look.holds == Holds::date || look.holds == Holds::yes_no) format_set_align(format, LXW_ALIGN_CENTER);
    if (!is_figure(look.holds)) format_set_text_wrap(format);
    if (look.part != Part::further) set_frame(format);
    switch (look.part) {
        case Part::needed:
            colour(format, needed_colour);
            [[fallthrough]];
        case Part::open:
        case Part::further:
            format_set_unlocked(format);
            break;
        case Part::known:
            colour(format, known_colour);
            format_set_font_color(format, known_words);
            break;
        case Part::closed:
            colour(format, closed_colour);
            format_set_font_color(format, grey_words);
            break;
        default:
            break;
    }
}

}  // namespace

lxw_format* CellLooks::of(const CellLook& look) {
    lxw_format*& format = formats_[look];
    if (format != nullptr) return format;
    format = workbook_add_format(book_);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 11);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look.part == Part::key)
        format_set_num_format(format, "@");
    else if (look.part < Part::needed)
        dress_words(format, look);
    else
        dress_value(format, look);
    return format;
}

lxw_format* CellLooks::frame() {
    if (frame_ == nullptr) {
        frame_ = workbook_add_format(book_);
        set_frame(frame_);
    }
    return frame_;
}

}  // namespace leitai::workbook
