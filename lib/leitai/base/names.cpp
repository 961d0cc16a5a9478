// Gives names their numbers, and finds the nearest name for "did you mean".
#include "leitai/base/names.hpp"

#include <algorithm>
#include <utility>

namespace leitai::base {
namespace {

using Characters = std::u32string;

/// One number for each character of UTF-8 text, ASCII letters in lower case.
Characters folded(std::string_view text) {
    Characters out;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        const std::size_t tail = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        char32_t character = lead;
        if (lead >= 'A' && lead <= 'Z') character += 'a' - 'A';
        for (std::size_t n = 0; n < tail && i < text.size(); ++n) {
            character = (character << 8) | static_cast<unsigned char>(text[i++]);  // unique, which is all we compare
        }
        out += character;
    }
    return out;
}

/// Edits (insert, drop, replace, swap of neighbours) that turn `a` into `b`; any number above `limit` when there
/// are more than `limit`.
std::size_t edits(const Characters& a, const Characters& b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return difference;
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > limit) return best;  // later rows are never smaller: a row is at most one below the next
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

NameId Names::intern(std::string_view name) {
    if (const auto found = ids_.find(name); found != ids_.end()) return found->second;
    const auto id = static_cast<NameId>(stored_.size());
    stored_.emplace_back(name);
    ids_.emplace(stored_.back(), id);
    return id;
}

std::optional<NameId> Names::find(std::string_view name) const {
    const auto found = ids_.find(name);
    if (found == ids_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    const Characters wanted = folded(word);
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::optional<std::string_view> best;
    for (const std::string_view candidate : candidates) {
        const Characters offered = folded(candidate);
        const std::size_t cost = edits(wanted, offered, limit);
        // A candidate of which every character would have to change is not what was meant.
        if (cost > limit || (cost > 0 && cost >= std::max(wanted.size(), offered.size()))) continue;
        best = candidate;
        if (cost == 0) break;
        limit = cost - 1;  // only a better one replaces it: the first of equals stays
    }
    return best;
}

}  // namespace leitai::base
