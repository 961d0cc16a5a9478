// Passes words through the gate of text/ and indents what follows the first line.
#include "spoken.hpp"

#include "leitai/text/gate.hpp"

namespace leitai::app {

std::string spoken(const base::Text& words, base::Lang lang) {
    std::string line = "leitai: ";
    for (const char c : text::passed(words.in(lang))) {
        line += c;
        if (c == '\n') line += "  ";
    }
    return line + "\n";
}

}  // namespace leitai::app
