// Reads the inputs once more, for the texts that scoring does not keep.
#include "leitai/desk/known.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::desk {

namespace {

using yaml::Value;

void flatten(Value mapping, const std::string& before, KnownItem& into, KnownRecord* record);

/// A list of mappings becomes a list of the record; one of texts a text.
void take_list(Value list, const std::string& key, KnownItem& into, KnownRecord* record) {
    std::string texts;
    for (Value item = list.first(); !(item == list.last()); item = item.next()) {
        if (item.is_scalar()) {
            base::add_to(texts, item.text(), "、");
        } else if (item.is_mapping() && record != nullptr) {
            KnownItem one;
            flatten(item, "", one, nullptr);
            record->lists[key].push_back(std::move(one));
        }
    }
    if (!texts.empty()) into.values.emplace_back(key, std::move(texts));
}

void flatten(Value mapping, const std::string& before, KnownItem& into, KnownRecord* record) {
    for (Value key = mapping.first(); !(key == mapping.last());) {
        const Value value = key.next();
        const std::string name = before + std::string(key.text());
        if (value.is_scalar()) {
            if (!value.text().empty()) into.values.emplace_back(name, std::string(value.text()));
        } else if (value.is_sequence()) {
            take_list(value, name, into, before.empty() ? record : nullptr);
        } else {
            flatten(value, name + ".", into, nullptr);
        }
        key = value.next();
    }
}

/// From the day or period of a record; nothing where it has none that can be read.
std::optional<base::Period> period_of(const KnownItem& own) {
    if (const auto period = base::parse_period(own["period"])) return period;
    const auto from = base::parse_date(own["from"]);
    if (!from) return std::nullopt;
    const auto month = static_cast<unsigned>(from->month());
    return base::Period{static_cast<std::int16_t>(static_cast<int>(from->year())),
                        static_cast<std::int8_t>((month + 2) / 3)};
}

/// Whether two keys are one, or lie beneath the same key: "secretary.id" and "secretary.since".
bool same_key(std::string_view a, std::string_view b) { return a.substr(0, a.find('.')) == b.substr(0, b.find('.')); }

}  // namespace

const std::string& KnownItem::operator[](std::string_view key) const {
    static const std::string none;
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == key; });
    return found == values.end() ? none : found->second;
}

void KnownItem::take(const KnownItem& later) {
    std::erase_if(values, [&](const auto& one) {
        return std::any_of(later.values.begin(), later.values.end(),
                           [&](const auto& other) { return same_key(one.first, other.first); });
    });
    values.insert(values.end(), later.values.begin(), later.values.end());
}

std::vector<KnownRecord> known_records(const campaign::Campaign& campaign, std::string_view kind) {
    std::vector<KnownRecord> records;
    if (campaign.reads_stdin()) return records;
    source::DocumentReader reader(campaign.map, campaign.first_record);
    yaml::Parser parser;
    yaml::Tape tape;
    source::Batch batch;
    issue::Issues told_before;
    while (reader.next(batch)) {
        for (const source::Document& document : batch.documents) {
            const std::string_view bytes(batch.bytes.data() + document.offset, document.length);
            if (document.oversize || bytes.find(kind) == std::string_view::npos) continue;
            tape.clear();
            if (!parser.parse(batch, document, tape, told_before) || tape.nodes.empty()) continue;
            const Value root{&tape, 0};
            if (!root.is_mapping()) continue;
            KnownRecord record;
            flatten(root, "", record.own, &record);
            const auto period = period_of(record.own);
            if (record.own["kind"] != kind || !period || *period > campaign.plan->period) continue;
            record.period = *period;
            records.push_back(std::move(record));
        }
    }
    std::stable_sort(records.begin(), records.end(), [](const KnownRecord& a, const KnownRecord& b) {
        const std::string &from_a = a.own["from"], &from_b = b.own["from"];
        return a.period != b.period ? a.period < b.period : from_a < from_b;
    });
    return records;
}

}  // namespace leitai::desk
