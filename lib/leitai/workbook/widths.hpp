// How wide the columns of a sheet to fill in are, and how many lines their texts take.
#pragma once

#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::workbook {

/// The head of a column as it stands in its cell: 收入（万元）, in the next line 必填.
struct Head {
    std::string words;  ///< title and unit
    std::string mark;   ///< 必填, or empty
    std::string whole() const { return mark.empty() ? words : words + "\n" + mark; }
};
Head head_of(const Column& column, base::Lang lang);

/// What a cell of a column shows for a text of a row: the title of a choice, 是 for yes.
std::string shown(const Column& column, const std::string& text, base::Lang lang);

/// The width of each column in characters, of which a Chinese one takes two.
std::vector<int> widths_of(const Form& form, base::Lang lang);

/// The lines that a text takes in a column of that width.
int lines_in(const std::string& words, int width);

}  // namespace leitai::workbook
