// Reads the little Markdown that our own pages use.
#include "manual.hpp"

#include <algorithm>
#include <vector>

#include "embedded.hpp"
#include "guide.hpp"
#include "leitai/text/lines.hpp"
#include "results.hpp"

namespace leitai::app {

using base::Lang;

namespace {

constexpr int piped_width = 80;
constexpr int widest = 100;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// `code`, **bold** and the escape of a bar stand without their marks.
std::string unmarked(std::string_view text) {
    std::string plain;
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`') {
            code = !code;
            continue;
        }
        if (!code && text.substr(i, 2) == "**") {
            ++i;
            continue;
        }
        if (text.substr(i, 2) == "\\|") continue;
        plain += text[i];
    }
    return plain;
}

/// `text` with a hanging indent: the first line begins with `lead`, the others as far in.
std::string hanging(const std::string& lead, const std::string& text, int width) {
    const int indent = text::display_width(lead);
    const std::string wrapped = width == 0 ? text : text::wrap(text, std::max(width, indent + 20), indent);
    // wrap() indents every line; the lead takes the place of the first indent.
    const std::string blanks(static_cast<std::size_t>(indent), ' ');
    if (wrapped.starts_with(blanks)) return lead + wrapped.substr(blanks.size());
    return lead + wrapped;
}

using Cells = std::vector<std::string>;

Cells cells_of(std::string_view line) {
    Cells cells;
    std::string cell;
    line.remove_prefix(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) {
            const std::size_t first = cell.find_first_not_of(' ');
            const std::size_t last = cell.find_last_not_of(' ');
            cells.push_back(first == std::string::npos ? "" : unmarked(cell.substr(first, last - first + 1)));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    return cells;
}

bool is_rule(const Cells& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.find_first_not_of("-: ") == std::string::npos; });
}

/// The last column of a table wraps beneath itself, the others are as wide as their widest cell.
void put_table(const std::vector<Cells>& rows, int width, std::string& out) {
    std::vector<int> widths;
    for (const Cells& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], text::display_width(row[c]));
    }
    for (const Cells& row : rows) {
        std::string lead = "  ";
        for (std::size_t c = 0; c + 1 < row.size(); ++c) lead += text::pad(row[c], widths[c], false) + "  ";
        std::string line = hanging(lead, row.empty() ? "" : row.back(), width);
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
}

/// Whether a line has no mark of its own, so that it goes on with the paragraph above.
bool begins_nothing(std::string_view line) {
    return !line.starts_with("- ") && !line.starts_with("|") && !line.starts_with("#") && !line.starts_with("```");
}

/// Lines that belong together, read one block after the other.
class Renderer {
public:
    Renderer(std::string_view markdown, int width) : lines_(lines_of(markdown)), width_(width) {}

    std::string render() {
        while (at_ < lines_.size()) block();
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void block() {
        const std::string_view line = lines_[at_];
        if (line.starts_with("```")) return code();
        if (line.starts_with("|")) return table();
        if (line.starts_with("#")) return heading(line);
        if (line.starts_with("- ")) return item();
        if (line.empty()) {
            if (!out_.empty() && !out_.ends_with("\n\n")) out_ += "\n";
            ++at_;
            return;
        }
        paragraph("", line);
    }

    void heading(std::string_view line) {
        const bool title = line.starts_with("# ");
        line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
        out_ += hanging("", unmarked(line), width_) + "\n";
        ++at_;
        // What follows stands close to its heading, but not to the page's title.
        if (!title && at_ < lines_.size() && lines_[at_].empty()) ++at_;
    }

    void code() {
        for (++at_; at_ < lines_.size() && !lines_[at_].starts_with("```"); ++at_) {
            std::string_view line = lines_[at_];
            if (line.ends_with('\r')) line.remove_suffix(1);
            out_ += line.empty() ? "\n" : "    " + std::string(line) + "\n";
        }
        ++at_;
    }

    void table() {
        std::vector<Cells> rows;
        for (; at_ < lines_.size() && lines_[at_].starts_with("|"); ++at_) {
            Cells cells = cells_of(lines_[at_]);
            if (!is_rule(cells)) rows.push_back(std::move(cells));
        }
        put_table(rows, width_, out_);
    }

    /// `- **term**: text`: the term on a line of its own, the text further in; a plain item hangs behind its dash.
    void item() {
        std::string_view line = lines_[at_].substr(2);
        const std::size_t end = line.starts_with("`") ? line.find("`:") : std::string_view::npos;
        const std::size_t full = line.starts_with("`") ? line.find("`：") : std::string_view::npos;
        const std::size_t split = std::min(end, full);
        if (split == std::string_view::npos) return paragraph("  - ", line);
        out_ += "  " + unmarked(line.substr(0, split)) + "\n";
        line.remove_prefix(split + (full < end ? 4 : 2));
        paragraph("      ", line.substr(std::min(line.find_first_not_of(' '), line.size())));
    }

    /// This line and those that go on without a blank line or mark of their own.
    void paragraph(const std::string& lead, std::string_view first) {
        std::string text = unmarked(first);
        for (++at_; at_ < lines_.size(); ++at_) {
            std::string_view next = lines_[at_];
            if (next.empty() || !begins_nothing(next)) break;
            next.remove_prefix(std::min(next.find_first_not_of(' '), next.size()));
            const bool chinese = static_cast<unsigned char>(text.back()) >= 0x80;
            text += (chinese ? "" : " ") + unmarked(next);
        }
        out_ += hanging(lead, text, width_) + "\n";
    }

    std::vector<std::string_view> lines_;
    int width_;
    std::size_t at_ = 0;
    std::string out_;
};

/// "text、csv 或 html", "text, csv or html".
std::string listed(const std::vector<FormatName>& formats, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string text;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const char* next = zh ? "、" : ", ";
        const char* last = zh ? " 或 " : " or ";
        if (i > 0) text += i + 1 < formats.size() ? next : last;
        text += formats[i].name;
    }
    return text;
}

}  // namespace

std::string_view half(std::string_view page, Lang lang) {
    constexpr std::string_view border = "<!-- en -->\n";
    if (page.starts_with("<!-- words: ")) page.remove_prefix(page.find('\n') + 1);
    const std::size_t at = page.find(border);
    if (at == std::string_view::npos) return page;
    std::string_view part = lang == Lang::zh ? page.substr(0, at) : page.substr(at + border.size());
    while (part.starts_with('\n')) part.remove_prefix(1);
    return part;
}

std::string manual_of_command(const std::string& name, Lang lang) {
    std::string page(half(embedded_manual(name), lang));
    const auto fill = [&](std::string_view gap, const std::vector<FormatName>& formats) {
        for (std::size_t at = page.find(gap); at != std::string::npos; at = page.find(gap, at)) {
            page.replace(at, gap.size(), listed(formats, lang));
        }
    };
    fill("{page formats}", page_formats());
    fill("{record formats}", record_formats());
    fill("{document formats}", document_formats());
    fill("{all formats}", all_formats());
    return page;
}

std::string render(std::string_view markdown, int width) { return Renderer(markdown, width).render(); }

std::string joined(std::string_view markdown) {
    std::string text;
    bool code = false, open = false;  // open: the line goes on behind Chinese
    for (const std::string_view line : lines_of(markdown)) {
        const bool fence = line.starts_with("```");
        const std::string_view words = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        const bool goes_on = open && !fence && !words.empty() && begins_nothing(words);
        if (goes_on) text.pop_back();
        text += goes_on ? words : line;
        text += '\n';
        code = fence ? !code : code;
        open = !code && !fence && !line.empty() && !line.starts_with("#") && !line.starts_with("|") &&
               static_cast<unsigned char>(line.back()) >= 0x80;
    }
    return text;
}

std::string program_page(Lang lang) {
    std::string page(half(embedded_manual("leitai"), lang)), list;
    const bool zh = lang == Lang::zh;
    list = zh ? "| 命令 | 用途 |\n| --- | --- |" : "| command | what it is for |\n| --- | --- |";
    for (const Command& command : commands()) list += "\n| " + command.name + " | " + command.what.in(lang) + " |";
    constexpr std::string_view gap = "{commands}";
    return page.replace(page.find(gap), gap.size(), list);
}

int manual_width(const Env& env, const OutputOptions& outputs) {
    const int width = width_of(env, outputs, piped_width);
    return outputs.width ? width : std::min(width, widest);
}

void print_manual(Env& env, const Languages& languages, const std::string& name) {
    const Lang lang = languages.messages;
    if (name.empty()) return env.out(overview(lang));
    env.out(render(manual_of_command(name, lang), manual_width(env)));
}

}  // namespace leitai::app
