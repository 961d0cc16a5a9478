// A table's drawing as a chart of the office program's own (DrawingML), with its values inside.
#pragma once

#include <string>

#include "leitai/page/chart/chart.hpp"
#include "leitai/page/docx/parts.hpp"

namespace leitai::page {

/// A chart as it is drawn on paper: columns lie where their names or numbers have no room side by side.
Chart suited(Chart chart, const DocxSheet& sheet);

/// Whether a chart has room on one page, so that its names stay apart.
bool fits_page(const Chart& chart, const DocxSheet& sheet);

/// word/charts/chartN.xml
std::string docx_chart(const Chart& chart, const Layout& layout, const DocxSheet& sheet);

/// Adds the paragraph in which a chart stands, `number` from 1 on; what it shows is said in words as well.
void add_picture(std::string& text, const Chart& chart, std::size_t number, const DocxSheet& sheet);

}  // namespace leitai::page
