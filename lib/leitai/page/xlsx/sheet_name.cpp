// Counts UTF-16 units and numbers names that are taken.
#include "leitai/page/xlsx/sheet_name.hpp"

#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int usual_columns = 28;  // of a terminal: what the tabs of sheets have room for
constexpr int before_number = 24;

/// Excel keeps "History" for itself.
bool is_reserved(std::string_view name) { return text::look_of(name) == "history"; }

std::string fitting(std::string_view name, int columns, std::size_t units) {
    std::string kept = fit_units(text::fit(name, columns), units);
    while (kept.ends_with(' ')) kept.pop_back();
    return kept;
}

}  // namespace

std::string fit_units(std::string_view text, std::size_t units) {
    constexpr std::size_t mark = 2;
    std::size_t used = 0, cut = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::Character next = text::character_at(text, at);
        used += next.code >= 0x10000 ? 2 : 1;
        if (used > units) return std::string(text.substr(0, cut)) + "..";
        at += next.length;
        if (used + mark <= units) cut = at;
    }
    return std::string(text);
}

std::string short_sheet_words(std::string_view title) {
    constexpr int long_title = 20;
    if (text::display_width(title) <= long_title) return std::string(title);
    std::size_t end = title.size();
    for (const std::string_view mark : {"（", "：", "，", " (", ": ", ", "}) {
        const std::size_t at = title.find(mark);
        if (at > 0 && at < end) end = at;
    }
    return std::string(title.substr(0, end));
}

std::string unnumbered(std::string_view heading) {
    constexpr std::size_t longest_number = 10;  // bytes: 二十一、, 12.
    for (const std::string_view mark : {"、", ". "}) {
        const std::size_t at = heading.find(mark);
        if (at <= longest_number && at + mark.size() < heading.size()) heading.remove_prefix(at + mark.size());
    }
    return std::string(heading);
}

std::string free_sheet_name(std::string_view words, std::set<std::string>& taken) {
    std::string plain;
    for (const char c : words) plain += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    std::string name = fitting(plain, usual_columns, sheet_units);
    for (int number = 2; name.empty() || is_reserved(name) || !taken.insert(text::look_of(name)).second; ++number) {
        const std::string behind = " " + std::to_string(number);
        name = fitting(plain, before_number, sheet_units - behind.size()) + behind;
    }
    return name;
}

}  // namespace leitai::page
