// The parts of a workbook's zip file, for tests that look at what was written.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace leitai::test {

/// The bytes of one part: "xl/workbook.xml"; empty where there is none.
inline std::string part(std::string_view workbook, const char* name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, &error);
    REQUIRE(source != nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    std::string bytes;
    zip_stat_t entry;
    if (zip_stat(archive, name, 0, &entry) == 0) {
        bytes.resize(entry.size);
        zip_file_t* file = zip_fopen(archive, name, 0);
        REQUIRE(file != nullptr);
        CHECK(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
        zip_fclose(file);
    }
    zip_discard(archive);
    zip_error_fini(&error);
    return bytes;
}

/// How often a text stands in another.
inline std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

/// The element of a cell as the sheet has it: `<c r="D5" s="3"><v>8.38</v></c>`; empty where there is none.
inline std::string cell_xml(std::string_view sheet, std::string_view name) {
    const std::string begin = "<c r=\"" + std::string(name) + "\"";
    const std::size_t at = sheet.find(begin);
    if (at == std::string_view::npos) return {};
    const std::size_t close = sheet.find('>', at);
    const std::size_t end = sheet[close - 1] == '/' ? close + 1 : sheet.find("</c>", at) + 4;
    return std::string(sheet.substr(at, end - at));
}

}  // namespace leitai::test
