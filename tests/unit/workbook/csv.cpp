// Tests of reading texts with separators, whatever encoding, separator and quotes they have.
#include "files.hpp"

namespace leitai::workbook {

namespace {

/// "UTF-8 , 1: A=…" of a text.
std::string text(std::string_view bytes) {
    const Book book = read(bytes, FileKind::csv);
    REQUIRE(book.sheets.size() == 1);
    CHECK(book.sheets[0].name.empty());
    const std::string separator = book.separator == '\t' ? "tab" : std::string(1, book.separator);
    return book.encoding + " " + separator + " " + told(book.sheets[0]);
}

std::string text_refused(std::string_view bytes) { return refused(bytes, FileKind::csv); }

std::string wide(std::u16string_view units, bool big) {
    std::string bytes;
    for (const char16_t unit : units) {
        const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        (bytes += big ? high : low) += big ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 with and without a mark, GB18030 and UTF-16 say the same") {
    CHECK(text("村,收入\n东阳,86.2\n") == "UTF-8 , 1: A=村 B=收入; 2: A=东阳 B=86.2");
    CHECK(text("\xEF\xBB\xBF村,收入\n东阳,86.2\n") == "UTF-8 , 1: A=村 B=收入; 2: A=东阳 B=86.2");
    // 村,收入 in GBK; and 㐇 of four bytes, which GB18030 has and GBK lacks.
    CHECK(text("\xB4\xE5,\xCA\xD5\xC8\xEB\n") == "GB18030 , 1: A=村 B=收入");
    CHECK(text("\xB4\xE5,\x81\x39\xEF\x36\n") == "GB18030 , 1: A=村 B=\u3407");
    const std::u16string_view words = u"村,收入\r\n上村,86.2\r\n";
    CHECK(text("\xFF\xFE" + wide(words, false)) == "UTF-16LE , 1: A=村 B=收入; 2: A=上村 B=86.2");
    CHECK(text("\xFE\xFF" + wide(words, true)) == "UTF-16BE , 1: A=村 B=收入; 2: A=上村 B=86.2");
    CHECK(text(wide(words, false)) == "UTF-16LE , 1: A=村 B=收入; 2: A=上村 B=86.2");
    CHECK(text(wide(words, true)) == "UTF-16BE , 1: A=村 B=收入; 2: A=上村 B=86.2");
}

TEST_CASE("bytes that are in no encoding are refused with their line") {
    CHECK(text_refused("a,b\n\xFF\xFF,c\n") == "文字的编码既不是UTF-8也不是GB18030（GBK） 2");
    CHECK(text_refused("\xEF\xBB\xBF"
                       "a\nb\n\xB4\xE5\n") == "文字的编码（UTF-8）有错 3");
    CHECK(text_refused("东阳村的收入情况\n上报\xE4\xB8,1\n") == "文字的编码（UTF-8）有错 2");
    CHECK(text_refused(std::string("\xFF\xFE"
                                   "a\0\n\0\0\xD8x\0",
                                   10)) == "文字的编码（UTF-16LE）有错 2");
    CHECK(text_refused(std::string("\xFF\xFE"
                                   "a\0b",
                                   5)) == "文字的编码（UTF-16LE）有错 1");
}

TEST_CASE("separators are recognised outside quotes in the first lines, or said") {
    CHECK(text("a;b\n1,5;2\n3;4\n") == "UTF-8 ; 1: A=a B=b; 2: A=1,5 B=2; 3: A=3 B=4");
    CHECK(text("a\tb, c\n1\t2\n") == "UTF-8 tab 1: A=a B=b, c; 2: A=1 B=2");
    CHECK(text("题目\n\"a;b;c;d\",x\n1,2\n") == "UTF-8 , 1: A=题目; 2: A=a;b;c;d B=x; 3: A=1 B=2");
    CHECK(text("甲\n乙\n") == "UTF-8 , 1: A=甲; 2: A=乙");
    CHECK(text("sep=;\r\na;b,c\r\n") == "UTF-8 ; 1: A=a B=b,c");
    CHECK(text("\"sep=|\"\na|b;c\n") == "UTF-8 | 1: A=a B=b;c");
    CHECK(text("sep=\na,b\n") == "UTF-8 , 1: A=sep=; 2: A=a B=b");
    CHECK(text("sep=,x\n") == "UTF-8 , 1: A=sep= B=x");
}

TEST_CASE("quotes, line breaks in cells and every line end") {
    CHECK(text("\"a,b\",\"c \"\"d\"\"\"\n") == "UTF-8 , 1: A=a,b B=c \"d\"");
    CHECK(text("\"a\r\nb\rc\",d\n") == "UTF-8 , 1: A=a\nb\nc B=d");
    CHECK(text("a,b\rc,d\r\n\n,e\n") == "UTF-8 , 1: A=a B=b; 2: A=c B=d; 4: B=e");
    CHECK(text("a, \"b,c\" ,d") == "UTF-8 , 1: A=a B=b,c C=d");
    CHECK(text("5\" 管,\"\"\n") == "UTF-8 , 1: A=5\" 管");
    CHECK(text(" a\u3000,,\u00A0\n,,\n") == "UTF-8 , 1: A=a");
    CHECK(text("\n\n") == "UTF-8 , ");
}

TEST_CASE("quotes that do not end, words behind one, and zero bytes are refused with the place") {
    CHECK(text_refused("a,b\nc,\"d\ne\n") == "引号没有收尾 B2");
    CHECK(text_refused("a,\"b\"c\n") == "收尾的引号后面还有字 B1");
    CHECK(text_refused(std::string("村里的话,很长的一行\nb,c\0d\n", 35)) == "文字里有空字符（NUL） B2");
    CHECK(text_refused("") == "文件是空的");
}

TEST_CASE("what keeps spreadsheets from computing is undone, and nothing else") {
    CHECK(text("'=1+1,'-5,'@x,'0123,=\"0123\",\"=\"\"a\"\"\"\"b\"\"\"\n") ==
          "UTF-8 , 1: A==1+1 B=-5 C=@x D=0123 E=0123 F=a\"b");
    CHECK(text("'98年,'a',=A1,=\"a\"&\"b\",'\n") == "UTF-8 , 1: A='98年 B='a' C==A1 D==\"a\"&\"b\" E='");
}

TEST_CASE("a text is bounded too") {
    const auto bounded = [](std::string_view bytes, const Limits& limits) {
        return refused(bytes, FileKind::csv, limits);
    };
    CHECK(bounded("a,b\nc\n", {.cells = 2}) == "有内容的单元格太多 2");
    CHECK(bounded("a,b\nc\n", {.cells = 3}) == "it was read");
    CHECK(bounded("a,bcd\n", {.cell_text = 2}) == "单元格的文字太长，也许是前面少了一个引号 B1");
    CHECK(bounded("a,b\n", {.inflated = 3}) == "文件太大");
    CHECK(text_refused(std::string(20'000, ',')) == "一行的列太多 XFD1");
    CHECK(text_refused(std::string(last_row + 1, '\n')) == "行太多 1048576");
    CHECK(text(std::string(last_row, '\n')) == "UTF-8 , ");
}

}  // namespace leitai::workbook
