// Writes and reads the lines of the hidden sheet.
#include "leitai/desk/meta.hpp"

#include <algorithm>

#include "leitai/report/labels.hpp"

namespace leitai::desk {

namespace {

/// Gives a line to what it belongs to; whether its value could be read.
bool take_line(const std::string& key, const std::string& value, Meta& meta) {
    if (key == "rubric") meta.rubric = value;
    if (key == "version") meta.version = value;
    if (key == "sha256") meta.sha256 = value;
    if (key == "owner.name") meta.owner.name = value;
    if (key == "round") meta.round = value;
    if (key == "judge") meta.judge = value;
    if (key == "period") {
        const auto period = base::parse_period(value);
        if (period) meta.period = *period;
        return period.has_value();
    }
    if (key != "owner.level") return true;
    for (int l = 0; l < rubric::level_count; ++l) {
        const auto level = static_cast<rubric::Level>(l);
        if (report::id(level) != value) continue;
        meta.owner.level = level;
        return true;
    }
    return false;
}

const std::string& text_at(const workbook::SheetRow& row, std::uint32_t column) {
    static const std::string nothing;
    const workbook::Cell* cell = row.at(column);
    return cell == nullptr ? nothing : cell->text;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> lines_of(const Meta& meta) {
    std::vector<std::pair<std::string, std::string>> lines = {
        {"leitai-form", std::string(form_version)},
        {"rubric", meta.rubric},
        {"version", meta.version},
        {"sha256", meta.sha256},
        {"period", to_string(meta.period)},
        {"owner.level", std::string(report::id(meta.owner.level))},
        {"owner.name", meta.owner.name},
    };
    if (!meta.round.empty()) lines.emplace_back("round", meta.round);
    if (!meta.judge.empty()) lines.emplace_back("judge", meta.judge);
    return lines;
}

ReadMeta read_meta(const workbook::Book& book) {
    ReadMeta read;
    const auto sheet = std::find_if(book.sheets.begin(), book.sheets.end(),
                                    [](const workbook::Sheet& one) { return one.name == meta_sheet; });
    if (sheet == book.sheets.end()) return read;
    read.there = read.complete = true;
    std::vector<std::string> told;
    for (const workbook::SheetRow& row : sheet->rows) {
        const std::string& key = text_at(row, 1);
        const std::string& value = text_at(row, 2);
        if (key == "leitai-form" && value != form_version) read.unknown = value;
        if (key.starts_with(key_mark)) {
            read.heads.push_back({key, value, text_at(row, 3)});
        } else if (take_line(key, value, read.meta)) {
            told.push_back(key);
        }
    }
    for (const std::string_view needed : {"leitai-form", "rubric", "version", "period", "owner.level"})
        read.complete = read.complete && std::find(told.begin(), told.end(), needed) != told.end();
    return read;
}

}  // namespace leitai::desk
