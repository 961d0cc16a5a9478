// Writes a page for a terminal or a plain text file: ASCII rules, Chinese aligned, everything within the width.
#include <algorithm>
#include <string>
#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/text_table.hpp"
#include "leitai/page/writers.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int no_limit = 1 << 20;

/// Writes the blocks of a page one below the other.
class TextWriter {
public:
    TextWriter(const WriteOptions& options, const Sink& sink)
        : options_(options), width_(options.width > 0 ? options.width : no_limit), out_(sink) {}

    void write(const Page& page) {
        write_bold(page.title.in(options_.lang));
        if (page.finality.provisional()) write_bold(provisional_stamp(options_.lang));
        for (const std::string& words : finality_lines(page.finality, options_.lang)) out_ << wrapped(words) << '\n';
        for (const Block& block : page.blocks) {
            out_ << '\n';
            std::visit([this](const auto& kind) { write_block(kind); }, block);
        }
        out_.finish();
    }

private:
    std::string wrapped(std::string_view words) const { return text::wrap(text::one_line(words), width_); }

    void write_bold(std::string_view words) {
        if (words.empty()) return;
        if (options_.color) out_ << "\x1b[1m";
        out_ << wrapped(words);
        if (options_.color) out_ << "\x1b[0m";
        out_ << '\n';
    }

    void write_block(const Heading& heading) { write_bold(heading.words.in(options_.lang)); }

    void write_block(const Paragraph& paragraph) { out_ << wrapped(paragraph.words.in(options_.lang)) << '\n'; }

    /// Values stand below each other, behind the longest label; a long one is broken there.
    void write_block(const Facts& facts) {
        const std::string_view colon = options_.lang == base::Lang::zh ? "：" : ": ";
        int behind = 0;
        for (const Facts::Item& item : facts.items) {
            behind = std::max(behind, text::display_width(item.label.in(options_.lang)));
        }
        behind += 2;
        for (const Facts::Item& item : facts.items) {
            const std::string lead = text::pad(item.label.in(options_.lang) + std::string(colon), behind, false);
            const std::string value = text::one_line(words_of(item.value, options_.lang));
            const std::string lines = text::wrap(value, std::max(width_, behind + 20), behind);
            // wrap() indents the first line too: there stands the label.
            const auto indent = static_cast<std::size_t>(behind);
            std::string text = lead + (lines.size() > indent ? lines.substr(indent) : "");
            text.erase(text.find_last_not_of(' ') + 1);
            out_ << text << '\n';
        }
    }

    void write_block(const Formal& formal) {
        for (const std::string& line : formal_lines(formal, options_.lang)) out_ << wrapped(line) << '\n';
    }

    void write_block(const Script& script) {
        for (const std::string& line : script.lines) out_ << text::one_line(line) << '\n';
    }

    void write_block(const Table& table) { write_text_table(out_, table, options_); }

    const WriteOptions& options_;
    int width_;
    Buffer out_;
};

}  // namespace

void write_text(const Page& page, const WriteOptions& options, const Sink& sink) {
    TextWriter(options, sink).write(page);
}

}  // namespace leitai::page
