// The layout of documents as values: paper, margins, line pitch, fonts and sizes. The defaults are the official
// standard.
#pragma once

#include <string>

namespace leitai::page {

/// How official documents are laid out. The defaults are GB/T 9704-2012 on A4; the standard names classes of typefaces
/// (仿宋体, 小标宋体), and the names of fonts here are those that offices have.
struct Layout {
    /// In tenths of a millimetre, of the upright page.
    struct Margins {
        int top = 370, bottom = 350, left = 280, right = 260;
        friend bool operator==(const Margins&, const Margins&) = default;
    };
    struct Fonts {
        std::string body = "仿宋", title = "方正小标宋简体", heading = "黑体", second = "楷体", number = "宋体",
                    latin = "Times New Roman";
        friend bool operator==(const Fonts&, const Fonts&) = default;
    };
    /// In half points: 3 号 is 32, 2 号 44, 4 号 28, 小 4 号 24, 5 号 21.
    struct Sizes {
        int body = 32, title = 44, number = 28, note = 24, table = 21;
        friend bool operator==(const Sizes&, const Sizes&) = default;
    };

    Margins margins;
    int line_pitch = 579;  ///< of body text, exact, in twentieths of a point: 22 lines a page
    Fonts fonts;
    Sizes sizes;

    friend bool operator==(const Layout&, const Layout&) = default;
};

}  // namespace leitai::page
