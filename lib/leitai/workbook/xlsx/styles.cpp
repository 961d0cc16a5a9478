// Reads number formats and the list of cell styles; fonts, fills and borders are passed over.
#include "leitai/workbook/xlsx/styles.hpp"

#include <charconv>
#include <string_view>

#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

constexpr std::size_t most_styles = 65'536;  // programs write at most 65,490

std::uint32_t number_in(const char* digits) {
    std::uint32_t number = 0;
    if (digits == nullptr) return 0;
    const std::string_view text = digits;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? number : 0;
}

}  // namespace

Shows NumberStyles::of(std::size_t style) const {
    if (styles_.empty()) return {};
    return style < styles_.size() ? styles_[style] : styles_[0];
}

void NumberStyles::open(std::string_view name, const Attributes& attributes) {
    if (name == "cellXfs") of_cells_ = true;
    if (name == "numFmt") {
        const char* code = attributes.find("formatCode");
        if (code != nullptr) formats_[number_in(attributes.find("numFmtId"))] = shows(unescaped(code));
    }
    if (name == "xf" && of_cells_) {
        const std::uint32_t id = number_in(attributes.find("numFmtId"));
        const auto found = formats_.find(id);
        styles_.push_back(found != formats_.end() ? found->second : shows_builtin(id));
    }
    if (styles_.size() > most_styles || formats_.size() > most_styles)
        refuse_broken({"文件里的格式太多", "the file has too many styles"});
}

void NumberStyles::close(std::string_view name) {
    if (name == "cellXfs") of_cells_ = false;
}

}  // namespace leitai::workbook
