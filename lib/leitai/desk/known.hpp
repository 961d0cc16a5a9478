// Records of a kind as people wrote them, cut into the rows of sheets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/campaign/campaign.hpp"

namespace leitai::desk {

/// The values of a mapping by their keys: "on", "entered.by"; lists of texts with 、 between them.
struct KnownItem {
    std::vector<std::pair<std::string, std::string>> values;

    /// The text of a key; empty where it has none.
    const std::string& operator[](std::string_view key) const;
    /// Takes what `later` says: a key that it has, with all that stands beneath, replaces what was known of it.
    void take(const KnownItem& later);
};

/// A record, and its lists of mappings.
struct KnownRecord {
    base::Period period;
    KnownItem own;
    std::map<std::string, std::vector<KnownItem>> lists;
};

/// The records of a kind up to the campaign's period, earlier ones first, otherwise in the order of the inputs. What
/// cannot be read is left out: its messages are those of the campaign's own reading. Throws base::Failure when an input
/// cannot be read any more.
std::vector<KnownRecord> known_records(const campaign::Campaign& campaign, std::string_view kind);

}  // namespace leitai::desk
