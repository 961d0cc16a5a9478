// The keys by which a draw puts candidates and questions in order, and the hash of a list of candidates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitai::draw {

/// SHA-256 of a text as 64 lower-case digits.
std::string sha256(std::string_view text);

/// The key of a candidate: SHA-256 over the UTF-8 bytes of the seed, one line feed, the code, and nothing after it.
std::string key_of(std::string_view seed, std::string_view code);

/// The key of a question for one who was drawn: seed, line feed, code, line feed, id of the question.
std::string key_of(std::string_view seed, std::string_view code, std::string_view question);

/// SHA-256 of a list of candidates: each code and a line feed, in the order that is given.
std::string hash_of(const std::vector<std::string>& codes);

}  // namespace leitai::draw
