// Blank register: from the tables that read these records, so that what is written can be read.
#include "leitai/report/blank_register.hpp"

#include <algorithm>

#include "leitai/record/register_tables.hpp"

namespace leitai::report {

namespace {

struct Kind {
    std::string_view word;
    std::vector<record::NamedTable> (*tables)();
    std::string_view opened = {};  ///< a key that may be left out and yet is what a new record begins with
};

constexpr Kind kinds[] = {
    {"check", record::check_tables},   {"rectification", record::rectification_tables, "entered"},
    {"team", record::team_tables},     {"duty", record::duty_tables},
    {"breach", record::breach_tables},
};

/// The first day of the period stands for every day: a sample must lie in its period.
std::string dated(std::string text, base::Period period) {
    const std::string first = base::to_string(base::first_day(period));
    for (std::size_t at = text.find("20"); at != std::string::npos; at = text.find("20", at + 2)) {
        const bool day = at + 10 <= text.size() && text[at + 4] == '-' && text[at + 7] == '-' &&
                         base::parse_date(std::string_view(text).substr(at, 10));
        if (day) text.replace(at, 10, first);
    }
    return text;
}

}  // namespace

std::vector<std::string_view> register_kinds() {
    std::vector<std::string_view> words;
    for (const Kind& kind : kinds) words.push_back(kind.word);
    return words;
}

std::string blank_register(std::string_view word, base::Period period, const std::string& village) {
    const auto kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) { return one.word == word; });
    const record::NamedTable table = kind->tables().front();
    std::string text = "# " + table.title.zh + "\n# " + table.title.en + "\n";
    for (const yaml::Field& field : table.fields) {
        std::string value = dated(std::string(field.example), period);
        if (field.key == "period") value = base::to_string(period);
        if (field.key == "village") value = "\"" + village + "\"";
        text += "# " + std::string(field.what_zh) + " / " + std::string(field.what_en) + "\n";
        text += (field.need == yaml::Need::required || field.key == kind->opened ? "" : "# ") + std::string(field.key) +
                ": " + value + "\n";
    }
    return text;
}

}  // namespace leitai::report
