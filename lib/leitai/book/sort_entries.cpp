// Sorts the entries of a register by their ids, so that the order of files does not matter.
#include <algorithm>
#include <array>
#include <tuple>

#include "leitai/book/joining.hpp"

namespace leitai::book {

using base::Text;
using issue::Code;

namespace {

/// An entry to be sorted.
struct ById {
    std::array<std::uint64_t, 2> begins{};  ///< the id's first characters behind those that all ids share
    std::string_view id;
    const Entry* entry = nullptr;

    friend bool operator<(const ById& a, const ById& b) {
        if (a.begins != b.begins) return a.begins < b.begins;
        return std::tie(a.id, a.entry->period, a.entry->place) < std::tie(b.id, b.entry->period, b.entry->place);
    }
};

std::size_t shared_begin(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// By id, and of one id the earlier record first, in whichever file it stands.
std::vector<ById> sorted(const base::Names& texts, const std::vector<Entry>& entries) {
    std::vector<ById> all;
    all.reserve(entries.size());
    std::size_t shared = std::string_view::npos;
    for (const Entry& entry : entries) {
        all.push_back({{}, texts.name(entry.id), &entry});
        shared = std::min(shared, shared_begin(all.front().id, all.back().id));
    }
    for (ById& one : all) {
        for (std::size_t c = 0; c < sizeof one.begins; ++c) {
            std::uint64_t& part = one.begins[c / 8];
            part = part << 8U | (shared + c < one.id.size() ? static_cast<unsigned char>(one.id[shared + c]) : 0U);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

void sort_entries(Joining& joining, RegisterId of) {
    Sheet& sheet = joining.ledger.sheets[of];
    std::vector<Entry> kept;
    kept.reserve(sheet.entries.size());
    if (!sheet.entries.empty()) sheet.by_id.reserve(joining.ledger.texts.size());
    for (const ById& one : sorted(joining.ledger.texts, sheet.entries)) {
        const Entry& entry = *one.entry;
        const auto first = sheet.by_id.find(entry.id);
        if (!first) {
            sheet.by_id.add(entry.id, static_cast<std::uint32_t>(kept.size()));
            kept.push_back(entry);
        } else {
            joining.issues.add(
                Code::book_entry_id_twice(Text::same(joining.ledger.texts.name(entry.id)), joining.named(of)),
                entry.place, kept[*first].place);
        }
    }
    sheet.entries = std::move(kept);
}

}  // namespace leitai::book
