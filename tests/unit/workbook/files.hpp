// Workbooks written by hand, as various producers write them, for the tests of reading.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/workbook/book.hpp"
#include "workbook/zipped.hpp"

namespace leitai::workbook {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string office_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a workbook is made of; texts are what stands in its parts.
struct Written {
    std::string data;          ///< rows of the first sheet
    std::string before = {};   ///< between the sheet's tag and its rows
    std::string behind = {};   ///< behind its rows
    std::string strings = {};  ///< items of the shared strings; empty: no such part
    std::string formats = {};  ///< of numbers
    std::string styles = {};   ///< of cells, as `xf` elements behind the first; with one, there is a part of styles
    std::string about = {};    ///< within the workbook's own part, before its list of sheets
    std::string listed = R"(<sheet name="填报表" sheetId="1" r:id="r1"/>)";
    std::string relations = {};  ///< further ones of the workbook
    Parts more = {};             ///< further parts
};

inline std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office_space + "/" + kind + "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all +
           "</Relationships>";
}

inline std::string sheet_part(const Written& written) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + main_space + "\">" +
           written.before + "<sheetData>" + written.data + "</sheetData>" + written.behind + "</worksheet>";
}

inline std::string styles_part(const Written& written) {
    return "<styleSheet xmlns=\"" + main_space + "\"><numFmts>" + written.formats +
           "</numFmts><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill "
           "patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders><border/></borders>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" +
           written.styles + "</cellXfs></styleSheet>";
}

inline Parts parts_of(const Written& written) {
    std::string related = relation("r1", "worksheet", "worksheets/sheet1.xml");
    Parts parts{{"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))},
                {"xl/workbook.xml", "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" + office_space + "\">" +
                                        written.about + "<sheets>" + written.listed + "</sheets></workbook>"},
                {"xl/worksheets/sheet1.xml", sheet_part(written)}};
    if (!written.strings.empty()) {
        related += relation("s", "sharedStrings", "sharedStrings.xml");
        parts.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"" + main_space + "\">" + written.strings + "</sst>");
    }
    if (!written.styles.empty()) {
        related += relation("t", "styles", "/xl/styles.xml");
        parts.emplace_back("xl/styles.xml", styles_part(written));
    }
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations(related + written.relations));
    parts.insert(parts.end(), written.more.begin(), written.more.end());
    return parts;
}

inline std::string packed(const Written& written) { return zipped(parts_of(written)); }

/// What is read of bytes that can be read.
inline Book read(std::string_view bytes, FileKind kind = FileKind::xlsx) {
    ReadBook found = read_book(bytes, kind);
    if (found.unreadable) FAIL(found.unreadable->words.en);
    return std::move(found.book);
}

inline Sheet first_sheet(const Written& written) { return std::move(read(packed(written)).sheets.at(0)); }

/// Why bytes cannot be read: the words, and the place: "… !填报表 3 D".
inline std::string refused(std::string_view bytes, FileKind kind = FileKind::xlsx, const Limits& limits = {}) {
    const ReadBook found = read_book(bytes, kind, limits);
    if (!found.unreadable) return "it was read";
    CHECK(found.book.sheets.empty());
    CHECK_FALSE(found.unreadable->words.en.empty());
    const Unreadable& why = *found.unreadable;
    std::string place = why.sheet.empty() ? "" : " !" + why.sheet;
    if (why.row > 0) place += " " + (why.column > 0 ? cell_name(why.column, why.row) : std::to_string(why.row));
    return why.words.zh.substr(0, why.words.zh.find("：")) + place;
}

inline std::string refused(const Written& written) { return refused(packed(written)); }

/// The rows of a sheet: "1: A=甲 B=8.38", with the kind of what is no text: (n) number, (d) date, (b), (e), (?).
inline std::string told(const Sheet& sheet) {
    std::string all;
    for (const SheetRow& row : sheet.rows) {
        all += (all.empty() ? "" : "; ") + std::to_string(row.number) + (row.hidden ? "h:" : ":");
        for (const Cell& cell : row.cells) {
            static constexpr const char* marks[] = {"", "n", "d", "b", "e", "?"};
            all += " " + cell_name(cell.column, 0) + marks[static_cast<int>(cell.kind)] + (cell.formula ? "f" : "") +
                   (cell.merged ? "m" : "") + "=" + cell.text + (cell.shown.empty() ? "" : "|" + cell.shown);
        }
    }
    return all;
}

}  // namespace leitai::workbook
