// Puts the runs of each string together, and leaves out how it is spoken.
#include "leitai/workbook/xlsx/strings.hpp"

#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

std::optional<std::string_view> SharedStrings::at(std::size_t number) const {
    if (number >= ends_.size()) return std::nullopt;
    const std::size_t from = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(all_).substr(from, ends_[number] - from);
}

void SharedStrings::open(std::string_view name, const Attributes& /*attributes*/) {
    if (name == "si") one_.clear();
    if (name == "rPh") ++phonetic_;
    taking_ = name == "t" && phonetic_ == 0;
}

void SharedStrings::close(std::string_view name) {
    taking_ = false;
    if (name == "rPh") --phonetic_;
    if (name != "si") return;
    all_ += unescaped(one_);
    ends_.push_back(static_cast<std::uint32_t>(all_.size()));
    if (all_.size() + ends_.size() * sizeof(std::uint32_t) > limits_.shared)
        refuse_large({"文字太多", "there is too much text"});
}

void SharedStrings::text(std::string_view characters) {
    if (!taking_) return;
    one_ += characters;
    if (one_.size() > limits_.cell_text) refuse_large({"有一个单元格的文字太长", "the text of a cell is too long"});
}

}  // namespace leitai::workbook
