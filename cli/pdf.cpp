// Writes the document into a folder of its own, has it printed by another program, and says which fonts were missing.
#include "pdf.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>
#include <utility>

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/page/document_layout.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"
#include "spoken.hpp"

namespace leitai::app {

using base::Failure;
using base::Text;

namespace {

constexpr std::chrono::minutes print_limit{10};     ///< LibreOffice 7.4 takes three for 5,000 villages
constexpr std::chrono::seconds question_limit{30};  ///< of --version and fc-list
constexpr std::size_t quoted_lines = 5;
constexpr int quoted_columns = 200;

bool is_pdf(const Destination& one) { return page::find_format(one.format)->by == page::FormatRow::By::printer; }

/// The pieces of `text` between any of the marks, without empty ones.
std::vector<std::string> pieces(const std::string& text, const char* marks) {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = text.find_first_not_of(marks, at)) != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        found.push_back(text.substr(at, end - at));
        at = end;
    }
    return found;
}

/// The fonts that a layout names; without one, those of the standard.
std::vector<std::string> layout_fonts(const page::Layout* layout) {
    const page::Layout::Fonts fonts = layout != nullptr ? layout->fonts : page::Layout::Fonts{};
    return {fonts.title, fonts.heading, fonts.second, fonts.body, fonts.number, fonts.latin};
}

/// Those of them that are not installed; nothing when that cannot be asked here.
std::optional<std::vector<std::string>> replaced_fonts(const Env& env, const Workplace& place,
                                                       const page::Layout* layout) {
    const std::optional<std::string> lister = find_program(env, {"fc-list"});
    if (!lister) return std::nullopt;
    const Ended listed = run_program(place, {*lister, ":", "family"}, question_limit);
    if (!listed.fine()) return std::nullopt;
    std::string names = listed.out;  // "FZXiaoBiaoSong\-B05S,方正小标宋简体"
    std::erase(names, '\\');
    const std::vector<std::string> all = pieces(names, ",\n");
    const std::set<std::string> installed(all.begin(), all.end());
    std::vector<std::string> missing = layout_fonts(layout);
    std::erase_if(missing, [&](const std::string& font) { return installed.contains(font); });
    return missing;
}

/// The words that make a program print `report.docx` or `report.html` of the workplace as `report.pdf`.
std::vector<std::string> printing(const Printer& printer, const Workplace& place) {
    if (printer.office)
        return {printer.path,
                // A profile of its own: one that is open on the screen would take the order and not wait for it.
                "-env:UserInstallation=" + place.url("profile"), "--headless", "--norestore", "--convert-to",
                "pdf:writer_pdf_Export", "--outdir", place.path(), place.file("report.docx")};
    std::vector<std::string> words{
        printer.path, "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=" + place.file("profile"),
        // No address and no day in the margins; the second is what it was called before.
        "--no-pdf-header-footer", "--print-to-pdf-no-header", "--print-to-pdf=" + place.file("report.pdf")};
    // Chromium does not start as root inside its sandbox; the page is ours and holds no script.
    if (geteuid() == 0) words.emplace_back("--no-sandbox");
    words.push_back(place.url("report.html"));
    return words;
}

/// "LibreOffice 7.4.7.2" as the program says it of itself: up to its first number; else its path.
std::string name_of(const Printer& printer, const Workplace& place) {
    std::vector<std::string> words{printer.path};
    if (printer.office) words.push_back("-env:UserInstallation=" + place.url("profile"));
    words.emplace_back("--version");
    std::string name;
    for (const std::string& word : pieces(run_program(place, words, question_limit).out, " \n")) {
        base::add_to(name, word, " ");
        if (word.front() >= '0' && word.front() <= '9') return text::fit(text::one_line(name), quoted_columns);
    }
    return printer.path;
}

/// The last lines that it printed, below each other.
std::string last_words(const Ended& ended) {
    std::vector<std::string> lines;
    for (const std::string& line : pieces(ended.out + "\n" + ended.err, "\r\n"))
        lines.push_back(text::fit(text::one_line(line), quoted_columns));
    if (lines.size() > quoted_lines) lines.erase(lines.begin(), lines.end() - quoted_lines);
    return base::join(lines, "\n");
}

[[noreturn]] void refuse(const Printer& printer, const Ended& ended) {
    const std::string status = std::to_string(ended.status), minutes = std::to_string(print_limit.count());
    Text why("没有写出 PDF", "wrote no PDF");
    if (!ended.in_time) {
        why = {minutes + " 分钟还没有排完，已经终止", "was not done within " + minutes + " minutes and was ended"};
    } else if (ended.status != 0) {
        why = {"没有排成 PDF，退出码 " + status, "failed with status " + status};
    }
    const std::string words = last_words(ended);
    const Text said = words.empty() ? Text() : Text("；它最后说：\n" + words, "; its last words:\n" + words);
    throw Failure(
        {"没有写报告：" + printer.path + " " + why.zh + said.zh + "\n可以用 -o 写 docx 或 html，在别的程序里打印",
         "no report was written: " + printer.path + " " + why.en + said.en +
             "\nwrite docx or html with -o and print that with another program"});
}

/// What keeps the PDF from being the document that is handed in, in a line of its own.
Text preview(const Env& env, const Printer& printer, const Workplace& place, const page::Layout* layout) {
    if (!printer.office)
        return {"浏览器排印的网页没有公文版式，这份 PDF 是预览；要上交的用 -o 写 docx",
                "a page printed by a browser has no official layout: this PDF is a preview; to hand in, write "
                "docx with -o"};
    const auto fonts = replaced_fonts(env, place, layout);
    if (!fonts)
        return {"没有 fc-list，不知道公文的字体装全没有，这份 PDF 当作预览",
                "without fc-list the fonts could not be checked: take this PDF as a preview"};
    if (fonts->empty()) return {};
    const Text names = base::listed(*fonts);
    return {"没有安装的字体换成了别的：" + text::one_line(names.zh) +
                "；这份 PDF 是预览，要上交的请在装有这些字体的电脑上用 docx 打印",
            "fonts that are not installed were replaced: " + text::one_line(names.en) +
                "; this PDF is a preview: to hand in, print the docx where they are installed"};
}

/// Writes the document, has it printed, and gives the bytes of the PDF.
std::string printed(const Printer& printer, const Workplace& place, const page::Page& page,
                    const page::WriteOptions& options) {
    const std::string format = printer.office ? "docx" : "html", source = place.file("report." + format);
    std::ofstream file(source, std::ios::binary);
    page::find_format(format)->write(page, options, [&](std::string_view bytes) {
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    });
    file.close();
    if (!file) throw Failure({"无法写临时文件 " + source, "cannot write the temporary file " + source});
    const Ended ended = run_program(place, printing(printer, place), print_limit);
    std::string bytes = whole_file(place.file("report.pdf")).value_or("");
    // LibreOffice ends with 0 even where it could not load the document, so the file itself is looked for.
    if (!ended.fine() || !bytes.starts_with("%PDF-")) refuse(printer, ended);
    return bytes;
}

}  // namespace

std::optional<Printer> find_printer(const Env& env, const std::vector<Destination>& to) {
    if (std::none_of(to.begin(), to.end(), is_pdf)) return std::nullopt;
    for (const Destination& one : to) {
        if (is_pdf(one) && one.target == "-" && env.out_is_terminal)
            throw UsageFailure({"pdf 不能显示在屏幕上，用 -o 写到文件",
                                "pdf cannot be shown on a terminal: write it to a file with -o"});
    }
    if (auto path = find_program(env, {"soffice", "libreoffice"})) return Printer{std::move(*path), true};
    if (auto path = find_program(env, {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}))
        return Printer{std::move(*path), false};
    throw Failure(
        {"写 PDF 要用 LibreOffice 或 Chromium，这台电脑上没有找到（PATH 里找过 soffice、libreoffice、"
         "chromium、chromium-browser、google-chrome、google-chrome-stable）\n可以用 -o 写 docx 或 html，"
         "在别的程序里打印",
         "PDF takes LibreOffice or Chromium, and neither was found (looked on PATH for soffice, libreoffice, "
         "chromium, chromium-browser, google-chrome, google-chrome-stable)\nwrite docx or html with -o and "
         "print that with another program"});
}

std::vector<Text> print_pdfs(const Env& env, const Printer& printer, const std::vector<Destination>& to,
                             const page::Page& page, const page::WriteOptions& options, Outputs& outputs) try {
    const Workplace place(env);
    const std::string bytes = printed(printer, place, page, options);
    std::vector<std::string> files;
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (!is_pdf(to[i])) continue;
        outputs.sink(i)(bytes);
        files.push_back(to[i].target == "-" ? "PDF" : text::one_line(to[i].target));
    }
    const std::string by = name_of(printer, place);
    const Text more = preview(env, printer, place, options.layout);
    std::vector<Text> told = {{base::listed(files).zh + " 由 " + by + " 排印",
                               base::listed(files).en + (files.size() == 1 ? " was" : " were") + " printed by " + by}};
    if (!more.empty()) told.push_back(more);
    return told;
} catch (const Interrupted& interrupted) {
    std::raise(interrupted.signal);  // the workplace is gone: end as if nothing had been in the way
    throw Failure({"已经中断，没有写报告", "interrupted: no report was written"});
}

}  // namespace leitai::app
