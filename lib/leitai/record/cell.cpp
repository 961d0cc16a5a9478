// The number by which a free text of an event is told from others.
#include "leitai/record/cell.hpp"

namespace leitai::record {

std::int64_t event_extra::text_key(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    const auto key = static_cast<std::int64_t>(hash);
    return key == not_given ? 0 : key;
}

}  // namespace leitai::record
