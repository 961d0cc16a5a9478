// Writes a page as one HTML file with its style inside, no script and nothing fetched; text of cells is never taken as
// markup.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/chart/svg.hpp"
#include "leitai/page/html_style.hpp"
#include "leitai/page/html_table.hpp"
#include "leitai/page/markup.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;
using base::Text;

/// A list of contents is worth its place from so many sections on.
constexpr std::size_t fewest_sections = 4;

bool is_section(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->level <= 1;
}

/// Writes the blocks of a page one after the other, and counts its pictures and sections.
class Body {
public:
    Body(Buffer& out, Lang lang, unsigned jobs) : out_(out), lang_(lang), jobs_(jobs) {}

    void write(const std::vector<Block>& blocks) {
        const bool listed =
            std::count_if(blocks.begin(), blocks.end(), is_section) >= static_cast<std::ptrdiff_t>(fewest_sections);
        for (const Block& block : blocks) {
            if (listed && sections_ == 0 && is_section(block)) write_contents(blocks);
            if (begins_annex(block)) begin_annex();
            std::visit([&](const auto& one) { add(one); }, block);
        }
    }

    void begin_annex() {
        out_ << (annexed_ ? "</section>\n<section class=\"annex\">\n" : "<section class=\"annex\">\n");
        annexed_ = true;
    }

    /// The footer stands within the last annex, for in print it would be on a page of its own behind it.
    void end(std::string_view footer) {
        if (!footer.empty()) out_ << "<footer>" << escape_markup(footer) << "</footer>\n";
        if (annexed_) out_ << "</section>\n";
    }

private:
    std::string escaped(const Text& words) const { return escape_markup(words.in(lang_)); }

    void write_contents(const std::vector<Block>& blocks) {
        out_ << "<nav aria-label=\"" << escaped({"目录", "Contents"}) << "\"><ul>\n";
        std::size_t section = 0;
        for (const Block& block : blocks) {
            if (!is_section(block)) continue;
            out_ << "<li><a href=\"#s" << std::to_string(++section) << "\">" << escaped(std::get<Heading>(block).words)
                 << "</a></li>\n";
        }
        out_ << "</ul></nav>\n";
    }

    void add(const Heading& heading) {
        const char level = static_cast<char>('0' + std::clamp(heading.level + 1, 2, 4));
        out_ << "<h" << level;
        if (heading.level <= 1) out_ << " id=\"s" << std::to_string(++sections_) << '"';
        out_ << '>' << escaped(heading.words) << "</h" << level << ">\n";
    }

    void add(const Paragraph& paragraph) {
        out_ << (paragraph.note ? "<p class=\"note\">" : "<p>") << escaped(paragraph.words) << "</p>\n";
    }

    void add(const Facts& facts) {
        switch (facts.look) {
            case Facts::Look::list:
                return add_list(facts);
            case Facts::Look::figures:
                return add_figures(facts);
            case Facts::Look::closing:
                return add_closing(facts);
        }
    }

    void add_list(const Facts& facts) {
        out_ << "<dl>";
        for (const Facts::Item& item : facts.items)
            out_ << "<dt>" << escaped(item.label) << "</dt><dd>" << escape_markup(words_of(item.value, lang_))
                 << "</dd>\n";
        out_ << "</dl>\n";
    }

    /// Large numbers side by side; what is words rather than a number is smaller.
    void add_figures(const Facts& facts) {
        constexpr int large = 11;  // display columns
        out_ << "<dl class=\"figures\">";
        for (const Facts::Item& item : facts.items) {
            const std::string_view value = words_of(item.value, lang_);
            out_ << "<div><dt>" << escaped(item.label) << "</dt><dd"
                 << (text::display_width(value) > large ? " class=\"words\">" : ">") << escape_markup(value)
                 << "</dd></div>\n";
        }
        out_ << "</dl>\n";
    }

    void add_closing(const Facts& facts) {
        const std::string_view colon = lang_ == Lang::zh ? "：" : ": ";
        out_ << "<p class=\"closing\">";
        for (const Facts::Item& item : facts.items)
            out_ << "<span>" << escaped(item.label) << colon << escape_markup(words_of(item.value, lang_))
                 << "</span>\n";
        out_ << "</p>\n";
    }

    void add(const Table& table) {
        const std::optional<Chart> chart = chart_of(table, lang_);
        if (!chart) return add_rows(table, {.words = table.title.in(lang_)});
        const Drawing::Paper paper = table.drawing->paper;
        out_ << (paper == Drawing::Paper::rows ? "<figure class=\"screen\">" : "<figure>") << "<figcaption>"
             << escape_markup(caption_of(*chart, ++figures_, lang_)) << "</figcaption>\n"
             << svg(*chart, *table.drawing, lang_);
        if (paper == Drawing::Paper::picture) {
            out_ << "<details><summary>" << Text("数据", "Data").in(lang_) << "</summary>\n";
            add_rows(table, {});
            out_ << "</details></figure>\n";
            return;
        }
        out_ << "</figure>\n";
        const std::string number = std::to_string(figures_), title = table.title.in(lang_);
        const std::string words =
            title + (lang_ == Lang::zh ? "（图" + number + "的数据）" : " (data of figure " + number + ")");
        add_rows(table, paper == Drawing::Paper::rows ? TableCaption{words, true} : TableCaption{});
    }

    /// The rows, and what their shades mean: once for all tables, where a table does not say it itself.
    void add_rows(const Table& table, const TableCaption& caption) {
        const Marked marked = write_html_rows(out_, table, caption, lang_, jobs_);
        if (!marked.shaded && !marked.lowest) return;
        if (!table.shading.empty()) {
            add(Paragraph{table.shading, true});
            return;
        }
        if (marked.shaded && !shades_told_) add(Paragraph{Text::same(shading_note(lang_)), true});
        if (marked.lowest && !lowest_told_) add(Paragraph{{"加框的最低。", "The lowest have a frame."}, true});
        shades_told_ = shades_told_ || marked.shaded;
        lowest_told_ = lowest_told_ || marked.lowest;
    }

    /// Long lines are shown broken, and copied whole.
    void add(const Script& script) {
        out_ << "<pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">";
        for (const std::string& line : script.lines) out_ << escape_markup(text::one_line(line)) << '\n';
        out_ << "</pre>\n";
    }

    void add(const Formal& formal) {
        const std::string_view part = formal.part == Formal::Part::addressee    ? "addressee"
                                      : formal.part == Formal::Part::attachment ? "attachment"
                                                                                : "signature";
        out_ << "<p class=\"" << part << "\">";
        bool first = true;
        for (const std::string& line : formal_lines(formal, lang_)) {
            out_ << (first ? "" : "<br>") << escape_markup(line);
            first = false;
        }
        out_ << "</p>\n";
    }

    Buffer& out_;
    Lang lang_;
    unsigned jobs_;
    std::size_t figures_ = 0, sections_ = 0;
    bool annexed_ = false, shades_told_ = false, lowest_told_ = false;
};

}  // namespace

void write_html(const Page& page, const WriteOptions& options, const Sink& sink) {
    Buffer out(sink);
    const Lang lang = options.lang;
    const std::string title = escape_markup(page.title.in(lang));
    out << "<!DOCTYPE html>\n<html lang=\"" << (lang == Lang::zh ? "zh-CN" : "en")
        << "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        << title << "</title>\n<style>" << html_style << html_print_style << "</style>\n</head>\n<body>\n<main"
        << (page.across ? " class=\"across\"" : "") << ">\n<h1>" << title << "</h1>\n";
    if (page.finality.provisional()) out << "<p class=\"stamp\">" << provisional_stamp(lang) << "</p>\n";
    for (const std::string& words : finality_lines(page.finality, lang))
        out << "<p class=\"note\">" << escape_markup(words) << "</p>\n";
    Body body(out, lang, options.jobs);
    body.write(page.blocks);
    body.end(page.footer.in(lang));
    out << "</main>\n</body>\n</html>\n";
    out.finish();
}

}  // namespace leitai::page
