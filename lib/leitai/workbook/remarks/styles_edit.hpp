// Adds the styles of cells with remarks to those that a workbook has.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/workbook/xlsx/xml.hpp"

namespace leitai::workbook {

/// The part with the styles. Styles are told by their numbers.
class StylesEdit : public XmlReader {
public:
    /// Throws Refused where it cannot be read. `bytes` must outlive this.
    StylesEdit(std::string_view bytes, std::size_t depth);
    /// Whether it has what is added to.
    bool is_usable() const { return fill_count_ > 0 && !own_.empty(); }

    /// A style with the colour of a remark in it.
    bool is_coloured(std::uint32_t style) const;
    bool has_coloured() const;
    /// The style of a cell, in the colour of its remark; all else as it was.
    std::uint32_t coloured(std::uint32_t style, bool error);
    /// The style without that colour: what another cell has that is the same otherwise, or no fill.
    std::uint32_t uncoloured(std::uint32_t style);
    /// Of the column of words.
    std::uint32_t of_words(bool error);

    /// The part with all that was asked for.
    std::string result() const;

protected:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;

private:
    /// A list in the part: where its tag is, and where it ends.
    struct List {
        std::size_t begin = 0, length = 0, end = 0;
        std::string prefix;
        std::size_t count = 0;
    };
    struct Style {
        std::string tag;   ///< the first of its element
        std::string rest;  ///< what is within it, and its end
        std::uint32_t fill = 0;
    };
    Style with_fill(Style style, std::uint32_t fill) const;
    std::uint32_t number_of(const Style& style);
    std::uint32_t fill_of(bool error);
    const Style& style(std::uint32_t number) const;
    bool is_own_fill(std::uint32_t fill) const;
    void open_list(List& list);

    std::string_view bytes_;
    List fills_, styles_;
    std::vector<Style> own_;                          ///< and those added
    std::map<std::string, std::uint32_t> found_;      ///< styles by what they are
    std::map<std::string, std::uint32_t> by_colour_;  ///< fills of remarks
    std::size_t first_added_ = 0;
    std::string added_fills_;
    std::uint32_t fill_count_ = 0;
    std::size_t style_begin_ = 0;
    bool in_fills_ = false, in_styles_ = false, solid_ = false;
};

}  // namespace leitai::workbook
