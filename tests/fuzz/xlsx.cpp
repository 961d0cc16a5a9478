// Fuzz target: any bytes as a workbook, as each part of one, and as the sheet of one that gets remarks.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../unit/workbook/zipped.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/workbook/remark.hpp"

using namespace leitai;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + kind + "\" Target=\"" + target + "\"/>";
}

/// A workbook that holds something in every part.
Parts whole() {
    return {
        {"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("s", "worksheet", "sheet.xml") +
                                           relation("t", "sharedStrings", "strings.xml") +
                                           relation("f", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sheet.xml",
         "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45107</v></c></row></sheetData></worksheet>"},
        {"xl/strings.xml", "<sst><si><t>a</t></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><fills><fill/></fills><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"}};
}

/// Small bounds, so that each run is short.
workbook::Limits bounds() {
    workbook::Limits limits;
    limits.inflated = limits.all = std::uint64_t{1} << 24U;
    limits.kept = 100'000;
    return limits;
}

workbook::ReadBook read(std::string_view bytes) {
    return workbook::read_book(bytes, workbook::FileKind::xlsx, bounds());
}

/// What can be read and changed can be read again, and no cell of its own is lost.
void remark(const std::string& bytes) {
    const workbook::ReadBook before = read(bytes);
    if (before.unreadable || before.book.sheets.empty()) return;
    const std::string name = before.book.sheets[0].name;
    const std::vector<workbook::Remark> remarks{
        {name, 0, 0, "w", true}, {name, 2, 3, "x", true}, {name, 1, 2, "y", false}};
    const auto changed = workbook::annotated(bytes, remarks, "E");
    if (!changed) return;
    const workbook::ReadBook after = read(*changed);
    if (after.unreadable) std::abort();
    for (const workbook::SheetRow& row : before.book.sheets[0].rows) {
        for (const workbook::SheetRow& again : after.book.sheets[0].rows) {
            if (again.number == row.number && again.cells.size() < row.cells.size()) std::abort();
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    workbook::kind_of(bytes, "a.xlsx");
    read(bytes);
    for (const std::size_t part : {1U, 2U, 3U, 4U, 5U}) {
        Parts parts = whole();
        parts[part].second = bytes;
        std::string packed = workbook::zipped(parts);
        part == 3 || part == 5 ? remark(packed) : static_cast<void>(read(packed));
        // The archive itself damaged at a place that depends on the bytes, and cut off there.
        const std::size_t at = (size * 131 + (size > 0 ? data[size / 2] : 0) * 8191 + part * 127) % packed.size();
        packed[at] = static_cast<char>(static_cast<unsigned char>(packed[at]) ^ (1U << (size % 8)));
        read(packed);
        read(std::string_view(packed).substr(0, at));
    }
    return 0;
}
