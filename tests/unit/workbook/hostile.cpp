// Tests of workbooks that are broken or mean harm: refused with the place, in bounded memory and time.
#include <zip.h>

#include "files.hpp"

namespace leitai::workbook {

namespace {

Written cells(const std::string& data) { return {.data = data}; }

/// A workbook with another part in the place of one of its own.
std::string with_part(const std::string& name, const std::string& bytes) {
    Parts parts = parts_of({.data = R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)",
                            .strings = "<si><t>甲</t></si>",
                            .styles = "<xf numFmtId=\"14\"/>"});
    for (auto& [part, text] : parts) {
        if (part == name) text = bytes;
    }
    return zipped(parts);
}

const std::string sheet_name = "xl/worksheets/sheet1.xml";

}  // namespace

TEST_CASE("values, types and places that are none are refused where they stand") {
    CHECK(refused(cells(R"(<row r="3"><c r="D3"><v>8,5</v></c></row>)")) == "单元格的值写错了 !填报表 D3");
    CHECK(refused(cells(R"(<row r="3"><c r="D3" t="s"><v>0</v></c></row>)")) == "单元格的值写错了 !填报表 D3");
    CHECK(refused(cells(R"(<row r="3"><c r="D3" t="s"><v>-1</v></c></row>)")) == "单元格的值写错了 !填报表 D3");
    CHECK(refused(cells(R"(<row r="3"><c r="D3" t="b"><v>2</v></c></row>)")) == "单元格的值写错了 !填报表 D3");
    CHECK(refused(cells(R"(<row r="3"><c r="D3" t="z"><v>2</v></c></row>)")) == "单元格的类型写错了 !填报表 D3");
    for (const char* place : {"D4", "ZZZZ3", "D", "3", "", "D99999999999"}) {
        CAPTURE(place);
        CHECK(refused(cells("<row r=\"3\"><c r=\"" + std::string(place) + "\"><v>2</v></c></row>")) ==
              "单元格的位置写错了 !填报表 3");
    }
    CHECK(refused(cells(R"(<row r="1048577"><c><v>2</v></c></row>)")) == "行号写错了 !填报表");
    CHECK(refused(cells(R"(<row r="-1"/>)")) == "行号写错了 !填报表");
    CHECK(refused(cells(R"(<row r="1048576"/><row/>)")) == "行号写错了 !填报表 1048576");
    CHECK(refused(cells(R"(<row r="1"><c r="XFD1"/><c><v>1</v></c></row>)")) == "单元格的位置写错了 !填报表 1");
    CHECK(refused({.data = "", .behind = R"(<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>)"}) ==
          "单元格的位置写错了 !填报表");
    CHECK(refused({.data = "", .before = R"(<cols><col min="3" max="99999999" hidden="1"/></cols>)"}) ==
          "单元格的位置写错了 !填报表");
}

TEST_CASE("rows that stand there twice or in no order are refused, and cells that do") {
    CHECK(refused(cells(R"(<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>)")) ==
          "同一行出现了两次，或者行的次序乱了 !填报表 2");
    CHECK(refused(cells(R"(<row r="5"/><row r="4"/>)")) == "同一行出现了两次，或者行的次序乱了 !填报表 4");
    CHECK(refused(cells(R"(<row r="2"><c r="B2"><v>1</v></c><c r="A2"/><c r="B2"><v>2</v></c></row>)")) ==
          "同一个单元格出现了两次 !填报表 B2");
}

TEST_CASE("a DOCTYPE and its entities are refused in every part, whatever they would become") {
    const std::string bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    const std::string words = "文件里有表格软件从不写的内容（DOCTYPE），为安全起见不读";
    CHECK(refused(with_part(
              sheet_name,
              bomb + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")) ==
          words + " !填报表");
    for (const char* part : {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"}) {
        CAPTURE(part);
        CHECK(refused(with_part(part, bomb + "<sst><si><t>&b;</t></si></sst>")) == words);
    }
    CHECK(refused(with_part(sheet_name, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>")) ==
          words + " !填报表");
    CHECK(refused(with_part(sheet_name, "<worksheet>&nbsp;</worksheet>")) == "文件的内容残缺或者已经损坏 !填报表");
}

TEST_CASE("what is no XML, or ends too early, is refused with the place that was reached") {
    const std::string broken = "文件的内容残缺或者已经损坏 !填报表";
    CHECK(refused(with_part(sheet_name, "")) == broken);
    CHECK(refused(with_part(sheet_name, "nothing")) == broken);
    CHECK(refused(with_part(sheet_name, "<worksheet><sheetData><row r=\"7\"><c r=\"B7\"><v>1")) == broken + " B7");
    CHECK(refused(with_part(sheet_name, "<worksheet><sheetData><row r=\"7\"></sheetData></worksheet>")) ==
          broken + " 7");
    CHECK(refused(with_part(sheet_name, "<?xml version=\"1.0\" encoding=\"martian\"?><worksheet/>")) == broken);
    CHECK(refused(with_part(sheet_name, std::string("<worksheet>\0</worksheet>", 24))) == broken);
    CHECK(refused(with_part("xl/styles.xml", "<styleSheet>")) == "文件的内容残缺或者已经损坏");
    CHECK(refused(with_part(sheet_name, "<styleSheet/>")) == "工作表的内容不是工作表 !填报表");
}

TEST_CASE("elements nested too deep and tags without an end are refused") {
    std::string deep = "<worksheet>";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    CHECK(refused(with_part(sheet_name, deep)) == "文件的内容一层套一层，太深 !填报表");
    CHECK(refused(with_part(sheet_name, "<worksheet a=\"" + std::string(8'000'000, 'x') + "\"/>")) ==
          "文件里有过长的标记 !填报表");
}

TEST_CASE("bombs are refused by what they say of themselves and by what comes out of them") {
    const std::string rows = "<worksheet><sheetData>" + std::string(3'000'000, ' ') + "</sheetData></worksheet>";
    const std::string bytes = with_part(sheet_name, rows);
    CHECK(refused(bytes, FileKind::xlsx, {.inflated = 1'000'000}) == "文件解开后太大 !填报表");
    CHECK(refused(bytes, FileKind::xlsx, {.all = 1'000'000}) == "文件解开后太大 !填报表");
    CHECK(refused(bytes, FileKind::xlsx, {.ratio = 100}) == "文件解开后太大 !填报表");
    CHECK(refused(bytes) == "it was read");
    // One that says that it is small: the size in its heads is changed, and with it nothing else.
    std::string lying = bytes;
    const auto size = static_cast<std::uint32_t>(rows.size());
    std::string said;
    for (unsigned shift = 0; shift < 32; shift += 8) said += static_cast<char>((size >> shift) & 0xFFU);
    for (std::size_t at = lying.find(said); at != std::string::npos; at = lying.find(said, at + 1))
        lying.replace(at, 4, std::string("\x64\0\0\0", 4));
    CHECK(refused(lying) != "it was read");
}

TEST_CASE("limits of cells, sheets, strings and texts") {
    const Written two{.data = R"(<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>)",
                      .strings = "<si><t>甲乙丙</t></si>"};
    CHECK(refused(packed(two), FileKind::xlsx, {.cells = 1}) == "有内容的单元格太多 !填报表 1");
    CHECK(refused(packed(two), FileKind::xlsx, {.kept = 1}) == "有内容的单元格太多 !填报表 1");
    CHECK(refused(packed(two), FileKind::xlsx, {.shared = 9}) == "文字太多");
    CHECK(refused(packed(two), FileKind::xlsx, {.cell_text = 8}) == "有一个单元格的文字太长");
    CHECK(refused(packed(two), FileKind::xlsx, {.sheets = 0}) == "工作表太多");
    CHECK(refused(packed({.data = R"(<row r="2"><c r="B2" t="str"><v>123456789</v></c></row>)"}), FileKind::xlsx,
                  {.cell_text = 8}) == "单元格的文字太长 !填报表 B2");
    CHECK(refused(packed(two), FileKind::xlsx, {.shared = 13, .cells = 2, .kept = 2, .sheets = 1}) == "it was read");
}

TEST_CASE("a million empty rows cost nothing that stays") {
    std::string rows;
    for (int i = 1; i <= 1'000'000; ++i) rows += "<row r=\"" + std::to_string(i) + "\" ht=\"15\"/>";
    const Sheet sheet = first_sheet({.data = rows + R"(<row r="1048576"><c r="A1048576"><v>1</v></c></row>)"});
    CHECK(told(sheet) == "1048576: An=1");
    CHECK(sheet.rows.capacity() < 10);
}

TEST_CASE("an archive that is cut off anywhere, or has other things in it, is refused") {
    const std::string bytes = packed({.data = "<row><c><v>1</v></c></row>"});
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        CAPTURE(size);
        CHECK(refused(bytes.substr(0, size)) != "it was read");
    }
    CHECK(refused("") == "文件是空的");
    CHECK(refused("PK\x03\x04nothing") == "文件不完整或者已经损坏");
    CHECK(refused(zipped({{"word/document.xml", "<document/>"}})) == "这不是表格文件");
    CHECK(refused(zipped({{"_rels/.rels", relations(relation("a", "officeDocument", "word/document.xml"))},
                          {"word/document.xml", "<document/>"}})) == "这不是表格文件");
    CHECK(refused(zipped({{"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.bin"))},
                          {"xl/workbook.bin", "\x83\x01"}})) == "这是二进制的xlsb文件");
    Parts twice = parts_of({.data = ""});
    twice.emplace_back("XL/Workbook.xml", "<workbook/>");
    CHECK(refused(zipped(twice)) == "文件里有两个同名的部件");
}

TEST_CASE("a list of sheets that leads nowhere is refused") {
    CHECK(refused({.data = "", .listed = R"(<sheet name="甲" r:id="r9"/>)"}) == "工作表的目录写错了");
    CHECK(refused({.data = "", .listed = R"(<sheet name="甲"/>)"}) == "工作表的目录写错了");
    CHECK(refused({.data = "",
                   .listed = R"(<sheet name="甲" r:id="r2"/>)",
                   .relations = relation("r2", "worksheet", "worksheets/none.xml")}) == "文件缺少必要的部件 !甲");
    CHECK(refused({.data = "",
                   .listed = R"(<sheet name="甲" r:id="r2"/>)",
                   .relations = relation("r2", "worksheet", "http://example.org/a.xml\" TargetMode=\"External")}) ==
          "工作表的目录写错了");
    CHECK(refused({.data = "", .listed = R"(<sheet name="a" r:id="r1"/><sheet name="Ａ" r:id="r1"/>)"}) ==
          "有两张工作表同名，分不清 !Ａ");
}

TEST_CASE("a password is named, whether the whole file is encrypted or its parts") {
    std::string encrypted = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    encrypted += std::string(500, '\0');
    for (const char c : std::string("EncryptedPackage")) (encrypted += c) += '\0';
    CHECK(kind_of(encrypted, "a.xlsx") == FileKind::xlsx);
    CHECK(refused(encrypted) == "文件加了密码，请先在表格软件里去掉密码再交");

    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    const Parts parts = parts_of({.data = ""});
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        const zip_int64_t at = zip_file_add(archive, name.c_str(), source, 0);
        REQUIRE(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, "secret") == 0);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t about;
    zip_source_stat(target, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(target);
    CHECK(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    CHECK(refused(bytes) == "文件加了密码，请先在表格软件里去掉密码再交");
}

TEST_CASE("the kind of a file is told by its bytes, and that of a text by its name") {
    const auto kind = [](std::string_view bytes, std::string_view name) { return kind_of(bytes, name); };
    const std::string streams("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", 9);
    const std::string book = streams + std::string("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
    CHECK(kind(book, "a.xls") == FileKind::office);
    CHECK(kind(book, "a.xlsx") == FileKind::office);
    CHECK(kind(streams, "a.xls") == FileKind::none);
    const std::string workbook = packed({.data = ""});
    CHECK(kind(workbook, "a.xlsx") == FileKind::xlsx);
    CHECK(kind(workbook, "a.csv") == FileKind::xlsx);
    CHECK(kind(workbook, "a.xlsb") == FileKind::office);
    CHECK(kind(std::string("PK\x03\x04", 4) + std::string(26, '\0') +
                   "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK",
               "a.xlsx") == FileKind::office);
    CHECK(
        kind(std::string("PK\x03\x04", 4) + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.textPK",
             "a.ods") == FileKind::none);
    CHECK(kind("村,收入\n", "a.CSV") == FileKind::csv);
    CHECK(kind("村\t收入\n", "a.xls") == FileKind::csv);
    CHECK(kind("\n<html><table>", "a.xls") == FileKind::office);
    CHECK(kind("village: 1\n", "a.yaml") == FileKind::none);
    CHECK(kind("村", "村") == FileKind::none);
    CHECK(kind("", "a.xlsx") == FileKind::xlsx);
    CHECK(kind("", "a.csv") == FileKind::csv);
    CHECK(kind(std::string("\x7F"
                           "ELF\0\0",
                           6),
               "a.xlsx") == FileKind::none);
    CHECK(refused("%PDF-1.7", FileKind::none) == "这不是表格文件");
    CHECK(refused(book, FileKind::office) == "这种表格要先转换");
}

}  // namespace leitai::workbook
