// The formats in which a result can be written: one row of properties for each.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/page/document_layout.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Takes the next bytes of a document: standard output, or a file that is renamed when complete.
using Sink = std::function<void(std::string_view bytes)>;

/// What a writer may need besides the page.
struct WriteOptions {
    base::Lang lang = base::Lang::zh;
    int width = 80;      ///< text: columns of the terminal; 0 = no limit
    bool color = false;  ///< text: bold headings
    bool ids = false;    ///< csv: for programs, with the ids of columns for heads, true, false and bare rates
    const Layout* layout = nullptr;  ///< docx: of the plan; none: that of the standard
    unsigned jobs = 1;  ///< threads that make the rows of long tables; the bytes are the same for any number
};

/// One row of the list of formats. Commands ask for these properties and never for a name.
struct FormatRow {
    std::string_view name;       ///< "markdown"
    std::string_view ending;     ///< ".md", for `-o FILE`
    std::string_view also = {};  ///< another usual one: ".htm"
    /// Who makes it: a writer of pages, the command itself out of its records, or another program that prints.
    enum class By : std::uint8_t { writer, records, printer } by = By::writer;
    bool data = false;  ///< for programs, where a command has both words and data
    void (*write)(const Page&, const WriteOptions&, const Sink&) = nullptr;  ///< none where no writer makes it
    bool prose = false;     ///< sentences one below the other, where a command has both sentences and tables
    bool binary = false;    ///< cannot be shown on a terminal
    bool document = false;  ///< a document that is handed in: reports alone offer it
    bool footer = false;    ///< has small print below: of what result the page is
    bool sheets = false;    ///< carries further sheets (`Page::background`)
    /// How several results stand in one document, if they can.
    enum class Several : std::uint8_t {
        none,
        below,  ///< one below the other
        table,  ///< their rows in one table
        rows,   ///< likewise, and every row says what it is of
        list,   ///< a list of documents
    } several = Several::none;
    bool one_table = false;  ///< holds one table: a folder of outputs has a file for each
    bool notice = false;     ///< the form of public pages whose bytes are published by their hash
};

/// All, in the order that help prints: text first, which is what standard output gets by itself.
const std::vector<FormatRow>& formats();
/// The row of a name, or null.
const FormatRow* find_format(std::string_view name);
/// Whether a file's name has an ending, in whatever case: "A.CSV" has ".csv".
bool has_ending(std::string_view path, std::string_view ending);
/// The row of the ending of a file's name, or null.
const FormatRow* format_of_file(std::string_view path);
/// The one in which a public page is hashed.
const FormatRow& notice_format();

}  // namespace leitai::page
