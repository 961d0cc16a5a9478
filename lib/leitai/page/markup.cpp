// Escapes the five characters that would be markup, and replaces line ends.
#include "leitai/page/markup.hpp"

#include "leitai/text/gate.hpp"

namespace leitai::page {

std::string escape_markup(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::string_view rest = text;
    const auto put = [&](std::string_view part) {
        for (const char c : text::one_line(part)) {
            switch (c) {
                case '&':
                    result += "&amp;";
                    break;
                case '<':
                    result += "&lt;";
                    break;
                case '>':
                    result += "&gt;";
                    break;
                case '"':
                    result += "&quot;";
                    break;
                case '\'':
                    result += "&#39;";
                    break;
                default:
                    result += c;
            }
        }
    };
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        put(rest.substr(0, end));
        result += "<br>";
        rest.remove_prefix(end + 1);
    }
    put(rest);
    return result;
}

}  // namespace leitai::page
