// The parts of a letter around its text, where offices set them (GB/T 9704-2012, 7.3).
#pragma once

#include <string>

#include "leitai/page/docx/parts.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Adds an addressee (flush left, a colon behind it), what is enclosed (names without numbers; numbered where they are
/// several, a line that is full goes on below the name) or who signs (the office two characters from the right edge,
/// the day beginning two characters behind it; where the day is the longer one, that is two characters from the edge).
/// All lines of a part stay together; `kept`: with what follows as well.
void add_formal(std::string& text, const Formal& formal, const DocxSheet& sheet, const Layout& layout, base::Lang lang,
                bool kept);

}  // namespace leitai::page
