// Writes a column in letters: A to Z, AA to ZZ, AAA …
#include "leitai/source/cell_name.hpp"

namespace leitai::source {

std::string cell_name(std::uint32_t column, std::uint32_t row) {
    std::string letters;
    for (std::uint32_t left = column; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return row == 0 ? letters : letters + std::to_string(row);
}

}  // namespace leitai::source
