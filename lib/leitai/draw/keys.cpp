// Computes the keys of a draw.
#include "leitai/draw/keys.hpp"

#include "leitai/seal/digest.hpp"

namespace leitai::draw {

namespace {

void add_line(std::string& text, std::string_view line) {
    text += '\n';
    text += line;
}

}  // namespace

std::string sha256(std::string_view text) { return seal::digest(text).sha256; }

std::string key_of(std::string_view seed, std::string_view code) {
    std::string text(seed);
    add_line(text, code);
    return sha256(text);
}

std::string key_of(std::string_view seed, std::string_view code, std::string_view question) {
    std::string text(seed);
    add_line(text, code);
    add_line(text, question);
    return sha256(text);
}

std::string hash_of(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes) text += code + "\n";
    return sha256(text);
}

}  // namespace leitai::draw
