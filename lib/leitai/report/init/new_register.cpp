// Writes new records from the tables by which they are read, so that what is written can be read.
#include "leitai/report/init/new_register.hpp"

#include <algorithm>

#include "leitai/base/scored_unit.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::report {

namespace {

/// The village of the samples.
constexpr std::string_view sample_village = "359902101207";

/// Every date of a sample is the same: the period's first day, because a sample must lie in its period, or its last one
/// for what follows the period.
std::string dated(std::string text, base::Period period, bool after) {
    const std::string first = base::to_string(after ? base::last_day(period) : base::first_day(period));
    for (std::size_t at = text.find("20"); at != std::string::npos; at = text.find("20", at + 2)) {
        const bool day = at + 10 <= text.size() && text[at + 4] == '-' && text[at + 7] == '-' &&
                         base::parse_date(std::string_view(text).substr(at, 10));
        if (day) text.replace(at, 10, first);
    }
    return text;
}

bool begins(const record::Kind& kind, const yaml::Field& field) {
    const auto& keys = kind.begins.keys;
    const bool opened = std::find(keys.begin(), keys.end(), field.key) != keys.end();
    return field.need == yaml::Need::required || opened;
}

}  // namespace

std::vector<std::string_view> kinds_beginning(record::Beginning::Way way) {
    std::vector<std::string_view> words;
    for (const record::Kind& kind : record::kinds) {
        if (kind.begins.way == way) words.push_back(kind.word);
    }
    return words;
}

std::string new_register(std::string_view word, base::Period period, const std::string& village, base::Lang lang) {
    const record::Kind& kind = record::kinds[*record::find_kind(word)];
    const record::NamedTable table = record::tables_of(kind, base::scored_units.front()).front();
    const bool after = kind.group == record::Group::draws;
    std::string text = "# " + table.title.in(lang) + "\n";
    for (const yaml::Field& field : table.fields) {
        std::string value = dated(std::string(field.example), period, after);
        for (std::size_t at = value.find(sample_village); at != std::string::npos;
             at = value.find(sample_village, at + village.size()))
            value.replace(at, sample_village.size(), village);
        if (field.key == "period") value = base::to_string(period);
        if (field.key == "village") value = "\"" + village + "\"";
        text += "# " + std::string(lang == base::Lang::zh ? field.what_zh : field.what_en) + "\n";
        text += (begins(kind, field) ? "" : "# ") + std::string(field.key) + ": " + value + "\n";
    }
    return text;
}

}  // namespace leitai::report
