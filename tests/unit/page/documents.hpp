// Documents taken apart: the parts that the DOCX writer makes of a page, and pages with a picture.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pages.hpp"

namespace leitai::page {

using Parts = std::map<std::string, std::string>;

/// The parts of a document by their names.
inline Parts parts_of(const Page& page, const WriteOptions& options = {}) {
    const std::string bytes = written(page, "docx", options);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    REQUIRE(archive != nullptr);
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        std::string part(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        CHECK(zip_fread(file, part.data(), about.size) == static_cast<zip_int64_t>(about.size));
        zip_fclose(file);
        parts[about.name] = std::move(part);
    }
    zip_discard(archive);
    return parts;
}

inline std::string document_of(const Page& page) { return parts_of(page)["word/document.xml"]; }

inline bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

inline Table drawn(Drawing::Kind kind, std::vector<std::vector<std::string>> rows) {
    std::vector<std::vector<Cell>> cells;
    for (const auto& row : rows) {
        cells.emplace_back();
        for (const std::string& text : row)
            cells.back().push_back(cells.back().empty() ? Cell::of(text) : Cell::number(text));
    }
    std::vector<Column> columns = {column("name", "村名", "Village"), numbers("a", "变化", "Change")};
    if (rows.at(0).size() > 2) columns.push_back(numbers("b", "名次", "Places"));
    if (rows.at(0).size() > 3) columns.push_back(column("class", "类别", "Class"));
    Table t = table("moved", columns, cells);
    t.title = {"升降", "Movement"};
    t.drawing = Drawing{.kind = kind, .label = "name", .values = {"a"}};
    if (columns.size() > 2) t.drawing->values.emplace_back("b");
    if (columns.size() > 3) t.drawing->group = "class";
    return t;
}

inline std::string chart_of_kind(Drawing::Kind kind, std::vector<std::vector<std::string>> rows) {
    return parts_of(page_of({drawn(kind, std::move(rows))}))["word/charts/chart1.xml"];
}

}  // namespace leitai::page
