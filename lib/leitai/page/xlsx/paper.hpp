// On which paper a sheet is printed, and how much room text needs in it.
#pragma once

#include <string_view>

namespace leitai::page {

/// Paper, as libxlsxwriter numbers it, and whether all of the sheet is brought onto one page. Sheets are shrunk to the
/// width of a page where they are wider, or of several beside each other where they would not be legible.
struct Paper {
    int number = 9;  ///< 9: A4, 8: A3
    bool across = false;
    bool one_page = false;
    int pages_wide = 1;
};

/// Upright A4 where it is wide enough, else across, and A3 where A4 would make letters smaller than 7.5 points. One
/// page where that leaves them legible. `width` in millimetres, `height` in points.
Paper paper_for(double width, double height);

/// What a column of so many characters takes, in millimetres.
double millimetres(int characters);

/// Characters that a column must have, so that a text of so many display columns stands in it on one line.
int column_for(int display_columns);

/// Lines that a text takes in a column of so many characters, in letters of `size` points.
int lines_in(std::string_view words, int characters, int size = 11);

/// The height of so many lines in letters of `size` points.
double height_of(int lines, int size = 11);

/// What may not be broken: the widest word of Latin letters.
int widest_word(std::string_view words);

}  // namespace leitai::page
