// Writes word/styles.xml from the layout; every style but the body's has its own indent and spacing.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "leitai/page/docx/parts.hpp"
#include "leitai/page/markup.hpp"

namespace leitai::page {

namespace {

constexpr std::array<std::string_view, 3> cell_styles = {"Cell", "CellSmall", "CellSmallest"};

/// What a paragraph style is made of. Sizes in half points, pitches in twentieths of a point.
struct Style {
    std::string_view id, name, font;
    int size = 0;
    std::string_view align = "left";
    int indent = 0;  ///< characters
    int pitch = 0;   ///< exact; 0: as the body; -1: as high as what stands in it
    int before = 0, after = 0;
    bool keep_next = false, as_body = false;  ///< as_body: set character by character as the body is
};

class Styles {
public:
    explicit Styles(const Layout& layout) : layout_(layout) {
        text_ = fmt::format(
            "{}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
            "<w:rPrDefault><w:rPr>{}<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/><w:lang w:val=\"en-US\" "
            "w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>",
            xml_declaration, fonts(layout.fonts.body), layout.sizes.body, layout.sizes.body);
    }

    /// `spacing`: between characters of the body, which no other style takes over.
    void body(int spacing, std::string_view align) {
        spacing_ = spacing;
        add({"Normal", "Normal", layout_.fonts.body, layout_.sizes.body, align, 2, layout_.line_pitch});
    }

    void add(const Style& style) {
        const bool normal = style.id == "Normal";
        text_ += fmt::format(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"{}><w:name w:val=\"{}\"/>{}<w:qFormat/><w:pPr>", style.id,
            normal ? " w:default=\"1\"" : "", style.name, normal ? "" : "<w:basedOn w:val=\"Normal\"/>");
        const bool spaced = normal || style.as_body;
        if (style.keep_next) text_ += "<w:keepNext/><w:keepLines/>";
        const int pitch = style.pitch == 0 ? layout_.line_pitch : style.pitch;
        text_ += fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>",
                             style.before, style.after, pitch < 0 ? 240 : pitch, pitch < 0 ? "auto" : "exact");
        text_ += fmt::format("<w:ind w:firstLineChars=\"{}\" w:firstLine=\"{}\"/><w:jc w:val=\"{}\"/></w:pPr><w:rPr>{}",
                             style.indent * 100, style.indent * (style.size * 10 + (spaced ? spacing_ : 0)),
                             style.align, fonts(style.font));
        if (spacing_ != 0) text_ += fmt::format("<w:spacing w:val=\"{}\"/>", spaced ? spacing_ : 0);
        text_ += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr></w:style>\n", style.size);
    }

    std::string finished() { return std::move(text_) + "</w:styles>"; }

private:
    std::string fonts(std::string_view east) const {
        return fmt::format("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:cs=\"{0}\" w:eastAsia=\"{1}\"/>",
                           escape_markup(layout_.fonts.latin), escape_markup(east));
    }

    const Layout& layout_;
    std::string text_;
    int spacing_ = 0;
};

/// What is taken from each character so that whole ones fill a line; in twentieths of a point.
int spacing_of(const Layout& layout) {
    const int width = upright_sheet(layout).text_width(), character = layout.sizes.body * 10;
    const int count = (width + character / 2) / character;
    return static_cast<int>(std::floor(double(width) / count)) - character;
}

}  // namespace

int character_of(const Layout& layout, base::Lang lang) {
    return layout.sizes.body * 10 + (lang == base::Lang::zh ? spacing_of(layout) : 0);
}

std::string_view cell_style(std::size_t step) { return cell_styles[std::min(step, cell_styles.size() - 1)]; }

int cell_size(const Layout& layout, std::size_t step) {
    constexpr int smallest = 10;
    return std::max(layout.sizes.table - 3 * static_cast<int>(step), smallest);
}

std::string docx_styles(const Layout& layout, base::Lang lang) {
    constexpr int title_after = 400, figure = 460;
    const Layout::Fonts& fonts = layout.fonts;
    const Layout::Sizes& sizes = layout.sizes;
    Styles styles(layout);
    const bool zh = lang == base::Lang::zh;
    styles.body(zh ? spacing_of(layout) : 0, zh ? "both" : "left");  // few long words a line leave gaps
    styles.add({"Title", "Title", fonts.title, sizes.title, "center", 0, pitch_of(sizes.title), 0, title_after, true});
    styles.add({"Heading1", "heading 1", fonts.heading, sizes.body, "left", 2, 0, 0, 0, true});
    styles.add({"Heading2", "heading 2", fonts.second, sizes.body, "left", 2, 0, 0, 0, true});
    // The addressee stands a line below the title.
    const int below_title = std::max(layout.line_pitch - title_after, 0);
    styles.add({"Addressee", "Addressee", fonts.body, sizes.body, "left", 0, 0, below_title, 0, false, true});
    styles.add({"Attachment", "Attachment", fonts.body, sizes.body, "left", 0, 0, 0, 0, false, true});
    styles.add({"Signature", "Signature", fonts.body, sizes.body, "right", 0, 0, 0, 0, false, true});
    styles.add({"Note", "Note", fonts.second, sizes.note, "left", 2, close_pitch_of(sizes.note) + 12});
    // Latin letters are read smaller than characters, and English takes more of them.
    const int small = zh ? sizes.table : std::max(sizes.table - 3, 2);
    styles.add({"Small", "Small print", fonts.second, small, "left", 0, close_pitch_of(small), 60});
    const int caption = close_pitch_of(sizes.note);
    styles.add({"Caption", "caption", fonts.heading, sizes.note, "center", 0, caption, 120, 60, true});
    styles.add({"FigureCaption", "Figure caption", fonts.heading, sizes.note, "center", 0, caption, 0, 160});
    styles.add({"Picture", "Picture", fonts.body, sizes.note, "center", 0, -1, 60, 0, true});
    styles.add({"PictureNote", "Picture note", fonts.second, sizes.table, "center", 0, close_pitch_of(sizes.table), 0,
                40, true});
    styles.add({"Figure", "Figure", fonts.heading, sizes.body, "center", 0, figure, 100, 0, true});
    styles.add(
        {"FigureLabel", "Figure label", fonts.body, sizes.table, "center", 0, close_pitch_of(sizes.table), 0, 80});
    styles.add({"Break", "Break", fonts.body, 2, "left", 0, 20});
    for (std::size_t step = 0; step < cell_styles.size(); ++step) {
        const int size = cell_size(layout, step);
        styles.add({cell_styles[step], cell_styles[step], fonts.body, size, "left", 0,
                    step == 0 ? close_pitch_of(size) : size * 12});
    }
    styles.add({"Footer", "footer", fonts.number, sizes.number, "left", 0, 0});
    styles.add({"Header", "header", fonts.heading, sizes.note, "right", 0, 0});
    return styles.finished();
}

}  // namespace leitai::page
