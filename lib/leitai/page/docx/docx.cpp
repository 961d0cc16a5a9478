// Writes a page as a document (DOCX) in the layout of official documents (GB/T 9704-2012), with native tables and
// charts, and annexes on sheets turned across.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/base/list.hpp"
#include "leitai/page/docx/chart.hpp"
#include "leitai/page/docx/letter.hpp"
#include "leitai/page/docx/table.hpp"
#include "leitai/page/docx/text.hpp"
#include "leitai/page/docx/widths.hpp"
#include "leitai/page/docx/zip.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"

namespace leitai::page {

namespace {

using base::Lang;

/// Writes word/document.xml, block by block, and the charts beside it.
class Document {
public:
    Document(const Layout& layout, Lang lang, unsigned jobs)
        : layout_(layout), lang_(lang), jobs_(jobs), sheet_(upright_sheet(layout)) {}

    void write(const Page& page) {
        contents_.stamped = page.finality.provisional();
        if (page.across) lie_across();
        text_ = std::string(xml_declaration) +
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><w:body>\n";
        add_title(text_, {.style = "Title"}, page.title.in(lang_), sheet_.text_width(), layout_.sizes.title);
        for (const std::string& words : finality_lines(page.finality, lang_)) add_paragraph(text_, "Note", words);
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            if (begins_annex(page.blocks[i])) begin_annex(page.across || wide_annex(page.blocks, i));
            const Block* next = i + 1 < page.blocks.size() ? &page.blocks[i + 1] : nullptr;
            signed_ = next != nullptr && ends_letter(*next);
            leads_ = signed_ || (next != nullptr && std::holds_alternative<Table>(*next));
            std::visit([this](const auto& one) { add(one); }, page.blocks[i]);
        }
        if (!page.footer.empty()) add_paragraph(text_, "Small", page.footer.in(lang_));
        end_on_paragraph();
        text_ += docx_section(sheet_, contents_) + "</w:body></w:document>";
        done_.write(text_);
    }

    /// All parts, in the order in which they are packed; asked once.
    std::vector<ZipPart> parts() {
        std::vector<ZipPart> parts;
        const auto add = [&](std::string name, std::string bytes) {
            parts.push_back({std::move(name), Spool(std::move(bytes))});
        };
        add("[Content_Types].xml", docx_types(contents_));
        add("_rels/.rels", docx_relations());
        parts.push_back({"word/document.xml", std::move(done_)});
        add("word/_rels/document.xml.rels", docx_document_relations(contents_));
        add("word/styles.xml", docx_styles(layout_, lang_));
        add("word/settings.xml", docx_settings());
        add("word/footer1.xml", docx_footer(true, layout_));
        add("word/footer2.xml", docx_footer(false, layout_));
        if (contents_.across) {
            add("word/footer3.xml", docx_footer_across(true, layout_));
            add("word/footer4.xml", docx_footer_across(false, layout_));
        }
        if (contents_.stamped) add("word/header1.xml", docx_header(provisional_stamp(lang_)));
        for (std::size_t i = 0; i < charts_.size(); ++i)
            add("word/charts/chart" + std::to_string(i + 1) + ".xml", charts_[i]);
        return parts;
    }

private:
    /// Whether a block stays with the last lines of the text: what is enclosed, and who signs.
    static bool ends_letter(const Block& block) {
        const auto* formal = std::get_if<Formal>(&block);
        return formal != nullptr && formal->part != Formal::Part::addressee;
    }

    void add(const Heading& heading) {
        const int indents = 2 * character_of(layout_, lang_);
        add_title(text_, {.style = heading.level <= 1 ? "Heading1" : "Heading2"}, heading.words.in(lang_),
                  sheet_.text_width() - indents, layout_.sizes.body);
    }

    void add(const Paragraph& prose) {
        const std::string& words = prose.words.in(lang_);
        // Whole paragraphs would leave a gap on the page before.
        const bool introduces = prose.note || words.ends_with("：") || words.ends_with(':') || signed_;
        add_paragraph(text_, prose.note ? "Note" : "Normal", words, leads_ && introduces);
    }

    void add(const Script& script) {
        for (const std::string& line : script.lines) add_verbatim(text_, line);
    }

    void add(const Formal& formal) { add_formal(text_, formal, sheet_, layout_, lang_, leads_); }

    void add(const Facts& facts) {
        if (facts.look == Facts::Look::figures) return add_figures(text_, facts, sheet_, lang_);
        const bool closing = facts.look == Facts::Look::closing;
        const std::string colon = lang_ == Lang::zh ? "：" : ": ";
        std::string together;
        for (const Facts::Item& item : facts.items) {
            const std::string words = item.label.in(lang_) + colon + std::string(words_of(item.value, lang_));
            if (closing)
                base::add_to(together, words, base::between_clauses.in(lang_));
            else
                add_paragraph(text_, "Note", words, leads_ && &item == &facts.items.back());
        }
        if (!together.empty()) add_paragraph(text_, "Small", together + (lang_ == Lang::zh ? "。" : "."));
    }

    void add(const Table& table) {
        std::optional<Chart> chart = chart_of(table, lang_);
        if (chart) chart = suited(std::move(*chart), sheet_);
        if (chart && (table.drawing->paper == Drawing::Paper::rows || !fits_page(*chart, sheet_))) chart.reset();
        if (chart) add_chart(*chart, *table.drawing);
        if (chart && table.drawing->paper == Drawing::Paper::picture) return;
        const std::string note = note_of(table);
        add_table({text_, done_, jobs_}, table, sheet_, layout_, lang_, !note.empty());
        if (!note.empty()) add_paragraph(text_, "Note", note);
    }

    /// What stands below the rows: what marks mean that were not explained before.
    std::string note_of(const Table& table) {
        const TableMarks marks = marks_of(table);
        std::string note;
        const auto explain = [&](const std::string& words) {
            if (std::find(explained_.begin(), explained_.end(), words) != explained_.end()) return;
            explained_.push_back(words);
            base::add_to(note, words, lang_ == Lang::zh ? "" : " ");
        };
        if (marks.shaded) explain(table.shading.empty() ? std::string(shading_note(lang_)) : table.shading.in(lang_));
        if (marks.lowest)
            explain(lang_ == Lang::zh ? "加粗并带下划线的是最低的。" : "The lowest are bold and underlined.");
        return note;
    }

    /// The picture with its number, and in words what a native chart of columns has no place for: lines between them.
    void add_chart(const Chart& chart, const Drawing& drawing) {
        const bool zh = lang_ == Lang::zh;
        charts_.push_back(docx_chart(chart, layout_, sheet_));
        contents_.charts = charts_.size();
        add_picture(text_, chart, charts_.size(), sheet_);
        std::string lines;
        for (const Drawing::Mark& mark : drawing.marks)
            base::add_to(lines, mark.words.in(lang_), base::between_words.in(lang_));
        if (!lines.empty()) add_paragraph(text_, "PictureNote", (zh ? "等次线：" : "Grade lines: ") + lines);
        const std::string number = std::to_string(charts_.size());
        std::string caption = zh ? "图" + number : "Figure " + number;
        if (!chart.title.empty()) caption += (zh ? "　" : ". ") + chart.title;
        if (!drawing.unit.empty()) caption += zh ? "（单位：" + drawing.unit.zh + "）" : " (" + drawing.unit.en + ")";
        add_title(text_, {.style = "FigureCaption"}, caption, sheet_.text_width(), layout_.sizes.note);
    }

    /// A section ends with a paragraph; one that is hardly seen follows a table.
    void end_on_paragraph() {
        if (!text_.ends_with("</w:p>\n")) add_paragraph(text_, "Break", "");
    }

    void begin_annex(bool across) {
        end_on_paragraph();
        text_.insert(text_.rfind("</w:pPr>"), docx_section(sheet_, contents_));
        sheet_ = upright_sheet(layout_);
        if (across) lie_across();
    }

    /// Whether a table of the annex that begins at a block is hard to read on an upright sheet.
    bool wide_annex(const std::vector<Block>& blocks, std::size_t begin) const {
        const DocxSheet upright = upright_sheet(layout_);
        for (std::size_t i = begin; i < blocks.size() && (i == begin || !begins_annex(blocks[i])); ++i) {
            const auto* table = std::get_if<Table>(&blocks[i]);
            if (table != nullptr && !fit_table(*table, upright, layout_, lang_).easy()) return true;
        }
        return false;
    }

    void lie_across() {
        sheet_ = across_sheet(layout_);
        contents_.across = true;
    }

    const Layout& layout_;
    Lang lang_;
    unsigned jobs_;
    DocxSheet sheet_;
    DocxContents contents_;
    Spool done_;
    std::string text_;  ///< behind what is done
    std::vector<std::string> charts_;
    std::vector<std::string> explained_;  ///< what marks of cells mean
    bool leads_ = false;                  ///< a table or the end of a letter follows
    bool signed_ = false;                 ///< the end of a letter follows
};

}  // namespace

void write_docx(const Page& page, const WriteOptions& options, const Sink& sink) {
    const Layout standard;
    Document document(options.layout != nullptr ? *options.layout : standard, options.lang, options.jobs);
    document.write(page);
    zip(document.parts(), sink);
}

}  // namespace leitai::page
