// Writes a page as a document (DOCX) in the layout of official documents (GB/T 9704-2012), with native tables and
// charts, and annexes on sheets turned across.
#include <string>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/page/docx/chart.hpp"
#include "leitai/page/docx/text.hpp"
#include "leitai/page/docx/zip.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// Writes word/document.xml, block by block, and the charts beside it.
class Document {
public:
    Document(const Layout& layout, Lang lang) : layout_(layout), lang_(lang), sheet_(upright_sheet(layout)) {}

    void write(const Page& page) {
        contents_.stamped = page.finality.provisional();
        text_ = std::string(xml_declaration) +
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><w:body>\n";
        add_paragraph(text_, "Title", page.title.in(lang_));
        for (const std::string& words : finality_lines(page.finality, lang_)) add_paragraph(text_, "Note", words);
        for (const Block& block : page.blocks) {
            if (begins_annex(block)) begin_annex();
            std::visit([this](const auto& one) { add(one); }, block);
        }
        if (!page.footer.empty()) add_paragraph(text_, "Note", page.footer.in(lang_));
        end_on_paragraph();
        text_ += docx_section(sheet_, contents_) + "</w:body></w:document>";
    }

    /// All parts, in the order in which they are packed.
    std::vector<std::pair<std::string, std::string>> parts() const {
        std::vector<std::pair<std::string, std::string>> files = {
            {"[Content_Types].xml", docx_types(contents_)},
            {"_rels/.rels", docx_relations()},
            {"word/document.xml", text_},
            {"word/_rels/document.xml.rels", docx_document_relations(contents_)},
            {"word/styles.xml", docx_styles(layout_, lang_)},
            {"word/settings.xml", docx_settings()},
            {"word/footer1.xml", docx_footer(true, layout_)},
            {"word/footer2.xml", docx_footer(false, layout_)},
        };
        if (contents_.annexed) {
            files.emplace_back("word/footer3.xml", docx_footer_across(true, layout_));
            files.emplace_back("word/footer4.xml", docx_footer_across(false, layout_));
        }
        if (contents_.stamped) files.emplace_back("word/header1.xml", docx_header(provisional_stamp(lang_)));
        for (std::size_t i = 0; i < charts_.size(); ++i)
            files.emplace_back("word/charts/chart" + std::to_string(i + 1) + ".xml", charts_[i]);
        return files;
    }

private:
    void add(const Heading& heading) {
        add_paragraph(text_, heading.level <= 1 ? "Heading1" : "Heading2", heading.words.in(lang_));
    }

    void add(const Paragraph& prose) { add_paragraph(text_, prose.note ? "Note" : "Normal", prose.words.in(lang_)); }

    void add(const Script& script) {
        for (const std::string& line : script.lines) add_verbatim(text_, line);
    }

    void add(const Formal& formal) {
        for (const base::Text& line : formal.lines) add_paragraph(text_, "Normal", line.in(lang_));
    }

    void add(const Facts& facts) {
        const std::string colon = lang_ == Lang::zh ? "：" : ": ";
        for (const Facts::Item& item : facts.items)
            add_paragraph(text_, "Note", item.label.in(lang_) + colon + std::string(words_of(item.value, lang_)));
    }

    void add(const Table& table) {
        if (!table.title.empty()) add_paragraph(text_, "Caption", table.title.in(lang_));
        std::optional<Chart> chart = chart_of(table, lang_);
        if (chart && table.drawing->paper == Drawing::Paper::rows) chart.reset();
        if (chart) add_chart(*chart, *table.drawing);
        if (chart && table.drawing->paper == Drawing::Paper::picture) return;
        const bool shaded = add_table(text_, table, sheet_, layout_, lang_);
        if (table.rows == 0) add_paragraph(text_, "Note", no_rows(lang_));
        if (shaded && !explained_) add_paragraph(text_, "Note", shading_note(lang_));
        explained_ = explained_ || shaded;
    }

    void add_chart(const Chart& chart, const Drawing& drawing) {
        charts_.push_back(docx_chart(chart, layout_));
        contents_.charts = charts_.size();
        add_picture(text_, chart, charts_.size(), sheet_);
        // A native chart of columns has no place for lines between them.
        std::string lines;
        for (const Drawing::Mark& mark : drawing.marks)
            base::add_to(lines, mark.words.in(lang_), base::between_words.in(lang_));
        if (!lines.empty()) add_paragraph(text_, "Note", (lang_ == Lang::zh ? "等次线：" : "Grade lines: ") + lines);
    }

    /// A section ends with a paragraph; one that is hardly seen follows a table.
    void end_on_paragraph() {
        if (!text_.ends_with("</w:p>\n")) add_paragraph(text_, "Break", "");
    }

    void begin_annex() {
        end_on_paragraph();
        text_.insert(text_.rfind("</w:pPr>"), docx_section(sheet_, contents_));
        sheet_ = across_sheet(layout_);
        contents_.annexed = true;
    }

    const Layout& layout_;
    Lang lang_;
    DocxSheet sheet_;
    DocxContents contents_;
    std::string text_;
    std::vector<std::string> charts_;
    bool explained_ = false;  ///< what shades mean
};

}  // namespace

void write_docx(const Page& page, const WriteOptions& options, const Sink& sink) {
    const Layout standard;
    Document document(options.layout != nullptr ? *options.layout : standard, options.lang);
    document.write(page);
    sink(zip(document.parts()));
}

}  // namespace leitai::page
