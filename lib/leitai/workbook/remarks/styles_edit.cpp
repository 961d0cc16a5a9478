// Copies styles as they are written and changes the number of their fill alone.
#include "leitai/workbook/remarks/styles_edit.hpp"

#include <algorithm>
#include <charconv>

#include "leitai/workbook/remarks/colours.hpp"
#include "leitai/workbook/remarks/tag.hpp"

namespace leitai::workbook {

namespace {

std::uint32_t number_in(const char* digits) {
    std::uint32_t number = 0;
    if (digits == nullptr) return 0;
    const std::string_view text = digits;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

StylesEdit::StylesEdit(std::string_view bytes, std::size_t depth) : bytes_(bytes) {
    std::string_view left = bytes;
    read(
        [&](char* into, std::size_t size) {
            const std::size_t given = left.copy(into, size);
            left.remove_prefix(given);
            return given;
        },
        depth);
    first_added_ = own_.size();
    for (std::uint32_t i = 0; i < own_.size(); ++i) found_.try_emplace(own_[i].tag + own_[i].rest, i);
}

void StylesEdit::open_list(List& list) {
    const std::string_view full = full_name();
    list.begin = position();
    list.length = length();
    list.prefix = full.substr(0, full.find(':') == std::string_view::npos ? 0 : full.find(':') + 1);
}

void StylesEdit::open(std::string_view name, const Attributes& attributes) {
    if (name == "fills") {
        open_list(fills_);
        in_fills_ = true;
    } else if (name == "cellXfs") {
        open_list(styles_);
        in_styles_ = true;
    } else if (in_fills_ && name == "fill") {
        ++fill_count_;
    } else if (in_fills_ && name == "patternFill") {
        const char* type = attributes.find("patternType");
        solid_ = type != nullptr && std::string_view(type) == "solid";
    } else if (in_fills_ && name == "fgColor" && solid_) {
        const char* colour = attributes.find("rgb");
        const std::string rgb = colour == nullptr ? "" : colour;
        if (rgb == error_argb || rgb == warning_argb) by_colour_.try_emplace(rgb, fill_count_ - 1);
    } else if (in_styles_ && name == "xf") {
        style_begin_ = position();
        own_.push_back({std::string(bytes_.substr(position(), length())), {}, number_in(attributes.find("fillId"))});
    }
}

void StylesEdit::close(std::string_view name) {
    if (name == "fills") {
        fills_.end = position();
        fills_.count = fill_count_;
        in_fills_ = false;
    } else if (name == "cellXfs") {
        styles_.end = position();
        styles_.count = own_.size();
        in_styles_ = false;
    } else if (in_styles_ && name == "xf") {
        const std::size_t begin = style_begin_ + own_.back().tag.size();
        own_.back().rest = bytes_.substr(begin, position() + length() - begin);
    }
}

bool StylesEdit::is_own_fill(std::uint32_t fill) const {
    return std::any_of(by_colour_.begin(), by_colour_.end(), [fill](const auto& one) { return one.second == fill; });
}

const StylesEdit::Style& StylesEdit::style(std::uint32_t number) const {
    return own_[number < own_.size() ? number : 0];
}

bool StylesEdit::is_coloured(std::uint32_t style_number) const { return is_own_fill(style(style_number).fill); }

bool StylesEdit::has_coloured() const {
    return std::any_of(own_.begin(), own_.end(), [&](const Style& one) { return is_own_fill(one.fill); });
}

std::uint32_t StylesEdit::fill_of(bool error) {
    const std::string rgb(error ? error_argb : warning_argb);
    const auto [found, is_new] = by_colour_.try_emplace(rgb, fill_count_);
    if (is_new) {
        ++fill_count_;
        const std::string& p = fills_.prefix;
        added_fills_ += "<" + p + "fill><" + p + "patternFill patternType=\"solid\"><" + p + "fgColor rgb=\"" + rgb +
                        "\"/><" + p + "bgColor indexed=\"64\"/></" + p + "patternFill></" + p + "fill>";
    }
    return found->second;
}

StylesEdit::Style StylesEdit::with_fill(Style style, std::uint32_t fill) const {
    style.fill = fill;
    style.tag = with_attribute(with_attribute(style.tag, "fillId", std::to_string(fill)), "applyFill", "1");
    return style;
}

std::uint32_t StylesEdit::number_of(const Style& style) {
    const auto [found, is_new] = found_.try_emplace(style.tag + style.rest, static_cast<std::uint32_t>(own_.size()));
    if (is_new) own_.push_back(style);
    return found->second;
}

std::uint32_t StylesEdit::coloured(std::uint32_t number, bool error) {
    return number_of(with_fill(style(number), fill_of(error)));
}

std::uint32_t StylesEdit::uncoloured(std::uint32_t number) {
    const auto bare = [](const Style& one) {
        return with_attribute(with_attribute(one.tag, "fillId", ""), "applyFill", "") + one.rest;
    };
    const std::string wanted = bare(style(number));
    for (std::uint32_t i = 0; i < first_added_; ++i) {
        if (!is_own_fill(own_[i].fill) && bare(own_[i]) == wanted) return i;
    }
    return number_of(with_fill(style(number), 0));
}

std::uint32_t StylesEdit::of_words(bool error) {
    const std::string& p = styles_.prefix;
    const std::uint32_t fill = fill_of(error);
    const std::string tag =
        "<" + p + "xf numFmtId=\"49\" fontId=\"0\" fillId=\"" + std::to_string(fill) +
        "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\" applyAlignment=\"1\">";
    return number_of({tag, "<" + p + "alignment vertical=\"top\" wrapText=\"1\"/></" + p + "xf>", fill});
}

std::string StylesEdit::result() const {
    std::string added_styles;
    for (std::size_t i = first_added_; i < own_.size(); ++i) added_styles += own_[i].tag + own_[i].rest;
    const auto tag_of = [&](const List& list, std::size_t count) {
        return with_attribute(bytes_.substr(list.begin, list.length), "count", std::to_string(count));
    };
    const bool fills_first = fills_.begin < styles_.begin;
    const List& one = fills_first ? fills_ : styles_;
    const List& two = fills_first ? styles_ : fills_;
    const auto written = [&](const List& list) {
        const bool fills = &list == &fills_;
        const std::size_t from = list.begin + list.length;
        return tag_of(list, fills ? fill_count_ : own_.size()) + std::string(bytes_.substr(from, list.end - from)) +
               (fills ? added_fills_ : added_styles);
    };
    return std::string(bytes_.substr(0, one.begin)) + written(one) +
           std::string(bytes_.substr(one.end, two.begin - one.end)) + written(two) +
           std::string(bytes_.substr(two.end));
}

}  // namespace leitai::workbook
