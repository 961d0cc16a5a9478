// Writes new registers from the tables by which they are read, so that what is written can be read.
#include "leitai/report/init/new_register.hpp"

#include <algorithm>
#include <array>

#include "leitai/base/scored_unit.hpp"
#include "leitai/record/process.hpp"
#include "leitai/record/round_tables.hpp"

namespace leitai::report {

namespace {

struct Kind {
    std::string_view word;
    std::vector<record::NamedTable> (*tables)();
    std::array<std::string_view, 2> opened = {};  ///< optional keys that a new record shows all the same
    bool after = false;                           ///< dated after its period, not in it
};

std::vector<record::NamedTable> village_objections() { return record::objection_tables(base::scored_units.front()); }
std::vector<record::NamedTable> village_rounds() { return record::round_tables(base::scored_units.front()); }

constexpr Kind kinds[] = {
    {"check", record::check_tables},
    {"rectification", record::rectification_tables, {"entered"}},
    {"team", record::team_tables},
    {"duty", record::duty_tables},
    {"breach", record::breach_tables},
    {"panel", record::panel_tables},
    {"round", village_rounds, {"panel", "contestants"}},
    {"sheet", record::sheet_tables},
    {"ballots", record::ballots_tables},
    {"step", record::step_tables, {"seal"}, true},
    {"objection", village_objections, {}, true},
    {"decision", record::decision_tables, {}, true},
};

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

bool begins(const Kind& kind, const yaml::Field& field) {
    const bool opened = std::find(kind.opened.begin(), kind.opened.end(), field.key) != kind.opened.end();
    return field.need == yaml::Need::required || opened;
}

}  // namespace

std::vector<std::string_view> register_kinds() {
    std::vector<std::string_view> words;
    for (const Kind& kind : kinds) words.push_back(kind.word);
    return words;
}

std::string new_register(std::string_view word, base::Period period, const std::string& village) {
    const auto kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) { return one.word == word; });
    const record::NamedTable table = kind->tables().front();
    std::string text = "# " + table.title.zh + "\n# " + table.title.en + "\n";
    for (const yaml::Field& field : table.fields) {
        std::string value = dated(std::string(field.example), period, kind->after);
        for (std::size_t at = value.find(sample_village); at != std::string::npos;
             at = value.find(sample_village, at + village.size()))
            value.replace(at, sample_village.size(), village);
        if (field.key == "period" || field.key == "seal") value = base::to_string(period);
        if (field.key == "village") value = "\"" + village + "\"";
        text += "# " + std::string(field.what_zh) + " / " + std::string(field.what_en) + "\n";
        text += (begins(*kind, field) ? "" : "# ") + std::string(field.key) + ": " + value + "\n";
    }
    return text;
}

}  // namespace leitai::report
